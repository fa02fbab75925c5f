package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a joint kept of its motion (GB/T 16180-2014, A.2.5): ankylosed in a non-functional
 * position or flail is a total loss, ankylosed in a functional position is severe; else the sum of
 * the active arcs over that of the healthy side decides.
 *
 * <p>The standard says "about one third" and "about two thirds"; the cut points 33.3 % and 66.7 %
 * are a <em>proposal</em>. That six joints are large ones is a setting of the committee (5.2.2 14)
 * names four).
 */
public final class JointImpairment {

  private static final double SEVERE_UP_TO = 100.0 / 3;
  private static final double MODERATE_UP_TO = 200.0 / 3;
  private static final List<Words> LEVELS =
      List.of(
          new Words("正常", "normal"),
          new Words("轻度", "mild"),
          new Words("中度", "moderate"),
          new Words("重度", "severe"),
          new Words("功能完全丧失", "total loss"));

  private final Set<String> largeJoints;
  private final Rulebook book;

  public JointImpairment(Set<String> largeJoints, Rulebook book) {
    this.largeJoints = Set.copyOf(largeJoints);
    this.book = book;
  }

  /** Tells whether the joint counts as a large one (setting of the committee). */
  public boolean isLarge(String joint) {
    return largeJoints.contains(joint);
  }

  /** Says whether and how a joint moves. */
  public enum State {
    MOBILE(new Words("可活动", "mobile")),
    FUNCTIONAL(new Words("功能位强直", "ankylosed in functional position")),
    NONFUNCTIONAL(new Words("非功能位强直", "ankylosed in non-functional position")),
    FLAIL(new Words("连枷或严重不稳", "flail or grossly unstable"));

    private final Words words;

    State(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /**
   * The result.
   *
   * @param residualPercent what is left of the motion; null where no arc was measured
   * @param level 0 normal, 1 mild, 2 moderate, 3 severe, 4 total loss
   */
  public record Result(@Nullable Double residualPercent, int level, Calculation calculation) {}

  /**
   * Judges a joint.
   *
   * @param joint the choice of {@code rom.joint}
   * @param active the active arcs in degrees; a deficit is negative
   * @param reference the same arcs of the healthy side, or the normal ones
   * @param further other variables, e.g. {@code rom.arthritis}; they win over those computed here
   * @throws IllegalArgumentException if a mobile joint has no arcs, or the lists do not match
   */
  public Result of(
      String joint, State state, List<Double> active, List<Double> reference, Values further) {
    Check.that(active.size() == reference.size(), "each arc has its reference");
    List<Calculation.Line> steps = new ArrayList<>();
    Double residual = residual(active, reference, steps);
    int level = level(state, residual);
    Words named = LEVELS.get(level);
    steps.add(
        Calculation.line(
            "A.2.5",
            state.words().zh() + " → " + named.zh(),
            state.words().en() + " → " + named.en()));
    Values values =
        Values.NONE
            .with("rom.joint", joint)
            .with("rom.level", level)
            .with("rom.large", largeJoints.contains(joint))
            .with(further);
    return new Result(residual, level, Calculation.of(book, values, level > 0, steps));
  }

  private static @Nullable Double residual(
      List<Double> active, List<Double> reference, List<Calculation.Line> steps) {
    double whole = reference.stream().mapToDouble(Double::doubleValue).sum();
    if (active.isEmpty() || whole <= 0) {
      return null;
    }
    double kept = active.stream().mapToDouble(Double::doubleValue).sum();
    double percent = kept * 100 / whole;
    String quotient =
        Figures.plain(kept)
            + "° ÷ "
            + Figures.plain(whole)
            + "° = "
            + Figures.plain(percent)
            + " %";
    steps.add(Calculation.line("A.2.5", "保留活动度 " + quotient, "range kept " + quotient));
    return percent;
  }

  private static int level(State state, @Nullable Double residual) {
    return switch (state) {
      case NONFUNCTIONAL, FLAIL -> 4;
      case FUNCTIONAL -> 3;
      case MOBILE -> {
        if (residual == null) {
          throw new IllegalArgumentException("a mobile joint has arcs");
        }
        yield levelOf(residual);
      }
    };
  }

  private static int levelOf(double residual) {
    if (Relation.AT_LEAST.holds(residual, 100)) {
      return 0;
    }
    if (Relation.MORE.holds(residual, MODERATE_UP_TO)) {
      return 1;
    }
    return Relation.MORE.holds(residual, SEVERE_UP_TO) ? 2 : 3;
  }
}
