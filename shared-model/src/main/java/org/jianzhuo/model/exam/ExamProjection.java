package org.jianzhuo.model.exam;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Folds an examination; each finding, each note of the whole and the lock are slots. */
final class ExamProjection implements Projection<Exam> {

  @Override
  public String name() {
    return "exam";
  }

  @Override
  public Exam empty() {
    return new Exam(false, false, false, Map.of(), Map.of(), null);
  }

  @Override
  public Set<String> slots(Fact fact) {
    if (!(fact instanceof ExamFact exam)) {
      return Set.of();
    }
    return switch (exam) {
      case ExamFact.Started f -> Set.of();
      case ExamFact.FindingRecorded f -> Set.of("finding:" + f.finding().id());
      case ExamFact.FindingWithdrawn f -> Set.of("finding:" + f.finding());
      case ExamFact.FindingsConfirmed f ->
          f.findings().stream().map(id -> "finding:" + id).collect(Collectors.toSet());
      case ExamFact.SelfCareRecorded f -> Set.of("self-care");
      case ExamFact.SelfCareWithdrawn f -> Set.of("self-care");
      case ExamFact.PaperReviewed f -> Set.of("paper-review");
      case ExamFact.EffortRecorded f -> Set.of("effort");
      case ExamFact.EffortWithdrawn f -> Set.of("effort");
      case ExamFact.PersonsPresent f -> Set.of("present");
      case ExamFact.FilmRegistered f -> Set.of("film:" + f.film().id());
      case ExamFact.FilmWithdrawn f -> Set.of("film:" + f.film());
      case ExamFact.Completed f -> Set.of("exam-state");
      case ExamFact.Locked f -> Set.of();
      case ExamFact.Unlocked f -> Set.of();
      case ExamFact.Reopened f -> Set.of("exam-state");
    };
  }

  @Override
  public Optional<String> refuse(Exam exam, Act act) {
    if (!(act.fact() instanceof ExamFact fact)) {
      return Optional.empty();
    }
    return switch (fact) {
      case ExamFact.Started f -> Optional.empty();
      case ExamFact.FindingRecorded f ->
          requireOpen(exam).or(() -> requireOwnFilms(exam, f.finding()));
      case ExamFact.FindingWithdrawn f -> requireOpen(exam);
      case ExamFact.FindingsConfirmed f -> requireOpen(exam);
      case ExamFact.SelfCareRecorded f -> requireOpen(exam);
      case ExamFact.SelfCareWithdrawn f -> requireOpen(exam);
      case ExamFact.PaperReviewed f -> requireOpen(exam);
      case ExamFact.EffortRecorded f -> requireOpen(exam);
      case ExamFact.EffortWithdrawn f -> requireOpen(exam);
      case ExamFact.PersonsPresent f -> requireOpen(exam);
      case ExamFact.FilmRegistered f -> requireOpen(exam);
      case ExamFact.FilmWithdrawn f -> requireOpen(exam);
      case ExamFact.Completed f -> Optional.empty();
      case ExamFact.Locked f -> Optional.empty();
      case ExamFact.Unlocked f -> Optional.empty();
      case ExamFact.Reopened f ->
          exam.locked()
              ? Optional.of("an examination that an opinion rests on stays as it is")
              : Optional.empty();
    };
  }

  private static Optional<String> requireOwnFilms(Exam exam, Finding finding) {
    return finding.films().stream()
            .map(exam.films()::get)
            .allMatch(film -> film != null && film.ownName())
        ? Optional.empty()
        : Optional.of("a film of another name supports no finding");
  }

  private static Optional<String> requireOpen(Exam exam) {
    return exam.completed() || exam.locked()
        ? Optional.of("the examination is completed")
        : Optional.empty();
  }

