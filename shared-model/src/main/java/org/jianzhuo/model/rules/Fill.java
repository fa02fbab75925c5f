package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was filled into a template, by field id. */
record Fill(Map<String, Object> fields) {

  Fill {
    fields = Map.copyOf(fields);
  }

  Optional<Double> number(String field) {
    return fields.get(field) instanceof BigDecimal number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  boolean isYes(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  /** Returns a choice's value as it was written; empty for none. */
  String choice(String field) {
    Object value = fields.get(field);
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Boolean set -> set ? "yes" : "no";
      default -> value.toString();
    };
  }

  /** Returns the numbers of several fields; empty while one is missing. */
  Optional<List<Double>> all(List<String> names) {
    List<Double> numbers = new ArrayList<>();
    for (String name : names) {
      number(name).ifPresent(numbers::add);
    }
    return numbers.size() == names.size() ? Optional.of(numbers) : Optional.empty();
  }

  /** Counts the fields of a group that are answered with yes; empty if none is answered. */
  Optional<Integer> countYes(String group) {
    List<Object> answered =
        fields.entrySet().stream()
            .filter(e -> e.getKey().startsWith(group + "."))
            .<Object>map(Map.Entry::getValue)
            .toList();
    return answered.isEmpty()
        ? Optional.empty()
        : Optional.of((int) answered.stream().filter(Boolean.TRUE::equals).count());
  }
}
