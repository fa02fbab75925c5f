package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Holds the time limits of one set of rules, as data.
 *
 * @param id e.g. {@code national-2025}; that of an overlay names its base first
 * @param places the places it is for, by a word of their names; empty for the whole country
 * @param from the first day in force; null if it was always
 * @param until the first day on which it is no longer in force; null if it still is
 */
public record LimitProfile(
    String id,
    Words name,
    List<String> places,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Map<Limit, LimitRule> rules) {

  /** The id of the profile that the committee edits. */
  public static final String CUSTOM = "custom";

  public LimitProfile {
    Check.notBlank(id, "id");
    places = List.copyOf(places);
    rules = rules.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rules));
    Check.that(from == null || until == null || from.isBefore(until), "from is not before until");
    rules.forEach((limit, rule) -> Check.that(rule.limit() == limit, "a rule of another limit"));
  }

  /** Returns the rule of a limit, if the profile has one. */
  public Optional<LimitRule> rule(Limit limit) {
    return Optional.ofNullable(rules.get(limit));
  }

  /** Tells whether the profile is in force on the day. */
  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Tells whether the profile is made for the place. */
  public boolean madeFor(String place) {
    return places.stream().anyMatch(place::contains);
  }

  /** Tells whether the profile is for the whole country. */
  public boolean national() {
    return places.isEmpty();
  }
}
