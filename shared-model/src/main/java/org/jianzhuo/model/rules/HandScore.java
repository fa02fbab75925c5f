package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the points of one hand's joints (GB/T 16180-2014, Tables B.1 and B.2, informative): only
 * where no clause fits.
 *
 * <p>Readings: of each digit, and of the wrist, the heaviest row counts; the digits are added up
 * and capped at 100, as in the sister table C-10 (UNSURE); "≤10" of grade 10 begins at one point
 * (UNSURE).
 */
public final class HandScore {

  private static final int CAP = 100;

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Band> bands;

  public HandScore(Collection<Row> rows, List<Band> bands) {
    rows.forEach(row -> this.rows.put(row.id(), row));
    this.bands = List.copyOf(bands);
  }

  /** Says how much of its function a joint lost. */
  public enum Loss {
    NON_FUNCTIONAL("nonFunctional", new Words("非功能位强直", "ankylosed, non-functional")),
    FUNCTIONAL_OR_BELOW_HALF(
        "functionalOrBelowHalf", new Words("功能位强直或活动度不足1/2", "functional or below half")),
    MILD_OR_ABOVE_HALF("mildOrAboveHalf", new Words("轻度或活动度超过1/2", "mild or above half"));

    private final String key;
    private final Words words;

    Loss(String key, Words words) {
      this.key = key;
      this.words = words;
    }

    /** Returns the column's key in the table. */
    public String key() {
      return key;
    }

    public Words words() {
      return words;
    }
  }

  /** One row of Table B.2. */
  public record Row(
      String id, String part, Words words, int nonFunctional, int belowHalf, int mild) {
    int points(Loss loss) {
      return switch (loss) {
        case NON_FUNCTIONAL -> nonFunctional;
        case FUNCTIONAL_OR_BELOW_HALF -> belowHalf;
        case MILD_OR_ABOVE_HALF -> mild;
      };
    }
  }

  /** One joint, or group of joints, with its loss. */
  public record Item(Row row, Loss loss) {}

  /**
   * The result.
   *
   * @param referenceGrade null for no points
   */
  public record Result(
      int points, @Nullable Integer referenceGrade, List<Calculation.Line> derivation) {
    public Result {
      derivation = List.copyOf(derivation);
    }
  }

  /** Returns the row of that id. */
  public Optional<Row> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Adds up the items of one hand; their order does not matter. */
  public Result of(Collection<Item> items) {
    Map<String, Item> heaviest = new LinkedHashMap<>();
    for (Item item : items) {
      heaviest.merge(item.row().part(), item, HandScore::heavier);
    }
    List<Calculation.Line> steps = new ArrayList<>();
    int sum = 0;
    for (Item item : heaviest.values()) {
      int points = item.row().points(item.loss());
      sum += points;
      steps.add(
          Calculation.line(
              "B.2",
              item.row().words().zh() + "，" + item.loss().words().zh() + "：" + points + " 分",
              item.row().words().en() + ", " + item.loss().words().en() + ": " + points));
    }
    int total = Math.min(CAP, sum);
    Integer grade = Band.gradeOf(bands, total).orElse(null);
    steps.add(
        grade == null
            ? Calculation.line("B.1", "共 " + total + " 分，不定级", total + " points: no grade")
            : Calculation.line(
                "B.1",
                "共 " + total + " 分，参照 " + grade + "级",
                total + " points: reference grade " + grade));
    return new Result(total, grade, steps);
  }

  private static Item heavier(Item one, Item other) {
    return other.row().points(other.loss()) > one.row().points(one.loss()) ? other : one;
  }
}
