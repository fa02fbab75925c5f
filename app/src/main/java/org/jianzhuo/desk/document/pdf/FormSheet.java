package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.document.pdf.Table.Look;

/** Lays out a paper that comes from a template. */
final class FormSheet {

  private static final double LEFT = 56;
  private static final double BOTTOM = 782;
  private static final double SIZE = 11;
  private static final double SMALL = 9.6;
  private static final double LEADING = 1.62;
  private static final double PADDING = 5;
  private static final double RECEIPT = 74;
  private static final double SEAL = 76;
  private static final double SIGNATURE = 30;

  private final FormPaper paper;
  private final PaperWords words;
  private final PageFlow flow;

  FormSheet(FormPaper paper, PaperWords words, Typesetter typesetter) {
    this.paper = paper;
    this.words = words;
    this.flow = new PageFlow(typesetter, LEFT, BOTTOM, this::head);
  }

  List<List<Mark>> lay() {
    List<FormPaper.Block> blocks = paper.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      double closing = closing(blocks.subList(i + 1, blocks.size()));
      switch (blocks.get(i)) {
        case FormPaper.Paragraph b -> paragraph(b, closing);
        case FormPaper.Heading b -> heading(b, least(blocks.subList(i + 1, blocks.size())));
        case FormPaper.Fields b -> fields(b, closing);
        case FormPaper.Grid b -> grid(b, closing);
        case FormPaper.Pictures b -> new PlateLayout(flow).lay(b);
        case FormPaper.Signatures b -> {
          flow.need(closing(blocks.subList(i, blocks.size())));
          signatures(b);
        }
        case FormPaper.Seal b -> seal(b);
        case FormPaper.Receipt b -> receipt(b);
        case FormPaper.Cut b -> cut(b, blocks.subList(i + 1, blocks.size()));
      }
    }
    PaperStamp stamp = paper.stamp();
    boolean sealed = blocks.stream().anyMatch(b -> b instanceof FormPaper.Seal);
    return flow.finish(
        new PaperFoot(
            words,
            flow,
            List.of(
                words.text(
                    "foot.form",
                    paper.number(),
                    Integer.toString(stamp.version()),
                    PaperFoot.time(stamp.composedAt()),
                    stamp.clockError(),
                    PaperFoot.brief(stamp.data())),
                words.text(sealed ? "foot.form.sealed" : "foot.form.signed"))));
  }

  private void head(PageFlow page) {
    PaperStamp stamp = paper.stamp();
    String number = words.text("form.number", paper.number());
    page.text("number", Words.of(number), LEFT, 43, 8.8, -1);
    String note =
        paper.internal()
            ? words.text("internal")
            : words.text("case-number") + "　" + stamp.caseNumber();
    page.text("case-number", Words.of(note), LEFT, 58, 8.3, -1);
    page.add(new Mark.Bars(stamp.barcode(), page.right() - 182, 34, 182, 20));
    page.text("", Words.of(stamp.barcode()), page.right() - 91, 62.5, 7.2, 0, 0.8, PageFlow.BLACK);
    if (page.page() > 1) {
      page.text("title", Words.bold(words.text("continued", paper.title())), LEFT, 84, 10.5, -1);
      page.moveTo(94);
      return;
    }
    double middle = PageFlow.WIDTH / 2;
    page.moveTo(78);
    centred(page, "committee", Words.of(stamp.committee()), 12.5, 1.5, middle);
    page.skip(4);
    centred(page, "title", Words.bold(paper.title()), 20, 2, middle);
    if (!paper.subtitle().isEmpty()) {
      centred(page, "subtitle", Words.of(paper.subtitle()), 8.8, 0.5, middle);
    }
    page.skip(10);
  }

  /** Sets lines in the middle, as many as their width asks for. */
  private static void centred(
      PageFlow page, String field, Words text, double size, double spacing, double middle) {
    double room = page.width() / (1 + spacing / size);
    for (TextLine line : page.in(field).lines(text, size, room)) {
      int letters =
          line.pieces().stream()
              .mapToInt(
                  p ->
                      p instanceof TextLine.Piece.Glyphs g
                          ? g.text().codePointCount(0, g.text().length())
                          : 1)
              .sum();
      double width = line.width() + Math.max(0, letters - 1) * spacing;
      page.add(
          new Mark.Text(
              line,
              middle - width / 2,
              page.y() + PageFlow.BASELINE * size,
              size,
              spacing,
              PageFlow.BLACK));
      page.skip(PageFlow.LINE * size);
    }
  }

  /**
   * Returns the height of the signatures, seal and receipt that come first, with the few words that
   * end the paper below them: they stay on one page with the end of the text, since a sheet of
   * signatures alone proves nothing.
   */
  private double closing(List<FormPaper.Block> rest) {
    double height = 0;
    for (int i = 0; i < rest.size(); i++) {
      double more =
          switch (rest.get(i)) {
            case FormPaper.Signatures b -> 10 + b.labels().size() * SIGNATURE;
            case FormPaper.Seal b -> SEAL;
            case FormPaper.Receipt b -> RECEIPT;
            case FormPaper.Paragraph b -> i > 0 && i == rest.size() - 1 ? few(b) : 0;
            default -> 0;
          };
      if (more == 0) {
        return height;
      }
      height += more;
    }
    return height;
  }

  /** Returns the height of a paragraph of one or two lines; none of a longer one. */
  private double few(FormPaper.Paragraph last) {
    int lines = flow.in("text").lines(Words.of(last.text()), SIZE, flow.width()).size();
    return lines > 2 ? 0 : lines * SIZE * LEADING + 2;
  }

  /**
   * @param closing what must stand on the page of the last two lines
   */
  private void paragraph(FormPaper.Paragraph block, double closing) {
    String text = block.place() == FormPaper.Place.INDENTED ? indented(block.text()) : block.text();
    Words set = block.bold() ? Words.bold(text) : Words.of(text);
    List<TextLine> lines = flow.in("text").lines(set, SIZE, flow.width());
    // no first line alone at the foot of a page
    flow.need(Math.min(lines.size(), 2) * SIZE * LEADING);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean nearlyLast = i == Math.max(0, lines.size() - 2);
      flow.need(nearlyLast ? (lines.size() - i) * SIZE * LEADING + 2 + closing : SIZE * LEADING);
      double x =
          switch (block.place()) {
            case LEFT, INDENTED -> flow.left();
            case CENTRED -> flow.left() + (flow.width() - line.width()) / 2;
            case RIGHT -> flow.right() - line.width();
          };
      double baseline = flow.y() + (LEADING - PageFlow.LINE) / 2 * SIZE + PageFlow.BASELINE * SIZE;
      flow.add(new Mark.Text(line, x, baseline, SIZE, 0, PageFlow.BLACK));
      flow.skip(SIZE * LEADING);
    }
    flow.skip(2);
  }

  private static String indented(String text) {
    return "　　" + text.replace("\n", "\n　　");
  }

  /**
   * @param below what must stand on the page of the heading
   */
  private void heading(FormPaper.Heading block, double below) {
    flow.skip(3);
    flow.need(SIZE * LEADING + 2 + below);
    paragraph(new FormPaper.Paragraph(block.text(), true, FormPaper.Place.LEFT), 0);
  }

  /** Returns the height of the beginning that must not stand apart from the heading above it. */
  private double least(List<FormPaper.Block> rest) {
    if (rest.isEmpty()) {
      return 0;
    }
    List<FormPaper.Block> after = rest.subList(1, rest.size());
    return switch (rest.getFirst()) {
      case FormPaper.Paragraph b -> {
        int lines = flow.in("text").lines(Words.of(b.text()), SIZE, flow.width()).size();
        yield Math.min(lines, 2) * SIZE * LEADING + 2 + (lines <= 2 ? closing(after) : 0);
      }
      case FormPaper.Grid b -> least(b) + (b.rows().size() == 1 ? 6 + closing(after) : 0);
      case FormPaper.Heading b -> SIZE * LEADING + 5 + least(after);
      default -> Math.max(2 * SIZE * LEADING, closing(rest));
    };
  }

  private void fields(FormPaper.Fields block, double closing) {
    flow.skip(3);
    for (int r = 0; r < block.rows().size(); r++) {
      List<FormPaper.Pair> row = block.rows().get(r);
      double[] shares = new double[row.size() * 2];
      for (int i = 0; i < row.size(); i++) {
        shares[2 * i] = 20;
        shares[2 * i + 1] = (double) 100 / row.size() - 20;
      }
      Table table = new Table(flow, PADDING, shares);
      List<Table.Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        FormPaper.Pair pair = row.get(i);
        cells.add(
            table.cell(pair.label(), 2 * i, 1, Words.of(pair.label()), new Look(SMALL, 0, true)));
        String text = pair.text().isEmpty() ? " " : pair.text();
        cells.add(
            table.cell(
                pair.label(), 2 * i + 1, 1, Words.of(text), new Look(SMALL + 0.6, -1, false)));
      }
      if (r == block.rows().size() - 1) {
        table.keep(table.height(cells) + 6 + closing);
      }
      table.row(cells);
    }
    flow.skip(6);
  }

  private void grid(FormPaper.Grid block, double closing) {
    flow.need(least(block));
    flow.skip(3);
    Table table = table(block);
    table.head(head(table, block));
    for (int i = 0; i < block.rows().size(); i++) {
      List<Table.Cell> cells = cells(table, block, block.rows().get(i));
      if (i == block.rows().size() - 1) {
        table.keep(table.height(cells) + 6 + closing);
      }
      table.row(cells);
    }
    flow.skip(6);
  }

  /** Returns the height of a list's head with its first row, or with a part of a very tall one. */
  private double least(FormPaper.Grid block) {
    Table table = table(block);
    double first =
        block.rows().isEmpty() ? 0 : table.height(cells(table, block, block.rows().getFirst()));
    return 3 + table.height(head(table, block)) + Math.min(first, PageFlow.HEIGHT / 3);
  }

  private Table table(FormPaper.Grid block) {
    return new Table(
        flow, PADDING, block.columns().stream().mapToDouble(FormPaper.Column::share).toArray());
  }

  private static List<Table.Cell> head(Table table, FormPaper.Grid block) {
    List<Table.Cell> head = new ArrayList<>();
    for (FormPaper.Column column : block.columns()) {
      head.add(
          table.cell("", head.size(), 1, Words.bold(column.title()), new Look(SMALL, 0, true)));
    }
    return head;
  }

  private static List<Table.Cell> cells(Table table, FormPaper.Grid block, List<String> row) {
    List<Table.Cell> cells = new ArrayList<>();
    for (FormPaper.Column column : block.columns()) {
      String text = row.get(cells.size()).isEmpty() ? " " : row.get(cells.size());
      Look look = new Look(SMALL, column.centred() ? 0 : -1, false);
      cells.add(table.cell(column.title(), cells.size(), 1, Words.of(text), look));
    }
    return cells;
  }

  private void signatures(FormPaper.Signatures block) {
    flow.skip(4);
    for (String label : block.labels()) {
      List<TextLine> lines =
          flow.in("signatures").lines(Words.of(label + "："), SMALL, flow.width() * 0.5);
      double height = Math.max(SIGNATURE, lines.size() * SMALL * PageFlow.LINE + 12);
      flow.need(height);
      place(lines, flow.y() + height - 6);
      flow.skip(height);
    }
    flow.skip(6);
  }

  /** Lays one place to sign: label, rule, date. */
  private void place(List<TextLine> label, double line) {
    double baseline = line - 3 - (label.size() - 1) * SMALL * PageFlow.LINE;
    double widest = 0;
    for (TextLine part : label) {
      flow.add(new Mark.Text(part, flow.left(), baseline, SMALL, 0, PageFlow.BLACK));
      baseline += SMALL * PageFlow.LINE;
      widest = Math.max(widest, part.width());
    }
    TextLine date = flow.in("").line(Words.of(words.text("form.date-blank")), SMALL);
    double end = flow.right() - date.width() - 4;
    flow.add(new Mark.Rule(flow.left() + widest + 2, line, end, line, 0.6, 0, PageFlow.BLACK));
    flow.add(new Mark.Text(date, end + 4, line - 3, SMALL, 0, PageFlow.BLACK));
  }

  private void seal(FormPaper.Seal block) {
    flow.need(SEAL);
    flow.skip(8);
    double right = flow.right() - 12;
    List<TextLine> lines =
        flow.in("committee").lines(Words.of(block.committee()), SIZE, flow.width() * 0.6);
    double middle = right - lines.stream().mapToDouble(TextLine::width).max().orElse(0) / 2;
    for (TextLine line : lines) {
      middleLine(line, middle);
    }
    middleLine(flow.in("").line(Words.of(words.text("form.seal")), SIZE), middle);
    middleLine(flow.in("").line(Words.of(block.day()), SIZE), middle);
    flow.skip(6);
  }

  private void middleLine(TextLine line, double middle) {
    double x = Math.min(middle - line.width() / 2, flow.right() - line.width());
    double baseline = flow.y() + PageFlow.BASELINE * SIZE;
    flow.add(new Mark.Text(line, x, baseline, SIZE, 0, PageFlow.BLACK));
    flow.skip(SIZE * 1.6);
  }

  private void receipt(FormPaper.Receipt block) {
    flow.need(RECEIPT);
    flow.skip(4);
    Table table = new Table(flow, PADDING + 1, 17, 83);
    Look label = new Look(SMALL, 0, true);
    Look text = new Look(SMALL, -1, false);
    table.row(
        List.of(
            table.cell(
                "",
                0,
                1,
                Words.of(words.text(paper.internal() ? "form.confirmed" : "form.receipt")),
                label),
            table.cell(
                "receipt",
                1,
                1,
                Words.of(
                    words.text(
                        paper.internal() ? "form.confirmed.signed" : "form.receipt.signed",
                        block.who())),
                text)));
    table.row(
        List.of(
            table.cell(
                "",
                0,
                1,
                Words.of(words.text(paper.internal() ? "form.refused-sign" : "form.refused")),
                label),
            table.cell("", 1, 1, Words.of(words.text("form.refused.two")), text)));
    flow.skip(6);
  }

  private void cut(FormPaper.Cut block, List<FormPaper.Block> stub) {
    double height = 30;
    for (FormPaper.Block below : stub) {
      height +=
          below instanceof FormPaper.Fields fields
              ? 10 + fields.rows().size() * (SMALL * PageFlow.LINE + 2 * PADDING + 2)
              : 2 * SIZE * LEADING;
    }
    flow.need(height);
    flow.skip(8);
    flow.add(new Mark.Rule(20, flow.y(), PageFlow.WIDTH - 20, flow.y(), 0.6, 3, 0x6a737c));
    flow.skip(8);
    paragraph(new FormPaper.Paragraph(block.title(), true, FormPaper.Place.CENTRED), 0);
  }
}
