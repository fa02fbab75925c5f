package org.jianzhuo.model.opinion;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what weighs on the comprehensive grade besides the clauses, as an expert says it.
 *
 * @param rises the rises of annex B that apply (rule G2)
 * @param prior how the injury stands to one of before (GB/T 16180-2014, 4.3); null where there is
 *     none
 */
public record GradeGrounds(Set<ComprehensiveGrade.Rise> rises, PriorInjury.@Nullable Effect prior) {

  /** Nothing else weighs. */
  public static final GradeGrounds NONE = new GradeGrounds(Set.of(), null);

  public GradeGrounds {
    rises = Set.copyOf(Objects.requireNonNullElse(rises, Set.<ComprehensiveGrade.Rise>of()));
  }

  /** Returns the grounds with a rise or without it. */
  public GradeGrounds with(ComprehensiveGrade.Rise rise, boolean applies) {
    Set<ComprehensiveGrade.Rise> next = EnumSet.noneOf(ComprehensiveGrade.Rise.class);
    next.addAll(rises);
    if (applies) {
      next.add(rise);
    } else {
      next.remove(rise);
    }
    return new GradeGrounds(next, prior);
  }

  /** Returns the grounds with another standing to an injury of before. */
  public GradeGrounds with(PriorInjury.@Nullable Effect effect) {
    return new GradeGrounds(rises, effect);
  }

  /** Returns what more than half of the appointed panel say. */
  public static GradeGrounds heldBy(int panelSize, Collection<Opinion> filed) {
    GradeGrounds held = NONE;
    for (ComprehensiveGrade.Rise rise : ComprehensiveGrade.Rise.values()) {
      long count = filed.stream().filter(o -> o.grounds().rises().contains(rise)).count();
      held = held.with(rise, 2 * count > panelSize);
    }
    for (PriorInjury.Effect effect : PriorInjury.Effect.values()) {
      long count = filed.stream().filter(o -> o.grounds().prior() == effect).count();
      if (2 * count > panelSize) {
        held = held.with(effect);
      }
    }
    return held;
  }
}
