package org.jianzhuo.desk.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;

/** Says who may examine a case and begins it: with the person there, or on the papers alone. */
public final class ExamOpening {

  private static final String NOT_CALLED = "exam.ask.not-called";

  private final Journal journal;
  private final Function<StreamId, Optional<ExamCase>> look;
  private final Supplier<LocalDate> today;
  private final ZoneId zone;

  /**
   * @param look returns what is known of a case now
   */
  ExamOpening(
      Journal journal,
      Function<StreamId, Optional<ExamCase>> look,
      Supplier<LocalDate> today,
      ZoneId zone) {
    this.journal = journal;
    this.look = look;
    this.today = today;
    this.zone = zone;
  }

  /**
   * Opens the examination: refused until the notices let it begin (practice 2).
   *
   * @param despite why it begins although the person was not called or another is still examined in
   *     the room; asked for then only
   */
  Outcome<ExamCase> open(StreamId caseStream, Hand hand, String despite) {
    Optional<ExamCase> found = look.apply(caseStream);
    if (found.isEmpty()) {
      return Outcome.refused("exam.refused.no-case");
    }
    ExamCase known = found.get();
    Optional<Reason> closed = closedTo(known, hand);
    // what was completed is read by its panel, whatever came after
    boolean reads = known.exam().completed() && known.panel().seatOf(hand.expert()) > 0;
    if (closed.isPresent() && !reads) {
      return new Outcome.Refused<>(closed.get());
    }
    if (known.exam().started()) {
      return Outcome.done(known);
    }
    Optional<StreamId> session = sessionOf(caseStream);
    Optional<Reason> doubt = session.flatMap(s -> doubt(s, caseStream));
    if (doubt.isPresent() && !Reasons.says(despite)) {
      return new Outcome.Refused<>(doubt.get());
    }
    String why = doubt.isPresent() ? despite.strip() : null;
    List<Deed> deeds = new ArrayList<>();
    String room = session.map(s -> ticket(s, caseStream).room()).orElse("");
    deeds.add(new Deed(caseStream, new ExamFact.Started(room, why)));
    session
        .filter(s -> why != null || ticket(s, caseStream).state() == QueueState.CALLED)
        .ifPresent(s -> deeds.add(new Deed(s, new SessionFact.ExamEntered(caseStream, room, why))));
    journal.append(hand.actor().id(), deeds);
    return Outcome.done(look.apply(caseStream).orElseThrow());
  }

  /** Says that the person was not called yet; empty for who was, and where no queue lists them. */
  public Optional<Reason> notCalled(ExamCase known) {
    return sessionOf(known.stream())
        .flatMap(session -> doubt(session, known.stream()))
        .filter(why -> why.key().equals(NOT_CALLED));
  }

  /** Says what is asked before it begins: the person was not called, or another is still inside. */
  private Optional<Reason> doubt(StreamId session, StreamId caseStream) {
    Ticket ticket = ticket(session, caseStream);
    return switch (ticket.state()) {
      case LISTED, WAITING, PASSED, ABSENT ->
          Optional.of(Reason.of(NOT_CALLED, ticket.number(), ticket.state().words()));
      case CALLED ->
          journal.stream(session).get(Session.PROJECTION).examinedBeside(ticket).stream()
              .findFirst()
              .map(other -> Reason.of("exam.ask.beside", other.number(), ticket.room()));
      case IN_EXAM, PAUSED, EXAMINED -> Optional.empty();
    };
  }

  /** Tells whether the item may be decided on its papers alone (书面审查). */
  public boolean mayReviewPapers(ExamCase known) {
    return known.settings().paperReview().contains(known.accepted().item())
        && !known.exam().started()
        && inRoom(known.stream()).isEmpty();
  }

  /** Returns the ticket of a person who was called to a room and is there: no papers alone. */
  private Optional<Ticket> inRoom(StreamId caseStream) {
    return sessionOf(caseStream)
        .map(session -> ticket(session, caseStream))
        .filter(
            ticket ->
                switch (ticket.state()) {
                  case CALLED, IN_EXAM, PAUSED -> true;
                  case LISTED, WAITING, PASSED, ABSENT, EXAMINED -> false;
                });
  }

  /**
   * Begins a review of the papers alone: no check-in, no photo, no camera; the parties were told
   * the panel and their right of recusal in writing (practice 4).
   */
  Outcome<ExamCase> reviewPapers(
      StreamId caseStream, Hand hand, String told, List<String> sources) {
    Optional<ExamCase> found = look.apply(caseStream);
    if (found.isEmpty()) {
      return Outcome.refused("exam.refused.no-case");
    }
    if (found.get().panel().seatOf(hand.expert()) == 0 || hand.dictated()) {
      return Outcome.refused("exam.refused.not-seated");
    }
    Optional<Ticket> present = inRoom(caseStream);
    if (present.isPresent()) {
      return Outcome.refused(
          "exam.refused.paper-review-present", present.get().number(), present.get().room());
    }
    if (!mayReviewPapers(found.get())) {
      return Outcome.refused("exam.refused.no-paper-review");
    }
    List<String> named = sources.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (told.isBlank() || named.isEmpty()) {
      return Outcome.refused("exam.refused.paper-sources");
    }
    Optional<Reason> untold =
        untold(found.get().accepted(), told)
            .or(() -> toldBeforeSeated(caseStream, told))
            .or(() -> yetToCome(Stream.concat(Stream.of(told), named.stream()).toList()));
    if (untold.isPresent()) {
      return new Outcome.Refused<>(untold.get());
    }
    journal.append(
        hand.actor().id(),
        List.of(new Deed(caseStream, new ExamFact.PaperReviewed(told.strip(), named))));
    return Outcome.done(look.apply(caseStream).orElseThrow());
  }

