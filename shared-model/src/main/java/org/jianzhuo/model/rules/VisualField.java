package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Check;

/**
 * Computes the efficiency of the visual field (GB/T 16180-2014, A.3.2): the sum of eight meridians
 * over 500. The clauses look at the better eye.
 *
 * <p>UNSURE: a single eye's loss has no clause and is answered with 'none' while the other is
 * normal.
 */
public final class VisualField {

  private static final int MERIDIANS = 8;

  private final double denominator;
  private final Rulebook book;

  public VisualField(double denominator, Rulebook book) {
    this.denominator = denominator;
    this.book = book;
  }

  /** The efficiency of each eye in per cent, and that of the better one. */
  public record Result(
      double rightPercent, double leftPercent, double percent, Calculation calculation) {}

  /** Computes the efficiency from eight meridians of each eye, in degrees. */
  public Result of(List<Double> right, List<Double> left) {
    List<Calculation.Line> steps = new ArrayList<>();
    double rightSum = sum(right, "右眼", "right eye", steps);
    double leftSum = sum(left, "左眼", "left eye", steps);
    double better = Math.max(rightSum, leftSum);
    double percent = percent(better);
    Values values =
        Values.NONE
            .with("field.better.pct", percent)
            .with("field.better.radius", better / MERIDIANS);
    return new Result(
        percent(rightSum),
        percent(leftSum),
        percent,
        Calculation.of(book, values, Relation.LESS.holds(percent, 100), steps));
  }

  private double percent(double sum) {
    return sum * 100 / denominator;
  }

  private double sum(List<Double> meridians, String zh, String en, List<Calculation.Line> steps) {
    Check.that(meridians.size() == MERIDIANS, "an eye has eight meridians");
    double sum = meridians.stream().mapToDouble(Double::doubleValue).sum();
    String list = meridians.stream().map(Figures::plain).collect(Collectors.joining("+"));
    String result =
        list
            + " = "
            + Figures.plain(sum)
            + " ÷ "
            + Figures.plain(denominator)
            + " = "
            + Figures.plain(percent(sum))
            + " %";
    String radius = Figures.plain(sum / MERIDIANS);
    steps.add(
        Calculation.line(
            "A.3.2",
            zh + "：" + result + "（平均半径 " + radius + "°）",
            en + ": " + result + " (mean radius " + radius + "°)"));
    return sum;
  }
}
