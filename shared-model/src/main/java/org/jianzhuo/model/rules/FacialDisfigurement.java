package org.jianzhuo.model.rules;

import java.util.List;
import org.jianzhuo.model.base.Check;

/**
 * Judges the degree of facial disfigurement (GB/T 16180-2014, A.2.1): severe with severe facial
 * scarring and four of six severe items, moderate with three of six moderate items, mild with two.
 *
 * <p>Reading, UNSURE: a severe item also counts as the moderate item of the same feature.
 */
public final class FacialDisfigurement {

  private static final int ITEMS = 6;
  private static final int SEVERE_NEEDS = 4;
  private static final int MODERATE_NEEDS = 3;
  private static final int MILD_NEEDS = 2;

  private final Rulebook book;

  public FacialDisfigurement(Rulebook book) {
    this.book = book;
  }

  /**
   * The result.
   *
   * @param level 0 none, 1 mild, 2 moderate, 3 severe
   */
  public record Result(int level, Calculation calculation) {}

  /**
   * Judges a face.
   *
   * @param severeScarring whether the face is severely scarred
   * @param severeItems how many of the six features are lost or deformed severely
   * @param moderateItems how many others are so moderately
   * @param further other variables, e.g. {@code face.scarFrac}
   */
  public Result of(boolean severeScarring, int severeItems, int moderateItems, Values further) {
    Check.inRange(severeItems, 0, ITEMS, "severeItems");
    Check.inRange(moderateItems, 0, ITEMS, "moderateItems");
    int counted = Math.min(ITEMS, severeItems + moderateItems);
    int level =
        severeScarring && severeItems >= SEVERE_NEEDS
            ? 3
            : counted >= MODERATE_NEEDS ? 2 : counted >= MILD_NEEDS ? 1 : 0;
    Values values =
        Values.NONE
            .with("face.disfigure", level)
            .with("face.severeItems", severeItems)
            .with("face.moderateItems", moderateItems)
            .with(further);
    Calculation.Line step =
        Calculation.line(
            "A.2.1",
            "重度项 " + severeItems + "、中度项 " + moderateItems + "：" + Levels.of(level).zh(),
            "severe items "
                + severeItems
                + ", moderate items "
                + moderateItems
                + ": "
                + Levels.of(level).en());
    boolean impaired = severeItems + moderateItems > 0;
    return new Result(level, Calculation.of(book, values, impaired, List.of(step)));
  }
}
