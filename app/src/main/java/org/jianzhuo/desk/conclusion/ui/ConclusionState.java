package org.jianzhuo.desk.conclusion.ui;

import java.util.List;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.desk.conclusion.GradeJump;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.conclusion.ReviewFee;
import org.jspecify.annotations.Nullable;

/** Says what the draft screen shows. */
public sealed interface ConclusionState {

  /** The case is being read. */
  record Loading() implements ConclusionState {}

  /** The draft cannot be opened. */
  record Closed(Reason reason) implements ConclusionState {}

  /**
   * The draft is shown.
   *
   * @param wording as edited
   * @param answer what the drafter answers to the last return, as typed
   * @param edited whether wording or answer differ from the last version
   * @param checks of the wording
   * @param jump how far the grade lies from an earlier one; null unless the checker is to know
   * @param fee who pays for the review; null for what is none, or before it is checked
   * @param corrections the correction slips of the issued conclusion, the newest last
   * @param paper the last revision; null before the first version
   * @param refusal why the last act was refused; null if it was not
   * @param acts counts what was done
   */
  record Shown(
      DraftDesk desk,
      DraftWording wording,
      String answer,
      boolean edited,
      List<DraftCheck> checks,
      @Nullable GradeJump jump,
      @Nullable ReviewFee fee,
      List<CorrectionSlip> corrections,
      byte @Nullable [] paper,
      @Nullable Reason refusal,
      boolean busy,
      int acts)
      implements ConclusionState {

    public Shown {
      corrections = List.copyOf(corrections);
    }

    Shown worded(DraftWording words, String reply, boolean differs, List<DraftCheck> outcome) {
      return new Shown(
          desk, words, reply, differs, outcome, jump, fee, corrections, paper, null, busy, acts);
    }

    Shown refused(@Nullable Reason reason) {
      return new Shown(
          desk,
          wording,
          answer,
          edited,
          checks,
          jump,
          fee,
          corrections,
          paper,
          reason,
          false,
          acts);
    }

    Shown busyNow() {
      return new Shown(
          desk, wording, answer, edited, checks, jump, fee, corrections, paper, null, true, acts);
    }

    /** Tells whether the viewer may still word the draft; not while the panel is asked. */
    public boolean canWord() {
      return desk.mayDraft()
          && !desk.called()
          && (desk.stage() == DraftDesk.Stage.TO_DRAFT || desk.stage() == DraftDesk.Stage.TO_SIGN);
    }

    /** Tells whether the drafter may sign what is on the paper. */
    public boolean canSign() {
      return desk.mayDraft() && desk.stage() == DraftDesk.Stage.TO_SIGN && !edited && passed();
    }

    /** Tells whether the checker may sign or return. */
    public boolean canCheck() {
      return desk.mayCheck() && desk.stage() == DraftDesk.Stage.TO_CHECK;
    }

    /** Tells whether the checker may still take a checked draft back. */
    public boolean canTakeBack() {
      return desk.mayCheck() && desk.stage() == DraftDesk.Stage.CHECKED;
    }

    /** Tells whether the clerk may record the issue. */
    public boolean canIssue() {
      return desk.mayServe() && desk.stage() == DraftDesk.Stage.CHECKED;
    }

    /** Tells whether the clerk may record who received it. */
    public boolean canServe() {
      return desk.mayServe() && desk.conclusion().issued() != null;
    }

    /** Tells whether a party has not received the issued conclusion yet. */
    public boolean mustServe() {
      return canServe() && desk.stage() == DraftDesk.Stage.ISSUED;
    }

    /** Tells whether the next version may be composed, as far as the last return goes. */
    public boolean canCompose() {
      return canWord() && edited && desk.follows(wording, answer);
    }

    /**
     * Tells whether the last revision may be printed: it was not returned, rests on the opinion
     * that stands, and is not issued, since from then on the issued paper is what counts.
     */
    public boolean canPrint() {
      return paper != null
          && !desk.outdated()
          && desk.conclusion().returnedFor() == null
          && desk.conclusion().issued() == null;
    }

    /** Tells whether all checks pass. */
    public boolean passed() {
      return checks.stream().allMatch(DraftCheck::allowsSigning);
    }
  }
}
