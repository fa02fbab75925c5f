package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.intake.CaseClock;

/** Shows a case's clock in one line: last day, days left, whether it stands. */
final class ClockChip {

  private ClockChip() {}

  static Button of(CaseClocks.Shown shown, Messages words, Runnable open) {
    Optional<LimitRun> nearest = shown.nearest();
    boolean other = nearest.isPresent() && nearest.get().limit() != Limit.L9;
    Optional<LocalDate> concluded = concluded(shown);
    String text = line(shown.clock(), words);
    Optional<Label> pill = shown.clock().map(clock -> pill(clock, words));
    if (other || concluded.isPresent()) {
      text =
          nearest
              .map(run -> line(run, shown.today(), words))
              .orElseGet(
                  () ->
                      words.text(
                          "session.limits.concluded",
                          concluded.map(LocalDate::toString).orElse("")));
      pill =
          nearest.map(
              run ->
                  Controls.pill(
                      LimitTable.tone(run.standing(shown.today())),
                      LimitTable.icon(run.standing(shown.today())),
                      run.standing(shown.today()).words().in(words.english())));
    }
    Button chip = Controls.button("session-clock", text, "", open);
    chip.getStyleClass().addAll("small", "jz-session-clock");
    pill.ifPresent(
        label -> {
          chip.setGraphic(label);
          chip.setContentDisplay(ContentDisplay.RIGHT);
        });
    // a number of days that is cut says another number
    chip.setWrapText(true);
    chip.setMinWidth(0);
    chip.setMaxWidth(Double.MAX_VALUE);
    return chip;
  }

  /** Returns the day on which the conclusion's limit was kept. */
  static Optional<LocalDate> concluded(CaseClocks.Shown shown) {
    return shown.limits().stream()
        .filter(run -> run.limit() == Limit.L9)
        .flatMap(run -> Stream.ofNullable(run.met()))
        .findFirst();
  }

  private static String line(LimitRun run, LocalDate today, Messages words) {
    return run.limit().name()
        + " "
        + run.words().in(words.english())
        + "  "
        + run.last()
        + "  "
        + LimitTable.left(run, today, words);
  }

  /** Returns last day and days left in words. */
  static String line(Optional<CaseClock> shown, Messages words) {
    return shown
        .map(
            clock ->
                clock.standing() == CaseClock.Standing.SUSPENDED
                    ? words.text(
                        "session.clock.since",
                        clock.deadline().suspendedSince().orElse(clock.today()).toString(),
                        Long.toString(clock.daysLeft()))
                    : words.text(
                        clock.daysLeft() < 0 ? "session.clock.over" : "session.clock.left",
                        clock.deadline().due().toString(),
                        Long.toString(Math.abs(clock.daysLeft()))))
        .orElseGet(() -> words.text("session.clock.unknown"));
  }

  static Label pill(CaseClock clock, Messages words) {
    return Controls.pill(
        tone(clock.standing()),
        icon(clock.standing()),
        clock.standing().words().in(words.english()));
  }

  private static Tone tone(CaseClock.Standing standing) {
    return switch (standing) {
      case RUNNING -> Tone.NEUTRAL;
      case NEAR -> Tone.WARNING;
      case OVERDUE -> Tone.DANGER;
      case SUSPENDED -> Tone.ACCENT;
    };
  }

  private static String icon(CaseClock.Standing standing) {
    return switch (standing) {
      case RUNNING, NEAR -> "mdi2t-timer-outline";
      case OVERDUE -> "mdi2a-alert-circle";
      case SUSPENDED -> "mdi2p-pause-circle-outline";
    };
  }
}
