package org.jianzhuo.model.opinion;

import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AppraisalType;

/**
 * Advises how an injury of before weighs (GB/T 16180-2014, 4.3; rule G3): if the new one aggravates
 * it, the actual whole outcome is graded; if the new one is lighter, only its own. Not for the
 * review after a year.
 */
public final class PriorInjury {

  private PriorInjury() {}

  /** How the new injury stands to that of before. */
  public enum Effect {
    /** The new injury made the old one worse. */
    AGGRAVATES(
        new Words(
            "对原有伤残及合并症：本次伤害使其加重的，按鉴定时的实际总结局定级",
            "The new injury aggravates the old one: grade the actual whole outcome")),
    /** The new injury is lighter than the old one. */
    LIGHTER(
        new Words(
            "本次伤害轻于原有伤残的，按本次伤害的结局定级",
            "The new injury is lighter than the old one: grade its own outcome"));

    private final Words words;

    Effect(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /** Returns the advice as a step of the trace; empty for the review after a year. */
  public static Optional<ComprehensiveGrade.Step> advice(AppraisalType type, Effect effect) {
    return type == AppraisalType.REVIEW_AFTER_YEAR
        ? Optional.empty()
        : Optional.of(new ComprehensiveGrade.Step("G3", effect.words()));
  }
}
