package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Test;

/** Records of issue and service, by the records clerk. */
class IssueServiceTest {

  private static final LocalDate TODAY = LocalDate.now(CaseTable.CLOCK);

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);

  private final IssueService issues = ConclusionServiceTest.issues(table, service);

  @Test
  void areRecordedByTheClerkAsTheCommitteeDidThem() {
    checked();
    DraftDesk desk = done(issues.issue(table.caseStream, "劳鉴〔2026〕108号", TODAY));
    assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.ISSUED);
    desk = done(issues.serve(table.caseStream, List.of(to(Recipient.APPRAISED, TODAY))));
    assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.ISSUED);
    desk = done(issues.serve(table.caseStream, List.of(to(Recipient.EMPLOYER, TODAY))));
    assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.SERVED);
    assertThat(desk.conclusion().lastReceived()).contains(TODAY);
  }

  @Test
  void giveEachPartyItsOwnDaysAndTheCommitteeItsLimitWithTheLast() {
    checked();
    done(issues.issue(table.caseStream, "劳鉴〔2026〕108号", TODAY));
    done(issues.serve(table.caseStream, List.of(to(Recipient.APPRAISED, TODAY))));
    assertThat(limits(Limit.L10)).singleElement().extracting(LimitRun::met).isNull();

    table.act(table.clerk, to(Recipient.EMPLOYER, TODAY.plusDays(2)));

    assertThat(limits(Limit.L10))
        .singleElement()
        .extracting(LimitRun::met)
        .isEqualTo(TODAY.plusDays(2));
    assertThat(limits(Limit.L12))
        .extracting(run -> run.words().zh(), run -> run.deadline().due())
        .containsExactly(
            tuple(Limit.L12.words().zh() + "（被鉴定人）", TODAY.plusDays(15)),
            tuple(Limit.L12.words().zh() + "（用人单位）", TODAY.plusDays(17)));
  }

  private List<LimitRun> limits(Limit limit) {
    return CaseLimits.of(
            table.journal.stream(table.caseStream),
            Deadlines.limits(),
            HolidayTable.of(Deadlines.holidays()),
            "深圳市",
            ZoneOffset.UTC)
        .stream()
        .filter(run -> run.limit() == limit)
        .toList();
  }

  @Test
  void areRefusedBeforeTheCheckerSigned() {
    ConclusionServiceTest.drafted(table, service);
    table.people.become(table.clerk);
    assertThat(refused(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY)))
        .isEqualTo("conclusion.refused.not-to-issue");
    assertThat(refused(issues.serve(table.caseStream, List.of(to(Recipient.APPRAISED, TODAY)))))
        .isEqualTo("conclusion.refused.not-issued");
  }

  @Test
  void areRefusedToAnybodyElse() {
    checked();
    table.people.become(table.checker);
    assertThat(refused(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY)))
        .isEqualTo("conclusion.refused.no-clerk");
  }

  @Test
  void waitWhileAnExpertWhoSignedIsChallenged() {
    checked();
    table.act(
        table.first,
        new PanelFact.RecusalRequested(
            new java.util.UUID(5, 5),
            table.second,
            RecusalCause.TREATING_DOCTOR,
            "曾为其手术",
            "被鉴定人",
            TODAY));
    assertThat(refused(issues.issue(table.caseStream, "劳鉴〔2026〕108号", TODAY)))
        .isEqualTo("conclusion.refused.recusal");
  }

  @Test
  void needANumberAndADayBetweenDraftAndToday() {
    checked();
    assertThat(refused(issues.issue(table.caseStream, " ", TODAY)))
        .isEqualTo("conclusion.refused.no-number");
    assertThat(refused(issues.issue(table.caseStream, acceptanceNumber(), TODAY)))
        .isEqualTo("conclusion.refused.number-of-case");
    assertThat(refused(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY.plusDays(1))))
        .isEqualTo("conclusion.refused.issue-day");
    assertThat(refused(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY.minusYears(100))))
        .isEqualTo("conclusion.refused.issue-day");
  }

  private String acceptanceNumber() {
    return Objects.requireNonNull(
            table.journal.stream(table.caseStream).get(Intake.PROJECTION).accepted())
        .acceptanceNumber();
  }

  @Test
  void recordAllRecipientsOrNone() {
    checked();
    done(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY));
    assertThat(
            refused(
                issues.serve(
                    table.caseStream,
                    List.of(
                        to(Recipient.APPRAISED, TODAY),
                        to(Recipient.EMPLOYER, TODAY.minusDays(1))))))
        .isEqualTo("conclusion.refused.service-day");
    assertThat(done(service.open(table.caseStream)).conclusion().served()).isEmpty();
  }

  @Test
  void aCheckedDraftCanBeTakenBackButNotAnIssuedOne() {
    checked();
    table.people.become(table.checker);
    DraftDesk desk = done(service.returns().giveBack(table.caseStream, "申请人漏列"));
    assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_DRAFT);
    table.people.become(table.drafter);
    assertThat(refused(service.compose(table.caseStream, desk.wording())))
        .isEqualTo("conclusion.refused.unchanged");
    done(service.compose(table.caseStream, desk.wording(), "申请人经核对无误"));
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    table.people.become(table.checker);
    assertThat(done(service.open(table.caseStream)).conclusion().answer()).isEqualTo("申请人经核对无误");
    done(service.signAsChecker(table.caseStream, INK, PIN));
    table.people.become(table.clerk);
    done(issues.issue(table.caseStream, "深劳鉴〔2026〕1号", TODAY));
    table.people.become(table.checker);
    assertThat(refused(service.returns().giveBack(table.caseStream, "再改")))
        .isEqualTo("conclusion.refused.not-to-check");
  }

  private static ConclusionFact.Served to(Recipient recipient, LocalDate on) {
    return new ConclusionFact.Served(recipient, "签收人", on, Manner.POSTED, "EMS 1");
  }

  private void checked() {
    ConclusionServiceTest.checked(table, service);
  }
}
