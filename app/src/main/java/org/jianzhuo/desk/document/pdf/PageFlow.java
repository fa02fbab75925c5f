package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lays marks on as many A4 pages as they need; a cursor goes down each page. */
final class PageFlow {

  static final double WIDTH = 595.276;
  static final double HEIGHT = 841.89;

  /** The height of a line, in sizes. */
  static final double LINE = 1.45;

  /**
   * How far below the top of its line the baseline lies, in sizes: Han characters sit in the
   * middle.
   */
  static final double BASELINE = 1.1;

  static final int BLACK = 0x161d24;

  private final Typesetter typesetter;
  private final double left;
  private final double bottom;
  private final Consumer<PageFlow> head;
  private final List<List<Mark>> pages = new ArrayList<>();
  private double y;
  private double top;

  /**
   * @param left the width of both side margins
   * @param bottom where the foot begins
   * @param head lays the head of each page and leaves the cursor below it
   */
  PageFlow(Typesetter typesetter, double left, double bottom, Consumer<PageFlow> head) {
    this.typesetter = typesetter;
    this.left = left;
    this.bottom = bottom;
    this.head = head;
    newPage();
  }

  /** Returns how high something is that is laid on one endless page as wide as this. */
  double measured(Consumer<PageFlow> part) {
    PageFlow endless = new PageFlow(typesetter, left, Double.MAX_VALUE, page -> {});
    part.accept(endless);
    return endless.y();
  }

  /** Returns the height of a page between its head and its foot. */
  double whole() {
    return bottom - top;
  }

  void newPage() {
    pages.add(new ArrayList<>());
    y = 0;
    head.accept(this);
    top = y;
  }

  int page() {
    return pages.size();
  }

  double left() {
    return left;
  }

  double right() {
    return WIDTH - left;
  }

  double width() {
    return WIDTH - 2 * left;
  }

  double y() {
    return y;
  }

  void moveTo(double place) {
    y = place;
  }

  void skip(double space) {
    y += space;
  }

  /** Returns the height that is left on this page. */
  double room() {
    return bottom - y;
  }

  /** Tells whether nothing stands below this page's head yet. */
  boolean fresh() {
    return y <= top + 0.01;
  }

  /** Begins a new page unless this one has room of that height. */
  void need(double height) {
    if (room() < height && !fresh()) {
      newPage();
    }
  }

  void add(Mark mark) {
    pages.getLast().add(mark);
  }

  Typesetter in(String field) {
    return typesetter.in(field);
  }

  /** Sets one line at a baseline; align -1 left of x, 0 centred at x, 1 ending at x. */
  void text(String field, Words words, double x, double baseline, double size, int align) {
    text(field, words, x, baseline, size, align, 0, BLACK);
  }

  /** Sets one line with letter spacing and colour. */
  void text(
      String field,
      Words words,
      double x,
      double baseline,
      double size,
      int align,
      double spacing,
      int colour) {
    TextLine line = typesetter.in(field).line(words, size);
    int gaps = Math.max(0, letters(words) - 1);
    double shift = (line.width() + gaps * spacing) * (align + 1) / 2;
    add(new Mark.Text(line, x - shift, baseline, size, spacing, colour));
  }

  private static int letters(Words words) {
    return words.spans().stream()
        .mapToInt(s -> s.text().codePointCount(0, s.text().length()))
        .sum();
  }

  /** Lays the foot on every page, when their number is known. */
  List<List<Mark>> finish(Foot foot) {
    int count = pages.size();
    for (int i = 0; i < count; i++) {
      List<Mark> marks = pages.get(i);
      foot.lay(marks, i + 1, count);
    }
    return List.copyOf(pages);
  }

  /** Lays a page's foot. */
  interface Foot {
    void lay(List<Mark> marks, int page, int pages);
  }
}
