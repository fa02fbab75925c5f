package org.jianzhuo.desk.conclusion;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.conclusion.ConclusionFact.Capacity;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftWording;

/** Says why a draft may not be composed or signed now. */
final class DraftRules {

  private DraftRules() {}

  /** Returns why the next version may not be composed, if so. */
  static Optional<Reason> composing(DraftDesk desk, DraftWording wording, String answer) {
    if (!desk.mayDraft()) {
      return refused("conclusion.refused.no-drafter");
    }
    if (desk.conflicts() > 0) {
      return refused("conclusion.refused.conflict", desk.conflicts());
    }
    if (desk.stage().compareTo(DraftDesk.Stage.TO_CHECK) >= 0) {
      return refused("conclusion.refused.signed");
    }
    if (desk.called()) {
      return refused("conclusion.refused.called");
    }
    return desk.follows(wording, answer)
        ? Optional.empty()
        : refused("conclusion.refused.unchanged");
  }

  /** Returns why the last version may not be signed in this capacity, if so. */
  static Optional<Reason> signing(DraftDesk desk, Capacity capacity, List<InkStroke> ink) {
    boolean drafting = capacity == Capacity.DRAFTER;
    if (drafting ? !desk.mayDraft() : !desk.mayCheck()) {
      return refused(drafting ? "conclusion.refused.no-drafter" : "conclusion.refused.no-checker");
    }
    if (desk.conflicts() > 0) {
      return refused("conclusion.refused.conflict", desk.conflicts());
    }
    if (desk.stage() != (drafting ? DraftDesk.Stage.TO_SIGN : DraftDesk.Stage.TO_CHECK)) {
      return refused(
          drafting ? "conclusion.refused.not-to-sign" : "conclusion.refused.not-to-check");
    }
    Optional<DraftCheck> failed =
        desk.checks(desk.wording()).stream().filter(check -> !check.allowsSigning()).findFirst();
    if (failed.isPresent()) {
      return failed.get().rule() == DraftCheck.Rule.PEOPLE
          ? refused("conclusion.refused.same-person")
          : refused("conclusion.refused.check", failed.get().rule().words());
    }
    return ink.isEmpty() ? refused("conclusion.refused.no-ink") : Optional.empty();
  }

  /**
   * Returns why the viewer may not send the opinion back to its panel, if so: the drafter until the
   * draft is with the checker, the checker until it is issued.
   */
  static Optional<Reason> sendingToPanel(DraftDesk desk) {
    if (!desk.mayDraft() && !desk.mayCheck()) {
      return refused("conclusion.refused.no-drafter");
    }
    if (desk.conflicts() > 0) {
      return refused("conclusion.refused.conflict", desk.conflicts());
    }
    if (desk.called()) {
      return refused("conclusion.refused.called");
    }
    boolean withChecker = desk.stage().compareTo(DraftDesk.Stage.TO_CHECK) >= 0;
    if (withChecker ? !desk.mayCheck() : !desk.mayDraft()) {
      return refused(withChecker ? "conclusion.refused.signed" : "conclusion.refused.not-to-check");
    }
    if (desk.stage().compareTo(DraftDesk.Stage.ISSUED) >= 0) {
      return refused("conclusion.refused.issued");
    }
    return desk.checks(desk.wording()).stream()
            .allMatch(check -> check.rule() != DraftCheck.Rule.PEOPLE || check.allowsSigning())
        ? Optional.empty()
        : refused("conclusion.refused.same-person");
  }

  private static Optional<Reason> refused(String key, Object... arguments) {
    return Optional.of(Reason.of(key, arguments));
  }
}
