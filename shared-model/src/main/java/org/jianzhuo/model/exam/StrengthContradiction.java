package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a paralysis that the measured strength does not bear out: the strength used for grading is
 * that of no limb which the pattern names, or the limbs are not as many as it says. The grade hangs
 * on these two fields alone (GB/T 16180-2014, 5.1.2 to 5.7.2). It asks only.
 */
public final class StrengthContradiction {

  private static final String TEMPLATE = "limb-strength";
  private static final String NORMAL = "5";
  private static final List<String> LIMBS = List.of("ru", "lu", "rl", "ll");
  private static final List<String> HANDS = List.of("hand.right", "hand.left");
  private static final List<String> FEET = List.of("foot.right", "foot.left");

  /** The limbs of which a pattern speaks, and how many of them are weak. */
  private record Pattern(List<String> limbs, int weak) {}

  private static final Map<String, Pattern> PATTERNS =
      Map.ofEntries(
          Map.entry("tetra", new Pattern(LIMBS, 4)),
          Map.entry("tri", new Pattern(LIMBS, 3)),
          Map.entry("hemi", new Pattern(LIMBS, 2)),
          Map.entry("para", new Pattern(List.of("rl", "ll"), 2)),
          Map.entry("mono", new Pattern(LIMBS, 1)),
          Map.entry("hands-all", new Pattern(HANDS, 2)),
          Map.entry("hands-part", new Pattern(HANDS, 2)),
          Map.entry("hand-all", new Pattern(HANDS, 1)),
          Map.entry("hand-part", new Pattern(HANDS, 1)),
          Map.entry("feet-all", new Pattern(FEET, 2)),
          Map.entry("feet-part", new Pattern(FEET, 2)),
          Map.entry("foot-all", new Pattern(FEET, 1)),
          Map.entry("foot-part", new Pattern(FEET, 1)));

  private StrengthContradiction() {}

  /** Returns the fields that contradict the limbs: {@code strength}, {@code pattern}. */
  public static List<String> of(Finding finding) {
    if (!finding.template().equals(TEMPLATE)) {
      return List.of();
    }
    List<String> fields = new ArrayList<>();
    Pattern pattern = answer(finding, "pattern").map(PATTERNS::get).orElse(null);
    if (pattern == null) {
      if (measured(finding, Stream.of(LIMBS, HANDS, FEET).flatMap(List::stream).toList())
          .anyMatch(strength -> !strength.equals(NORMAL))) {
        fields.add("pattern");
      }
      return fields;
    }
    if (pattern.limbs().size() - strong(finding, pattern.limbs()) < pattern.weak()
        || (pattern.equals(PATTERNS.get("hemi")) && !isOneSideWeak(finding))) {
      fields.add("pattern");
    }
    answer(finding, "strength")
        .filter(used -> measured(finding, pattern.limbs()).noneMatch(used::equals))
        .ifPresent(used -> fields.add("strength"));
    return fields;
  }

  private static boolean isOneSideWeak(Finding finding) {
    return strong(finding, List.of("ru", "rl")) == 0 || strong(finding, List.of("lu", "ll")) == 0;
  }

  /** Counts the limbs of normal strength; one that was not measured may be weak. */
  private static int strong(Finding finding, List<String> limbs) {
    return (int) measured(finding, limbs).filter(NORMAL::equals).count();
  }

  private static Stream<String> measured(Finding finding, List<String> limbs) {
    return limbs.stream().map(limb -> answer(finding, limb).orElse(null)).filter(Objects::nonNull);
  }

  private static Optional<String> answer(Finding finding, String field) {
    return finding.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(Answer::value)
        .findFirst();
  }
}
