package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.BodySystem;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Specialty;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.intake.AcceptedCase;

/**
 * Says which specialties a case asks of its group, from the parts that the recognition decision
 * names, or else the diagnosis. A part belongs to the system that most of its clauses belong to:
 * *proposal*, since no rule says how a register is sorted (practice 2 asks for the specialty only).
 */
public final class CaseSpecialties {

  private CaseSpecialties() {}

  /** Returns the specialties' names, any of which will do; empty where no part is named. */
  public static Set<String> of(AcceptedCase accepted, Catalogue catalogue) {
    Set<BodySystem> systems = EnumSet.noneOf(BodySystem.class);
    for (RecognisedScope.Place place : RecognisedScope.named(accepted, catalogue)) {
      systems.addAll(systems(place.part(), catalogue));
    }
    Set<String> names = new TreeSet<>();
    for (Specialty each : catalogue.specialties()) {
      if (each.systems().stream().anyMatch(systems::contains)) {
        names.add(each.name().zh());
        names.addAll(each.otherNames());
      }
    }
    return names;
  }

  /**
   * Returns what the case asks for and nobody of its panel has, by the specialties' own names;
   * empty where one of them is there or nothing is asked (practice 2).
   *
   * @param held the specialties of all who sit on the panel
   */
  public static Set<String> missing(AcceptedCase accepted, Set<String> held, Catalogue catalogue) {
    Set<String> asked = of(accepted, catalogue);
    if (!Collections.disjoint(asked, held)) {
      return Set.of();
    }
    Set<String> own = new TreeSet<>();
    for (Specialty each : catalogue.specialties()) {
      if (asked.contains(each.name().zh())) {
        own.add(each.name().zh());
      }
    }
    return own;
  }

  private static Set<BodySystem> systems(String part, Catalogue catalogue) {
    Map<BodySystem, Integer> counts = new EnumMap<>(BodySystem.class);
    for (Clause clause : catalogue.clauses(Standard.GBT_16180_2014)) {
      if (clause.parts().stream().anyMatch(p -> catalogue.isWithin(p, part))) {
        counts.merge(clause.system(), 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return around(part, catalogue);
    }
    Set<BodySystem> systems = EnumSet.noneOf(BodySystem.class);
    counts.forEach(
        (system, count) -> {
          if (count == most) {
            systems.add(system);
          }
        });
    return systems;
  }

  /** A part without a clause of its own, such as the upper arm, goes with the part around it. */
  private static Set<BodySystem> around(String part, Catalogue catalogue) {
    Set<BodySystem> systems = EnumSet.noneOf(BodySystem.class);
    List<String> wider = new ArrayList<>();
    for (BodyPart each : catalogue.parts()) {
      if (!each.code().equals(part) && catalogue.isWithin(part, each.code())) {
        wider.add(each.code());
      }
    }
    wider.stream()
        .filter(w -> wider.stream().noneMatch(v -> !v.equals(w) && catalogue.isWithin(v, w)))
        .forEach(w -> systems.addAll(systems(w, catalogue)));
    return systems;
  }
}
