package org.jianzhuo.model.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import org.jianzhuo.model.base.Words;

/**
 * Says how a form takes what is measured more than once.
 *
 * @param counts which of the values is judged
 * @param spread so much may the values of one measure differ, in its unit; more is asked about.
 *     Where the greatest counts, so much may the two greatest
 */
public record Repeat(Counts counts, BigDecimal spread) {

  /** Names the value that counts. */
  public enum Counts {
    /** The least of all, as GBZ 49 takes the lowest threshold of each frequency (known). */
    LEAST(new Words("取最低值", "the least counts")),
    /** The greatest of all, and the two greatest are to agree: a poor effort proves nothing. */
    GREATEST(new Words("取最高值", "the greatest counts")),
    LAST(new Words("取最后一次", "the last counts")),
    MEAN(new Words("取平均值", "the mean counts"));

    private final Words words;

    Counts(Words words) {
      this.words = words;
    }

    /** Reads the name in a template's data, e.g. {@code least}. */
    public static Counts of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Words words() {
      return words;
    }
  }
}
