package org.jianzhuo.desk.session.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.model.intake.CaseClock;

/** Shows a case's clock in one line: last day, days left, whether it stands. */
final class ClockChip {

  private ClockChip() {}

  static Button of(CaseClocks.Shown shown, Messages words, Runnable open) {
    Button chip = Controls.button("session-clock", line(shown.clock(), words), "", open);
    chip.getStyleClass().addAll("small", "jz-session-clock");
    shown
        .clock()
        .ifPresent(
            clock -> {
              Label pill = pill(clock, words);
              chip.setGraphic(pill);
              chip.setContentDisplay(ContentDisplay.RIGHT);
            });
    chip.setMinWidth(0);
    chip.setMaxWidth(Double.MAX_VALUE);
    return chip;
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
