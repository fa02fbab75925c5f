package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
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

  /** Only who has the nervous system first is fit for these: a surgeon of the spine is not. */
  private static final Set<String> CRANIAL = Set.of("head", "brain", "skull");

  private CaseSpecialties() {}

  /**
   * Says what one part of a case asks for.
   *
   * @param part the part or parts in words
   * @param anyOf the specialties under all their names, any one of which will do; at least one
   */
  public record Need(Words part, Set<String> anyOf) {
    public Need {
      Check.notEmpty(anyOf, "anyOf");
      anyOf = Set.copyOf(anyOf);
    }

    /** Returns the specialties by their own names, in order. */
    public List<String> named() {
      return anyOf.stream()
          .filter(s -> Specialty.named(s).filter(n -> n.name().zh().equals(s)).isPresent())
          .sorted()
          .toList();
    }

    private Need with(Words other) {
      return new Need(
          new Words(part.zh() + "、" + other.zh(), part.en() + ", " + other.en()), anyOf);
    }
  }

  /** Returns what the case's parts ask for, each its own; empty where no part is named. */
  public static List<Need> needs(AcceptedCase accepted, Catalogue catalogue) {
    Map<Set<String>, Need> needs = new LinkedHashMap<>();
    RecognisedScope.named(accepted, catalogue).stream()
        .distinct()
        .forEach(
            place -> {
              Set<String> names = names(place.part(), catalogue);
              Words part = place.words(catalogue);
              if (!names.isEmpty()) {
                needs.merge(names, new Need(part, names), (known, more) -> known.with(part));
              }
            });
    return List.copyOf(needs.values());
  }

  /** Returns the names of all specialties that some part asks for; empty where none is named. */
  public static Set<String> of(AcceptedCase accepted, Catalogue catalogue) {
    Set<String> names = new TreeSet<>();
    needs(accepted, catalogue).forEach(need -> names.addAll(need.anyOf()));
    return names;
  }

  private static Set<String> names(String part, Catalogue catalogue) {
    Set<BodySystem> systems = systems(part, catalogue);
    Set<String> names = new TreeSet<>();
    for (Specialty each : catalogue.specialties()) {
      List<BodySystem> graded = CRANIAL.contains(part) ? first(each) : each.systems();
      if (graded.stream().anyMatch(systems::contains)) {
        names.add(each.name().zh());
        names.addAll(each.otherNames());
      }
    }
    return names;
  }

  private static List<BodySystem> first(Specialty specialty) {
    return specialty.systems().stream().limit(1).toList();
  }

  /**
   * Returns the parts for which nobody of the panel has a specialty (practice 2).
   *
   * @param held the specialties of all who sit on the panel
   */
  public static List<Need> missing(AcceptedCase accepted, Set<String> held, Catalogue catalogue) {
    return unanswered(needs(accepted, catalogue), held);
  }

  /** Returns the needs that none of the specialties answers. */
  public static List<Need> unanswered(List<Need> needs, Set<String> held) {
    return needs.stream().filter(need -> Collections.disjoint(need.anyOf(), held)).toList();
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
