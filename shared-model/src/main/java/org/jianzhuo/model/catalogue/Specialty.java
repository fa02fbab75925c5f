package org.jianzhuo.model.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Describes a medical specialty of experts and the systems whose clauses it grades.
 *
 * @param otherNames how hospitals also call it
 */
public record Specialty(
    String code, Words name, List<BodySystem> systems, List<String> otherNames) {

  private static final Map<String, Specialty> BY_NAME = byName();

  public Specialty {
    systems = List.copyOf(systems);
    otherNames = List.copyOf(otherNames);
  }

  /** Finds the specialty that pools name so, by its name or another one. */
  public static Optional<Specialty> named(String zh) {
    return Optional.ofNullable(BY_NAME.get(zh.strip()));
  }

  private static Map<String, Specialty> byName() {
    Map<String, Specialty> names = new HashMap<>();
    for (Specialty each : StandardTables.specialties()) {
      each.otherNames().forEach(other -> names.putIfAbsent(other, each));
    }
    StandardTables.specialties().forEach(each -> names.put(each.name().zh(), each));
    return Map.copyOf(names);
  }
}
