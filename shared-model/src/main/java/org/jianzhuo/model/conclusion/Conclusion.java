package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds the conclusion: the draft's last version, who signed it, the prints so far, and what the
 * committee did with it.
 *
 * @param lastReturn the last version that the checker returned, also after another was composed;
 *     null where none was
 * @param issued null until the committee has issued it
 * @param served who has received it, in the order in which it was recorded
 */
public record Conclusion(
    ConclusionFact.@Nullable DraftComposed draft,
    List<ConclusionFact.DraftSigned> signatures,
    @Nullable String returnedFor,
    @Nullable ReturnedDraft lastReturn,
    int prints,
    ConclusionFact.@Nullable Issued issued,
    List<ConclusionFact.Served> served) {

  /** The projection of a case's stream onto its conclusion draft. */
  public static final Projection<Conclusion> PROJECTION = new ConclusionProjection();

  public Conclusion {
    signatures = List.copyOf(signatures);
    served = List.copyOf(served);
  }

  Conclusion withSignatures(List<ConclusionFact.DraftSigned> next) {
    return new Conclusion(draft, next, returnedFor, lastReturn, prints, issued, served);
  }

  Conclusion returned(String reason) {
    ReturnedDraft back = draft == null ? lastReturn : new ReturnedDraft(draft, reason);
    return new Conclusion(draft, signatures, reason, back, prints, issued, served);
  }

  Conclusion printed(int print) {
    return new Conclusion(
        draft, signatures, returnedFor, lastReturn, Math.max(prints, print), issued, served);
  }

  Conclusion issuedBy(ConclusionFact.Issued fact) {
    return new Conclusion(draft, signatures, returnedFor, lastReturn, prints, fact, served);
  }

  Conclusion servedTo(ConclusionFact.Served fact) {
    List<ConclusionFact.Served> all = new ArrayList<>(served);
    all.add(fact);
    return new Conclusion(draft, signatures, returnedFor, lastReturn, prints, issued, all);
  }

  /** Returns what the drafter of the last version answers to the return before it; else empty. */
  public String answer() {
    String answer = draft == null || returnedFor != null ? null : draft.answer();
    return answer == null ? "" : answer;
  }

  /** Tells whether drafter and checker have signed the last version. */
  public boolean checked() {
    return draft != null
        && returnedFor == null
        && signer(ConclusionFact.Capacity.DRAFTER).isPresent()
        && signer(ConclusionFact.Capacity.CHECKER).isPresent();
  }

  /** Returns who of these has not received the conclusion, in the recipients' order. */
  public List<Recipient> unserved(Set<Recipient> recipients) {
    return recipients.stream()
        .filter(each -> served.stream().noneMatch(s -> s.recipient() == each))
        .sorted()
        .toList();
  }

  /**
   * Returns the last day on which a party received the conclusion; empty until one has. What a
   * party may ask runs from its own.
   */
  public Optional<LocalDate> lastReceived() {
    return served.stream()
        .filter(s -> s.recipient().isParty())
        .map(ConclusionFact.Served::on)
        .max(Comparator.naturalOrder());
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