  /** A notice in writing has a day, and none before the case was there. */
  private static Optional<Reason> untold(AcceptedCase accepted, String told) {
    List<LocalDate> days = Reading.daysIn(told);
    if (days.isEmpty()) {
      return Optional.of(Reason.of("exam.refused.paper-told-day"));
    }
    LocalDate here = accepted.acceptedOn();
    return Optional.ofNullable(here == null ? accepted.injuredOn() : here)
        .flatMap(
            since ->
                days.stream()
                    .filter(day -> day.isBefore(since))
                    .findFirst()
                    .map(day -> early(day, since)));
  }

  /** Names of a panel that was not seated yet could be told to nobody (practice 2). */
  private Optional<Reason> toldBeforeSeated(StreamId caseStream, String told) {
    Optional<LocalDate> seated =
        journal.stream(caseStream).history().ordered().stream()
            .filter(act -> act.fact() instanceof PanelFact.Seated)
            .map(act -> LocalDate.ofInstant(Instant.ofEpochMilli(act.header().at()), zone))
            .reduce((earlier, later) -> later);
    Optional<LocalDate> last = Reading.daysIn(told).stream().max(Comparator.naturalOrder());
    return seated.flatMap(
        since ->
            last.filter(day -> day.isBefore(since))
                .map(
                    day ->
                        Reason.of(
                            "exam.refused.paper-told-unseated", day.toString(), since.toString())));
  }

  /** Neither a notice nor a paper can be of a day that is yet to come. */
  private Optional<Reason> yetToCome(List<String> texts) {
    LocalDate now = today.get();
    return texts.stream()
        .flatMap(text -> Reading.daysIn(text).stream())
        .filter(day -> day.isAfter(now))
        .findFirst()
        .map(day -> Reason.of("exam.refused.paper-future", day.toString(), now.toString()));
  }

  private static Reason early(LocalDate day, LocalDate since) {
    return Reason.of("exam.refused.paper-told-early", day.toString(), since.toString());
  }

  /** Tells why the person may not examine this case; empty if they may. */
  Optional<Reason> closedTo(ExamCase known, Hand hand) {
    Panel panel = known.panel();
    if (panel.seated() == null) {
      return Optional.of(Reason.of("exam.refused.no-panel"));
    }
    if (panel.seatOf(hand.expert()) == 0) {
      return Optional.of(Reason.of("exam.refused.not-seated"));
    }
    if (hand.dictated() && !hand.actor().is(Role.RECORDER)) {
      return Optional.of(Reason.of("exam.refused.no-recorder"));
    }
    boolean onPapers = known.exam().paper() != null && panel.recusalTold() == null;
    boolean absent = !onPapers && !known.exam().started() && !isCheckedIn(known.stream());
    if (absent && !mayReviewPapers(known)) {
      return Optional.of(Reason.of("exam.refused.not-checked-in"));
    }
    if (!onPapers && !panel.examMayBegin()) {
      return Optional.of(
          Reason.of(
              panel.recusalTold() == null
                  ? "exam.refused.recusal-untold"
                  : panel.lacksMember()
                      ? "exam.refused.seat-empty"
                      : "exam.refused.recusal-asked"));
    }
    return absent ? Optional.of(Reason.of("exam.refused.not-checked-in")) : Optional.empty();
  }

  /**
   * Tells whether the person's identity was checked on the day (practice 2: checked in, then told,
   * then examined); a case that no session lists has nobody to check in.
   */
  private boolean isCheckedIn(StreamId caseStream) {
    return sessionOf(caseStream)
        .map(session -> ticket(session, caseStream).checkedInAt() > 0)
        .orElse(true);
  }

  /** Returns the session that has a ticket of the case. */
  Optional<StreamId> sessionOf(StreamId caseStream) {
    List<StreamId> sessions = journal.streams(StreamKind.SESSION);
    for (StreamId session : sessions.reversed()) {
      if (journal.stream(session).get(Session.PROJECTION).ticket(caseStream).isPresent()) {
        return Optional.of(session);
      }
    }
    return Optional.empty();
  }

  private Ticket ticket(StreamId session, StreamId caseStream) {
    return journal.stream(session).get(Session.PROJECTION).ticket(caseStream).orElseThrow();
  }

  /** Returns why a completed examination is not reopened, if so (F33). */
  Optional<Reason> notReopened(ExamCase known, Hand hand, String reason) {
    Optional<Reason> closed = closedTo(known, hand);
    if (closed.isPresent()) {
      return closed;
    }
    if (known.exam().locked()) {
      return Optional.of(Reason.of("exam.refused.locked"));
    }
    if (hand.dictated()) {
      return Optional.of(Reason.of("exam.refused.recorder-completes"));
    }
    return Reasons.says(reason)
        ? Optional.empty()
        : Optional.of(Reason.of("exam.refused.no-reason"));
  }
}
