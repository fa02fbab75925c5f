package org.jianzhuo.model.opinion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.SelfCareLevel;

/**
 * Warns where grade and self-care do not fit the principles of the grades (GB/T 16180-2014, 5.x.1;
 * rule G6). A warning never blocks.
 */
public final class Plausibility {
  private Plausibility() {}

  /** Returns the self-care levels that the principle of the grade names. */
  public static Set<SelfCareLevel> expected(int grade) {
    return switch (grade) {
      case 1 -> EnumSet.of(SelfCareLevel.COMPLETE, SelfCareLevel.MAJOR, SelfCareLevel.PARTIAL);
      case 2 -> EnumSet.of(SelfCareLevel.MAJOR, SelfCareLevel.PARTIAL);
      case 3 -> EnumSet.of(SelfCareLevel.PARTIAL);
      case 4 -> EnumSet.of(SelfCareLevel.PARTIAL, SelfCareLevel.NONE);
      default -> EnumSet.of(SelfCareLevel.NONE);
    };
  }

  /** Warns if the grade's principle does not name the level. */
  public static Optional<Words> warning(int grade, SelfCareLevel level) {
    if (expected(grade).contains(level)) {
      return Optional.empty();
    }
    Words named = GradeWords.of(grade);
    return Optional.of(
        new Words(
            named.zh() + "与“" + level.words().zh() + "”一般不同时出现，请核对",
            named.en() + " rarely goes with “" + level.words().en() + "”: look again"));
  }
}
