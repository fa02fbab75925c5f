package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.ReferenceCard;
import org.jianzhuo.desk.document.pdf.Table.Look;

/** Lays out a card of keys: two pairs of key and act side by side, section by section. */
final class ReferenceCardSheet {

  private static final double LEFT = 48;
  private static final double BOTTOM = 796;
  private static final double SIZE = 9.8;
  private static final double PADDING = 3.2;

  private final ReferenceCard card;
  private final PageFlow flow;

  ReferenceCardSheet(ReferenceCard card, Typesetter typesetter) {
    this.card = card;
    this.flow = new PageFlow(typesetter, LEFT, BOTTOM, this::head);
  }

  List<List<Mark>> lay() {
    for (ReferenceCard.Section section : card.sections()) {
      lay(section);
    }
    return flow.finish(this::number);
  }

  private void head(PageFlow page) {
    if (page.page() > 1) {
      page.text("title", Words.bold(card.title()), LEFT, 44, 10.5, -1);
      page.moveTo(54);
      return;
    }
    page.text("title", Words.bold(card.title()), LEFT, 62, 18, -1);
    page.moveTo(72);
    for (TextLine line : page.in("note").lines(Words.of(card.note()), SIZE, page.width())) {
      double baseline = page.y() + PageFlow.BASELINE * SIZE;
      page.add(new Mark.Text(line, LEFT, baseline, SIZE, 0, PageFlow.BLACK));
      page.skip(SIZE * PageFlow.LINE);
    }
  }

  private void number(List<Mark> marks, int page, int pages) {
    TextLine line = flow.in("").line(Words.of(page + " / " + pages), 8.3);
    marks.add(new Mark.Text(line, flow.right() - line.width(), 822, 8.3, 0, PageFlow.BLACK));
  }

  private void lay(ReferenceCard.Section section) {
    double row = SIZE * PageFlow.LINE + 2 * PADDING;
    flow.skip(9);
    flow.need(3 * row + 14);
    flow.text(
        "section", Words.bold(section.title()), LEFT, flow.y() + PageFlow.BASELINE * 12, 12, -1);
    flow.skip(12 * PageFlow.LINE + 3);
    Table table = new Table(flow, PADDING, 17, 33, 17, 33);
    List<ReferenceCard.Line> lines = section.lines();
    int half = (lines.size() + 1) / 2;
    for (int i = 0; i < half; i++) {
      List<Table.Cell> cells = new ArrayList<>(pair(table, lines.get(i), 0));
      cells.addAll(
          pair(
              table,
              half + i < lines.size() ? lines.get(half + i) : new ReferenceCard.Line(" ", " "),
              2));
      table.row(cells);
    }
  }

  private static List<Table.Cell> pair(Table table, ReferenceCard.Line line, int column) {
    return List.of(
        table.cell("key", column, 1, Words.bold(line.key()), new Look(SIZE, 0, true)),
        table.cell("act", column + 1, 1, Words.of(line.act()), new Look(SIZE, -1, false)));
  }
}
