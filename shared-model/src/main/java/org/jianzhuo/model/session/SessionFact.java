package org.jianzhuo.model.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** The facts of a session's stream: the day at a site, its rooms and its queue. */
public sealed interface SessionFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "session.opened", Opened.class,
              "session.case-listed", CaseListed.class,
              "session.checked-in", CheckedIn.class,
              "session.called", Called.class,
              "session.exam-entered", ExamEntered.class,
              "session.examined", Examined.class,
              "session.passed", Passed.class));

  /** Opens the session: the first entry of its stream. */
  record Opened(String name, LocalDate date, String site, List<String> rooms)
      implements SessionFact {
    public Opened {
      rooms = List.copyOf(rooms);
    }
  }

  /**
   * Lists a case for the day.
   *
   * @param ticket the number shown in the hall, e.g. {@code A023}; unique within the session
   */
  record CaseListed(
      StreamId caseStream, String ticket, @Nullable LocalTime appointment, String room)
      implements SessionFact {}

  /**
   * Checks the person in.
   *
   * @param method how the identity was checked: {@code card-reader}, {@code typed}
   * @param identityMatches whether person and document match
   */
  record CheckedIn(StreamId caseStream, String method, boolean identityMatches)
      implements SessionFact {}

  /** Calls the person to a room; calling again is another entry. */
  record Called(StreamId caseStream, String room) implements SessionFact {}

  /** Records that the person entered the exam room. */
  record ExamEntered(StreamId caseStream, String room) implements SessionFact {}

  /** Records that the examination was completed. */
  record Examined(StreamId caseStream) implements SessionFact {}

  /** Passes the number, with the reason; the person waits again. */
  record Passed(StreamId caseStream, String reason) implements SessionFact {}
}