  @Override
  public Exam apply(Exam e, Act act) {
    if (!(act.fact() instanceof ExamFact fact)) {
      return e;
    }
    return switch (fact) {
      case ExamFact.Started f -> with(e, e.completed(), e.locked());
      case ExamFact.FindingRecorded f -> {
        Map<FindingId, Finding> findings = new LinkedHashMap<>(e.findings());
        Map<FindingId, EntryId> entries = new HashMap<>(e.findingEntries());
        findings.put(f.finding().id(), f.finding());
        entries.put(f.finding().id(), act.id());
        PersonId actor = act.header().actor();
        boolean typedByAnother = actor != null && !actor.equals(f.attributedTo());
        Map<FindingId, PersonId> dictated = new HashMap<>(e.dictated());
        dictated.remove(f.finding().id());
        if (typedByAnother) {
          dictated.put(f.finding().id(), f.attributedTo());
        }
        yield with(e, findings, entries, dictated);
      }
      case ExamFact.FindingWithdrawn f -> {
        Map<FindingId, Finding> findings = new LinkedHashMap<>(e.findings());
        Map<FindingId, EntryId> entries = new HashMap<>(e.findingEntries());
        findings.remove(f.finding());
        entries.remove(f.finding());
        yield with(e, findings, entries, without(e, Set.of(f.finding())));
      }
      case ExamFact.FindingsConfirmed f ->
          with(e, e.findings(), e.findingEntries(), without(e, f.findings()));
      case ExamFact.SelfCareRecorded f ->
          helped(e, f.needsHelp(), f.evidence() == null ? Map.of() : f.evidence());
      case ExamFact.SelfCareWithdrawn f -> helped(e, null, Map.of());
      case ExamFact.PaperReviewed f ->
          new Exam(
              true,
              e.completed(),
              e.locked(),
              e.findings(),
              e.findingEntries(),
              e.selfCare(),
              e.selfCareEvidence(),
              f,
              e.effort(),
              e.films(),
              e.dictated(),
              e.present());
      case ExamFact.EffortRecorded f -> with(e, f.effort(), e.films());
      case ExamFact.EffortWithdrawn f -> with(e, null, e.films());
      case ExamFact.PersonsPresent f -> with(e, f.persons());
      case ExamFact.FilmRegistered f -> {
        Map<UUID, Film> films = new LinkedHashMap<>(e.films());
        films.put(f.film().id(), f.film());
        yield with(e, e.effort(), films);
      }
      case ExamFact.FilmWithdrawn f -> {
        Map<UUID, Film> films = new LinkedHashMap<>(e.films());
        films.remove(f.film());
        yield with(e, e.effort(), films);
      }
      case ExamFact.Completed f ->
          with(with(e, true, e.locked()), e.findings(), e.findingEntries(), Map.of());
      case ExamFact.Locked f -> with(e, true, true);
      case ExamFact.Unlocked f -> with(e, e.completed(), false);
      case ExamFact.Reopened f -> with(e, false, e.locked());
    };
  }

  private static Exam with(Exam e, boolean completed, boolean locked) {
    return new Exam(
        true,
        completed,
        locked,
        e.findings(),
        e.findingEntries(),
        e.selfCare(),
        e.selfCareEvidence(),
        e.paper(),
        e.effort(),
        e.films(),
        e.dictated(),
        e.present());
  }

  private static Exam helped(
      Exam e, @Nullable Set<SelfCareActivity> selfCare, Map<SelfCareActivity, String> evidence) {
    return new Exam(
        true,
        e.completed(),
        e.locked(),
        e.findings(),
        e.findingEntries(),
        selfCare,
        evidence,
        e.paper(),
        e.effort(),
        e.films(),
        e.dictated(),
        e.present());
  }

  private static Map<FindingId, PersonId> without(Exam e, Set<FindingId> confirmed) {
    Map<FindingId, PersonId> dictated = new HashMap<>(e.dictated());
    dictated.keySet().removeAll(confirmed);
    return dictated;
  }

  private static Exam with(
      Exam e,
      Map<FindingId, Finding> findings,
      Map<FindingId, EntryId> by,
      Map<FindingId, PersonId> dictated) {
    return new Exam(
        true,
        e.completed(),
        e.locked(),
        findings,
        by,
        e.selfCare(),
        e.selfCareEvidence(),
        e.paper(),
        e.effort(),
        e.films(),
        dictated,
        e.present());
  }

  private static Exam with(Exam e, @Nullable Effort effort, Map<UUID, Film> films) {
    return with(e, effort, films, e.present());
  }

  private static Exam with(Exam e, List<PresentPerson> present) {
    return with(e, e.effort(), e.films(), present);
  }

  private static Exam with(
      Exam e, @Nullable Effort effort, Map<UUID, Film> films, List<PresentPerson> present) {
    return new Exam(
        true,
        e.completed(),
        e.locked(),
        e.findings(),
        e.findingEntries(),
        e.selfCare(),
        e.selfCareEvidence(),
        e.paper(),
        effort,
        films,
        e.dictated(),
        present);
  }
}
