package org.jianzhuo.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.Pause;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueueServiceTest {

  private final Day day = new Day();
  private final QueueService queue = day.queue;
  private final StreamId session = day.session();
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  private static String refusal(Outcome<Ticket> outcome) {
    return outcome instanceof Outcome.Refused<Ticket> r ? r.reason().key() : "done";
  }

  private Outcome<Ticket> checkIn(String number, boolean matches) {
    return queue.checkIn(
        session, first, new IdentityProof(IdentityProof.Method.TYPED, number, matches));
  }

  private Outcome<Ticket> checkIn() {
    return checkIn(day.ticket("A001").accepted().identityNumber(), true);
  }

  private Ticket ticket() {
    return day.ticket("A001").ticket();
  }

  @Nested
  @Tag("F9")
  class Check_in {

    @Test
    void takes_the_registered_number_as_a_person_types_it() {
      assertThat(refusal(checkIn("４３０１９９ 19921102 6686".replace("19921102", "20021102"), true)))
          .isEqualTo("done");
      assertThat(ticket().state()).isEqualTo(QueueState.WAITING);
    }

    @Test
    void names_what_is_wrong_with_the_number() {
      assertThat(refusal(checkIn("43019920021102668", true))).isEqualTo("session.identity.length");
      assertThat(refusal(checkIn("430199200211026680", true)))
          .isEqualTo("session.identity.check-digit");
      assertThat(refusal(checkIn("511099198702308338", true))).isEqualTo("session.identity.date");
      assertThat(refusal(checkIn(day.ticket("B001").accepted().identityNumber(), true)))
          .isEqualTo("session.identity.other");
      assertThat(ticket().state()).isEqualTo(QueueState.LISTED);
    }

    @Test
    void needs_person_and_document_to_match() {
      assertThat(refusal(checkIn(day.ticket("A001").accepted().identityNumber(), false)))
          .isEqualTo("session.refused.person-unlike");
    }

    @Test
    void is_done_once_and_by_the_coordinator() {
      checkIn();
      assertThat(refusal(checkIn())).isEqualTo("session.refused.checked-in");
      day.people.signIn(Role.EXPERT);
      assertThat(refusal(queue.call(session, first, "第一鉴定室"))).isEqualTo("session.refused.post");
    }
  }

  @Nested
  class A_call {

    @Test
    void reaches_only_who_is_checked_in() {
      assertThat(refusal(queue.call(session, first, "第一鉴定室")))
          .isEqualTo("session.refused.not-checked-in");
      checkIn();
      assertThat(refusal(queue.call(session, first, "第一鉴定室"))).isEqualTo("done");
      assertThat(refusal(queue.call(session, first, "第一鉴定室")))
          .isEqualTo("session.refused.not-checked-in");
    }

    @Test
    void can_be_repeated_and_passed() {
      checkIn();
      queue.call(session, first, "第一鉴定室");
      queue.callAgain(session, first);
      assertThat(ticket().calls()).isEqualTo(2);
      assertThat(refusal(queue.pass(session, first, "x"))).isEqualTo("session.refused.reason");
      queue.pass(session, first, "三分钟未应答");
      assertThat(ticket().state()).isEqualTo(QueueState.PASSED);
      assertThat(refusal(queue.call(session, first, "第一鉴定室"))).isEqualTo("done");
    }

    @Test
    void of_the_next_takes_the_earliest_appointment_and_passed_numbers_last() {
      for (String number : new String[] {"A003", "A002"}) {
        QueueEntry entry = day.ticket(number);
        queue.checkIn(
            session,
            entry.ticket().caseStream(),
            new IdentityProof(
                IdentityProof.Method.CARD_READER, entry.accepted().identityNumber(), true));
      }
      assertThat(day.now().next("第一鉴定室").orElseThrow().ticket().number()).isEqualTo("A002");
      StreamId second = day.ticket("A002").ticket().caseStream();
      queue.call(session, second, "第一鉴定室");
      queue.pass(session, second, "叫号未应答");
      assertThat(day.now().next("第一鉴定室").orElseThrow().ticket().number()).isEqualTo("A003");
    }
  }

  @Nested
  class A_move {

    @Test
    void to_another_room_needs_a_reason_and_ends_with_the_exam() {
      assertThat(refusal(queue.transfer(session, first, "第二鉴定室", "x")))
          .isEqualTo("session.refused.reason");
      queue.transfer(session, first, "第二鉴定室", "专科不符");
      assertThat(ticket().room()).isEqualTo("第二鉴定室");
      checkIn();
      queue.call(session, first, "第二鉴定室");
      queue.enterExam(session, first);
      assertThat(refusal(queue.transfer(session, first, "第三鉴定室", "误叫他人")))
          .isEqualTo("session.refused.in-exam");
    }

    @Test
    void into_a_room_where_another_is_still_examined_asks_why_and_keeps_it() {
      checkIn();
      queue.call(session, first, "第一鉴定室");
      queue.enterExam(session, first);
      QueueEntry next = day.ticket("A002");
      StreamId second = next.ticket().caseStream();
      queue.checkIn(
          session,
          second,
          new IdentityProof(
              IdentityProof.Method.CARD_READER, next.accepted().identityNumber(), true));
      queue.call(session, second, "第一鉴定室");
      assertThat(refusal(queue.enterExam(session, second))).isEqualTo("session.refused.beside");
      assertThat(refusal(queue.enterExam(session, second, "x")))
          .isEqualTo("session.refused.beside");
      assertThat(day.ticket("A002").ticket().state()).isEqualTo(QueueState.CALLED);
      assertThat(refusal(queue.enterExam(session, second, "前一人正在采集影像"))).isEqualTo("done");
      assertThat(
              day.journal.stream(session).history().ordered().stream()
                  .filter(act -> act.fact() instanceof SessionFact.ExamEntered)
                  .map(act -> (SessionFact.ExamEntered) act.fact())
                  .map(entered -> String.valueOf(entered.despite())))
          .containsExactly("null", "前一人正在采集影像");
    }

    @Test
    void is_taken_back_with_a_reason() {
      checkIn();
      queue.call(session, first, "第一鉴定室");
      queue.undo(session, first, "误叫他人");
      assertThat(ticket().state()).isEqualTo(QueueState.WAITING);
      assertThat(ticket().calls()).isZero();
      queue.undo(session, first, "误报到了");
      assertThat(ticket().state()).isEqualTo(QueueState.LISTED);
      assertThat(refusal(queue.undo(session, first, "再撤一次")))
          .isEqualTo("session.refused.nothing-to-undo");
    }

    @Test
    void is_not_taken_back_once_the_person_is_examined() {
      checkIn();
      queue.call(session, first, "第一鉴定室");
      queue.enterExam(session, first);
      assertThat(refusal(queue.examined(session, first))).isEqualTo("done");
      assertThat(refusal(queue.undo(session, first, "误点按钮"))).isEqualTo("session.refused.examined");
    }
  }

  @Test
  void Only_who_was_checked_in_counts_as_present_whatever_became_of_the_papers() {
    day.journal.append(null, List.of(new Deed(session, new SessionFact.Examined(first))));
    assertThat(queue.queue(session).orElseThrow().present()).isZero();
    StreamId second = day.ticket("A002").ticket().caseStream();
    queue.checkIn(
        session,
        second,
        new IdentityProof(
            IdentityProof.Method.TYPED, day.ticket("A002").accepted().identityNumber(), true));
    assertThat(queue.queue(session).orElseThrow().present()).isEqualTo(1);
  }

  @Nested
  class A_pause {

    @Test
    void frees_the_room_until_the_person_is_called_again() {
      checkIn();
      queue.call(session, first, "第一诊室");
      assertThat(refusal(queue.pause(session, first, "等X线结果")))
          .isEqualTo("session.refused.not-in-exam");
      queue.enterExam(session, first);
      assertThat(refusal(queue.pause(session, first, "x"))).isEqualTo("session.refused.reason");
      assertThat(refusal(queue.pause(session, first, "等X线结果"))).isEqualTo("done");
      assertThat(ticket().state()).isEqualTo(QueueState.PAUSED);
      assertThat(queue.queue(session).orElseThrow().present()).isEqualTo(1);
      assertThat(refusal(queue.call(session, first, "第一诊室"))).isEqualTo("done");
    }

    @Test
    void has_a_time_that_lies_ahead_and_can_be_changed_while_it_lasts() {
      checkIn();
      queue.call(session, first, "第一诊室");
      queue.enterExam(session, first);
      assertThat(refusal(queue.pause(session, first, "等X线结果", results(-1))))
          .isEqualTo("session.refused.awaited-passed");
      assertThat(refusal(queue.pause(session, first, "等X线结果", results(1)))).isEqualTo("done");
      assertThat(refusal(queue.pause(session, first, "等X线结果", results(2)))).isEqualTo("done");
      assertThat(ticket().pause()).isEqualTo(new Pause("等X线结果", results(2)));
    }

    private Awaited results(int days) {
      return new Awaited(Awaited.What.RESULTS, Day.DATE.plusDays(days), null);
    }
  }

  @Nested
  class Absence {

    @Test
    void is_recorded_only_with_proof_that_the_notice_arrived() {
      assertThat(queue.notAttended(session, first, " ", "叫号 3 次", "unreachable"))
          .isEqualTo(new Outcome.Refused<Ticket>(Reason.of("session.refused.no-proof")));
      assertThat(refusal(queue.notAttended(session, first, "x", "y", "unreachable")))
          .isEqualTo("session.refused.no-proof");
      assertThat(queue.notAttended(session, first, "邮政签收 2026-12-24", "", "unreachable"))
          .isEqualTo(
              new Outcome.Refused<Ticket>(Reason.of("session.refused.proof-future", "2026-12-24")));
      queue.notAttended(session, first, "邮政签收 2026-11-10", "叫号 3 次", "unreachable");
      assertThat(ticket().state()).isEqualTo(QueueState.ABSENT);
      assertThat(refusal(checkIn())).isEqualTo("done");
    }

    @Test
    void is_not_recorded_before_the_appointment() {
      day.clock.set(Instant.parse("2026-11-22T23:59:00Z"));
      assertThat(queue.notAttended(session, first, "邮政签收", "", "unreachable"))
          .isEqualTo(
              new Outcome.Refused<Ticket>(
                  Reason.of("session.refused.too-early", "2026-11-23 08:00")));
      day.clock.set(Instant.parse("2026-11-23T00:00:00Z"));
      assertThat(refusal(queue.notAttended(session, first, "邮政签收", "", "unreachable")))
          .isEqualTo("done");
    }

    @Test
    void is_not_recorded_for_a_day_that_was_postponed() {
      postpone(LocalDate.of(2026, 12, 1));
      assertThat(day.ticket("A001").postponed()).isNotNull();
      assertThat(refusal(queue.notAttended(session, first, "邮政签收", "", "unreachable")))
          .isEqualTo("session.refused.postponed");
      assertThat(ticket().state()).isEqualTo(QueueState.LISTED);
    }

    @Test
    void is_recorded_on_the_new_day_of_a_postponement() {
      day.journal.append(
          day.people.signIn(Role.COORDINATOR).id(),
          List.of(
              new Deed(
                  first,
                  new DeadlineFact.SuspensionRecorded(
                      UUID.randomUUID(),
                      ClockEventKind.POSTPONEMENT,
                      LocalDate.of(2026, 11, 16),
                      Day.DATE,
                      "改期"))));
      assertThat(day.ticket("A001").postponed()).isNull();
      assertThat(refusal(queue.notAttended(session, first, "邮政签收", "", "unreachable")))
          .isEqualTo("done");
    }

    private void postpone(LocalDate to) {
      day.journal.append(
          day.people.signIn(Role.COORDINATOR).id(),
          List.of(
              new Deed(
                  first,
                  new DeadlineFact.SuspensionRecorded(
                      UUID.randomUUID(), ClockEventKind.POSTPONEMENT, Day.DATE, to, "改期"))));
    }
  }

  @Nested
  class Search {

    private long found(String typed) {
      return day.now().entries().stream().filter(e -> e.isFoundBy(typed)).count();
    }

    @Test
    void finds_by_ticket_name_pinyin_initials_and_the_end_of_the_number() {
      QueueEntry entry = day.ticket("A001");
      for (String typed :
          new String[] {"a001", "雷英", "leiyinglong", "lei ying", "lyl", "leiyl", "6686"}) {
        assertThat(entry.isFoundBy(typed)).as(typed).isTrue();
      }
      assertThat(found("lyl")).isLessThan(6);
      assertThat(found("xyz")).isZero();
      assertThat(found("")).isEqualTo(42);
    }
  }
}
