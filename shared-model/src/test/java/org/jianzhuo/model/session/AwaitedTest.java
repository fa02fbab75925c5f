package org.jianzhuo.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final StreamId CASE = new StreamId(new UUID(0, 7));

  private final JsonFactCodec codec = new JsonFactCodec();

  @Test
  void passesAtItsTimeOrAtTheEndOfItsDay() {
    Awaited half = back(LocalTime.of(14, 30));
    assertThat(half.passed(DAY.atTime(14, 30))).isFalse();
    assertThat(half.passed(DAY.atTime(14, 31))).isTrue();
    assertThat(back(null).passed(LocalDateTime.of(2026, 11, 23, 23, 59))).isFalse();
    assertThat(back(null).passed(DAY.plusDays(1).atStartOfDay())).isTrue();
  }

  @Test
  void sortsByTimeWithADayAloneAtTheEndOfThatDay() {
    Awaited results = new Awaited(Awaited.What.RESULTS, DAY.plusDays(2), null);
    Awaited early = back(LocalTime.of(9, 0));
    Awaited late = back(LocalTime.of(16, 0));
    assertThat(Stream.of(results, back(null), late, early).sorted())
        .containsExactly(early, late, back(null), results);
  }

  @Test
  void isKeptWithTheReasonChangedByPausingAgainAndGoneWithTheNextMove() {
    Session session = paused("等X线结果", back(LocalTime.of(14, 30)));
    assertThat(ticket(session).pause()).isEqualTo(new Pause("等X线结果", back(LocalTime.of(14, 30))));
    session = act(session, new SessionFact.Paused(CASE, "等X线结果", back(LocalTime.of(15, 0))));
    assertThat(ticket(session).pause().awaited()).isEqualTo(back(LocalTime.of(15, 0)));
    assertThat(ticket(act(session, new SessionFact.MoveUndone(CASE, "填错"))).pause().awaited())
        .isEqualTo(back(LocalTime.of(14, 30)));
    assertThat(ticket(act(session, new SessionFact.Called(CASE, "1"))).pause()).isNull();
  }

  @Test
  void aPauseFromBeforeTimesWereAskedHasNone() {
    SessionFact.Paused now = new SessionFact.Paused(CASE, "等X线结果", back(null));
    String json = new String(codec.encode(now), StandardCharsets.UTF_8);
    assertThat(codec.decode("session.paused", json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(now);
    String before = json.replaceAll(",?\"awaited\":\\{[^}]*\\}", "");
    assertThat(before).isNotEqualTo(json);
    SessionFact.Paused then =
        (SessionFact.Paused)
            codec.decode("session.paused", before.getBytes(StandardCharsets.UTF_8));
    assertThat(then.awaited()).isNull();
    assertThat(ticket(act(inExam(), then)).state()).isEqualTo(QueueState.PAUSED);
  }

  private static Awaited back(@Nullable LocalTime time) {
    return new Awaited(Awaited.What.RETURN, DAY, time);
  }

  private static Session paused(String reason, Awaited awaited) {
    return act(inExam(), new SessionFact.Paused(CASE, reason, awaited));
  }

  private static Session inExam() {
    Session session = Session.PROJECTION.empty();
    session = act(session, new SessionFact.Opened("上午场", DAY, "南山", List.of("1")));
    session = act(session, new SessionFact.CaseListed(CASE, "A001", null, "1"));
    session = act(session, new SessionFact.CheckedIn(CASE, "typed", true));
    session = act(session, new SessionFact.Called(CASE, "1"));
    return act(session, new SessionFact.ExamEntered(CASE, "1", null));
  }

  private static Ticket ticket(Session session) {
    return session.ticket(CASE).orElseThrow();
  }

  private static Session act(Session session, SessionFact fact) {
    Act act =
        new Act(
            new EntryId(Digest.of(new byte[] {2})),
            new EntryHeader(
                new StreamId(new UUID(0, 1)),
                new StationId(new UUID(0, 2)),
                1,
                List.of(),
                0,
                null,
                "session.paused",
                Digest.of(new byte[] {3})),
            fact);
    assertThat(Session.PROJECTION.refuse(session, act)).isEmpty();
    return Session.PROJECTION.apply(session, act);
  }
}
