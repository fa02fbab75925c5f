package org.jianzhuo.model.exam;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds an examination.
 *
 * @param findings by id, in order of number
 * @param findingEntries the entry that recorded each finding's current version
 * @param selfCare the activities that need help; null until recorded
 * @param selfCareEvidence what the need of help rests on, by activity
 * @param paper the review of papers alone; null where the person is examined
 * @param effort null until recorded
 * @param films the registered films and papers by id, in the order of their registration
 * @param dictated the findings that a recorder typed and that the expert at whose dictation it was
 *     done has not confirmed since (practice 3)
 * @param present who is there beside the person and the panel; empty where nobody was noted
 */
public record Exam(
    boolean started,
    boolean completed,
    boolean locked,
    Map<FindingId, Finding> findings,
    Map<FindingId, EntryId> findingEntries,
    @Nullable Set<SelfCareActivity> selfCare,
    Map<SelfCareActivity, String> selfCareEvidence,
    ExamFact.@Nullable PaperReviewed paper,
    @Nullable Effort effort,
    Map<UUID, Film> films,
    Map<FindingId, PersonId> dictated,
    List<PresentPerson> present) {

  /** The projection of a case's stream onto its examination. */
  public static final Projection<Exam> PROJECTION = new ExamProjection();

  public Exam {
    dictated = Map.copyOf(dictated);
    present = List.copyOf(present);
    films = Collections.unmodifiableMap(new LinkedHashMap<>(films));
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    findingEntries = Map.copyOf(findingEntries);
    selfCare = selfCare == null ? null : Set.copyOf(selfCare);
    selfCareEvidence = Map.copyOf(selfCareEvidence);
  }

  /** Holds the examination of a person who is there. */
  public Exam(
      boolean started,
      boolean completed,
      boolean locked,
      Map<FindingId, Finding> findings,
      Map<FindingId, EntryId> findingEntries,
      @Nullable Set<SelfCareActivity> selfCare) {
    this(
        started,
        completed,
        locked,
        findings,
        findingEntries,
        selfCare,
        Map.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        List.of());
  }

  /** Returns the findings that wait for the expert's confirmation. */
  public Set<FindingId> dictatedBy(PersonId expert) {
    return dictated.entrySet().stream()
        .filter(each -> each.getValue().equals(expert))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Returns the findings in order of number. */
  public List<Finding> inOrder() {
    return findings.values().stream().sorted(Comparator.comparingInt(Finding::number)).toList();
  }

  /** Returns the number that the next finding takes. */
  public int nextNumber() {
    return findings.values().stream().mapToInt(Finding::number).max().orElse(0) + 1;
  }
}
