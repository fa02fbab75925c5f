package org.jianzhuo.desk.session.ui;

import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.session.QueueState;

/** Gives each state of the queue its tone, icon and words. */
final class StateLook {

  private StateLook() {}

  static Label pill(QueueState state, Messages words) {
    return Controls.pill(tone(state), icon(state), state.words().in(words.english()));
  }

  /** A postponed person is not awaited today, which is said instead of 未报到. */
  static Label pill(QueueEntry entry, Messages words) {
    return entry.postponed() != null && entry.ticket().state() == QueueState.LISTED
        ? Controls.pill(
            Tone.WARNING, "mdi2c-calendar-arrow-right", words.text("session.state.postponed"))
        : pill(entry.ticket().state(), words);
  }

  static Tone tone(QueueState state) {
    return switch (state) {
      case LISTED, WAITING -> Tone.NEUTRAL;
      case CALLED, PASSED, PAUSED -> Tone.WARNING;
      case IN_EXAM -> Tone.ACCENT;
      case EXAMINED -> Tone.SUCCESS;
      case ABSENT -> Tone.DANGER;
    };
  }

  private static String icon(QueueState state) {
    return switch (state) {
      case LISTED -> "mdi2a-account-clock-outline";
      case WAITING -> "mdi2s-seat-outline";
      case CALLED -> "mdi2b-bullhorn-outline";
      case IN_EXAM -> "mdi2s-stethoscope";
      case EXAMINED -> "mdi2c-check-circle";
      case PASSED -> "mdi2s-skip-next-outline";
      case ABSENT -> "mdi2a-account-off-outline";
      case PAUSED -> "mdi2p-pause-circle-outline";
    };
  }
}
