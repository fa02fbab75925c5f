package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jianzhuo.model.base.InkStroke;

/**
 * Draws handwriting as lines that grow with the pen's pressure, fitted into a box in its own
 * proportions.
 */
record InkDrawing(List<InkStroke> strokes) {

  private static final double MARGIN = 2;

  /** Writing on a pad is never enlarged beyond this part of the pad's width per box width. */
  private static final double LARGEST = 1.6;

  InkDrawing {
    strokes = List.copyOf(strokes);
  }

  /** Draws into a box whose lower left corner is the origin. */
  void draw(PDPageContentStream canvas, double width, double height) throws IOException {
    if (strokes.isEmpty()) {
      return;
    }
    int left = values(InkStroke::x).min().orElse(0);
    int right = values(InkStroke::x).max().orElse(0);
    int top = values(InkStroke::y).min().orElse(0);
    int bottom = values(InkStroke::y).max().orElse(0);
    double scale =
        Math.min(
            LARGEST * width / 1000,
            Math.min(
                (width - 2 * MARGIN) / Math.max(1, right - left),
                (height - 2 * MARGIN) / Math.max(1, bottom - top)));
    double x = (width - scale * (right - left)) / 2 - scale * left;
    double y = (height + scale * (bottom - top)) / 2 + scale * top;
    canvas.setStrokingColor(0.06f, 0.08f, 0.1f);
    canvas.setLineCapStyle(1);
    canvas.setLineJoinStyle(1);
    for (InkStroke stroke : strokes) {
      draw(canvas, stroke, scale, x, y);
    }
  }

  private static void draw(
      PDPageContentStream canvas, InkStroke stroke, double scale, double x, double y)
      throws IOException {
    int points = stroke.x().size();
    int start = 0;
    while (start < points) {
      // Points of the same width make one path, so that a pad without pressure makes few.
      int end = start + 1;
      float line = width(stroke, start);
      while (end < points && width(stroke, end) == line) {
        end++;
      }
      canvas.setLineWidth(line);
      int from = Math.max(0, start - 1);
      canvas.moveTo(place(x, scale, stroke.x().get(from)), place(y, -scale, stroke.y().get(from)));
      for (int i = from; i < end; i++) {
        canvas.lineTo(place(x, scale, stroke.x().get(i)), place(y, -scale, stroke.y().get(i)));
      }
      canvas.stroke();
      start = end;
    }
  }

  private static float place(double origin, double scale, int value) {
    return Math.round(100 * (origin + scale * value)) / 100f;
  }

  private static float width(InkStroke stroke, int point) {
    return 0.7f + Math.round(stroke.pressure().get(point) / 100f) * 0.12f;
  }

  private IntStream values(Function<InkStroke, List<Integer>> axis) {
    return Stream.of(strokes)
        .flatMap(List::stream)
        .flatMapToInt(stroke -> axis.apply(stroke).stream().mapToInt(v -> v));
  }
}
