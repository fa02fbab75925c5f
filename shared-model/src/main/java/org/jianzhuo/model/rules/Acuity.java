package org.jianzhuo.model.rules;

import java.util.Comparator;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Holds the best corrected acuity of an eye (GB/T 16180-2014, Table A.1): a decimal, or what is
 * left below it.
 *
 * @param decimal 0 where only light or nothing is perceived
 */
public record Acuity(Sight sight, double decimal) {

  /** What an eye sees, the worst first. */
  public enum Sight {
    /** The eye was removed or eviscerated. */
    REMOVED("ENU", 0, new Words("已摘除", "removed")),
    NO_LIGHT("NLP", 0, new Words("无光感", "no light perception")),
    WRONG_PROJECTION("LPW", 0, new Words("光感、光定位不准", "light perception, wrong projection")),
    LIGHT("LP", 0, new Words("光感", "light perception")),
    /** Entered as 0.001; the source prints 0.001 beside light perception (UNSURE). */
    HAND_MOTION("HM", 0.001, new Words("手动", "hand motion")),
    /**
     * Counts fingers at half a metre or nearer: 0.01 at most (Table A.1 lists 6 to 45 cm as 2.1 to
     * 2.95 of the five-mark record), so that every clause's threshold holds for it.
     */
    FINGERS("FC", 0.01, new Words("指数（按 0.01 计）", "finger counting (as 0.01)")),
    FORM("", 0, new Words("视力", "acuity"));

    private final String code;
    private final double decimal;
    private final Words words;

    Sight(String code, double decimal, Words words) {
      this.code = code;
      this.decimal = decimal;
      this.words = words;
    }

    /** Returns what a form writes for it, e.g. {@code NLP}; empty for a decimal. */
    public String code() {
      return code;
    }

    public Words words() {
      return words;
    }
  }

  /** Sorts the worse eye first. */
  static final Comparator<Acuity> WORSE_FIRST =
      Comparator.comparingDouble(Acuity::decimal).thenComparing(Acuity::sight);

  public Acuity {
    Check.that(decimal >= 0 && decimal <= 2, "an acuity lies between 0 and 2");
  }

  /** Holds a decimal acuity. */
  public static Acuity of(double decimal) {
    return new Acuity(Sight.FORM, decimal);
  }

  /** Holds what is left below the decimals. */
  public static Acuity of(Sight sight) {
    return new Acuity(sight, sight.decimal);
  }

  /** Tells whether at most light is perceived; a removed eye perceives none (our reading). */
  boolean lightAtMost() {
    return switch (sight) {
      case REMOVED, NO_LIGHT, WRONG_PROJECTION, LIGHT -> true;
      case HAND_MOTION, FINGERS, FORM -> false;
    };
  }

  /** Tells whether the eye is blind as 5.1.2 9) means it: no light, or its place is not known. */
  boolean blind() {
    return switch (sight) {
      case REMOVED, NO_LIGHT, WRONG_PROJECTION -> true;
      case LIGHT, HAND_MOTION, FINGERS, FORM -> false;
    };
  }

  Words written() {
    return sight == Sight.FORM
        ? new Words(Figures.plain(decimal), Figures.plain(decimal))
        : sight.words();
  }
}
