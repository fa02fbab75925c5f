package org.jianzhuo.desk.document.pdf;

import java.util.List;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.model.evidence.Spot;

/** Draws the notes beside a picture over its print, dark on a white edge so that all show. */
final class NoteMarks {

  private static final int WHITE = 0xffffff;
  private static final int INK = 0x0b3d91;
  private static final double LINE = 1.1;
  private static final double EDGE = 2.6;
  private static final double HEAD = 8;
  private static final double SIZE = 7.6;

  private final PageFlow flow;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  NoteMarks(PageFlow flow, double left, double top, double width, double height) {
    this.flow = flow;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  private record Point(double x, double y) {}

  void draw(FormPaper.Drawn note) {
    List<Point> at = note.spots().stream().map(this::onPage).toList();
    switch (note.kind()) {
      case ARROW -> {
        line(at.get(0), at.get(1));
        head(at.get(0), at.get(1));
        label(at.get(0), note.label());
      }
      case TEXT -> label(at.get(0), note.label());
      case AREA -> {
        Point other = at.get(1);
        Point one = at.get(0);
        line(one, new Point(other.x, one.y));
        line(new Point(other.x, one.y), other);
        line(other, new Point(one.x, other.y));
        line(new Point(one.x, other.y), one);
        label(one, note.label());
      }
      case LENGTH, SCALE -> {
        line(at.get(0), at.get(1));
        label(middle(at.get(0), at.get(1)), note.label());
      }
      case ANGLE -> {
        line(at.get(0), at.get(1));
        line(at.get(1), at.get(2));
        label(at.get(1), note.label());
      }
      // what is covered is printed from the redacted copy only
      case COVER, BOOKMARK -> {}
    }
  }

  private Point onPage(Spot spot) {
    return new Point(
        left + Math.clamp(spot.x() * width, 0, width),
        top + Math.clamp(spot.y() * width, 0, height));
  }

  private static Point middle(Point one, Point other) {
    return new Point((one.x + other.x) / 2, (one.y + other.y) / 2);
  }

  private void line(Point from, Point to) {
    flow.add(new Mark.Rule(from.x, from.y, to.x, to.y, EDGE, 0, WHITE));
    flow.add(new Mark.Rule(from.x, from.y, to.x, to.y, LINE, 0, INK));
  }

  private void head(Point from, Point to) {
    double way = Math.atan2(to.y - from.y, to.x - from.x);
    for (double side : new double[] {-0.5, 0.5}) {
      line(to, new Point(to.x - HEAD * Math.cos(way + side), to.y - HEAD * Math.sin(way + side)));
    }
  }

  private void label(Point at, String text) {
    if (text.isBlank()) {
      return;
    }
    double most = Math.max(40, width * 0.6);
    List<TextLine> lines = flow.in("note").lines(Words.of(text), SIZE, most);
    double wide = lines.stream().mapToDouble(TextLine::width).max().orElse(0) + 6;
    double high = lines.size() * SIZE * PageFlow.LINE + 2;
    double x = Math.clamp(at.x + 5, left, Math.max(left, left + width - wide));
    double y = Math.clamp(at.y - high - 4, top, Math.max(top, top + height - high));
    flow.add(new Mark.Frame(x, y, wide, high, 0.4, 0, INK, WHITE));
    for (int i = 0; i < lines.size(); i++) {
      double baseline = y + 1 + i * SIZE * PageFlow.LINE + PageFlow.BASELINE * SIZE;
      flow.add(new Mark.Text(lines.get(i), x + 3, baseline, SIZE, 0, INK));
    }
  }
}
