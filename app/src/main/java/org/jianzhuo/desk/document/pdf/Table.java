package org.jianzhuo.desk.document.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Lays a ruled table that grows over pages and repeats its head. A group has tall cells beside a
 * stack of rows; what is too long for a page goes on at the top of the next.
 */
final class Table {

  static final int EDGE = 0x4a525a;
  static final int SHADE = 0xf0f2f4;
  static final double EDGE_WIDTH = 0.6;

  private static final double SIDE = 4.2;

  /** Larger groups are split rather than sent to the next page whole. */
  private static final double KEPT_WHOLE = 0.45;

  /** A group up to this height goes to the next page whole: so much of a page may stay blank. */
  private static final double SMALL = 110;

  /** A split group leaves at least so many rows on its first page, and so many for the next. */
  private static final int ROWS_HERE = 3;

  private static final int ROWS_NEXT = 2;

  /** A slice of a group is at least this high. */
  private static final double LEAST = 40;

  private final PageFlow flow;
  private final double[] edges;
  private final double padding;
  private List<Cell> head = List.of();
  private boolean atTop;

  /** How a cell looks; align -1 left, 0 centred. */
  record Look(double size, int align, boolean shaded) {}

  /** A cell that is set, from its first column over {@code span} columns. */
  record Cell(int column, int span, List<TextLine> lines, Look look) {
    double lineHeight() {
      return look.size() * PageFlow.LINE;
    }

    Cell from(int line) {
      return new Cell(
          column, span, lines.subList(Math.min(line, lines.size()), lines.size()), look);
    }

    Cell upTo(int line) {
      return new Cell(column, span, lines.subList(0, Math.min(line, lines.size())), look);
    }
  }

  /**
   * @param shares the widths of the columns in relation to one another
   * @param padding above and below the text of a cell
   */
  Table(PageFlow flow, double padding, double... shares) {
    this.flow = flow;
    this.padding = padding;
    this.edges = new double[shares.length + 1];
    double sum = Arrays.stream(shares).sum();
    edges[0] = flow.left();
    for (int i = 0; i < shares.length; i++) {
      edges[i + 1] = edges[i] + flow.width() * shares[i] / sum;
    }
  }

  Cell cell(String field, int column, int span, Words words, Look look) {
    double width = edges[column + span] - edges[column] - 2 * SIDE;
    return new Cell(column, span, flow.in(field).lines(words, look.size(), width), look);
  }

  /** Lays the head, and again at the top of each page. */
  void head(List<Cell> cells) {
    head = cells;
    boolean fresh = flow.fresh();
    layHead();
    atTop = fresh;
  }

  /** Goes to the next page unless this one has room of that height. */
  void keep(double height) {
    if (flow.room() < height && height <= KEPT_WHOLE * PageFlow.HEIGHT && !atTop) {
      nextPage();
    }
  }

  /** Lays one row. */
  void row(List<Cell> cells) {
    group(cells, List.of());
  }

  /** Lays rows with tall cells beside them; every column belongs to a tall cell or to the rows. */
  void group(List<Cell> tall, List<List<Cell>> rows) {
    group(tall, rows, List.of());
  }

  /**
   * Lays rows with tall cells beside them.
   *
   * @param again what stands beside rows that go on over the page, in place of the tall cell of the
   *     same column that stood whole before
   */
  void group(List<Cell> tall, List<List<Cell>> rows, List<Cell> again) {
    double whole = Math.max(height(tall), rows.stream().mapToDouble(this::height).sum());
    if (whole > flow.room()
        && whole <= KEPT_WHOLE * PageFlow.HEIGHT
        && !atTop
        && !partsWell(rows, whole)) {
      nextPage();
    }
    if (whole <= flow.room()) {
      lay(tall, rows, whole, true);
    } else {
      split(tall, rows, again);
    }
  }

  /** Tells whether enough of a group stands on both pages where this one ends. */
  private boolean partsWell(List<List<Cell>> rows, double whole) {
    return whole > SMALL && rows.size() >= ROWS_HERE + ROWS_NEXT && here(rows) >= ROWS_HERE;
  }

  /** Returns how many rows of a group stand on this page, so that enough are left for the next. */
  private int here(List<List<Cell>> rows) {
    int count = 0;
    double used = 0;
    while (count < rows.size() && used + height(rows.get(count)) <= flow.room()) {
      used += height(rows.get(count));
      count++;
    }
    return count == rows.size() ? count : Math.min(count, Math.max(1, rows.size() - ROWS_NEXT));
  }

