package org.jianzhuo.desk.document.pdf;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;

/** Draws the notes beside a picture over its print, dark on a white edge so that all show. */
final class NoteMarks {

  private static final int WHITE = 0xffffff;
  private static final int INK = 0x0b3d91;
  private static final double LINE = 1.1;
  private static final double EDGE = 2.6;
  private static final double HEAD = 8;
  private static final double NEAR = 8;

  /** Of the words, in pt. */
  private static final double[] SIZES = {7.6, 6.6, 5.6};

  /** What is covered is printed from the redacted copy only; a bookmark is a time. */
  private static final Set<NoteKind> HIDDEN = Set.of(NoteKind.COVER, NoteKind.BOOKMARK);

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

  /** Where a note's words belong. */
  private record Said(Point at, String text) {}

  /** Draws all lines, and over them all words, of which none hides another. */
  void draw(List<FormPaper.Drawn> notes) {
    List<Said> said = new ArrayList<>();
    List<LabelBoxes.Spot> spots = new ArrayList<>();
    for (FormPaper.Drawn note : notes) {
      List<Point> at = note.spots().stream().map(this::onPage).toList();
      lines(note.kind(), at);
      if (!note.label().isBlank() && !HIDDEN.contains(note.kind())) {
        said.add(new Said(named(note.kind(), at), note.label()));
        at.forEach(each -> spots.add(new LabelBoxes.Spot(each.x, each.y)));
      }
    }
    Sized laid = laid(said, spots);
    laid.boxes.forEach(this::leader);
    laid.boxes.forEach(each -> label(each, laid.size));
  }

  private void lines(NoteKind kind, List<Point> at) {
    switch (kind) {
      case ARROW -> {
        line(at.get(0), at.get(1));
        head(at.get(0), at.get(1));
      }
      case AREA -> {
        Point other = at.get(1);
        Point one = at.get(0);
        line(one, new Point(other.x, one.y));
        line(new Point(other.x, one.y), other);
        line(other, new Point(one.x, other.y));
        line(new Point(one.x, other.y), one);
      }
      case LENGTH, SCALE -> line(at.get(0), at.get(1));
      case ANGLE -> {
        line(at.get(0), at.get(1));
        line(at.get(1), at.get(2));
      }
      case TEXT, COVER, BOOKMARK -> {}
    }
  }

  private static Point named(NoteKind kind, List<Point> at) {
    return switch (kind) {
      case LENGTH, SCALE -> middle(at.get(0), at.get(1));
      case ANGLE -> at.get(1);
      default -> at.get(0);
    };
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

  /** Words that have their place. */
  private record Laid(Point at, LabelBoxes.Box box, List<TextLine> lines) {}

  private record Sized(double size, List<Laid> boxes) {}

  // Where a picture is crowded its words are set smaller before any hides another.
  private Sized laid(List<Said> said, List<LabelBoxes.Spot> spots) {
    for (double size : SIZES) {
      LabelBoxes boxes = boxes(spots);
      List<Laid> laid = new ArrayList<>();
      for (Said each : said) {
        List<TextLine> lines = lines(each.text, size);
        boxes
            .take(each.at.x, each.at.y, wide(lines), high(lines, size))
            .ifPresent(box -> laid.add(new Laid(each.at, box, lines)));
      }
      if (laid.size() == said.size()) {
        return new Sized(size, laid);
      }
    }
    double size = SIZES[SIZES.length - 1];
    LabelBoxes boxes = boxes(spots);
    List<Laid> laid = new ArrayList<>();
    for (Said each : said) {
      List<TextLine> lines = lines(each.text, size);
      double wide = wide(lines);
      double high = high(lines, size);
      LabelBoxes.Box box =
          boxes
              .take(each.at.x, each.at.y, wide, high)
              .orElseGet(() -> boxes.squeeze(each.at.x, each.at.y, wide, high));
      laid.add(new Laid(each.at, box, lines));
    }
    return new Sized(size, laid);
  }

  private LabelBoxes boxes(List<LabelBoxes.Spot> spots) {
    return new LabelBoxes(new LabelBoxes.Box(left, top, width, height), spots);
  }

  private List<TextLine> lines(String text, double size) {
    return flow.in("note").lines(Words.of(text), size, Math.max(40, width * 0.6));
  }

  private static double wide(List<TextLine> lines) {
    return lines.stream().mapToDouble(TextLine::width).max().orElse(0) + 6;
  }

  private static double high(List<TextLine> lines, double size) {
    return lines.size() * size * PageFlow.LINE + 2;
  }

  // A label that could not stay at its own is led to it.
  private void leader(Laid of) {
    LabelBoxes.Box box = of.box;
    if (box.distance(of.at.x, of.at.y) > NEAR) {
      Line2D way = box.leader(of.at.x, of.at.y);
      flow.add(new Mark.Rule(of.at.x, of.at.y, way.getX2(), way.getY2(), 1.6, 0, WHITE));
      flow.add(new Mark.Rule(of.at.x, of.at.y, way.getX2(), way.getY2(), 0.6, 1.5, INK));
    }
  }

  private void label(Laid of, double size) {
    LabelBoxes.Box box = of.box;
    flow.add(new Mark.Frame(box.x(), box.y(), box.wide(), box.high(), 0.4, 0, INK, WHITE));
    for (int i = 0; i < of.lines.size(); i++) {
      double baseline = box.y() + 1 + i * size * PageFlow.LINE + PageFlow.BASELINE * size;
      flow.add(new Mark.Text(of.lines.get(i), box.x() + 3, baseline, size, 0, INK));
    }
  }
}
