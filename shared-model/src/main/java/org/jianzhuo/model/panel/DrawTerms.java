package org.jianzhuo.model.panel;

import java.util.List;
import org.jianzhuo.model.base.Check;

/**
 * Says what kind of panel is to be drawn: three or five experts, of so many specialties at least
 * (《工伤保险条例》25；深圳2007 17).
 */
public record DrawTerms(int size, List<Quota> quotas) {

  /**
   * Asks for experts of a specialty.
   *
   * @param least how many at least
   */
  public record Quota(String specialty, int least) {
    public Quota {
      Check.notBlank(specialty, "specialty");
      Check.inRange(least, 1, 5, "least");
    }
  }

  public DrawTerms {
    Check.that(size == 3 || size == 5, "a panel has three or five experts: " + size);
    quotas = List.copyOf(quotas);
    Check.that(
        quotas.stream().mapToInt(Quota::least).sum() <= size,
        "more specialties are asked for than the panel has seats");
    Check.that(
        quotas.stream().map(Quota::specialty).distinct().count() == quotas.size(),
        "a specialty is asked for twice");
  }

  /** Tells whether so many experts make a panel. */
  public static boolean possible(int size) {
    return size == 3 || size == 5;
  }
}
