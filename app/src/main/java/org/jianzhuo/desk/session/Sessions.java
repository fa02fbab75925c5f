package org.jianzhuo.desk.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;

/** Knows the sessions in the journal. Lane {@code DB}. */
public final class Sessions {

  /** Names a session. */
  public record Listed(StreamId stream, SessionFact.Opened opened) {

    public LocalDate date() {
      return opened.date();
    }
  }

  private final Journal journal;

  public Sessions(Journal journal) {
    this.journal = journal;
  }

  /** Returns the sessions by date. */
  public List<Listed> all() {
    List<Listed> sessions = new ArrayList<>();
    for (StreamId stream : journal.streams(StreamKind.SESSION)) {
      SessionFact.Opened opened = journal.stream(stream).get(Session.PROJECTION).opened();
      if (opened != null) {
        sessions.add(new Listed(stream, opened));
      }
    }
    sessions.sort(Comparator.comparing(Listed::date));
    return List.copyOf(sessions);
  }

  /** Returns the session on the date, if there is one. */
  public Optional<Listed> on(LocalDate date) {
    return all().stream().filter(s -> s.date().equals(date)).findFirst();
  }

  /** Returns the session to show on a day: that day's, else the next one, else the last one. */
  public Optional<Listed> nearest(LocalDate today) {
    List<Listed> sessions = all();
    return sessions.stream()
        .filter(s -> !s.date().isBefore(today))
        .findFirst()
        .or(() -> sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getLast()));
  }

  /** Counts how often it was recorded that the case's person did not attend (未参加现场鉴定). */
  public int absences(StreamId caseStream) {
    return (int)
        journal.streams(StreamKind.SESSION).stream()
            .map(session -> journal.stream(session).get(Session.PROJECTION).ticket(caseStream))
            .filter(ticket -> ticket.filter(t -> t.state() == QueueState.ABSENT).isPresent())
            .count();
  }

  /** Returns the session that lists the case; of several, the latest. */
  public Optional<Listed> listing(StreamId caseStream) {
    return all().reversed().stream()
        .filter(
            s -> journal.stream(s.stream()).get(Session.PROJECTION).ticket(caseStream).isPresent())
        .findFirst();
  }
}
