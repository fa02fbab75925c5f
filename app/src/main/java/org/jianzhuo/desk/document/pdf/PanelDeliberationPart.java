package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.pdf.Table.Cell;
import org.jianzhuo.desk.document.pdf.Table.Look;

/** Lays the panel's part of its opinion: views, combined opinion, deliberation and pictures. */
final class PanelDeliberationPart {

  private static final double STEP = 17;

  /** So many rows of views at least stand below their heading. */
  private static final int KEPT_TOGETHER = 4;

  private static final double ROW = 18.1;

  /** The space above two headings, and what the room for signatures asks above its height. */
  private static final double BETWEEN = 24;

  private final PanelOpinionPaper paper;
  private final PaperWords words;
  private final PageFlow flow;

  PanelDeliberationPart(PanelOpinionPaper paper, PaperWords words, PageFlow flow) {
    this.paper = paper;
    this.words = words;
    this.flow = flow;
  }

  void lay() {
    readings();
    combined();
    int opinionsEnd = deliberation();
    pictures();
    new PanelSignaturePart(paper, words, flow).lay(opinionsEnd);
  }

  private void readings() {
    flow.need(52 + ROW * Math.min(KEPT_TOGETHER, paper.readings().size()));
    PanelOpinionSheet.heading(flow, PanelOpinionSheet.numbered("readings", paper, words));
    int experts = paper.experts().size();
    double[] shares = new double[experts + 1];
    shares[0] = 1.25;
    for (int i = 1; i <= experts; i++) {
      shares[i] = dissents(i - 1) ? 1.7 : 0.8;
    }
    Table table = new Table(flow, 3, shares);
    List<Cell> head = new ArrayList<>();
    head.add(label(table, words.text("reading.finding"), 0));
    for (int i = 0; i < experts; i++) {
      PanelOpinionPaper.Expert expert = paper.experts().get(i);
      String role = expert.leads() ? " " + words.text("leader") : "";
      head.add(
          label(
              table,
              PanelOpinionSheet.seat(i, paper, words) + "\n" + expert.specialty() + role,
              i + 1));
    }
    table.head(head);
    for (PanelOpinionPaper.Reading reading : paper.readings()) {
      List<Cell> row = new ArrayList<>();
      row.add(
          table.cell(
              words.text("readings"), 0, 1, Words.of(reading.finding()), PanelOpinionSheet.PLAIN));
      for (int i = 0; i < experts; i++) {
        PanelOpinionPaper.View view = reading.views().get(i);
        Words text =
            view.agrees()
                ? Words.of(words.text("agrees"))
                : Words.bold(words.text("disagrees")).then(Words.of("　" + view.own()));
        row.add(
            table.cell(
                PanelOpinionSheet.seat(i, paper, words),
                i + 1,
                1,
                text,
                PanelOpinionSheet.CENTRED));
      }
      table.row(row);
    }
  }

  private boolean dissents(int expert) {
    return paper.readings().stream().anyMatch(r -> !r.views().get(expert).agrees());
  }

  private static Cell label(Table table, String text, int column) {
    return table.cell("", column, 1, Words.bold(text), PanelOpinionSheet.LABEL);
  }

  private void combined() {
    PanelOpinionSheet.heading(flow, PanelOpinionSheet.numbered("combined", paper, words));
    PanelOpinionPaper.Combined c = paper.combined();
    Words text =
        Words.of(c.text()).then(Words.bold(words.text("combined.conclusion", c.conclusion())));
    Table table = new Table(flow, 5, 1);
    table.row(List.of(table.cell(words.text("combined"), 0, 1, text, new Look(9, -1, false))));
    derivation(c);
  }

  /** Lays the steps of grading as boxes with arrows, on as many rows as they need. */
  private void derivation(PanelOpinionPaper.Combined c) {
    List<List<Step>> rows = steps(c);
    double height = 8 + rows.stream().mapToDouble(PanelDeliberationPart::height).sum();
    flow.need(height);
    double y = flow.y();
    flow.add(
        new Mark.Frame(
            flow.left(), y, flow.width(), height, Table.EDGE_WIDTH, 0, Table.EDGE, Mark.NONE));
    double rowY = y + 4;
    for (List<Step> row : rows) {
      double x = flow.left() + 7;
      for (Step step : row) {
        lay(step, x, rowY, height(row));
        x += step.width() + (step.first() ? 9 : 17);
      }
      rowY += height(row);
    }
    flow.moveTo(y + height);
  }

  private record Step(List<TextLine> lines, double width, boolean result, boolean first) {}

  private List<List<Step>> steps(PanelOpinionPaper.Combined c) {
    List<List<Step>> rows = new ArrayList<>();
    double used = Double.MAX_VALUE;
    List<String> texts = new ArrayList<>(c.derivation());
    texts.add(c.result());
    for (int i = 0; i < texts.size(); i++) {
      boolean result = i == texts.size() - 1;
      Words text = result ? Words.bold(texts.get(i)) : Words.of(texts.get(i));
      double size = result ? 10.5 : 7.6;
      List<TextLine> lines = flow.in(words.text("combined")).lines(text, size, flow.width() - 40);
      double widest = lines.stream().mapToDouble(TextLine::width).max().orElse(0);
      Step step = new Step(lines, widest + (result ? 24 : 10), result, i == 0);
      if (used + step.width() + 17 > flow.width() - 14) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(step);
      used += step.width() + 17;
    }
    return rows;
  }

  private static double height(List<Step> row) {
    return 8 + STEP * row.stream().mapToInt(s -> s.lines().size()).max().orElse(1);
  }

