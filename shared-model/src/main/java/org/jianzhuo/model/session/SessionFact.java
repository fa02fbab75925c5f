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
          Map.ofEntries(
              Map.entry("session.opened", Opened.class),
              Map.entry("session.case-listed", CaseListed.class),
              Map.entry("session.case-relisted", CaseRelisted.class),
              Map.entry("session.checked-in", CheckedIn.class),
              Map.entry("session.called", Called.class),
              Map.entry("session.exam-entered", ExamEntered.class),
              Map.entry("session.examined", Examined.class),
              Map.entry("session.passed", Passed.class),
              Map.entry("session.paused", Paused.class),
              Map.entry("session.transferred", Transferred.class),
              Map.entry("session.not-attended", NotAttended.class),
              Map.entry("session.move-undone", MoveUndone.class)));

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

  /** Changes appointment and room of a listed case, since the register was changed. */
  record CaseRelisted(StreamId caseStream, @Nullable LocalTime appointment, String room)
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

  /**
   * Records that the person entered the exam room.
   *
   * @param despite why, although another was still examined there or the person was not called;
   *     null where neither was so, and in entries of before it was asked
   */
  record ExamEntered(StreamId caseStream, String room, @Nullable String despite)
      implements SessionFact {}

  /** Records that the examination was completed. */
  record Examined(StreamId caseStream) implements SessionFact {}

  /** Passes the number, with the reason; the person waits again. */
  record Passed(StreamId caseStream, String reason) implements SessionFact {}

  /**
   * Pauses the examination, with the reason: a further examination or treatment comes first. The
   * room is free; the person is called again, or the panel goes on from the results. Pausing what
   * is paused changes reason and time.
   *
   * @param awaited what it waits for until when; null where nobody said, and in entries of before
   *     that was asked
   */
  record Paused(StreamId caseStream, String reason, @Nullable Awaited awaited)
      implements SessionFact {}

  /** Changes the room in which the person is to be seen, with the reason (practice 2). */
  record Transferred(StreamId caseStream, String room, String reason) implements SessionFact {}

  /**
   * Records that the person did not attend (未参加本次现场鉴定). What follows from it, the committee decides
   * and tells in writing.
   *
   * @param proofOfNotice what shows that the notice arrived; without it nothing can be recorded
   * @param attempts how often and when the person was called or telephoned
   * @param reason {@code explained}, {@code unexplained} or {@code unreachable}
   */
  record NotAttended(StreamId caseStream, String proofOfNotice, String attempts, String reason)
      implements SessionFact {}

  /** Takes the ticket's last move back, with the reason; the move stays in the history. */
  record MoveUndone(StreamId caseStream, String reason) implements SessionFact {}
}
