package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Holds all profiles of limits and chooses among them by date and place, so that no rule of one
 * place or year is built in.
 *
 * @param custom the profile that the committee edits and has put in force; null if none
 */
public record LimitBook(List<LimitProfile> profiles, @Nullable LimitProfile custom) {

  private static final Comparator<LimitProfile> LATEST_FIRST =
      Comparator.comparing(
          p -> Objects.requireNonNullElse(p.from(), LocalDate.MIN), Comparator.reverseOrder());

  public LimitBook {
    Check.notEmpty(profiles, "profiles");
    profiles = List.copyOf(profiles);
    Check.that(profiles.stream().anyMatch(LimitProfile::national), "no national profile");
    Check.that(
        profiles.stream().map(LimitProfile::id).distinct().count() == profiles.size(),
        "two profiles of one id");
  }

  /** Returns the profile of an id, also {@code custom}, if there is one. */
  public Optional<LimitProfile> profile(String id) {
    return all().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Returns the built-in profiles and the committee's own, if it has one. */
  public List<LimitProfile> all() {
    List<LimitProfile> all = new ArrayList<>(profiles);
    if (custom != null) {
      all.add(custom);
    }
    return List.copyOf(all);
  }

  /**
   * Returns the profile that governs an act at a place on a day: the committee's own from the day
   * it put it in force; else one made for the place; else the country's; of several the latest.
   * Before the first national rules the earliest ones serve. Each limit is judged by the day of the
   * act it starts from; service of a conclusion by the conclusion's day (proposal).
   */
  public LimitProfile inForce(LocalDate day, String place) {
    if (custom != null && custom.inForce(day)) {
      return custom;
    }
    List<LimitProfile> valid =
        profiles.stream().filter(p -> p.inForce(day)).sorted(LATEST_FIRST).toList();
    return valid.stream()
        .filter(p -> p.madeFor(place))
        .findFirst()
        .or(() -> valid.stream().filter(LimitProfile::national).findFirst())
        .orElseGet(this::earliestNational);
  }

  /** Returns the book with the committee's own profile in place of the one it had. */
  public LimitBook withCustom(@Nullable LimitProfile own) {
    return new LimitBook(profiles, own);
  }

  private LimitProfile earliestNational() {
    return profiles.stream().filter(LimitProfile::national).max(LATEST_FIRST).orElseThrow();
  }
}
