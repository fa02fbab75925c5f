package org.jianzhuo.desk.session.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.Pause;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Ticket;

/** Gives each state of the queue its tone, icon and words. */
final class StateLook {

  private StateLook() {}

  static Label pill(QueueState state, Messages words) {
    return Controls.pill(tone(state), icon(state), state.words().in(words.english()));
  }

  /**
   * A postponed person is not awaited today, which is said instead of 未报到; a paused one by when.
   *
   * @param now UTC milliseconds
   */
  static Label pill(QueueEntry entry, Messages words, long now) {
    Ticket ticket = entry.ticket();
    if (entry.postponed() != null && ticket.state() == QueueState.LISTED) {
      return Controls.pill(
          Tone.WARNING, "mdi2c-calendar-arrow-right", words.text("session.state.postponed"));
    }
    Awaited awaited = ticket.pause() == null ? null : ticket.pause().awaited();
    return awaited == null
        ? pill(ticket.state(), words)
        : Controls.pill(
            awaited.passed(at(now)) ? Tone.DANGER : Tone.WARNING,
            awaited.passed(at(now)) ? "mdi2a-alert-circle" : icon(QueueState.PAUSED),
            words.text(
                awaited.passed(at(now)) ? "session.state.awaited.over" : "session.state.awaited",
                brief(awaited, at(now).toLocalDate())));
  }

  /** Says to which day the exam was postponed, and what to do if the person comes all the same. */
  static Optional<Node> postponed(QueueEntry entry, Messages words) {
    DeadlineFact.SuspensionRecorded postponed = entry.postponed();
    if (postponed == null) {
      return Optional.empty();
    }
    Node banner =
        Controls.banner(
            Tone.WARNING,
            "mdi2c-calendar-arrow-right",
            postponed.to() == null
                ? words.text("session.postponed.open", postponed.reason())
                : words.text("session.postponed", postponed.to().toString(), postponed.reason()));
    banner.setId("session-postponed");
    return Optional.of(banner);
  }

  /** Says why an examination is paused, what it waits for until when, and that this has passed. */
  static Optional<Node> pause(Ticket ticket, Messages words, long now) {
    Pause pause = ticket.pause();
    if (pause == null) {
      return Optional.empty();
    }
    Awaited awaited = pause.awaited();
    boolean over = awaited != null && awaited.passed(at(now));
    Node banner =
        Controls.banner(
            over ? Tone.DANGER : Tone.WARNING,
            over ? "mdi2a-alert-circle" : icon(QueueState.PAUSED),
            awaited == null
                ? words.text("session.paused", pause.reason())
                : words.text(
                    over ? "session.paused.over" : "session.paused.until",
                    pause.reason(),
                    awaited.what().words().in(words.english()),
                    awaited.day() + (awaited.time() == null ? "" : " " + awaited.time())));
    banner.setId("session-paused");
    return Optional.of(banner);
  }

  /** Returns the time on the day itself, else the day. */
  private static String brief(Awaited awaited, LocalDate today) {
    return awaited.time() != null && awaited.day().equals(today)
        ? awaited.time().toString()
        : awaited.day().format(DateTimeFormatter.ofPattern("MM-dd"));
  }

  static LocalDateTime at(long now) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(now), ZoneId.systemDefault());
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
