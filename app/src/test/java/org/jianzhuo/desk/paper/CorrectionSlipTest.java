package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mends clerical errors of an issued conclusion (深圳2007 27). */
@Tag("F82")
class CorrectionSlipTest {

  private final PaperTable papers = new PaperTable();

  private final PaperChecking.Given checked =
      new PaperChecking.Given(papers.table.checker, FakePeople.PIN);

  private PaperDraft requested(String day) {
    papers.table.people.become(papers.table.drafter);
    return papers.draft(
        Door.OFFICE,
        "correction",
        Map.of(
            "received", List.of("2026-10-10"),
            "applicant", List.of("邓国梁"),
            "requested", List.of(day),
            "changes", List.of("姓名 | 邓国梁 | 邓国粱"),
            "reason", List.of("录入笔误")));
  }

  @Test
  void needsAConclusionThatWasIssued() {
    assertThat(refused(papers.service.issue(requested("2026-11-09"))))
        .isEqualTo("paper.refused.requires");
  }

  @Test
  void isLinkedToTheConclusionAndShowsTheLimit() throws IOException {
    papers.concluded();
    String number = done(papers.service.issue(requested("2026-11-09"), checked));
    assertThat(text(papers.service.paper(papers.table.caseStream, number).orElseThrow()))
        .contains("深劳鉴〔2026〕00123号", "邓国粱", "2026年11月9日", "自收到之日起30日");
    assertThat(papers.service.corrections(papers.table.caseStream))
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.number()).isEqualTo(number);
              assertThat(slip.changes())
                  .containsExactly(new CorrectionSlip.Change("姓名", "邓国梁", "邓国粱"));
            });
  }

  @Test
  void isCheckedByASecondPersonWithTheOwnPinWhomEntryAndPaperName() throws IOException {
    papers.concluded();
    PaperDraft draft = requested("2026-11-09");
    assertThat(refused(papers.service.issue(draft))).isEqualTo("paper.refused.unchecked");
    assertThat(
            refused(
                papers.service.issue(
                    draft, new PaperChecking.Given(papers.table.checker, "000000"))))
        .isEqualTo("roster.refused.wrong");
    assertThat(
            refused(
                papers.service.issue(
                    draft, new PaperChecking.Given(papers.table.drafter, FakePeople.PIN))))
        .isEqualTo("roster.refused.same-person");
    assertThat(
            refused(
                papers.service.issue(
                    draft, new PaperChecking.Given(papers.coordinator, FakePeople.PIN))))
        .isEqualTo("paper.refused.no-checker");
    assertThat(papers.service.corrections(papers.table.caseStream)).isEmpty();

    String number = done(papers.service.issue(draft, checked));
    PaperFile.Version issued = papers.file(number).last();
    assertThat(issued.by()).isEqualTo(papers.table.drafter);
    assertThat(issued.issued().checkedBy()).isEqualTo(papers.table.checker);
    assertThat(text(papers.service.paper(papers.table.caseStream, number).orElseThrow()))
        .contains(
            "审核人："
                + papers.table.people.roster().person(papers.table.checker).orElseThrow().name());
  }

  @Test
  void isOfferedWithThoseWhoMayCheckItAndNeverWithItsWriter() {
    papers.concluded();
    papers.table.people.become(papers.table.checker);
    PersonId other = papers.table.people.add("罗文静", Role.CHECKER, "");
    assertThat(
            done(papers.service.open(papers.table.caseStream, Door.OFFICE)).offers().stream()
                .filter(offer -> offer.template().id().equals("correction"))
                .flatMap(offer -> offer.checkers().stream())
                .map(Person::id))
        .containsExactly(other);
  }

  @Test
  void neverChangesTheConclusion() {
    papers.concluded();
    PaperDraft grade = requested("2026-11-09").with("changes", List.of("鉴定结论 | 叁级 | 贰级"));
    assertThat(papers.service.faults(grade)).extracting(AnswerFault::field).containsOnly("changes");
  }

  @Test
  void mendsOnlyWhatStandsInTheIssuedConclusion() {
    papers.concluded();
    assertThat(told("姓名 | 邓国良 | 邓国梁")).singleElement().asString().contains("姓名", "没有“邓国良”");
    assertThat(told("文号 | 深劳鉴〔2026〕00123号 | 深劳鉴〔2026〕00132号")).isEmpty();
    assertThat(told("作出日期 | 2026-10-01 | 2026-10-02")).isEmpty();
    assertThat(told("伤情介绍 |  | 受伤时间2025-11-06")).isEmpty();
    assertThat(told("伤情介绍 |  | 左肘肿胀")).isEmpty();
    assertThat(told("伤情介绍 |  | 右肘肿胀")).singleElement().asString().contains("右肘");
  }

  @Test
  void neverChangesAClauseOrTheStandard() {
    papers.concluded();
    assertThat(told("鉴定依据 | 5.8.2 18) | 5.6.2 18)")).singleElement().asString().contains("条款和标准");
    assertThat(told("鉴定依据 | GB/T 16180-2014 | GB/T 16180-2006"))
        .singleElement()
        .asString()
        .contains("条款和标准");
  }

  @Test
  void takesACorrectedIdentityNumberOnlyWholeAndWithItsCheckDigit() {
    papers.concluded();
    assertThat(told("公民身份号码 | 990000197906120019 | 990000197906120018"))
        .singleElement()
        .asString()
        .contains("校验码");
    assertThat(told("公民身份号码 | 0019 | 0027")).singleElement().asString().contains("整号");
    assertThat(told("公民身份号码 | 990000197906120019 | 990000197906120035")).isEmpty();
  }

  @Test
  void needsAReasonThatSaysSomething() {
    papers.concluded();
    assertThat(papers.service.faults(requested("2026-11-09").with("reason", List.of("x"))))
        .extracting(AnswerFault::field)
        .containsExactly("reason");
  }

  private List<String> told(String change) {
    return papers.service.faults(requested("2026-11-09").with("changes", List.of(change))).stream()
        .map(fault -> fault.rule().zh())
        .toList();
  }

  @Test
  void isRefusedAfterThirtyDaysByFieldAndRule() {
    papers.concluded();
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

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }
}
