package org.jianzhuo.model.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StreamId;

/** Folds a session's stream; each ticket is a slot. */
final class SessionProjection implements Projection<Session> {

  @Override
  public String name() {
    return "session";
  }

  @Override
  public Session empty() {
    return new Session(null, Map.of());
  }

  @Override
  public Set<String> slots(Fact fact) {
    if (!(fact instanceof SessionFact session)) {
      return Set.of();
    }
    return switch (session) {
      case SessionFact.Opened f -> Set.of("session");
      case SessionFact.CaseListed f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.CaseRelisted f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.CheckedIn f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.Called f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.ExamEntered f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.Examined f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.Passed f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.Paused f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.Transferred f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.NotAttended f -> Set.of("ticket:" + f.caseStream());
      case SessionFact.MoveUndone f -> Set.of("ticket:" + f.caseStream());
    };
  }

  @Override
  public Optional<String> refuse(Session session, Act act) {
    if (!(act.fact() instanceof SessionFact fact)) {
      return Optional.empty();
    }
    return switch (fact) {
      case SessionFact.Opened f ->
          session.opened() == null ? Optional.empty() : Optional.of("a session is opened once");
      case SessionFact.CaseListed f ->
          session.ticket(f.caseStream()).isEmpty()
              ? Optional.empty()
              : Optional.of("a case is listed once in a session");
      case SessionFact.CaseRelisted f -> requireListed(session, f.caseStream());
      case SessionFact.CheckedIn f -> requireListed(session, f.caseStream());
      case SessionFact.Called f ->
          session
              .ticket(f.caseStream())
              .filter(t -> t.state() != QueueState.LISTED && t.state() != QueueState.EXAMINED)
              .map(t -> Optional.<String>empty())
              .orElse(Optional.of("only a person who is checked in can be called"));
      case SessionFact.ExamEntered f -> requireListed(session, f.caseStream());
      case SessionFact.Examined f -> requireListed(session, f.caseStream());
      case SessionFact.Passed f -> requireListed(session, f.caseStream());
      case SessionFact.Paused f ->
          session
              .ticket(f.caseStream())
              .filter(t -> t.state() == QueueState.IN_EXAM || t.state() == QueueState.PAUSED)
              .map(t -> Optional.<String>empty())
              .orElse(Optional.of("only an examination that began can be paused"));
      case SessionFact.Transferred f -> requireListed(session, f.caseStream());
      case SessionFact.NotAttended f ->
          f.proofOfNotice().isBlank()
              ? Optional.of("without proof that the notice arrived, absence is not recorded")
              : requireListed(session, f.caseStream());
      case SessionFact.MoveUndone f ->
          session.ticket(f.caseStream()).filter(t -> t.before() != null).isPresent()
              ? Optional.empty()
              : Optional.of("there is no move to take back");
    };
  }

  private static Optional<String> requireListed(Session session, StreamId caseStream) {
    return session.ticket(caseStream).isPresent()
        ? Optional.empty()
        : Optional.of("the case is not listed in this session");
  }

  @Override
  public Session apply(Session session, Act act) {
    if (!(act.fact() instanceof SessionFact fact)) {
      return session;
    }
    long at = act.header().at();
    return switch (fact) {
      case SessionFact.Opened f -> new Session(f, session.tickets());
      case SessionFact.CaseListed f ->
          put(
              session,
              new Ticket(
                  f.caseStream(),
                  f.ticket(),
                  f.appointment(),
                  f.room(),
                  QueueState.LISTED,
                  0,
                  0,
                  0));
      case SessionFact.CaseRelisted f ->
          change(session, f.caseStream(), t -> t.relisted(f.appointment(), f.room()));
      case SessionFact.CheckedIn f -> change(session, f.caseStream(), t -> t.checkedIn(at));
      case SessionFact.Called f -> change(session, f.caseStream(), t -> t.called(f.room(), at));
      case SessionFact.ExamEntered f ->
          change(session, f.caseStream(), t -> t.in(QueueState.IN_EXAM));
      case SessionFact.Examined f ->
          change(session, f.caseStream(), t -> t.in(QueueState.EXAMINED));
      case SessionFact.Passed f -> change(session, f.caseStream(), t -> t.in(QueueState.PASSED));
      case SessionFact.Paused f ->
          change(session, f.caseStream(), t -> t.paused(new Pause(f.reason(), f.awaited())));
      case SessionFact.Transferred f -> change(session, f.caseStream(), t -> t.movedTo(f.room()));
      case SessionFact.NotAttended f ->
          change(session, f.caseStream(), t -> t.in(QueueState.ABSENT));
      case SessionFact.MoveUndone f ->
          change(session, f.caseStream(), t -> t.before() == null ? t : t.before());
    };
  }

  private static Session change(Session session, StreamId caseStream, UnaryOperator<Ticket> edit) {
    Ticket ticket = session.tickets().get(caseStream);
    return ticket == null ? session : put(session, edit.apply(ticket));
  }

  private static Session put(Session session, Ticket ticket) {
    Map<StreamId, Ticket> tickets = new LinkedHashMap<>(session.tickets());
    tickets.put(ticket.caseStream(), ticket);
    return new Session(session.opened(), tickets);
  }
}
