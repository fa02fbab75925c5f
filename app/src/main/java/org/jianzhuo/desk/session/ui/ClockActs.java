package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.journal.StreamId;

/** Stops, starts and lengthens the clock of the case that the queue has chosen. */
final class ClockActs {

  private final QueueViewModel model;
  private final CaseClocks clocks;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;

  ClockActs(QueueViewModel model, CaseClocks clocks, TaskRunner tasks, Consumer<DeskFault> faults) {
    this.model = model;
    this.clocks = clocks;
    this.tasks = tasks;
    this.faults = faults;
  }

  /** Reads what runs out soon over all cases. */
  void runningOut(Consumer<List<CaseClocks.Due>> then) {
    tasks.run(Lane.DB, clocks::runningOut, then, faults);
  }

  /** Stops the chosen case's clock from a day on. */
  void beginSuspension(
      ClockEventKind kind, LocalDate from, String reason, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.begun", c -> clocks.begin(c, kind, from, reason), then);
  }

  /** Lets the chosen case's clock run again from a day on. */
  void endSuspension(UUID id, LocalDate to, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.ended", c -> clocks.end(c, id, to), then);
  }

  /** Takes back an event of the chosen case's clock. */
  void takeBackSuspension(UUID id, String reason, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.taken-back", c -> clocks.takeBack(c, id, reason), then);
  }

  /** Extends the chosen case's limit, once. */
  void extendLimit(LocalDate on, String approver, String reason, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.extended", c -> clocks.extend(c, on, approver, reason), then);
  }

  /** Takes the extension of the chosen case back. */
  void takeExtensionBack(String reason, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.taken-back", c -> clocks.takeExtensionBack(c, reason), then);
  }

  /** Takes back what was noted by hand about a limit of the chosen case. */
  void unmarkLimit(Limit limit, String reason, Consumer<CaseClocks.Shown> then) {
    onClock("session.clock.told.taken-back", c -> clocks.unmark(c, limit, reason), then);
  }

  /** Notes where a limit of the chosen case starts, or that it was kept. */
  void markLimit(
      Limit limit,
      boolean kept,
      LocalDate on,
      int days,
      String reason,
      Consumer<CaseClocks.Shown> then) {
    onClock("session.limits.told.marked", c -> clocks.mark(c, limit, kept, on, days, reason), then);
  }

  private void onClock(
      String told,
      Function<StreamId, Outcome<CaseClocks.Shown>> act,
      Consumer<CaseClocks.Shown> then) {
    StreamId chosen = model.selected();
    if (chosen == null) {
      return;
    }
    tasks.run(
        Lane.DB,
        () -> act.apply(chosen),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<CaseClocks.Shown> done -> {
              model.tell(true, Reason.of(told));
              then.accept(done.value());
              model.select(chosen);
            }
            case Outcome.Refused<CaseClocks.Shown> refused -> model.tell(false, refused.reason());
          }
        },
        faults);
  }
}
