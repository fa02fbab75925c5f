package org.jianzhuo.desk.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Leads people through the day: check-in, call, room, examined. Lane {@code DB}. */
public final class QueueService {

  private static final Set<QueueState> CALLABLE =
      EnumSet.of(QueueState.WAITING, QueueState.PASSED, QueueState.PAUSED);
  private static final Set<QueueState> UNDER_WAY =
      EnumSet.of(QueueState.IN_EXAM, QueueState.PAUSED);
  private static final Set<QueueState> UNDOABLE =
      EnumSet.complementOf(EnumSet.of(QueueState.EXAMINED));

  private final Journal journal;
  private final People people;
  private final Sessions sessions;
  private final Clock clock;

  /**
   * @param clock by which nobody is absent before their appointment
   */
  public QueueService(Journal journal, People people, Sessions sessions, Clock clock) {
    this.clock = clock;
    this.journal = journal;
    this.people = people;
    this.sessions = sessions;
  }

  /** Returns the session's queue as it is now. */
  public Optional<Queue> queue(StreamId session) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    if (value.opened() == null) {
      return Optional.empty();
    }
    List<QueueEntry> entries = new ArrayList<>();
    for (Ticket ticket : value.tickets().values()) {
      CaseFile file = journal.stream(ticket.caseStream());
      Intake intake = file.get(Intake.PROJECTION);
      AcceptedCase accepted = intake.accepted();
      if (accepted != null) {
        entries.add(
            new QueueEntry(
                ticket,
                accepted,
                SearchKeys.of(ticket.number(), accepted),
                file.get(CaseTimes.PROJECTION).postponed(value.opened().date()).orElse(null),
                intake.rehabilitation()));
      }
    }
    return Optional.of(
        new Queue(new Sessions.Listed(session, value.opened()), Rooms.of(value), entries));
  }

  /** Calls the listener whenever something was written, until it is closed. */
  public AutoCloseable onChange(Runnable listener) {
    return journal.onChange(stream -> listener.run());
  }

  /** Tells whether the person who is signed in runs the queue. */
  public boolean coordinates() {
    return people.signedIn().filter(p -> p.is(Role.COORDINATOR)).isPresent();
  }

  /** Returns the session in which the case is, with its ticket, as the exam needs it. */
  public Optional<Ticket> ticket(StreamId caseStream) {
    return sessions
        .listing(caseStream)
        .flatMap(s -> journal.stream(s.stream()).get(Session.PROJECTION).ticket(caseStream));
  }

  /** Checks a person in; number and face must be the registered person's. */
  public Outcome<Ticket> checkIn(StreamId session, StreamId caseStream, IdentityProof proof) {
    Optional<QueueEntry> entry = queue(session).flatMap(q -> q.entry(caseStream));
    if (entry.isEmpty()) {
      return Outcome.refused("session.refused.not-listed");
    }
    if (entry.get().ticket().state() != QueueState.LISTED
        && entry.get().ticket().state() != QueueState.ABSENT) {
      return Outcome.refused("session.refused.checked-in");
    }
    Optional<Reason> mismatch = IdentityProof.mismatch(proof.number(), entry.get());
    if (mismatch.isPresent()) {
      return new Outcome.Refused<>(mismatch.get());
    }
    if (!proof.personMatches()) {
      return Outcome.refused("session.refused.person-unlike");
    }
    return move(
        session,
        caseStream,
        Role.COORDINATOR,
        new SessionFact.CheckedIn(caseStream, proof.method().word(), true));
  }

  /** Calls a person who is checked in; who is called or in exam stays where they are. */
  public Outcome<Ticket> call(StreamId session, StreamId caseStream, String room) {
    return moveFrom(
        session,
        caseStream,
        CALLABLE,
        "session.refused.not-checked-in",
        new SessionFact.Called(caseStream, room));
  }

  /** Calls a person again to the same room. */
  public Outcome<Ticket> callAgain(StreamId session, StreamId caseStream) {
    Optional<Ticket> ticket = ticketIn(session, caseStream);
    return moveFrom(
        session,
        caseStream,
        EnumSet.of(QueueState.CALLED),
        "session.refused.not-called",
        new SessionFact.Called(caseStream, ticket.map(Ticket::room).orElse("")));
  }

  /** Passes a number whose person did not answer the call. */
  public Outcome<Ticket> pass(StreamId session, StreamId caseStream, String reason) {
    return !Reasons.says(reason)
        ? Outcome.refused("session.refused.reason")
        : moveFrom(
            session,
            caseStream,
            EnumSet.of(QueueState.CALLED),
            "session.refused.not-called",
            new SessionFact.Passed(caseStream, reason.strip()));
  }

  /** Pauses an examination that waits for results or treatment, with the reason; frees the room. */
  public Outcome<Ticket> pause(StreamId session, StreamId caseStream, String reason) {
    return pause(session, caseStream, reason, null);
  }

  /**
   * Pauses an examination, or changes why and until when it is paused.
   *
   * @param awaited what it waits for until when; null where nobody says
   */
  public Outcome<Ticket> pause(
      StreamId session, StreamId caseStream, String reason, @Nullable Awaited awaited) {
    if (!Reasons.says(reason)) {
      return Outcome.refused("session.refused.reason");
    }
    if (awaited != null && awaited.passed(LocalDateTime.now(clock))) {
      return Outcome.refused("session.refused.awaited-passed");
    }
    return moveFrom(
        session,
        caseStream,
        UNDER_WAY,
        "session.refused.not-in-exam",
        new SessionFact.Paused(caseStream, reason.strip(), awaited));
  }

  /** Gives a person another room, with the reason; not once the examination began. */
  public Outcome<Ticket> transfer(
      StreamId session, StreamId caseStream, String room, String reason) {
    Optional<Ticket> ticket = ticketIn(session, caseStream);
    if (!Reasons.says(reason)) {
      return Outcome.refused("session.refused.reason");
    }
    if (room.isBlank() || (ticket.isPresent() && ticket.get().room().equals(room))) {
      return Outcome.refused("session.refused.same-room");
    }
    return moveFrom(
        session,
        caseStream,
        EnumSet.of(QueueState.LISTED, QueueState.WAITING, QueueState.CALLED, QueueState.PASSED),
        "session.refused.in-exam",
        new SessionFact.Transferred(caseStream, room, reason.strip()));
  }

  /**
   * Records that the person did not attend. Without proof that the notice arrived nothing is
   * recorded (practice 2), nor before the appointment, nor for a day that was postponed.
   */
  public Outcome<Ticket> notAttended(
      StreamId session, StreamId caseStream, String proof, String attempts, String reason) {
    Optional<Reason> notYet = noAbsence(session, caseStream);
    if (notYet.isPresent()) {
      return new Outcome.Refused<>(notYet.get());
    }
    LocalDate now = LocalDate.now(clock);
    Optional<LocalDate> toCome =
        Reading.daysIn(proof + " " + attempts).stream().filter(now::isBefore).findFirst();
    if (toCome.isPresent()) {
      return Outcome.refused("session.refused.proof-future", toCome.get().toString());
    }
    return !Reasons.identify(proof)
        ? Outcome.refused("session.refused.no-proof")
        : moveFrom(
            session,
            caseStream,
            EnumSet.of(QueueState.LISTED, QueueState.WAITING, QueueState.CALLED, QueueState.PASSED),
            "session.refused.in-exam",
            new SessionFact.NotAttended(caseStream, proof.strip(), attempts.strip(), reason));
  }

  /** Says why no absence can be recorded now; empty if it can. */
  public Optional<Reason> noAbsence(StreamId session, StreamId caseStream) {
    Optional<Queue> queue = queue(session);
    Optional<QueueEntry> entry = queue.flatMap(q -> q.entry(caseStream));
    if (entry.isEmpty()) {
      return Optional.of(Reason.of("session.refused.not-listed"));
    }
    if (entry.get().postponed() != null) {
      return Optional.of(Reason.of("session.refused.postponed"));
    }
    LocalDate day = queue.get().session().date();
    LocalTime appointment = entry.get().ticket().appointment();
    LocalDateTime due = day.atTime(appointment == null ? LocalTime.MIN : appointment);
    return LocalDateTime.now(clock).isBefore(due)
        ? Optional.of(
            Reason.of(
                "session.refused.too-early",
                appointment == null ? day.toString() : day + " " + appointment))
        : Optional.empty();
  }

  /** Notes how far 先康复后鉴定 is (人社部发〔2023〕41号 三（六）); an assessed effect names its report. */
  public Outcome<Ticket> noteRehabilitation(
      StreamId session, StreamId caseStream, Rehabilitation state, String report) {
    Optional<Person> actor = people.signedIn().filter(p -> p.is(Role.COORDINATOR));
    Optional<QueueEntry> entry = queue(session).flatMap(q -> q.entry(caseStream));
    if (actor.isEmpty()) {
      return Outcome.refused("session.refused.post");
    }
    if (entry.isEmpty()) {
      return Outcome.refused("session.refused.not-listed");
    }
    if (!entry.get().accepted().item().followsRehabilitation()) {
      return Outcome.refused("session.refused.no-rehabilitation");
    }
    if (state == Rehabilitation.EFFECT_ASSESSED && report.isBlank()) {
      return Outcome.refused("session.refused.report");
    }
    journal.append(
        actor.get().id(),
        List.of(new Deed(caseStream, new IntakeFact.RehabilitationNoted(state, report.strip()))));
    return Outcome.done(entry.get().ticket());
  }

  /** Takes the last move back, with the reason; never once the person is examined. */
  public Outcome<Ticket> undo(StreamId session, StreamId caseStream, String reason) {
    if (!Reasons.says(reason)) {
      return Outcome.refused("session.refused.reason");
    }
    if (ticketIn(session, caseStream).filter(t -> t.before() != null).isEmpty()) {
      return Outcome.refused("session.refused.nothing-to-undo");
    }
    return moveFrom(
        session,
        caseStream,
        UNDOABLE,
        "session.refused.examined",
        new SessionFact.MoveUndone(caseStream, reason.strip()));
  }

  /** Records that the called person entered the room, which is free; anyone there may. */
  public Outcome<Ticket> enterExam(StreamId session, StreamId caseStream) {
    return enterExam(session, caseStream, "");
  }

  /**
   * Records that the called person entered the room; anyone of staff or panel may.
   *
   * @param despite why, while another is still examined there; asked for then only
   */
  public Outcome<Ticket> enterExam(StreamId session, StreamId caseStream, String despite) {
    Session value = journal.stream(session).get(Session.PROJECTION);
    Optional<Ticket> ticket = value.ticket(caseStream);
    if (ticket.isPresent() && ticket.get().state() == QueueState.IN_EXAM) {
      return Outcome.done(ticket.get());
    }
    if (ticket.isEmpty() || ticket.get().state() != QueueState.CALLED) {
      return Outcome.refused("session.refused.not-called");
    }
    Optional<Ticket> beside = value.examinedBeside(ticket.get()).stream().findFirst();
    if (beside.isPresent() && !Reasons.says(despite)) {
      return Outcome.refused("session.refused.beside", beside.get().number());
    }
    return enter(session, ticket.get(), beside.isPresent() ? despite.strip() : null);
  }

  /** Records that a person whose examination was begun before came back into the room. */
  public Outcome<Ticket> resumeExam(StreamId session, StreamId caseStream) {
    Optional<Ticket> ticket =
        ticketIn(session, caseStream).filter(t -> t.state() == QueueState.CALLED);
    return ticket.isEmpty()
        ? Outcome.refused("session.refused.not-called")
        : enter(session, ticket.get(), null);
  }

  private Outcome<Ticket> enter(StreamId session, Ticket ticket, @Nullable String despite) {
    return move(
        session,
        ticket.caseStream(),
        null,
        new SessionFact.ExamEntered(ticket.caseStream(), ticket.room(), despite));
  }

  /** Records that the examination was completed; a paused one may be, from the results alone. */
  public Outcome<Ticket> examined(StreamId session, StreamId caseStream) {
    return ticketIn(session, caseStream).filter(t -> UNDER_WAY.contains(t.state())).isEmpty()
        ? Outcome.refused("session.refused.not-in-exam")
        : move(session, caseStream, null, new SessionFact.Examined(caseStream));
  }

  private Outcome<Ticket> moveFrom(
      StreamId session,
      StreamId caseStream,
      Set<QueueState> from,
      String otherwise,
      SessionFact fact) {
    Optional<Ticket> ticket = ticketIn(session, caseStream);
    if (ticket.isEmpty()) {
      return Outcome.refused("session.refused.not-listed");
    }
    return from.contains(ticket.get().state())
        ? move(session, caseStream, Role.COORDINATOR, fact)
        : Outcome.refused(otherwise);
  }

  private Outcome<Ticket> move(
      StreamId session, StreamId caseStream, @Nullable Role post, SessionFact fact) {
    Optional<Person> actor = people.signedIn();
    if (actor.isEmpty() || (post != null && !actor.get().is(post))) {
      return Outcome.refused("session.refused.post");
    }
    journal.append(actor.get().id(), List.of(new Deed(session, fact)));
    return ticketIn(session, caseStream)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused("session.refused.not-listed"));
  }

  private Optional<Ticket> ticketIn(StreamId session, StreamId caseStream) {
    return journal.stream(session).get(Session.PROJECTION).ticket(caseStream);
  }
}
