package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.paper.Door;
import org.junit.jupiter.api.Test;

/** Follows a paper that is issued anew: the older version stays, and the new one says why. */
class PaperVersionsTest {

  private final PaperTable papers = new PaperTable();
  private final PaperDraft draft =
      papers.draft(
          Door.QUEUE,
          "return-list",
          Map.of(
              "items", List.of("X 线片"),
              "receiver", List.of("邓国梁"),
              "relation", List.of("本人")));

  @Test
  void anOlderOneIsStillKnownAndSaysWhatReplacedIt() {
    String number = done(papers.service.issue(draft));
    done(papers.service.issue(again(number, "漏列一项")));
    var versions = papers.file(number).versions();
    CaseFile file = papers.table.journal.stream(papers.table.caseStream);
    assertThat(PaperStanding.of(file, versions.get(0).issued().sha256()))
        .contains(new PaperStanding(number, 1, 2, false));
    assertThat(PaperStanding.of(file, versions.get(1).issued().sha256()))
        .hasValueSatisfying(s -> assertThat(s.replaced()).isFalse());
  }

  @Test
  void anOlderOneIsOpenedAsItWasIssuedWithTheMarkThatItIsVoid() throws IOException {
    String number = done(papers.service.issue(draft));
    byte[] first = papers.service.paper(papers.table.caseStream, number).orElseThrow();
    done(papers.service.issue(again(number, "漏列一项")));
    assertThat(papers.service.paper(papers.table.caseStream, number, 1))
        .hasValueSatisfying(pdf -> assertThat(pdf).startsWith(first));
    assertThat(text(number, 1)).contains("本件为第1版，").contains("已被第2版替换，作废");
    assertThat(text(number, 2)).doesNotContain("替换");
    assertThat(text(number, 2)).contains("光盘");
    assertThat(papers.service.paper(papers.table.caseStream, number, 3)).isEmpty();
  }

  @Test
  void aNewOneSaysWhichItReplacesAndWhyAndTheFirstNothing() throws IOException {
    String number = done(papers.service.issue(draft));
    done(papers.service.issue(again(number, "漏列一项。")));
    assertThat(text(number, 1)).doesNotContain("替代");
    assertThat(text(number, 2)).contains("本件为第2版，替代第1版，第1版作废。重新出具的理由：漏列一项。").doesNotContain("。。");
  }

  @Test
  void aNewOneNeedsAReason() {
    String number = done(papers.service.issue(draft));
    assertThat(refused(papers.service.issue(again(number, "x")))).isEqualTo("paper.refused.reason");
  }

  @Test
  void aNewOneIsNotYetPrintedAlthoughItsPrintsAreCountedOn() {
    String number = done(papers.service.issue(draft));
    assertThat(done(papers.service.print(papers.table.caseStream, number, "PDF", 1))).isEqualTo(1);
    assertThat(papers.file(number).lastPrints()).isEqualTo(1);
    done(papers.service.issue(again(number, "漏列一项")));
    assertThat(papers.file(number).lastPrints()).isZero();
    assertThat(done(papers.service.print(papers.table.caseStream, number, "PDF", 1))).isEqualTo(2);
    assertThat(papers.file(number).lastPrints()).isEqualTo(1);
    assertThat(papers.file(number).prints()).isEqualTo(2);
  }

  @Test
  void ofPanelOpinionOrDraftIsKnownToo() {
    papers.table.allSign();
    MediaId medium = new MediaId(new UUID(7, 7));
    Digest draftOne = Digest.of(new byte[] {1});
    Digest sheetTwo = Digest.of(new byte[] {2});
    Opinions before = papers.table.journal.stream(papers.table.caseStream).get(Opinions.PROJECTION);
    Digest signed = before.lastDigest().orElseThrow();
    papers.table.act(papers.table.first, new OpinionFact.SheetComposed(2, medium, sheetTwo, null));
    CaseFile file = papers.table.journal.stream(papers.table.caseStream);
    assertThat(PaperStanding.of(file, signed))
        .contains(new PaperStanding("panel-opinion", 1, 2, false));
    assertThat(PaperStanding.of(file, sheetTwo))
        .contains(new PaperStanding("panel-opinion", 2, 2, false));
    assertThat(PaperStanding.of(file, draftOne)).isEmpty();
  }

  private PaperDraft again(String number, String reason) {
    return new PaperDraft(
        papers.table.caseStream,
        Door.QUEUE,
        "return-list",
        number,
        reason,
        draft.with("items", List.of("X 线片", "光盘")).answers());
  }

  private String text(String number, int version) throws IOException {
    return PaperServiceTest.text(
        papers.service.paper(papers.table.caseStream, number, version).orElseThrow());
  }

  @Test
  void anExpertOfThePanelIsListedBySeatAlone() {
    papers.table.people.become(papers.table.second);
    done(
        papers.service.issue(
            papers.draft(
                Door.EXAM,
                "further-examination",
                Map.of(
                    "items", List.of("肌电图 | 左上肢 | 明确尺神经损伤程度"),
                    "hospital", List.of("三级综合医院"),
                    "contact", List.of("福田窗口"),
                    "served", List.of("2026-11-18")))));
    assertThat(done(papers.service.open(papers.table.caseStream, Door.EXAM)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.by()).isEqualTo(new PaperHand("", 2)));
  }
}
