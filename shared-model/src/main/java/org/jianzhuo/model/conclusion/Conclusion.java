package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Holds the conclusion draft: its last version, who signed it, and the prints so far. */
public record Conclusion(
    ConclusionFact.@Nullable DraftComposed draft,
    List<ConclusionFact.DraftSigned> signatures,
    @Nullable String returnedFor,
    int prints) {

  /** The projection of a case's stream onto its conclusion draft. */
  public static final Projection<Conclusion> PROJECTION = new ConclusionProjection();

  public Conclusion {
    signatures = List.copyOf(signatures);
  }

  /** Returns who signed the last version in this capacity. */
  public Optional<PersonId> signer(ConclusionFact.Capacity capacity) {
    return signatures.stream()
        .filter(s -> s.capacity() == capacity)
        .map(ConclusionFact.DraftSigned::signer)
        .findFirst();
  }

  /** Returns the medium of the last revision, if a draft was composed. */
  public Optional<MediaId> lastRevision() {
    return signatures.isEmpty()
        ? Optional.ofNullable(draft).map(ConclusionFact.DraftComposed::medium)
        : Optional.of(signatures.getLast().medium());
  }
}
