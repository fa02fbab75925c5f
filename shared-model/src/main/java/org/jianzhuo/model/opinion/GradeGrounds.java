package org.jianzhuo.model.opinion;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what weighs on the comprehensive grade besides the clauses, as an expert says it.
 *
 * @param rises the rises of annex B that apply (rule G2)
 * @param prior how the injury stands to one of before (GB/T 16180-2014, 4.3); null where there is
 *     none
 * @param apart the segments whose findings are different injuries, by {@link InjuryGroups.Alike};
 *     those of any other segment are one injury (rule G1a)
 */
public record GradeGrounds(
    Set<ComprehensiveGrade.Rise> rises, PriorInjury.@Nullable Effect prior, Set<String> apart) {

  /** Nothing else weighs. */
  public static final GradeGrounds NONE = new GradeGrounds(Set.of(), null, Set.of());

  public GradeGrounds {
    rises = Set.copyOf(Objects.requireNonNullElse(rises, Set.<ComprehensiveGrade.Rise>of()));
    // opinions filed before it was asked lack it
    apart = Set.copyOf(Objects.requireNonNullElse(apart, Set.<String>of()));
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
    return new GradeGrounds(next, prior, apart);
  }

  /** Returns the grounds with another standing to an injury of before. */
  public GradeGrounds with(PriorInjury.@Nullable Effect effect) {
    return new GradeGrounds(rises, effect, apart);
  }

  /** Returns the grounds with the findings of a segment as different injuries, or as one. */
  public GradeGrounds with(InjuryGroups.Alike alike, boolean different) {
    return withApart(alike.segment(), different);
  }

  private GradeGrounds withApart(String segment, boolean different) {
    Set<String> next = new HashSet<>(apart);
    if (different) {
      next.add(segment);
    } else {
      next.remove(segment);
    }
    return new GradeGrounds(rises, prior, next);
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
    Set<String> named = new HashSet<>();
    filed.forEach(opinion -> named.addAll(opinion.grounds().apart()));
    for (String segment : named) {
      long count = filed.stream().filter(o -> o.grounds().apart().contains(segment)).count();
      held = held.withApart(segment, 2 * count > panelSize);
    }
    return held;
  }
}
