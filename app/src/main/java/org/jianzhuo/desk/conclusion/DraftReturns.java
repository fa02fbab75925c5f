package org.jianzhuo.desk.conclusion;

import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.DeliberationCall.Caller;
import org.jianzhuo.model.opinion.OpinionFact;

/**
 * Returns a draft to its drafter, or the opinion to its panel. Calls block: lane {@code DB}.
 *
 * <p>Drafter and checker may not change what the panel signed: where they find a fault in it, the
 * return is a call that the experts answer.
 */
public final class DraftReturns {

  private final Function<StreamId, Outcome<DraftDesk>> open;
  private final Write write;

  /** Writes facts of a case as who is signed in. */
  interface Write {
    void append(StreamId caseStream, Fact... facts);
  }

  DraftReturns(Function<StreamId, Outcome<DraftDesk>> open, Write write) {
    this.open = open;
    this.write = write;
  }

  /**
   * Returns a draft to its drafter, also one that is checked and not yet issued; the next version
   * answers the reason and replaces it.
   */
  public Outcome<DraftDesk> giveBack(StreamId caseStream, String reason) {
    if (!(open.apply(caseStream) instanceof Outcome.Done<DraftDesk>(DraftDesk desk))) {
      return open.apply(caseStream);
    }
    ConclusionFact.DraftComposed draft = desk.conclusion().draft();
    if (!desk.mayCheck()) {
      return Outcome.refused("conclusion.refused.no-checker");
    }
    if (draft == null
        || (desk.stage() != DraftDesk.Stage.TO_CHECK && desk.stage() != DraftDesk.Stage.CHECKED)) {
      return Outcome.refused("conclusion.refused.not-to-check");
    }
    if (desk.checks(desk.wording()).stream()
        .anyMatch(check -> check.rule() == DraftCheck.Rule.PEOPLE && !check.allowsSigning())) {
      return Outcome.refused("conclusion.refused.same-person");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("conclusion.refused.no-reason");
    }
    write.append(caseStream, new ConclusionFact.DraftReturned(draft.version(), reason.strip()));
    return open.apply(caseStream);
  }

  /**
   * Sends the opinion back to its panel, which then answers whether it deliberates anew; a draft
   * that stands is returned with it.
   */
  public Outcome<DraftDesk> sendToPanel(StreamId caseStream, String reason) {
    if (!(open.apply(caseStream) instanceof Outcome.Done<DraftDesk>(DraftDesk desk))) {
      return open.apply(caseStream);
    }
    Optional<Reason> refusal = DraftRules.sendingToPanel(desk);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("conclusion.refused.reason-to-panel");
    }
    boolean withChecker = desk.stage().compareTo(DraftDesk.Stage.TO_CHECK) >= 0;
    Fact call =
        new OpinionFact.AnewCalled(withChecker ? Caller.CHECKER : Caller.DRAFTER, reason.strip());
    ConclusionFact.DraftComposed draft = desk.conclusion().draft();
    if (draft == null || desk.stage() == DraftDesk.Stage.TO_DRAFT) {
      write.append(caseStream, call);
    } else {
      write.append(
          caseStream, call, new ConclusionFact.DraftReturned(draft.version(), reason.strip()));
    }
    return open.apply(caseStream);
  }
}
