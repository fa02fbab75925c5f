package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Adds up the points of the liver's function (GB/T 16180-2014, A.4.1, Table A.7).
 *
 * <p>Readings, both UNSURE: a value that two columns print counts in the one of more points; a
 * value better than the first column counts nothing, so that a healthy liver does not reach a mild
 * loss. Not for the standard of 2002, whose cut-offs differ.
 */
public final class LiverScore {

  private final Rulebook book;

  public LiverScore(Rulebook book) {
    this.book = book;
  }

  /**
   * Holds the five findings.
   *
   * @param albumin in g/dL
   * @param bilirubin in mg/dL
   * @param ascites 1 none, 2 little and easily controlled, 3 much and hardly controlled
   * @param encephalopathy 1 none, 2 mild, 3 severe
   * @param prothrombin by how many seconds the prothrombin time is prolonged
   */
  public record Findings(
      double albumin, double bilirubin, int ascites, int encephalopathy, double prothrombin) {
    public Findings {
      Check.inRange(ascites, 1, 3, "ascites");
      Check.inRange(encephalopathy, 1, 3, "encephalopathy");
    }
  }

  /**
   * The result.
   *
   * @param level 0 outside the table, 1 mild, 2 moderate, 3 severe
   */
  public record Result(int points, int level, Calculation calculation) {}

  /**
   * Adds up the points.
   *
   * @param further other variables, e.g. {@code bile.injury}
   */
  public Result of(Findings findings, Values further) {
    List<Calculation.Line> steps = new ArrayList<>();
    int points =
        count("白蛋白", "albumin", findings.albumin(), albumin(findings.albumin()), steps)
            + count(
                "胆红素", "bilirubin", findings.bilirubin(), bilirubin(findings.bilirubin()), steps)
            + count("腹水", "ascites", findings.ascites(), findings.ascites(), steps)
            + count(
                "脑病", "encephalopathy", findings.encephalopathy(), findings.encephalopathy(), steps)
            + count(
                "凝血酶原时间延长",
                "prothrombin prolonged",
                findings.prothrombin(),
                prothrombin(findings.prothrombin()),
                steps);
    int level = level(points);
    Words named = Levels.of(level);
    steps.add(
        Calculation.line(
            "A.4.1", "共 " + points + " 分：" + named.zh(), points + " points: " + named.en()));
    Values values = Values.NONE.with("liver.level", level).with(further);
    return new Result(points, level, Calculation.of(book, values, level > 0, steps));
  }

  static int level(int points) {
    if (points >= 10) {
      return 3;
    }
    return points >= 7 ? 2 : points >= 5 ? 1 : 0;
  }

  private static int albumin(double value) {
    if (Relation.LESS.holds(value, 2.5)) {
      return 3;
    }
    return Relation.AT_MOST.holds(value, 3.0) ? 2 : Relation.AT_MOST.holds(value, 3.5) ? 1 : 0;
  }

  private static int bilirubin(double value) {
    if (Relation.MORE.holds(value, 3.0)) {
      return 3;
    }
    return Relation.AT_LEAST.holds(value, 2.0) ? 2 : Relation.AT_LEAST.holds(value, 1.5) ? 1 : 0;
  }

  private static int prothrombin(double value) {
    if (Relation.MORE.holds(value, 9)) {
      return 3;
    }
    return Relation.MORE.holds(value, 6) ? 2 : Relation.MORE.holds(value, 3) ? 1 : 0;
  }

  private static int count(
      String zh, String en, double value, int points, List<Calculation.Line> steps) {
    steps.add(
        Calculation.line(
            "A.7",
            zh + " " + Figures.plain(value) + "：" + points + " 分",
            en + " " + Figures.plain(value) + ": " + points));
    return points;
  }
}
