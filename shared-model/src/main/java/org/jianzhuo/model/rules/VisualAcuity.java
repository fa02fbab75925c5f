package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Judges the acuity of two eyes (GB/T 16180-2014, 5.x.2), and where no clause fits, by the
 * compensation rate of Table A.3 (A.3.4).
 *
 * <p>Readings: the table's rows are the right eye and its columns the left one, as its worked
 * example has them (the other copy labels them the other way round; two cell pairs depend on it);
 * between two keys the lower one holds (<em>proposal</em>); a removed eye also counts as one
 * without light (our reading), so that it is never judged milder than one. UNSURE: from 0.9 on,
 * where Table A.3 begins, an eye counts as not impaired.
 */
public final class VisualAcuity {

  private static final double NORMAL_FROM = 0.9;

  private final Compensation compensation;
  private final Rulebook book;

  public VisualAcuity(Compensation compensation, Rulebook book) {
    this.compensation = compensation;
    this.book = book;
  }

  /**
   * Holds Table A.3 with the grades of its rates.
   *
   * @param lowerBounds the least acuity of each row and column, falling
   * @param percent the rate by row (right eye) and column (left eye)
   */
  public record Compensation(
      List<Double> lowerBounds, List<List<Integer>> percent, List<Band> bands) {
    public Compensation {
      lowerBounds = List.copyOf(lowerBounds);
      percent = percent.stream().map(List::copyOf).toList();
      bands = List.copyOf(bands);
      int size = lowerBounds.size();
      Check.that(
          percent.size() == size && percent.stream().allMatch(row -> row.size() == size),
          "Table A.3 is a square");
    }

    int rate(double right, double left) {
      return percent.get(place(right)).get(place(left));
    }

    private int place(double acuity) {
      int place = 0;
      while (place < lowerBounds.size() - 1
          && !Relation.AT_LEAST.holds(acuity, lowerBounds.get(place))) {
        place++;
      }
      return place;
    }
  }

  /**
   * The result.
   *
   * @param a3Percent the compensation rate; null unless the outcome is by reference
   * @param referenceGrade the grade that the rate stands for; null unless by reference
   */
  public record Result(
      @Nullable Integer a3Percent, @Nullable Integer referenceGrade, Calculation calculation) {}

  /** Returns the values that the clauses' conditions ask of two eyes. */
  public static Values values(Acuity right, Acuity left) {
    boolean rightIsWorse = Acuity.WORSE_FIRST.compare(right, left) <= 0;
    Acuity worse = rightIsWorse ? right : left;
    Acuity better = rightIsWorse ? left : right;
    return Values.NONE
        .with("eye.worse.va", worse.decimal())
        .with("eye.better.va", better.decimal())
        .with("eye.worse.lpnlp", worse.lightAtMost())
        .with("eye.bothBlind", worse.blind() && better.blind())
        .with(
            "eye.enucleated",
            right.sight() == Acuity.Sight.REMOVED || left.sight() == Acuity.Sight.REMOVED);
  }

  /** Judges the best corrected acuity of two eyes. */
  public Result of(Acuity right, Acuity left) {
    Values values = values(right, left);
    List<Calculation.Line> steps = new ArrayList<>();
    steps.add(
        Calculation.line(
            "A.3.1",
            "最佳矫正视力：右 " + right.written().zh() + "，左 " + left.written().zh(),
            "best corrected: right " + right.written().en() + ", left " + left.written().en()));
    double worse = Math.min(right.decimal(), left.decimal());
    Calculation found =
        Calculation.of(book, values, Relation.LESS.holds(worse, NORMAL_FROM), steps);
    if (found.proposal().outcome() != Outcome.BY_REFERENCE) {
      return new Result(null, null, found);
    }
    int rate = compensation.rate(right.decimal(), left.decimal());
    int grade = Band.gradeOf(compensation.bands(), rate).orElseThrow();
    List<Calculation.Line> derivation = new ArrayList<>(found.derivation());
    derivation.add(
        Calculation.line(
            "A.3",
            "视力减弱补偿率 " + rate + " %，参照 " + grade + "级",
            "compensation rate " + rate + " %: reference grade " + grade));
    return new Result(rate, grade, new Calculation(found.values(), found.proposal(), derivation));
  }
}
