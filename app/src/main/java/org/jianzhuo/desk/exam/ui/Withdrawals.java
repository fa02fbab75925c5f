package org.jianzhuo.desk.exam.ui;

import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.FindingId;

/** Takes findings back: recorded ones with a reason, those that were only begun without. */
final class Withdrawals {

  /** Withdraws a recorded finding, and then runs the action. */
  interface Recorded {
    void withdraw(FindingId finding, String reason, Runnable then);
  }

  private final FindingsInHand findings;
  private final DraftsInHand drafts;
  private final Recorded recorded;
  private final Runnable show;

  Withdrawals(FindingsInHand findings, DraftsInHand drafts, Recorded recorded, Runnable show) {
    this.findings = findings;
    this.drafts = drafts;
    this.recorded = recorded;
    this.show = show;
  }

  /** Withdraws a finding as a change that can be undone. */
  void withdraw(FindingId finding, String reason) {
    FindingDraft was = findings.draft(finding);
    if (was != null && !findings.readOnly() && Reasons.says(reason)) {
      drafts.noteWhole(new Noted.OfFinding(was), new Noted.NoFinding(finding, reason));
    }
    takeBack(finding, reason);
  }

  /** Withdraws a finding, recorded or begun. */
  void takeBack(FindingId finding, String reason) {
    if (findings.readOnly()) {
      return;
    }
    if (findings.isRecorded(finding)) {
      recorded.withdraw(finding, reason, () -> drop(finding));
    } else {
      drop(finding);
    }
  }

  private void drop(FindingId finding) {
    drafts.drop(finding);
    show.run();
  }

  /** Withdraws what is recorded of a finding that stays in the form, back at its beginning. */
  void takeRecordBack(FindingId finding) {
    if (findings.isRecorded(finding)) {
      recorded.withdraw(finding, Noted.UNDONE, show);
    }
  }
}
