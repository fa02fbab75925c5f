package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
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
    List<Words> parts = new ArrayList<>();
    DraftWording was = draft.wording();
    add(parts, was.introduction(), wording.introduction(), "伤情介绍", "introduction");
    add(parts, was.applicant(), wording.applicant(), "申请人", "applicant");
    add(parts, was.basis(), wording.basis(), "鉴定依据", "basis");
    add(
        parts,
        String.join("\n", was.conclusion()),
        String.join("\n", wording.conclusion()),
        "鉴定结论",
        "conclusion");
    add(
        parts,
        was.remedyChoice() + was.remedy(),
        wording.remedyChoice() + wording.remedy(),
        "救济途径",
        "remedy");
    return parts;
  }

  private static void add(List<Words> parts, String was, String is, String zh, String en) {
    if (!plain(was).equals(plain(is))) {
      parts.add(new Words(zh, en));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u3000]+", "");
  }
}
