package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
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

  @Test
  void theExamSheetOfAnIllnessNamesTheDegreeAndNoGrade() throws IOException {
    Exam exam = papers.table.journal.stream(papers.table.caseStream).get(Exam.PROJECTION);
    Finding f = exam.inOrder().getFirst();
    Clause illness =
        CatalogueReader.read().clause(Standard.LSBF_2002_8.number(), "4.1.2").orElseThrow();
    Finding judged =
        new Finding(
            f.id(),
            f.number(),
            f.part(),
            f.side(),
            f.title(),
            f.description(),
            f.template(),
            f.measurements(),
            ClauseChoice.of(illness, ClauseMatch.MEETS, ""),
            true);
    papers.inSession(
        papers.table.caseStream,
        new ExamFact.Reopened("改按因病评定"),
        new ExamFact.FindingRecorded(judged, papers.table.first));
    PaperDraft sheet = papers.draft(Door.EXAM, "exam-sheet", Map.of());
    assertThat(text(done(papers.service.preview(sheet)))).contains("4.1.2", "完全丧失");
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
          .contains("60日内", "2027年1月18日（含当日）前", "肌电图");
      assertThat(papers.suspension().kind()).isEqualTo(ClockEventKind.EXAMINATION);
    }

    @Test
    @Tag("F22")
    void asksWhyAPartThatIsNotRecognisedIsLookedAt() throws IOException {
      papers.table.people.become(papers.table.first);
      PaperDraft knee = furtherExamination("膝关节磁共振 | 右膝 | 明确半月板损伤程度", "");
      assertThat(papers.service.faults(knee))
          .extracting(AnswerFault::field)
          .containsExactly("items");
      assertThat(papers.service.faults(knee).getFirst().rule().zh())
          .contains("右膝", "不在工伤认定的部位之内", "检查认定以外部位的理由");
      assertThat(refused(papers.service.issue(knee))).isEqualTo("paper.refused.field");
      PaperDraft letter = knee.with("beyond", List.of("看看"));
      assertThat(papers.service.faults(letter))
          .extracting(AnswerFault::field)
          .containsExactly("items", "beyond");
      PaperDraft told = knee.with("beyond", List.of("核对既往伤情"));
      assertThat(text(done(papers.service.preview(told)))).contains("理由：核对既往伤情");
      assertThat(papers.service.faults(told)).isEmpty();
    }

    @Test
    void needsNoReasonForWhatIsRecognisedOrForBothSidesOfIt() {
      papers.table.people.become(papers.table.first);
      for (String line :
          List.of("肌电图 | 左上肢 | 明确尺神经损伤程度", "X 线片 | 双肘 | 对照", "CT | 左肘 | 排除右膝旧伤影响", "肌电图 | | 复查")) {
        assertThat(papers.service.faults(furtherExamination(line, ""))).as(line).isEmpty();
      }
    }

    @Test
    void namesNoDayThatIsOver() {
      papers.table.people.become(papers.table.first);
      String line = "肌电图 | 左上肢 | 明确尺神经损伤程度";
      PaperDraft past = furtherExamination(line, "2026年11月17日上午9时，南山鉴定点");
      assertThat(papers.service.faults(past))
          .extracting(AnswerFault::field)
          .containsExactly("next");
      assertThat(papers.service.faults(past).getFirst().rule().zh())
          .contains("2026-11-17", "早于今天", "2026-11-18");
      assertThat(papers.service.faults(furtherExamination(line, "2026-11-31 南山鉴定点")))
          .extracting(AnswerFault::field)
          .containsExactly("next");
      assertThat(papers.service.faults(furtherExamination(line, "2027年1月5日上午9时，南山鉴定点"))).isEmpty();
    }

    private PaperDraft furtherExamination(String line, String next) {
      return papers.draft(
          Door.EXAM,
          "further-examination",
          Map.of(
              "items", List.of(line),
              "hospital", List.of("三级综合医院"),
              "next", List.of(next),
              "contact", List.of("福田窗口")));
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
    assertThat(papers.file(number).prints()).isEqualTo(2);
  }

  @Test
  void whoTakesTheOwnPapersBackIsNotAskedForTheRelationAndAnAgentIs() throws IOException {
    Map<String, List<String>> own = Map.of("items", List.of("CT 片"), "receiver", List.of(" 邓国梁 "));
    PaperDraft self = papers.draft(Door.QUEUE, "return-list", own);
    assertThat(text(done(papers.service.preview(self)))).contains("与被鉴定人关系本人");
    done(papers.service.issue(self));
    PaperDraft agent = self.with("receiver", List.of("邓小雨"));
    assertThat(papers.service.issue(agent)).isInstanceOf(Outcome.Refused.class);
    PaperDraft told = agent.with("relation", List.of("女儿"));
    assertThat(text(done(papers.service.preview(told)))).contains("与被鉴定人关系女儿");
    done(papers.service.issue(told));
  }

  @Nested
  class TwoStations {

    @Test
    void giveNoNumberTwiceAlthoughTheyNeverMet() {
      StationId here = papers.table.journal.station();
      String first = done(papers.service.issue(returned()));
      papers.table.journal.moveTo(new StationId(new UUID(0, 2)));
      String elsewhere = done(papers.service.issue(returned()));
      papers.table.journal.moveTo(here);
      String second = done(papers.service.issue(returned()));
      assertThat(first).endsWith("-0001");
      assertThat(elsewhere).endsWith("-0001").isNotEqualTo(first);
      assertThat(second).endsWith("-0002");
      assertThat(second.substring(0, 14)).isEqualTo(first.substring(0, 14));
    }

    private PaperDraft returned() {
      return papers.draft(
          Door.QUEUE,
          "return-list",
          Map.of(
              "items", List.of("X 线片 | 示例医院 | 2026-01-02 | 是 | 2"),
              "receiver", List.of("邓国梁"),
              "relation", List.of("本人")));
    }
  }

  @Test
  void aGrantedPostponementStopsTheClockFromTheOldDayToTheNewOne() {
    Map<String, List<String>> answers =
        Map.of(
            "applicant", List.of("邓国梁"),
            "asked-on", List.of("2026-11-16"),
            "reason", List.of("住院"),
            "decision", List.of("granted"),
            "approver", List.of("陈主任"),
            "old", List.of("2026-11-18"),
            "new", List.of("2026-12-02"),
            "contact", List.of("窗口"));
    done(papers.service.issue(papers.draft(Door.QUEUE, "postponement", answers)));
    assertThat(papers.suspension().from()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(papers.suspension().to()).isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(papers.suspension().kind()).isEqualTo(ClockEventKind.POSTPONEMENT);
  }

  private static final Map<String, List<String>> GRANTED =
      Map.of(
          "applicant", List.of("邓国梁"),
          "asked-on", List.of("2026-11-16"),
          "reason", List.of("住院"),
          "decision", List.of("granted"),
          "approver", List.of("陈主任"),
          "old", List.of("2026-11-18"),
          "contact", List.of("窗口"));

  @Test
  void aPostponementIsApprovedByAnotherPersonAndReasonedInChinese() {
    PaperDraft draft = papers.draft(Door.QUEUE, "postponement", GRANTED);
    String clerk = papers.table.people.signedIn().orElseThrow().name();
    assertThat(faults(draft.with("approver", List.of(clerk)))).containsExactly("approver");
    assertThat(faults(draft.with("reason", List.of("in hospital")))).containsExactly("reason");
    assertThat(faults(draft.with("reason", List.of("x")))).containsExactly("reason");
    assertThat(faults(draft.with("reason", List.of("做MRI")))).isEmpty();
  }

  private List<String> faults(PaperDraft draft) {
    return papers.service.faults(draft).stream().map(AnswerFault::field).toList();
  }

  @Test
  void aPostponementSaysThatTheNewDayIsOpenOnlyWhereItIs() throws IOException {
    PaperDraft draft = papers.draft(Door.QUEUE, "postponement", GRANTED);
    assertThat(text(done(papers.service.preview(draft))))
        .contains("未定，确定后另行书面通知", "原定地点南山鉴定点第3鉴定室");
    assertThat(text(done(papers.service.preview(draft.with("new", List.of("2026-12-02"))))))
        .contains("2026年12月2日")
        .doesNotContain("未定", "另行书面通知");
  }

  @Test
  void aPostponementThatIsIssuedAnewAsRefusedStopsTheClockNoMore() {
    PaperDraft draft = papers.draft(Door.QUEUE, "postponement", GRANTED);
    String number = done(papers.service.issue(draft));
    assertThat(papers.times().suspensions()).hasSize(1);
    Papers notices = papers.table.journal.stream(papers.table.caseStream).get(Papers.PROJECTION);
    assertThat(notices.awaits(papers.suspension().id())).isTrue();
    assertThat(notices.awaits(new UUID(9, 9))).isFalse();
    PaperDraft again =
        new PaperDraft(
                papers.table.caseStream, Door.QUEUE, "postponement", number, "", draft.answers())
            .with("decision", List.of("refused"))
            .with("grounds", List.of("本人已到场"))
            .because("本人已到场");
    done(papers.service.issue(again));
    assertThat(papers.times().suspensions()).isEmpty();
  }

  @Test
  void theNextFieldIsAskedAtTheKeyThatAsksIt() {
    PaperTemplate template = PaperTable.TEMPLATES.template("postponement").orElseThrow();
    assertThat(Filling.asked(template, Map.of(), GRANTED)).contains("new").doesNotContain("place");
    Map<String, List<String>> dated = new LinkedHashMap<>(GRANTED);
    dated.put("new", List.of("2026-12-02"));
    assertThat(Filling.asked(template, Map.of(), dated)).contains("place");
  }

  @Test
  void aRefusedPostponementStopsNothing() {
    Map<String, List<String>> answers =
        Map.of(
            "applicant", List.of("邓国梁"),
            "asked-on", List.of("2026-11-16"),
            "reason", List.of("出差"),
            "decision", List.of("refused"),
            "grounds", List.of("理由不充分"),
            "approver", List.of("陈主任"),
            "old", List.of("2026-11-18"),
            "contact", List.of("窗口"));
    done(papers.service.issue(papers.draft(Door.QUEUE, "postponement", answers)));
    assertThat(papers.times().suspensions()).isEmpty();
  }

  @Test
  void theViewsOfTheOthersStandOnNoPaperBeforeAllHaveFiled() throws IOException {
    papers.table.people.become(papers.table.first);
    done(papers.table.opinions.agree(papers.table.caseStream, FakePeople.PIN));
    PaperDraft sheet =
        papers.draft(
            Door.EXAM,
            "exam-sheet",
            PaperTable.answers(PaperTable.TEMPLATES.template("exam-sheet").orElseThrow(), false));
    assertThat(text(done(papers.service.preview(sheet)))).contains("专家意见尚未全部提交");
    papers.table.people.become(papers.table.first);
    assertThat(refused(papers.service.issue(papers.draft(Door.EXAM, "minority-note", Map.of()))))
        .isEqualTo("paper.refused.requires");
  }

  @Test
  @Tag("F69")
  void referralAndConsultationOpinionNameTheFieldsInWordsAndAllWhoSign() throws IOException {
    papers.referred();
    String referral =
        text(
            done(
                papers.service.preview(
                    papers.draft(
                        Door.EXAM, "consultation-referral", Map.of("note", List.of("等级"))))));
    assertThat(referral)
        .contains("劳动功能障碍程度", "生活自理障碍程度", "X线片2张", "欧阳信", "段红梅", "系经治医生")
        .doesNotContain(PanelOpinion.GRADE, PanelOpinion.SELF_CARE);
    String opinion =
        text(
            done(
                papers.service.preview(papers.draft(Door.EXAM, "consultation-opinion", Map.of()))));
    assertThat(opinion)
        .contains("捌级", "无生活自理障碍", "召集人（欧阳信）", "成员（卢文斌）", "成员（蔡明远）")
        .doesNotContain("段红梅");
  }

  @Test
  void aRareCharacterStopsThePaperWithItsName() {
    PaperDraft rare =
        papers.draft(
            Door.QUEUE,
            "return-list",
            Map.of(
                "items", List.of("X 线片"),
                "receiver", List.of("王\ud88a\udc00"),
                "relation", List.of("本人")));
    assertThat(refused(papers.service.issue(rare))).isEqualTo("document.refused.no-glyph");
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }
}
