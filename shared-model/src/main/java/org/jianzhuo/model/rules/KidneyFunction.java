package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Judges the stage of renal insufficiency (GB/T 16180-2014, 5.1.2 23), 5.2.2 37), 5.5.2 62), 5.7.2
 * 62)); the values must be persistent. The standard calls both grade 1 and grade 2 uraemic.
 */
public final class KidneyFunction {

  private static final List<Words> STAGES =
      List.of(
          new Words("无肾功能不全", "no renal insufficiency"),
          new Words("代偿期", "compensated"),
          new Words("失代偿期", "decompensated"),
          new Words("尿毒症期", "uraemia"));

  private final List<Row> rows;
  private final Rulebook book;

  public KidneyFunction(List<Row> rows, Rulebook book) {
    this.rows = List.copyOf(rows);
    this.book = book;
  }

  /**
   * One row of the thresholds, the gravest first.
   *
   * @param clearanceBelow in mL/min
   * @param creatinineAbove in µmol/L; infinite where the row has none
   */
  public record Row(int stage, double clearanceBelow, double creatinineAbove) {}

  /**
   * The result.
   *
   * @param stage 0 none, 1 compensated, 2 decompensated, 3 uraemia
   */
  public record Result(int stage, Calculation calculation) {}

  /**
   * Judges the measurements, of which one is enough.
   *
   * @param clearance of creatinine in mL/min; null where not measured
   * @param creatinine in the plasma in µmol/L; null where not measured
   * @param further other variables, e.g. {@code kidney.oneRemoved}
   */
  public Result of(@Nullable Double clearance, @Nullable Double creatinine, Values further) {
    Check.that(clearance != null || creatinine != null, "nothing was measured");
    double ccr = clearance == null ? Double.NaN : clearance;
    double cr = creatinine == null ? Double.NaN : creatinine;
    int stage = 0;
    for (Row row : rows) {
      if (Relation.LESS.holds(ccr, row.clearanceBelow())
          || Relation.MORE.holds(cr, row.creatinineAbove())) {
        stage = Math.max(stage, row.stage());
      }
    }
    Values values = Values.NONE.with("kidney.stage", stage);
    List<Calculation.Line> steps = new ArrayList<>();
    if (clearance != null) {
      values = values.with("kidney.ccr", ccr);
      steps.add(measured("肌酐清除率 ", "creatinine clearance ", ccr, " mL/min"));
    }
    if (creatinine != null) {
      values = values.with("kidney.cr", cr);
      steps.add(measured("血肌酐 ", "plasma creatinine ", cr, " µmol/L"));
    }
    steps.add(new Calculation.Line("5.x.2", STAGES.get(stage)));
    return new Result(stage, Calculation.of(book, values.with(further), stage > 0, steps));
  }

  private static Calculation.Line measured(String zh, String en, double value, String unit) {
    return Calculation.line(
        "5.x.2", zh + Figures.plain(value) + unit, en + Figures.plain(value) + unit);
  }
}
