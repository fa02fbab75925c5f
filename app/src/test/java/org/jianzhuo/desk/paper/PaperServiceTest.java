package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperServiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private final PaperTable papers = new PaperTable();

  static List<PaperTemplate> templates() {
    return PaperTable.TEMPLATES.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyKindIsComposedWithShortAndWithExtremeData(PaperTemplate template) throws IOException {
    Door door = template.doors().iterator().next();
    for (boolean extreme : new boolean[] {false, true}) {
      byte[] pdf =
          done(
              papers.service.preview(
                  papers.draft(door, template.id(), PaperTable.answers(template, extreme))));
      String text = text(pdf);
      assertThat(text).contains(template.title().replace("　", "")).contains("第1页");
    }
    byte[] blank = done(papers.service.preview(papers.draft(door, template.id(), Map.of())));
    assertThat(text(blank)).contains(template.title());
  }

  @Nested
  class AMissingPapersNotice {

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
      String text = text(papers.service.paper(papers.table.caseStream, number).orElseThrow());
      assertThat(text)
          .contains("劳动能力鉴定补正材料通知书", "手术记录", "加盖医院印章", "出院小结")
          .contains("2026年12月3日前")
          .contains("视为撤回申请")
          .contains(number);
      assertThat(number).matches("BZ-2026-[2-9A-Z]{6}-0001");
    }

    @Test
    void stopsTheClockFromServiceUntilThePapersCame() {
      String number = done(papers.service.issue(draft));
      assertThat(suspension().kind()).isEqualTo(ClockEventKind.SUPPLEMENT);
      assertThat(suspension().from()).isEqualTo(TODAY);
      assertThat(suspension().to()).isNull();
      done(papers.service.answer(papers.table.caseStream, number, TODAY, "齐全"));
      assertThat(suspension().to()).isEqualTo(TODAY);
      assertThat(refused(papers.service.answer(papers.table.caseStream, number, TODAY, "")))
          .isEqualTo("paper.refused.answered");
    }

    @Test
    void withoutADayOfServiceStopsNothingUntilServiceIsRecorded() {
      String number = done(papers.service.issue(draft.with("served", List.of())));
      assertThat(times().suspensions()).isEmpty();
      assertThat(refused(papers.service.answer(papers.table.caseStream, number, TODAY, "")))
          .isEqualTo("paper.refused.not-served");
      PaperFile file = file(number);
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
    void neverAsksForWhatAnotherOfficeShares() {
      PaperDraft asking = draft.with("items", List.of("认定工伤决定书"));
      assertThat(papers.service.faults(asking).getFirst().rule().zh()).contains("共享");
      assertThat(refused(papers.service.issue(asking))).isEqualTo("paper.refused.field");
    }

    @Test
    void isNeverWrittenFromTheQueue() {
      PaperDraft atQueue =
          new PaperDraft(
              papers.table.caseStream, Door.QUEUE, "supplement", "", "", draft.answers());
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
      PaperFile file = file(number);
      assertThat(file.versions()).hasSize(2);
      assertThat(file.last().issued().replaces())
          .isEqualTo(file.versions().getFirst().issued().sha256());
      assertThat(times().suspensions()).hasSize(1);
    }
  }

  @Nested
  class ANoticeOfFurtherExamination {

    @Test
    void givesSixtyDaysFromServiceRolledOverDaysOff() throws IOException {
      papers.table.people.become(papers.table.first);
      PaperDraft draft =
          papers.draft(
              Door.EXAM,
              "further-examination",
              Map.of(
                  "items", List.of("肌电图 | 左上肢 | 明确尺神经损伤程度"),
                  "hospital", List.of("三级综合医院"),
                  "contact", List.of("福田窗口"),
                  "served", List.of("2026-11-18")));
      String number = done(papers.service.issue(draft));
      // 60 days later is a Sunday
      assertThat(text(papers.service.paper(papers.table.caseStream, number).orElseThrow()))
          .contains("60日内", "2027年1月18日前", "肌电图");
      assertThat(suspension().kind()).isEqualTo(ClockEventKind.EXAMINATION);
    }

    @Test
    void namesFieldAndRuleOfWhatIsMissing() {
      papers.table.people.become(papers.table.first);
      PaperDraft empty =
          papers.draft(Door.EXAM, "further-examination", Map.of("served", List.of("2026-11-19")));
      assertThat(papers.service.faults(empty))
          .extracting(AnswerFault::field)
          .containsExactly("items", "hospital", "contact", "served");
      if (papers.service.issue(empty) instanceof Outcome.Refused<String>(var reason)) {
        assertThat(reason.arguments().subList(0, 2)).containsExactly("需做的检查", "须填写");
      } else {
        throw new AssertionError("issued");
      }
    }
  }

  @Test
  void aPrintIsNumberedAndTellsNothingInTheQueue() {
    String number =
        done(
            papers.service.issue(
                papers.draft(
                    Door.QUEUE,
                    "acceptance",
                    Map.of(
                        "applicant", List.of("邓国梁"),
                        "received", List.of("2026-11-01"),
                        "accepted", List.of("2026-11-02"),
                        "materials", List.of("病历 | 1 | 复印件"),
                        "contact", List.of("福田窗口")))));
    assertThat(done(papers.service.print(papers.table.caseStream, number, "PDF", 2))).isEqualTo(1);
    assertThat(done(papers.service.print(papers.table.caseStream, number, "PDF", 1))).isEqualTo(2);
    assertThat(papers.table.jobs).containsExactly("paper-0001-v1-p1", "paper-0001-v1-p2");
    assertThat(file(number).prints()).isEqualTo(2);
  }

  private PaperFile file(String number) {
    return papers.table.journal.stream(papers.table.caseStream)
        .get(Papers.PROJECTION)
        .file(number)
        .orElseThrow();
  }

  private CaseTimes times() {
    return papers.table.journal.stream(papers.table.caseStream).get(CaseTimes.PROJECTION);
  }

  private DeadlineFact.SuspensionRecorded suspension() {
    return times().suspensions().values().iterator().next();
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }
}
