package org.jianzhuo.desk.document.pdf;

import java.util.List;
import org.jianzhuo.desk.document.ConclusionDraftPaper;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.model.base.Digest;

/** Lays out the conclusion draft, with its watermark below the text of every page. */
final class ConclusionDraftSheet {

  private static final double LEFT = 43;
  private static final double BOTTOM = 778;
  private static final double SIGNATURES = 176;
  private static final int WATERMARK = 0xf6eaeb;
  private static final int GREY = 0x6a737c;

  private final ConclusionDraftPaper paper;
  private final PaperWords words;
  private final PageFlow flow;

  /** The size of the words in the ring of the seal. */
  private static final double SEAL = 8.3;

  ConclusionDraftSheet(ConclusionDraftPaper paper, PaperWords words, Typesetter typesetter) {
    this.paper = paper;
    this.words = words;
    this.flow = new PageFlow(typesetter, LEFT, BOTTOM, this::head);
  }

  List<List<Mark>> lay() {
    new DraftRows(flow, SIGNATURES).lay(paper.items());
    dateAndSeal();
    signatures();
    PaperStamp stamp = paper.stamp();
    return flow.finish(
        new PaperFoot(
            words,
            flow,
            List.of(
                basis(),
                words.text(
                    "foot.draft.second",
                    paper.profile(),
                    Integer.toString(stamp.version()),
                    PaperFoot.time(stamp.composedAt()),
                    stamp.clockError()),
                words.text("foot.draft.legal"))));
  }

  /** Names the panel opinion by both digests: the one that it prints, and that of its file. */
  private String basis() {
    String file = PaperFoot.brief(paper.panelOpinion());
    Digest data = paper.panelOpinionData();
    return data == null
        ? words.text("foot.draft", paper.panelOpinionName(), file)
        : words.text("foot.draft.data", paper.panelOpinionName(), PaperFoot.brief(data), file);
  }

  private void head(PageFlow page) {
    watermark(page);
    PaperStamp stamp = paper.stamp();
    String number = words.text("case-number") + "　" + stamp.caseNumber();
    page.text(words.text("case-number"), Words.of(number), LEFT, 43, 8.3, -1);
    page.text("", Words.of(words.text("draft.not-in-force")), LEFT, 58, 8.3, -1);
    page.add(new Mark.Bars(stamp.barcode(), page.right() - 152, 34, 152, 20));
    page.text("", Words.of(stamp.barcode()), page.right() - 76, 62.5, 7.2, 0, 0.8, PageFlow.BLACK);
    if (page.page() == 1) {
      firstHead(page, stamp);
    } else {
      String title = words.text("continued", paper.title());
      page.text("title", Words.bold(title), LEFT, 84, 10.5, -1);
      page.moveTo(92);
    }
  }

  private void watermark(PageFlow page) {
    TextLine large = page.in("").line(Words.bold(words.text("draft.watermark")), 168);
    page.add(new Mark.Slanted(large, 128, 610, 168, 30, WATERMARK));
    TextLine small = page.in("").line(Words.bold(words.text("draft.watermark.void")), 42);
    page.add(new Mark.Slanted(small, 176, 668, 42, 30, WATERMARK));
  }

  private void firstHead(PageFlow page, PaperStamp stamp) {
    double middle = PageFlow.WIDTH / 2;
    page.text("committee", Words.of(stamp.committee()), middle, 94, 12, 0, 2, PageFlow.BLACK);
    page.text("title", Words.bold(paper.title()), middle, 123, 21, 0, 2, PageFlow.BLACK);
    page.text("title", Words.of(paper.variant()), middle, 143, 8.8, 0, 0.8, PageFlow.BLACK);
    double box = page.right() - 172;
    page.text("", Words.of(words.text("draft.number")), box - 6, 171, 9.6, 1);
    onIssue(page, box, 156, 172);
    page.moveTo(183);
  }

  private void onIssue(PageFlow page, double x, double y, double width) {
    page.add(new Mark.Frame(x, y, width, 20, 0.6, 2, GREY, Mark.NONE));
    Words text = Words.of(words.text("draft.on-issue"));
    page.text("", text, x + width / 2, y + 13.2, 8, 0, 0, GREY);
  }

  private void dateAndSeal() {
    double y = flow.y();
    double radius = 49;
    double sealX = flow.right() - radius;
    double sealY = y + 17 + radius;
    flow.add(new Mark.Ring(sealX, sealY, radius, 0.8, 3, GREY));
    seal(flow, sealX, sealY, radius);
    flow.text("", Words.of(words.text("draft.date")), LEFT, sealY - 4, 9.6, -1);
    onIssue(flow, LEFT + 55, sealY - 18, 80);
    flow.text("", Words.of(words.text("draft.date-note")), LEFT, sealY + 14, 8.3, -1);
    flow.moveTo(sealY + radius);
  }

  /** Says in the ring whose seal goes there. */
  private void seal(PageFlow page, double x, double y, double radius) {
    String whose = words.text("draft.seal", paper.stamp().committee());
    List<TextLine> lines = page.in("committee").lines(Words.of(whose), SEAL, 1.6 * radius);
    double baseline = y - 5 - (lines.size() - 1) * SEAL / 2;
    for (TextLine line : lines) {
      page.add(new Mark.Text(line, x - line.width() / 2, baseline, SEAL, 0, GREY));
      baseline += SEAL * 1.4;
    }
    page.text("", Words.of(words.text("draft.seal-on-issue")), x, baseline + 4, 8.3, 0, 0, GREY);
  }

  /** Lays the two places of signing at the bottom of the last page; an unsigned one stays empty. */
  private void signatures() {
    double line = BOTTOM - 12;
    double half = flow.width() / 2;
    place(LEFT, line, half - 12, "draft.drafter", ConclusionDraftPaper.DRAFTER_BOX);
    place(LEFT + half + 6, line, half - 6, "draft.checker", ConclusionDraftPaper.CHECKER_BOX);
  }

  private void place(double x, double line, double width, String label, String field) {
    flow.text("", Words.of(words.text(label)), x, line - 4, 9.6, -1);
    double start = x + 50;
    flow.add(new Mark.Rule(start, line, x + width, line, 0.7, 0, PageFlow.BLACK));
    flow.add(new Mark.SignaturePlace(field, start + 4, line - 36, width - 58, 34));
  }
}
