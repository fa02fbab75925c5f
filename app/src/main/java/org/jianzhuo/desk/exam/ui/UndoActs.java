package org.jianzhuo.desk.exam.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.model.journal.FindingId;

/**
 * Undoes and redoes what was changed in the case. What is completed or sealed is no change to be
 * undone: it is said so, and which act leads on.
 */
final class UndoActs {

  private final FindingsInHand findings;
  private final DraftsInHand trail;
  private final SelfCareActs selfCare;
  private final CaseWrites writes;
  private final Withdrawals withdrawals;
  private final Consumer<Reason> refuse;
  private final Runnable done;

  /**
   * @param done called after a change was brought back
   */
  UndoActs(
      FindingsInHand findings,
      DraftsInHand trail,
      SelfCareActs selfCare,
      CaseWrites writes,
      Withdrawals withdrawals,
      Consumer<Reason> refuse,
      Runnable done) {
    this.findings = findings;
    this.trail = trail;
    this.selfCare = selfCare;
    this.writes = writes;
    this.withdrawals = withdrawals;
    this.refuse = refuse;
    this.done = done;
  }

  void undo() {
    bringBack(trail::undo);
  }

  void redo() {
    bringBack(trail::redo);
  }

  private void bringBack(Supplier<Optional<Noted>> last) {
    ExamCase known = findings.known();
    if (known != null && findings.readOnly()) {
      refuse.accept(Reason.of(known.exam().locked() ? "exam.undo.locked" : "exam.undo.completed"));
      return;
    }
    Optional<Noted> noted = known == null ? Optional.empty() : last.get();
    noted.ifPresent(
        each -> {
          put(each);
          done.run();
        });
  }

  private void put(Noted noted) {
    switch (noted) {
      case Noted.OfFinding(FindingDraft draft) -> put(draft);
      case Noted.NoFinding(FindingId finding, String reason) ->
          withdrawals.takeBack(finding, reason);
      case Noted.OfSelfCare answers -> selfCare.bringBack(answers);
      case Noted.OfEffort effort -> writes.bringBack(effort);
      case Noted.OfPresent present -> writes.bringBack(present);
      case Noted.OfFilm film -> writes.bringBack(film);
    }
  }

  private void put(FindingDraft draft) {
    trail.bringBack(draft);
    // a finding back at its beginning was not there before
    if (draft.untouched()) {
      withdrawals.takeRecordBack(draft.id());
    }
  }
}
