package org.jianzhuo.model.rules;

import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;

/**
 * Says when a clause may be judged at all (GB/T 16180-2014, annexes A.1, B.1, B.2; rule G8).
 * Advice: it never blocks.
 */
public final class WaitingRules {

  private static final Words SCARS =
      new Words("停工留薪期满后按功能和瘢痕评定", "Judge after the paid leave, by function and scar");
  private static final Words DISC =
      new Words(
          "外伤后一周内发病，1 个月内有 MRI，否则观察 3～6 个月；退行性、先天性改变除外",
          "Onset within a week of the trauma, MRI within a month, else 3 to 6 months of"
              + " observation; not for degenerative or congenital change");
  private static final Map<String, Words> BY_CODE = Map.of("5.10.2 4)", DISC, "5.9.2 13)", DISC);
  private static final Map<String, Words> BY_CALCULATOR =
      Map.of(
          "cognition",
          new Words(
              "智能、人格症状须持续 6 个月以上；精神病性症状须经系统治疗 1 年",
              "Intelligence and personality: symptoms for 6 months or more; psychotic symptoms:"
                  + " after a year of systematic treatment"),
          "epilepsy",
          new Words("须经系统服药治疗 1 年", "After a year of systematic medication"),
          "scar",
          SCARS);

  private WaitingRules() {}

  /** Returns what has to be waited for before the clause is judged. */
  public static Optional<Words> of(Clause clause) {
    Words own = BY_CODE.get(clause.code());
    return own != null
        ? Optional.of(own)
        : clause.calculators().stream()
            .filter(BY_CALCULATOR::containsKey)
            .findFirst()
            .map(BY_CALCULATOR::get);
  }
}
