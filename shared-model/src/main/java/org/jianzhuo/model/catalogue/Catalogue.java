package org.jianzhuo.model.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/** Holds the standards' clauses, the body parts, the specialties, the templates and the joints. */
public final class Catalogue {

  private static final String PALSY = "muscle-strength";
  private static final String NERVES = "nerve-peripheral";
  private static final List<String> LIMBS = List.of("upper-limb", "lower-limb");

  /** The day of this edition of the data; a correction makes a new edition. */
  public static final LocalDate EDITION = LocalDate.of(2026, 11, 22);

  private final Map<Standard, List<Clause>> clauses;
  private final Map<String, Clause> byNumber = new HashMap<>();
  private final Map<String, BodyPart> parts = new LinkedHashMap<>();
  private final List<Specialty> specialties;
  private final Map<String, Template> templates = new LinkedHashMap<>();
  private final Map<String, Template> templateEditions = new HashMap<>();
  private final Map<String, Joint> joints = new LinkedHashMap<>();

  /** Builds the catalogue; each code occurs once. */
  public Catalogue(
      Map<Standard, List<Clause>> clauses,
      List<BodyPart> parts,
      List<Specialty> specialties,
      List<Template> templates,
      List<Joint> joints) {
    this.clauses = Map.copyOf(clauses);
    this.specialties = List.copyOf(specialties);
    this.clauses
        .values()
        .forEach(all -> all.forEach(c -> once(byNumber, key(c.standard().number(), c.code()), c)));
    parts.forEach(p -> once(this.parts, p.code(), p));
    for (Template template : templates) {
      once(templateEditions, edition(template.id(), template.edition()), template);
      this.templates.merge(
          template.id(), template, (one, other) -> other.edition() > one.edition() ? other : one);
    }
    joints.forEach(j -> once(this.joints, j.id(), j));
  }

  private static <V> void once(Map<String, V> map, String key, V value) {
    Check.that(map.put(key, value) == null, key + " occurs twice");
  }

  private static String key(String standard, String code) {
    return standard + "\t" + code;
  }

  /** Returns the standard's clauses in its order. */
  public List<Clause> clauses(Standard standard) {
    return clauses.getOrDefault(standard, List.of());
  }

  /** Returns the clause that a choice names. */
  public Optional<Clause> clause(String standardNumber, String code) {
    return Optional.ofNullable(byNumber.get(key(standardNumber, code)));
  }

  public List<BodyPart> parts() {
    return List.copyOf(parts.values());
  }

  public Optional<BodyPart> part(String code) {
    return Optional.ofNullable(parts.get(code));
  }

  /** Tells whether a part is another or belongs to it, e.g. the thumb to the upper limb. */
  public boolean isWithin(String part, String whole) {
    for (String at = part; !at.isEmpty(); at = part(at).map(BodyPart::within).orElse("")) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a part is a tissue that is in all others, e.g. the skin. */
  public boolean isEverywhere(String part) {
    return part(part).filter(p -> p.is(BodyPart.Trait.EVERYWHERE)).isPresent();
  }

  /**
   * Tells whether a clause speaks of a part: names it, what it belongs to or what belongs to it.
   * Tissues that are everywhere say a place only where the clause names no other, and the
   * peripheral nerves are those of the limbs.
   */
  public boolean concerns(Clause clause, String part) {
    if (isEverywhere(part)) {
      return true;
    }
    List<String> named = clause.places().stream().filter(p -> !isEverywhere(p)).toList();
    if (!named.isEmpty()) {
      return named.stream().anyMatch(place -> isWithin(part, place) || isWithin(place, part));
    }
    return !clause.places().equals(List.of(NERVES))
        || LIMBS.stream().anyMatch(l -> isWithin(part, l));
  }

  /**
   * Tells whether a finding at a part may meet a clause: the clause speaks of the part, or of limbs
   * palsied by a harm to it.
   */
  public boolean mayMeet(Clause clause, String part) {
    return concerns(clause, part)
        || (clause.system() == BodySystem.NEURO
            && clause.calculators().contains(PALSY)
            && parts.values().stream()
                .filter(from -> from.is(BodyPart.Trait.PALSIES))
                .map(BodyPart::code)
                .anyMatch(from -> isWithin(part, from) || isWithin(from, part)));
  }

  public List<Specialty> specialties() {
    return specialties;
  }

  /** Returns the newest edition of each form. */
  public List<Template> templates() {
    return List.copyOf(templates.values());
  }

  /** Returns the newest edition of a form. */
  public Optional<Template> template(String id) {
    return Optional.ofNullable(templates.get(id));
  }

  /**
   * Returns the edition of a form that a finding was begun with; the newest where that edition is
   * not held any more.
   *
   * @param edition null for a finding of before editions were noted: the first
   */
  public Optional<Template> template(String id, @Nullable Integer edition) {
    Template noted = templateEditions.get(edition(id, edition == null ? 1 : edition));
    return noted == null ? template(id) : Optional.of(noted);
  }

  private static String edition(String id, int edition) {
    return id + "\t" + edition;
  }

  public List<Joint> joints() {
    return List.copyOf(joints.values());
  }

  public Optional<Joint> joint(String id) {
    return Optional.ofNullable(joints.get(id));
  }

  /** Tells whether some joint is at the part or in its region of the body: an eye has none. */
  public boolean hasJointNear(String part) {
    Optional<String> region = part(part).map(BodyPart::region);
    return !jointsAt(part).isEmpty()
        || joints.values().stream()
            .flatMap(joint -> part(joint.parts().getFirst()).stream())
            .anyMatch(each -> Optional.of(each.region()).equals(region));
  }

  /** Returns the joints that are examined at a part, the usual one first. */
  public List<Joint> jointsAt(String part) {
    return joints.values().stream().filter(j -> j.parts().contains(part)).toList();
  }
}
