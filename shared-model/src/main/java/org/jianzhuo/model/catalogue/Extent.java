package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Check;

/**
 * Says which of a form's fields tells how far a harm reaches, e.g. a paralysis of one side over the
 * strength measured of each limb, and which of them holds the measure that is graded.
 *
 * @param field the id of the choice that says how far
 * @param graded the id of the field with the measure of what it names
 * @param reaches for each value that names a harm, the sets of fields of which one is harmed
 *     throughout
 */
public record Extent(String field, String graded, Map<String, List<List<String>>> reaches) {

  public Extent {
    Check.notBlank(field, "field");
    Check.notBlank(graded, "graded");
    reaches = Map.copyOf(reaches);
  }

  /** Returns the ids of the fields that a value speaks of; empty for one that names no harm. */
  public List<String> measures(String value) {
    return flat(reaches.getOrDefault(value, List.of()).stream());
  }

  /** Returns the ids of all fields that some value speaks of. */
  public List<String> measures() {
    return flat(reaches.values().stream().flatMap(List::stream));
  }

  private static List<String> flat(Stream<List<String>> sets) {
    return sets.flatMap(List::stream).distinct().toList();
  }

  /** Checks that the form asks for the fields named here, and for the values. */
  void check(String form, List<TemplateField> fields) {
    for (String id : Stream.concat(Stream.of(field, graded), measures().stream()).toList()) {
      Check.that(
          find(id, fields).isPresent(), form + ": " + id + " is of the extent and not asked for");
    }
    for (String value : reaches.keySet()) {
      Check.that(
          find(field, fields).flatMap(f -> f.choice(value)).isPresent(),
          form + ": " + value + " is no choice of " + field);
    }
  }

  private static Optional<TemplateField> find(String id, List<TemplateField> fields) {
    return fields.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
