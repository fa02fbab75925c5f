package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.pdf.Table.Cell;

/** Lays the boxes in which the experts sign their panel opinion. */
final class PanelSignaturePart {

  private static final double HEAD_LINE = 13;
  private static final double FOOT_LINE = 10;

  /** The height of a box without its words: the station's signature and room for the pen. */
  private static final double SIGNATURE_ROOM = 82;

  /** The height of heading and of the lines below the boxes; that of the conclusion above them. */
  private static final double BELOW = 80;

  private static final double CONCLUSION = 36;

  private static final int LONGEST_GIST = 60;
  private static final int GREY = 0x6a737c;

  private final PanelOpinionPaper paper;
  private final PaperWords words;
  private final PageFlow flow;

  PanelSignaturePart(PanelOpinionPaper paper, PaperWords words, PageFlow flow) {
    this.paper = paper;
    this.words = words;
    this.flow = flow;
  }

  /**
   * Lays the boxes to sign in, with the conclusion where nothing else of the opinion stands on
   * their page.
   */
  void lay(int opinionsEnd) {
    int experts = paper.experts().size();
    double width = flow.width() / Math.max(3, experts);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < experts; i++) {
      boxes.add(box(i, width - 12));
    }
    double head = boxes.stream().mapToDouble(b -> b.head().size() * HEAD_LINE).max().orElse(0);
    double foot = boxes.stream().mapToDouble(b -> b.foot().size() * FOOT_LINE).max().orElse(0);
    double height = head + SIGNATURE_ROOM + foot;
    flow.need(height + BELOW + (flow.page() > opinionsEnd ? CONCLUSION : 0));
    PanelOpinionSheet.heading(flow, PanelOpinionSheet.numbered("signatures", paper, words));
    if (flow.page() > opinionsEnd) {
      Table conclusion = new Table(flow, 5, 112, 412);
      String text = words.text("combined.conclusion", paper.combined().conclusion());
      conclusion.row(
          List.of(
              label(conclusion, words.text("signature.for"), 0),
              conclusion.cell(
                  words.text("combined"), 1, 1, Words.bold(text), PanelOpinionSheet.PLAIN)));
    }
    double y = flow.y();
    for (int i = 0; i < experts; i++) {
      lay(boxes.get(i), i, new Place(flow.left() + i * width, y, width, height), head);
    }
    flow.moveTo(y + height);
    Table table = new Table(flow, 5, 64, 138, 76, 246);
    String recorder = paper.recorder().isEmpty() ? words.text("recorder.none") : paper.recorder();
    table.row(
        List.of(
            label(table, words.text("recorder"), 0),
            table.cell(words.text("recorder"), 1, 1, Words.of(recorder), PanelOpinionSheet.PLAIN),
            label(table, words.text("expert-check"), 2),
            table.cell(
                words.text("expert-check"),
                3,
                1,
                Words.of(paper.expertCheck()),
                PanelOpinionSheet.PLAIN)));
    table.row(
        List.of(
            label(table, words.text("paper-original"), 0),
            table.cell(
                "", 1, 3, Words.of(words.text("paper-original.line")), PanelOpinionSheet.PLAIN)));
  }

  private static Cell label(Table table, String text, int column) {
    return table.cell("", column, 1, Words.bold(text), PanelOpinionSheet.LABEL);
  }

  /** What stands in one expert's box: who and which opinion, and below it when it was filed. */
  private record Box(List<TextLine> head, List<TextLine> foot) {}

  private record Place(double x, double y, double width, double height) {}

  private Box box(int index, double width) {
    PanelOpinionPaper.Expert expert = paper.experts().get(index);
    Typesetter typesetter = flow.in(words.text("signatures"));
    Words name =
        Words.bold(PanelOpinionSheet.seat(index, paper, words))
            .then(Words.of(expert.leads() ? "　" + words.text("leader") : ""));
    Words opinion =
        Words.of(words.text("signature.opinion")).then(Words.bold(gist(expert.opinion())));
    List<TextLine> head = new ArrayList<>(typesetter.lines(name, PanelOpinionSheet.SIZE, width));
    head.addAll(typesetter.lines(opinion, PanelOpinionSheet.SIZE, width));
    List<TextLine> foot =
        expert.signature().isEmpty()
            ? List.of()
            : typesetter.lines(
                Words.of(words.text("signature.digest", expert.signedAt(), expert.signature())),
                7.2,
                width);
    return new Box(head, foot);
  }

  /** A long opinion stands whole in the deliberation; the box names its beginning. */
  private String gist(String opinion) {
    int length = opinion.codePointCount(0, opinion.length());
    return length <= LONGEST_GIST
        ? opinion
        : opinion.substring(0, opinion.offsetByCodePoints(0, LONGEST_GIST))
            + words.text("signature.see", PanelOpinionSheet.numeral("deliberation", paper));
  }

  /** Lays one box: the station's signature above, white space for the pen below it. */
  private void lay(Box box, int index, Place at, double head) {
    double x = at.x() + 6;
    double room = at.width() - 12;
    flow.add(
        new Mark.Frame(
            at.x(), at.y(), at.width(), at.height(), Table.EDGE_WIDTH, 0, Table.EDGE, Mark.NONE));
    double baseline = at.y() + HEAD_LINE;
    for (TextLine line : box.head()) {
      flow.add(new Mark.Text(line, x, baseline, PanelOpinionSheet.SIZE, 0, PageFlow.BLACK));
      baseline += HEAD_LINE;
    }
    double top = at.y() + head;
    flow.add(
        new Mark.SignaturePlace(PanelOpinionPaper.signatureBox(index + 1), x, top + 5, room, 34));
    flow.text("", Words.of(words.text("signature.pen")), x, top + 71, 6.5, -1, 0, GREY);
    flow.add(new Mark.Rule(x, top + 75, x + room, top + 75, 0.6, 2, GREY));
    double under = top + 86;
    for (TextLine line : box.foot()) {
      flow.add(new Mark.Text(line, x, under, 7.2, 0, PageFlow.BLACK));
      under += FOOT_LINE;
    }
  }
}
