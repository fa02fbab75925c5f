package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MissingPapersNoticeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private final PaperTable papers = new PaperTable();

  private final PaperDraft draft =
      papers.draft(
          Door.INTAKE,
          "supplement",
          Map.of(
              "applicant", List.of("邓国梁"),
              "items", List.of("手术记录 | 加盖医院印章", "出院小结"),
              "period", List.of("15"),
              "contact", List.of("福田窗口 0755-00000000"),
              "served", List.of("2026-11-18")));

  @Test
  void tellsAllGapsAtOnceWithPeriodAndConsequence() throws IOException {
    String number = done(papers.service.issue(draft));
    String text =
        PaperServiceTest.text(papers.service.paper(papers.table.caseStream, number).orElseThrow());
    assertThat(text)
        .contains("劳动能力鉴定补正材料通知书", "手术记录", "加盖医院印章", "出院小结")
        .contains("2026年12月3日（含当日）前", "依据：《工伤保险条例》《劳动能力鉴定管理办法》")
        .contains("视为撤回申请")
        .contains(number);
    assertThat(number).matches("BZ-2026-[2-9A-Z]{6}-0001");
  }

  @Test
  void stopsTheClockFromServiceUntilThePapersCame() {
    String number = done(papers.service.issue(draft));
    assertThat(papers.suspension().kind()).isEqualTo(ClockEventKind.SUPPLEMENT);
    assertThat(papers.suspension().from()).isEqualTo(TODAY);
    assertThat(papers.suspension().to()).isNull();
    done(papers.service.receive(papers.table.caseStream, number, all(TODAY)));
    assertThat(papers.suspension().to()).isEqualTo(TODAY);
    assertThat(refused(papers.service.receive(papers.table.caseStream, number, all(TODAY))))
        .isEqualTo("paper.refused.answered");
  }

  @Test
  void standsOnWhileAPartIsOutstanding() {
    String number = done(papers.service.issue(draft));
    PaperReceipt part = new PaperReceipt(TODAY, List.of("出院小结"), "原件", "");
    assertThat(done(papers.service.receive(papers.table.caseStream, number, part))).isEqualTo(1);
    assertThat(papers.suspension().to()).isNull();
    assertThat(papers.file(number).answered()).isNull();
    PaperReceipt rest = new PaperReceipt(TODAY, List.of("手术记录 | 加盖医院印章"), "", "");
    assertThat(done(papers.service.receive(papers.table.caseStream, number, rest))).isZero();
    assertThat(papers.suspension().to()).isEqualTo(TODAY);
  }

  @Test
  void theRestIsGivenUpWithAReasonOnly() {
    String number = done(papers.service.issue(draft));
    PaperReceipt none = new PaperReceipt(TODAY, List.of(), "", "");
    assertThat(refused(papers.service.receive(papers.table.caseStream, number, none)))
        .isEqualTo("paper.refused.none-came");
    PaperReceipt waived = new PaperReceipt(TODAY, List.of(), "", "医院已撤销，病历无法取得");
    assertThat(done(papers.service.receive(papers.table.caseStream, number, waived))).isZero();
    assertThat(papers.suspension().to()).isEqualTo(TODAY);
  }

  @Test
  void isNotServedBeforeItWasIssued() {
    assertThat(papers.service.faults(draft.with("served", List.of("2026-11-17"))))
        .extracting(AnswerFault::field)
        .containsExactly("served");
  }

  @Test
  void nothingIsAcceptedWhileItIsAwaited() {
    String number = done(papers.service.issue(draft));
    PaperDraft acceptance =
        papers.draft(
            Door.INTAKE,
            "acceptance",
            Map.of(
                "applicant", List.of("邓国梁"),
                "received", List.of("2026-11-16"),
                "accepted", List.of("2026-11-18"),
                "materials", List.of("申请表 | 1 | 原件"),
                "contact", List.of("福田窗口 0755-00000000")));
    assertThat(refused(papers.service.issue(acceptance))).isEqualTo("paper.refused.requires");
    done(papers.service.receive(papers.table.caseStream, number, all(TODAY)));
    assertThat(papers.service.faults(acceptance.with("accepted", List.of("2026-11-17"))))
        .extracting(AnswerFault::field)
        .containsExactly("accepted");
    done(papers.service.issue(acceptance));
  }

  private static PaperReceipt all(LocalDate on) {
    return new PaperReceipt(on, List.of("手术记录 | 加盖医院印章", "出院小结"), "", "");
  }

  @Test
  @Tag("F83")
  void itsPeriodIsALimitOfTheCaseUntilThePapersCame() {
    String number = done(papers.service.issue(draft));
    assertThat(supplement().deadline().due()).isEqualTo(TODAY.plusDays(15));
    assertThat(supplement().met()).isNull();
    PaperDraft again =
        new PaperDraft(
            papers.table.caseStream, Door.INTAKE, "supplement", number, "", draft.answers());
    done(papers.service.issue(again.with("period", List.of("20")).because("期限有误")));
    assertThat(supplement().deadline().due()).isEqualTo(TODAY.plusDays(20));
    done(papers.service.receive(papers.table.caseStream, number, all(TODAY)));
    assertThat(supplement().met()).isEqualTo(TODAY);
  }

  @Test
  void itsPeriodRunsFromTheServiceThatIsRecordedLater() {
    String number = done(papers.service.issue(draft.with("served", List.of())));
    assertThat(papers.times().mark(Limit.L3)).isEmpty();
    done(
        papers.service.serve(
            papers.table.caseStream, PaperTable.serving(Recipient.EMPLOYER, TODAY, number)));
    assertThat(supplement().deadline().due()).isEqualTo(TODAY.plusDays(15));
  }

  private LimitRun supplement() {
    return CaseLimits.of(
            papers.table.journal.stream(papers.table.caseStream),
            Deadlines.limits(),
            HolidayTable.of(Deadlines.holidays()),
            "深圳市",
            ZoneId.of("Asia/Shanghai"))
        .stream()
        .filter(run -> run.limit() == Limit.L3)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutADayOfServiceStopsNothingUntilServiceIsRecorded() {
    String number = done(papers.service.issue(draft.with("served", List.of())));
    assertThat(papers.times().suspensions()).isEmpty();
    assertThat(refused(papers.service.receive(papers.table.caseStream, number, all(TODAY))))
        .isEqualTo("paper.refused.not-served");
    PaperFile file = papers.file(number);
    assertThat(file.served()).isNull();
  }

  @Test
  void isNotWrittenTwiceForTheSameGap() {
    done(papers.service.issue(draft));
    PaperDraft second = draft.with("items", List.of("CT 胶片", "手术记录（加盖医院印章）"));
    assertThat(refused(papers.service.issue(second))).isEqualTo("paper.refused.field");
    assertThat(papers.service.faults(second))
        .extracting(AnswerFault::field)
        .containsExactly("items");
    done(papers.service.issue(draft.with("items", List.of("CT 胶片"))));
  }

  @Test
  void thatTwoStationsWroteApartForOneGapIsAConflict() {
    List<EntryId> apart = papers.table.journal.stream(papers.table.caseStream).history().heads();
    String number = done(papers.service.issue(draft));
    PaperFact.Issued here = papers.file(number).last().issued();
    PaperFact.Issued there =
        new PaperFact.Issued(
            "BZ-2026-OTHERS-0001",
            1,
            1,
            here.kind(),
            here.edition(),
            here.answers(),
            here.gaps(),
            null,
            "",
            null,
            here.medium(),
            here.sha256());
    papers.table.journal.appendAfter(
        papers.second, new Deed(papers.table.caseStream, there), apart);
    CaseFile file = papers.table.journal.stream(papers.table.caseStream);
    assertThat(file.folded(Papers.PROJECTION).conflicts()).hasSize(2);
    papers.table.journal.append(papers.second, List.of(new Deed(papers.table.caseStream, there)));
    assertThat(
            papers.table.journal.stream(papers.table.caseStream)
                .folded(Papers.PROJECTION)
                .refusals())
        .isNotEmpty();
  }

  @Test
  void neverAsksForWhatAnotherOfficeShares() {
    PaperDraft asking = draft.with("items", List.of("认定工伤决定书"));
    assertThat(papers.service.faults(asking).getFirst().rule().zh()).contains("共享");
    assertThat(refused(papers.service.issue(asking))).isEqualTo("paper.refused.field");
  }

  @Test
  void isNeverWrittenFromTheQueue() {
    PaperDraft atQueue =
        new PaperDraft(papers.table.caseStream, Door.QUEUE, "supplement", "", "", draft.answers());
    assertThat(refused(papers.service.issue(atQueue))).isEqualTo("paper.refused.not-here");
  }

  @Test
  void issuedAnewKeepsNumberAndClockAndIsAVersion() {
    String number = done(papers.service.issue(draft));
    PaperDraft again =
        new PaperDraft(
            papers.table.caseStream, Door.INTAKE, "supplement", number, "", draft.answers());
    assertThat(refused(papers.service.issue(again))).isEqualTo("paper.refused.reason");
    assertThat(done(papers.service.issue(again.because("联系电话有误")))).isEqualTo(number);
    PaperFile file = papers.file(number);
    assertThat(file.versions()).hasSize(2);
    assertThat(file.last().issued().replaces())
        .isEqualTo(file.versions().getFirst().issued().sha256());
    assertThat(papers.times().suspensions()).hasSize(1);
  }
}