  private void lay(Step step, double x, double y, double rowHeight) {
    double size = step.result() ? 10.5 : 7.6;
    double height = STEP * step.lines().size() - (step.result() ? -4 : 1);
    double top = y + (rowHeight - height) / 2;
    double left = x;
    if (!step.first()) {
      flow.text("", Words.of("→"), x + 2, y + rowHeight / 2 + 3, 8.3, 0);
      left = x + 8;
    }
    double edge = step.result() ? 1.2 : 0.6;
    flow.add(new Mark.Frame(left, top, step.width(), height, edge, 0, PageFlow.BLACK, Mark.NONE));
    double baseline = top + height / 2 - (step.lines().size() - 1) * STEP / 2 + 0.37 * size;
    for (TextLine line : step.lines()) {
      double lineX = left + (step.width() - line.width()) / 2;
      flow.add(new Mark.Text(line, lineX, baseline, size, 0, PageFlow.BLACK));
      baseline += STEP;
    }
  }

  /**
   * Lays the deliberation; its last words stay with the pictures and the signatures where a page
   * holds them. Returns the page on which it ends.
   */
  private int deliberation() {
    double closing = flow.measured(page -> new PanelDeliberationPart(paper, words, page).close());
    int rows = 1 + paper.deliberation().dissents().size();
    for (int i = 0; i < rows; i++) {
      if (i == rows - 1) {
        keepLast(i, closing);
      }
      if (i == 0) {
        deliberationHeading();
      }
      deliberationRow(i);
    }
    return flow.page();
  }

  private void deliberationHeading() {
    PanelOpinionSheet.heading(flow, PanelOpinionSheet.numbered("deliberation", paper, words));
  }

  private void keepLast(int row, double closing) {
    double last =
        flow.measured(
            page -> {
              PanelDeliberationPart part = new PanelDeliberationPart(paper, words, page);
              if (row == 0) {
                part.deliberationHeading();
              }
              part.deliberationRow(row);
            });
    double together = last + closing + BETWEEN;
    if (together <= flow.whole()) {
      flow.need(together);
    }
  }

  private void deliberationRow(int index) {
    PanelOpinionPaper.Deliberation d = paper.deliberation();
    Table table = new Table(flow, 3.6, 112, 412);
    if (index > 0) {
      PanelOpinionPaper.Dissent dissent = d.dissents().get(index - 1);
      String who = words.text("dissent", dissent.expert(), dissent.time());
      table.row(List.of(label(table, who, 0), body(table, "deliberation", dissent.text())));
      return;
    }
    String count =
        d.referred()
            ? words.text("deliberation.referred")
            : d.dissenting() == 0
                ? words.text("deliberation.agreed")
                : words.text(
                    "deliberation.count",
                    Integer.toString(d.majority()),
                    Integer.toString(d.dissenting()));
    table.row(List.of(label(table, count, 0), body(table, "deliberation", d.text())));
  }

  private void close() {
    pictures();
    new PanelSignaturePart(paper, words, flow).lay(flow.page());
  }

  private Cell body(Table table, String key, String text) {
    return table.cell(words.text(key), 1, 1, Words.of(text), PanelOpinionSheet.PLAIN);
  }

  private void pictures() {
    String heading = PanelOpinionSheet.numbered("pictures", paper, words);
    PanelOpinionSheet.heading(flow, heading);
    PanelOpinionPaper.Pictures p = paper.pictures();
    double headingEnd = flow.in("").line(Words.bold(heading), 10).width();
    flow.text(
        words.text("pictures"),
        Words.of(p.note()),
        flow.left() + headingEnd + 10,
        flow.y() - 5.5,
        7.6,
        -1);
    if (p.items().isEmpty()) {
      new Table(flow, 3.6, 1)
          .row(
              List.of(
                  new Table(flow, 3.6, 1)
                      .cell(
                          "",
                          0,
                          1,
                          Words.of(words.text("picture.none")),
                          PanelOpinionSheet.PLAIN)));
      return;
    }
    Table table = new Table(flow, 2.6, 38, 128, 34, 62, 38, 128, 34, 62);
    List<Cell> head = new ArrayList<>();
    for (int half = 0; half < 8; half += 4) {
      head.add(label(table, words.text("picture.number"), half));
      head.add(label(table, words.text("picture.content"), half + 1));
      head.add(label(table, words.text("picture.time"), half + 2));
      head.add(label(table, words.text("picture.digest"), half + 3));
    }
    table.head(head);
    int rows = (p.items().size() + 1) / 2;
    for (int i = 0; i < rows; i++) {
      List<Cell> row = new ArrayList<>(picture(table, p.items().get(i), 0));
      if (i + rows < p.items().size()) {
        row.addAll(picture(table, p.items().get(i + rows), 4));
      } else {
        row.add(table.cell("", 4, 4, Words.of(""), PanelOpinionSheet.PLAIN));
      }
      table.row(row);
    }
  }

  private List<Cell> picture(Table table, PanelOpinionPaper.Picture p, int column) {
    String digest = p.digest().brief();
    String field = words.text("pictures");
    return List.of(
        table.cell(field, column, 1, Words.of(p.number()), PanelOpinionSheet.CENTRED),
        table.cell(field, column + 1, 1, Words.of(p.content()), PanelOpinionSheet.PLAIN),
        table.cell(field, column + 2, 1, Words.of(p.time()), PanelOpinionSheet.CENTRED),
        table.cell(
            field,
            column + 3,
            1,
            Words.of(digest.substring(0, 4) + " " + digest.substring(4)),
            PanelOpinionSheet.CENTRED));
  }
}
