package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says how the person took part in the examination (配合程度), and what supports that (practice 4).
 *
 * @param repeated values that were taken two or three times
 * @param objectiveBasis what does not depend on effort, e.g. 肌电图、听性脑干反应、影像; may be empty
 * @param refusal the notice of a refused examination; null if nothing was refused
 */
public record Effort(
    Level level, List<Repeated> repeated, String objectiveBasis, @Nullable Refusal refusal) {

  public Effort {
    repeated = List.copyOf(repeated);
  }

  /** Tells whether less than full effort stands there without anything that supports it. */
  public boolean unsupported() {
    return level != Level.COOPERATES && repeated.isEmpty() && objectiveBasis.isBlank();
  }

  /** Says how far the person took part. */
  public enum Level {
    COOPERATES(new Words("配合", "Cooperates")),
    PARTLY(new Words("部分配合", "Partly")),
    NOT(new Words("不配合", "Does not cooperate")),
    EXAGGERATES(new Words("疑似夸大", "Exaggeration suspected"));

    private final Words words;

    Level(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /**
   * A value that was taken again.
   *
   * @param what e.g. 左肘屈曲
   * @param values two or three, in the order in which they were taken
   */
  public record Repeated(String what, List<BigDecimal> values, String unit) {
    public Repeated {
      Check.notBlank(what, "what");
      values = List.copyOf(values);
      Check.inRange(values.size(), 2, 3, "number of repeated values");
    }

    /** Returns the difference between the greatest and the least. */
    public BigDecimal spread() {
      return Collections.max(values).subtract(Collections.min(values));
    }
  }

  /**
   * A refused examination.
   *
   * @param what was refused
   * @param signed whether the person signed the notice; else two members of staff noted it (拒签)
   */
  public record Refusal(String what, boolean signed, String firstWitness, String secondWitness) {
    public Refusal {
      Check.notBlank(what, "what");
      Check.that(
          signed || (!firstWitness.isBlank() && !secondWitness.isBlank()),
          "an unsigned notice is noted by two");
    }
  }
}
