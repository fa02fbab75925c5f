package org.jianzhuo.model.conclusion;

import java.util.List;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;

/**
 * Holds the last version that the checker returned (退回): what follows differs from it, or says why
 * it does not (practice 1: another person checks).
 *
 * @param draft the version that was returned
 * @param reason why, in the checker's words
 */
public record ReturnedDraft(ConclusionFact.DraftComposed draft, String reason) {

  /**
   * Tells whether a version differs from the returned one: in its wording, its rules, or the panel
   * opinion that it rests on. Spaces and line breaks alone are no difference.
   */
  public boolean differs(DraftWording wording, String profile, Digest panelOpinion) {
    return !changed(wording).isEmpty()
        || !profile.equals(draft.profile())
        || !panelOpinion.equals(draft.panelOpinion());
  }

  /** Tells whether a version may follow: it differs, or the drafter answers in words. */
  public boolean mayBeFollowedBy(
      DraftWording wording, String profile, Digest panelOpinion, String answer) {
    return differs(wording, profile, panelOpinion) || Reasons.says(answer);
  }

  /** Names the parts of the wording that differ from the returned one. */
  public List<Words> changed(DraftWording wording) {
    boolean otherRemedy = !draft.wording().remedyChoice().equals(wording.remedyChoice());
    return DraftDifference.of(draft.wording(), wording).stream()
        .filter(text -> text.changed() || (otherRemedy && text.part().zh().equals("救济途径")))
        .map(DraftDifference::part)
        .toList();
  }
}
