package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.Deadlines;
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
          .contains("2026年12月3日（含当日）前", "依据：《工伤保险条例》《劳动能力鉴定管理办法》")
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
      done(papers.service.answer(papers.table.caseStream, number, TODAY, "齐全"));
      assertThat(supplement().met()).isEqualTo(TODAY);
    }

    @Test
    void itsPeriodRunsFromTheServiceThatIsRecordedLater() {
      String number = done(papers.service.issue(draft.with("served", List.of())));
      assertThat(times().mark(Limit.L3)).isEmpty();
      done(papers.service.serve(papers.table.caseStream, number, TODAY, "邮寄"));
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
    void thatTwoStationsWroteApartForOneGapIsAConflict() {
      List<EntryId> apart = papers.table.journal.stream(papers.table.caseStream).history().heads();
      String number = done(papers.service.issue(draft));
      PaperFact.Issued here = file(number).last().issued();
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
          .contains("60日内", "2027年1月18日（含当日）前", "肌电图");
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

  @Nested
  class ACorrectionSlip {

    private PaperDraft requested(String day) {
      papers.table.people.become(papers.table.drafter);
      return papers.draft(
          Door.OFFICE,
          "correction",
          Map.of(
              "original", List.of("深劳鉴〔2026〕00123号"),
              "concluded", List.of("2026-10-01"),
              "received", List.of("2026-10-10"),
              "applicant", List.of("邓国梁"),
              "requested", List.of(day),
              "changes", List.of("姓名 | 邓国粱 | 邓国梁"),
              "reason", List.of("录入笔误")));
    }

    @Test
    void isLinkedToTheConclusionAndShowsTheLimit() throws IOException {
      String number = done(papers.service.issue(requested("2026-11-09")));
      assertThat(text(papers.service.paper(papers.table.caseStream, number).orElseThrow()))
          .contains("深劳鉴〔2026〕00123号", "邓国粱", "2026年11月9日", "自收到之日起30日");
    }

    @Test
    void isRefusedAfterThirtyDaysByFieldAndRule() {
      PaperDraft late = requested("2026-11-10");
      assertThat(papers.service.faults(late))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.field()).isEqualTo("requested");
                assertThat(fault.rule().zh()).contains("L11", "2026-11-09");
              });
      assertThat(refused(papers.service.issue(late))).isEqualTo("paper.refused.field");
    }
  }

  @Nested
  class ARecordOfNonAttendance {

    @Test
    void cannotBeWrittenWithoutProofThatTheNoticeArrived() {
      PaperDraft draft = papers.draft(Door.QUEUE, "absence", Map.of());
      assertThat(refused(papers.service.issue(draft))).isEqualTo("paper.refused.requires");
    }

    @Test
    void tellsProofCallsAndReasonAndLeavesTheRestToTheCommittee() throws IOException {
      papers.in(
          new SessionFact.Called(papers.table.caseStream, "第 3 鉴定室"),
          new SessionFact.NotAttended(
              papers.table.caseStream, "EMS 123 签收", "10:05 电话", "unreachable"));
      String number =
          done(
              papers.service.issue(
                  papers.draft(
                      Door.QUEUE, "absence", Map.of("calls", List.of("10:20 | 电话 | 无人接听")))));
      assertThat(text(papers.service.paper(papers.table.caseStream, number).orElseThrow()))
          .contains("EMS123签收", "现场叫号1次", "联系不上", "10:20", "无人接听", "书面告知当事人")
          .doesNotContain("放弃");
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
    assertThat(suspension().from()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(suspension().to()).isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(suspension().kind()).isEqualTo(ClockEventKind.POSTPONEMENT);
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
    assertThat(times().suspensions()).isEmpty();
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

  @Nested
  class AnOldVersion {

    @Test
    void isStillKnownAndSaysWhatReplacedIt() {
      PaperDraft draft =
          papers.draft(
              Door.QUEUE,
              "return-list",
              Map.of(
                  "items", List.of("X 线片"),
                  "receiver", List.of("邓国梁"),
                  "relation", List.of("本人")));
      String number = done(papers.service.issue(draft));
      PaperDraft again =
          new PaperDraft(
              papers.table.caseStream,
              Door.QUEUE,
              "return-list",
              number,
              "漏列一项",
              draft.with("items", List.of("X 线片", "光盘")).answers());
      done(papers.service.issue(again));
      var versions = file(number).versions();
      CaseFile file = papers.table.journal.stream(papers.table.caseStream);
      assertThat(PaperStanding.of(file, versions.get(0).issued().sha256()))
          .contains(new PaperStanding(number, 1, 2, false));
      assertThat(PaperStanding.of(file, versions.get(1).issued().sha256()))
          .hasValueSatisfying(s -> assertThat(s.replaced()).isFalse());
    }

    @Test
    void ofPanelOpinionOrDraftIsKnownToo() {
      papers.table.allSign();
      MediaId medium = new MediaId(new UUID(7, 7));
      Digest draftOne = Digest.of(new byte[] {1});
      Digest sheetTwo = Digest.of(new byte[] {2});
      Opinions before =
          papers.table.journal.stream(papers.table.caseStream).get(Opinions.PROJECTION);
      Digest signed = before.lastDigest().orElseThrow();
      papers.table.act(papers.table.first, new OpinionFact.SheetComposed(2, medium, sheetTwo));
      CaseFile file = papers.table.journal.stream(papers.table.caseStream);
      assertThat(PaperStanding.of(file, signed))
          .contains(new PaperStanding("panel-opinion", 1, 2, false));
      assertThat(PaperStanding.of(file, sheetTwo))
          .contains(new PaperStanding("panel-opinion", 2, 2, false));
      assertThat(PaperStanding.of(file, draftOne)).isEmpty();
    }
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
