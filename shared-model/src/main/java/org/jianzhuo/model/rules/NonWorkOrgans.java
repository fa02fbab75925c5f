package org.jianzhuo.model.rules;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the levels of the tables of 劳社部发〔2002〕8号 (5.2.1, Tables 1 to 3). Their cut-offs differ from
 * those of GB/T 16180-2014. One copy only was read (UNSURE).
 *
 * <p>Readings, <em>proposal</em>: the worst item decides; a value between two bands, or printed in
 * both, belongs to the graver one; urea alone never decides.
 */
public final class NonWorkOrgans {

  private NonWorkOrgans() {}

  /**
   * Returns {@code nw.dyspnoea}: 1 mild to 4 critical; empty where nothing was measured. PO2 from
   * 60 to 87 mmHg counts only beside another lung test, so it never decides alone here, nor beside
   * one that a healthy person may have (moderate at least; <em>proposal</em>).
   *
   * @param fev1 in per cent of the predicted; null where not measured
   * @param vitalCapacity in per cent of the predicted; null where not measured
   * @param po2MmHg null where not measured
   */
  public static OptionalInt dyspnoea(
      @Nullable Double fev1, @Nullable Double vitalCapacity, @Nullable Double po2MmHg) {
    int worst = Math.max(falling(fev1, 80, 50, 30), falling(vitalCapacity, 70, 60, 50));
    if (po2MmHg != null && Relation.LESS.holds(po2MmHg, 60)) {
      worst = 4;
    } else if (po2MmHg != null && worst >= 2 && Relation.AT_MOST.holds(po2MmHg, 87)) {
      worst = Math.max(worst, 3);
    }
    return worst == 0 ? OptionalInt.empty() : OptionalInt.of(worst);
  }

  private static int falling(@Nullable Double value, double mild, double moderate, double severe) {
    if (value == null) {
      return 0;
    }
    double rounded = Figures.roundHalfUp(value);
    return rounded >= mild ? 1 : rounded >= moderate ? 2 : rounded >= severe ? 3 : 4;
  }

  /**
   * Returns {@code nw.liver}: 0 none to 3 severe.
   *
   * @param albumin in g/dL
   * @param bilirubin in mg/dL
   * @param ascites 0 none, 1 little or gone after treatment, 2 stubborn
   * @param encephalopathy 0 none, 1 mild, 2 marked
   * @param prothrombin by how many seconds the prothrombin time is prolonged
   */
  public static int liver(
      double albumin, double bilirubin, int ascites, int encephalopathy, double prothrombin) {
    int worst = Math.max(belowLevel(albumin), aboveLevel(bilirubin, 1.5, 5.0, 10.0, true));
    worst = Math.max(worst, aboveLevel(prothrombin, 3, 6, 9, false));
    worst = Math.max(worst, ascites == 0 ? 0 : ascites + 1);
    return Math.max(worst, encephalopathy == 0 ? 0 : encephalopathy + 1);
  }

  private static int belowLevel(double albumin) {
    if (Relation.LESS.holds(albumin, 2.5)) {
      return 3;
    }
    return Relation.LESS.holds(albumin, 3.1) ? 2 : Relation.AT_MOST.holds(albumin, 3.5) ? 1 : 0;
  }

  private static int aboveLevel(
      double value, double mild, double moderate, double severe, boolean mildIncluded) {
    if (Relation.MORE.holds(value, severe)) {
      return 3;
    }
    if (Relation.MORE.holds(value, moderate)) {
      return 2;
    }
    Relation from = mildIncluded ? Relation.AT_LEAST : Relation.MORE;
    return from.holds(value, mild) ? 1 : 0;
  }

  /**
   * Returns {@code nw.kidney}: 0 none, 1 compensated, 2 decompensated, 3 failure, 4 uraemia.
   *
   * @param clearance of creatinine in mL/min; null where not measured
   * @param creatinine in mg/dL; null where not measured
   */
  public static int kidney(@Nullable Double clearance, @Nullable Double creatinine) {
    int byClearance = 0;
    if (clearance != null) {
      byClearance =
          Relation.LESS.holds(clearance, 10)
              ? 4
              : Relation.AT_MOST.holds(clearance, 20)
                  ? 3
                  : Relation.AT_MOST.holds(clearance, 50)
                      ? 2
                      : Relation.AT_MOST.holds(clearance, 80) ? 1 : 0;
    }
    int byCreatinine = 0;
    if (creatinine != null) {
      byCreatinine =
          Relation.MORE.holds(creatinine, 8)
              ? 4
              : Relation.AT_LEAST.holds(creatinine, 5)
                  ? 3
                  : Relation.AT_LEAST.holds(creatinine, 2) ? 2 : 0;
    }
    return Math.max(byClearance, byCreatinine);
  }
}
