package org.jianzhuo.desk.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F84")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseClocksTest {

  private final Day day = new Day();
  private final CaseClocks clocks = day.clocks;
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  private CaseClock clock() {
    return clocks.of(first).clock().orElseThrow();
  }

  private static String refusal(Outcome<CaseClocks.Shown> outcome) {
    return outcome instanceof Outcome.Refused<CaseClocks.Shown> r ? r.reason().key() : "done";
  }

  private UUID open() {
    return clocks.of(first).times().suspensions().keySet().iterator().next();
  }

  @Test
  void runs_sixty_days_from_the_application() {
    LocalDate applied = day.ticket("A001").accepted().appliedOn();
    assertThat(clock().deadline().from()).isEqualTo(applied);
    assertThat(clock().deadline().due()).isEqualTo(applied.plusDays(60));
    assertThat(clock().profile().id()).isEqualTo("national-2025");
  }

  @Test
  void stands_while_a_supplement_is_awaited_and_runs_on_after_it() {
    LocalDate due = clock().deadline().due();
    LocalDate from = Day.DATE.minusDays(5);
    assertThat(refusal(clocks.begin(first, ClockEventKind.SUPPLEMENT, from, "送达《补正材料通知书》")))
        .isEqualTo("done");
    assertThat(clock().standing()).isEqualTo(CaseClock.Standing.SUSPENDED);
    assertThat(clock().deadline().suspendedSince()).contains(from);
    assertThat(refusal(clocks.end(first, open(), Day.DATE))).isEqualTo("done");
    assertThat(clock().deadline().due()).isEqualTo(due.plusDays(5));
  }

  @Test
  void what_a_notice_asked_for_ends_with_its_receipt_and_a_postponement_by_hand() {
    clocks.withNotices((caseStream, event) -> true);
    clocks.begin(first, ClockEventKind.EXAMINATION, Day.DATE, "送达《进一步检查通知书》");
    assertThat(refusal(clocks.end(first, open(), Day.DATE)))
        .isEqualTo("session.clock.refused.by-receipt");
    clocks.takeBack(first, open(), "送达日期有误");
    clocks.begin(first, ClockEventKind.POSTPONEMENT, Day.DATE, "本人书面申请改期");
    assertThat(refusal(clocks.end(first, open(), Day.DATE))).isEqualTo("done");
  }

  @Test
  void refuses_what_cannot_be() {
    LocalDate applied = clock().deadline().from();
    assertThat(refusal(clocks.begin(first, ClockEventKind.RECUSAL, Day.DATE, "x")))
        .isEqualTo("session.clock.refused.kind");
    assertThat(refusal(clocks.begin(first, ClockEventKind.TREATMENT, applied.minusDays(1), "x")))
        .isEqualTo("session.clock.refused.before-receipt");
    assertThat(refusal(clocks.begin(first, ClockEventKind.TREATMENT, Day.DATE.plusDays(1), "x")))
        .isEqualTo("session.clock.refused.future");
    assertThat(refusal(clocks.begin(first, ClockEventKind.TREATMENT, Day.DATE, " ")))
        .isEqualTo("session.refused.reason");
    clocks.begin(first, ClockEventKind.TREATMENT, Day.DATE, "治疗通知书");
    assertThat(refusal(clocks.begin(first, ClockEventKind.TREATMENT, Day.DATE, "x")))
        .isEqualTo("session.clock.refused.open");
    assertThat(refusal(clocks.end(first, open(), Day.DATE.minusDays(1))))
        .isEqualTo("session.clock.refused.end-first");
  }

  @Test
  void is_extended_once_with_its_approver() {
    LocalDate due = clock().deadline().due();
    assertThat(refusal(clocks.extend(first, Day.DATE, "", "伤情复杂")))
        .isEqualTo("session.clock.refused.approver");
    assertThat(refusal(clocks.extend(first, Day.DATE, "李主任", "伤情复杂"))).isEqualTo("done");
    assertThat(clock().deadline().due()).isEqualTo(due.plusDays(30));
    assertThat(refusal(clocks.extend(first, Day.DATE, "李主任", "伤情复杂")))
        .isEqualTo("session.clock.refused.extended");
  }

  @Test
  void an_extension_is_approved_by_another_and_can_be_taken_back() {
    LocalDate due = clock().deadline().due();
    String self = day.people.signedIn().orElseThrow().name();
    assertThat(refusal(clocks.extend(first, Day.DATE, self, "伤情复杂")))
        .isEqualTo("session.clock.refused.own-approval");
    assertThat(refusal(clocks.extend(first, Day.DATE, "李主任", "z")))
        .isEqualTo("session.clock.refused.says-nothing");
    assertThat(refusal(clocks.extend(first, Day.DATE.plusDays(1), "李主任", "伤情复杂")))
        .isEqualTo("session.clock.refused.future");
    assertThat(refusal(clocks.extend(first, Day.DATE, "李主任", "伤情复杂"))).isEqualTo("done");
    assertThat(refusal(clocks.takeExtensionBack(first, "登记错了案件"))).isEqualTo("done");
    assertThat(clock().deadline().due()).isEqualTo(due);
  }

  @Test
  void nothing_follows_a_conclusion_that_there_is_not() {
    assertThat(refusal(clocks.mark(first, Limit.L10, true, Day.DATE, 0, "送达回证")))
        .isEqualTo("session.clock.refused.not-concluded");
    clocks.mark(first, Limit.L9, true, Day.DATE.minusDays(1), 0, "结论已签发");
    assertThat(refusal(clocks.mark(first, Limit.L10, true, Day.DATE.minusDays(2), 0, "送达回证")))
        .isEqualTo("session.clock.refused.end-first");
    assertThat(refusal(clocks.unmark(first, Limit.L9, "登记错了案件"))).isEqualTo("done");
    assertThat(run(Limit.L9).met()).isNull();
    assertThat(refusal(clocks.unmark(first, Limit.L9, "登记错了案件")))
        .isEqualTo("session.clock.refused.not-noted");
  }

  @Test
  void a_mistake_is_taken_back_with_its_reason() {
    clocks.begin(first, ClockEventKind.INVESTIGATION, Day.DATE, "误点调查核实");
    clocks.takeBack(first, open(), "登记错误");
    assertThat(clocks.of(first).times().suspensions()).isEmpty();
    assertThat(clock().deadline().running()).isFalse();
  }

  @Test
  @Tag("F43")
  void rehabilitation_is_noted_with_its_report() {
    Outcome<?> bare =
        day.queue.noteRehabilitation(day.session(), first, Rehabilitation.EFFECT_ASSESSED, " ");
    assertThat(bare).isInstanceOf(Outcome.Refused.class);
    day.queue.noteRehabilitation(day.session(), first, Rehabilitation.UNDER_WAY, "");
    assertThat(day.ticket("A001").rehabilitation()).isEqualTo(Rehabilitation.UNDER_WAY);
    day.queue.noteRehabilitation(
        day.session(), first, Rehabilitation.EFFECT_ASSESSED, "康评 2026-118");
    assertThat(requireNonNull(day.ticket("A001").noted()).report()).isEqualTo("康评 2026-118");
  }

  @Test
  void is_the_coordinators_to_record() {
    day.people.signIn(Role.EXPERT);
    assertThat(clocks.of(first).mayRecord()).isFalse();
    assertThat(refusal(clocks.begin(first, ClockEventKind.TREATMENT, Day.DATE, "x")))
        .isEqualTo("session.refused.post");
  }

  private LimitRun run(Limit limit) {
    return clocks.of(first).limits().stream()
        .filter(each -> each.limit() == limit)
        .findFirst()
        .orElseThrow();
  }

  private boolean runs(Limit limit) {
    return clocks.of(first).limits().stream().anyMatch(each -> each.limit() == limit);
  }

  @Test
  void shows_every_limit_that_runs_from_what_the_case_holds() {
    assertThat(run(Limit.L2).standing(Day.DATE)).isEqualTo(LimitRun.Standing.MET);
    assertThat(runs(Limit.L10)).isFalse();
    clocks.begin(first, ClockEventKind.EXAMINATION, Day.DATE.minusDays(3), "外出检查");
    assertThat(run(Limit.L5).deadline().due()).isEqualTo(Day.DATE.plusDays(57));
    assertThat(run(Limit.L9).standing(Day.DATE)).isEqualTo(LimitRun.Standing.SUSPENDED);
    // L9 ends earlier, but its clock stands
    assertThat(clocks.of(first).nearest().orElseThrow().limit()).isEqualTo(Limit.L5);
  }

  @Test
  void ends_with_the_conclusion_from_which_service_and_review_run() {
    assertThat(refusal(clocks.mark(first, Limit.L9, true, Day.DATE.minusDays(2), 0, "结论已签发")))
        .isEqualTo("done");
    assertThat(run(Limit.L9).standing(Day.DATE)).isEqualTo(LimitRun.Standing.MET);
    assertThat(run(Limit.L10).deadline().due()).isEqualTo(Day.DATE.plusDays(13));
    assertThat(run(Limit.L13).standing(Day.DATE)).isEqualTo(LimitRun.Standing.NOT_YET);
    assertThat(runs(Limit.L12)).isFalse();
    clocks.mark(first, Limit.L10, true, Day.DATE.minusDays(1), 0, "送达回证");
    assertThat(run(Limit.L12).deadline().due()).isEqualTo(Day.DATE.plusDays(14));
    assertThat(run(Limit.L11).deadline().due()).isEqualTo(Day.DATE.plusDays(29));
  }

  @Test
  void counts_a_notices_own_length_and_refuses_the_future() {
    clocks.begin(first, ClockEventKind.SUPPLEMENT, Day.DATE.minusDays(3), "补正材料通知");
    assertThat(runs(Limit.L3)).isFalse();
    assertThat(refusal(clocks.mark(first, Limit.L3, false, Day.DATE.minusDays(3), 15, "补正通知书")))
        .isEqualTo("done");
    assertThat(run(Limit.L3).deadline().due()).isEqualTo(Day.DATE.plusDays(12));
    assertThat(refusal(clocks.mark(first, Limit.L10, true, Day.DATE.plusDays(1), 0, "x")))
        .isEqualTo("session.clock.refused.future");
  }

  @Test
  void lists_over_all_cases_what_runs_out_first() {
    assertThat(clocks.runningOut()).hasSizeGreaterThan(30);
    assertThat(clocks.runningOut().stream().map(d -> d.run().daysLeft(Day.DATE)).toList())
        .isSorted();
  }
}
