package org.jianzhuo.desk.panel;

import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Pairs an expert with what keeps them from a panel on the day, if anything. */
public record PoolExpert(Person person, @Nullable Eligibility against) {

  /** Tells whether what was typed is the number, or part of number, name, specialty or unit. */
  public boolean isFoundBy(String typed) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    return wanted.isEmpty()
        || person.number().toUpperCase(Locale.ROOT).contains(wanted)
        || person.name().contains(typed.strip())
        || SpecialtyWords.found(person.specialty(), typed)
        || person.furtherSpecialties().stream().anyMatch(s -> SpecialtyWords.found(s, typed))
        || person.unit().contains(typed.strip());
  }

  /** Names what keeps the expert from a panel on the day, if anything. */
  public Optional<Eligibility> obstacle() {
    return Optional.ofNullable(against);
  }

  /** Returns the reason in words that a bundle has, if there is an obstacle. */
  public Optional<Reason> reason() {
    return obstacle().map(o -> reason(person, o));
  }

  /** Says what keeps an expert from a panel. */
  static Reason reason(Person expert, Eligibility obstacle) {
    return Reason.of(
        "panel.eligibility." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        expert.number(),
        expert.standing());
  }
}