  private void split(List<Cell> tall, List<List<Cell>> rows, List<Cell> again) {
    List<Cell> tallRest = tall;
    List<Cell> beside = List.of();
    Deque<List<Cell>> rowsRest = new ArrayDeque<>(rows);
    while (height(tallRest) > 0 || !rowsRest.isEmpty()) {
      double room = flow.room();
      List<List<Cell>> taken = new ArrayList<>();
      double used = 0;
      for (int left = here(List.copyOf(rowsRest)); left > 0; left--) {
        used += height(rowsRest.getFirst());
        taken.add(rowsRest.removeFirst());
      }
      if (taken.isEmpty() && !rowsRest.isEmpty() && atTop) {
        List<Cell> broken = rowsRest.removeFirst();
        taken.add(firstLines(broken, room));
        List<Cell> rest = otherLines(broken, room);
        if (height(rest) > 0) {
          rowsRest.addFirst(rest);
        }
        used = room;
      }
      if (!atTop && taken.isEmpty() && (!rowsRest.isEmpty() || room < LEAST)) {
        nextPage();
        continue;
      }
      List<Cell> shown = instead(tallRest, beside);
      double slice = Math.max(used, Math.min(room, height(shown)));
      lay(firstLines(shown, slice), taken, slice, false);
      tallRest = otherLines(tallRest, slice);
      beside = again;
      if (height(tallRest) > 0 || !rowsRest.isEmpty()) {
        nextPage();
      }
    }
  }

  /** Puts a cell that stands again in place of one of whose lines none is left. */
  private static List<Cell> instead(List<Cell> rest, List<Cell> again) {
    List<Cell> shown = new ArrayList<>();
    for (Cell cell : rest) {
      shown.add(
          again.stream()
              .filter(other -> other.column() == cell.column() && cell.lines().isEmpty())
              .findFirst()
              .orElse(cell));
    }
    return shown;
  }

  /** Returns how many of the cell's lines fit into a height. */
  int fitting(Cell cell, double height) {
    return (int) ((height - 2 * padding + 0.01) / cell.lineHeight());
  }

  private List<Cell> firstLines(List<Cell> cells, double height) {
    return cells.stream().map(c -> c.upTo(fitting(c, height))).toList();
  }

  private List<Cell> otherLines(List<Cell> cells, double height) {
    return cells.stream().map(c -> c.from(fitting(c, height))).toList();
  }

  /** Returns the height of a row; 0 if no cell has text left. */
  double height(List<Cell> cells) {
    double text = 0;
    for (Cell cell : cells) {
      text = Math.max(text, cell.lines().size() * cell.lineHeight());
    }
    return text == 0 ? 0 : text + 2 * padding;
  }

  private void lay(List<Cell> tall, List<List<Cell>> rows, double height, boolean centred) {
    double y = flow.y();
    for (Cell cell : tall) {
      lay(cell, y, height, centred);
    }
    double rowY = y;
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      double rowHeight = last ? y + height - rowY : height(rows.get(i));
      for (Cell cell : rows.get(i)) {
        lay(cell, rowY, rowHeight, true);
      }
      rowY += rowHeight;
    }
    if (rows.isEmpty() && !tall.isEmpty()) {
      blankRest(tall, y, height);
    }
    flow.moveTo(y + height);
    atTop = false;
  }

  /** Rules the columns of rows that are over while a tall cell goes on. */
  private void blankRest(List<Cell> tall, double y, double height) {
    int covered = 0;
    for (Cell cell : tall) {
      if (cell.column() > covered) {
        frame(edges[covered], y, edges[cell.column()] - edges[covered], height, false);
      }
      covered = cell.column() + cell.span();
    }
  }

  private void lay(Cell cell, double y, double height, boolean centred) {
    double x = edges[cell.column()];
    double width = edges[cell.column() + cell.span()] - x;
    frame(x, y, width, height, cell.look().shaded());
    double text = cell.lines().size() * cell.lineHeight();
    double lineTop = y + (centred ? (height - text) / 2 : padding);
    for (TextLine line : cell.lines()) {
      double lineX = cell.look().align() < 0 ? x + SIDE : x + (width - line.width()) / 2;
      double baseline = lineTop + PageFlow.BASELINE * cell.look().size();
      flow.add(new Mark.Text(line, lineX, baseline, cell.look().size(), 0, PageFlow.BLACK));
      lineTop += cell.lineHeight();
    }
  }

  private void frame(double x, double y, double width, double height, boolean shaded) {
    int filling = shaded ? SHADE : Mark.NONE;
    flow.add(new Mark.Frame(x, y, width, height, EDGE_WIDTH, 0, EDGE, filling));
  }

  private void nextPage() {
    flow.newPage();
    layHead();
    atTop = true;
  }

  private void layHead() {
    if (!head.isEmpty()) {
      lay(head, List.of(), height(head), true);
    }
  }
}
