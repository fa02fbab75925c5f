package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Repeat;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/**
 * Reads what was measured more than once: one of the values is judged, and a large spread is asked
 * about, e.g. tone audiograms of several days.
 */
public final class Repeats {

  private Repeats() {}

  /**
   * One measure that was taken more than once.
   *
   * @param field the first one's
   * @param values in order of the tests
   * @param counts which of them is judged
   */
  public record Spread(TemplateField field, List<BigDecimal> values, Repeat.Counts counts) {
    public Spread {
      values = List.copyOf(values);
    }

    /** Returns how far the values that have to agree lie apart, in the field's unit. */
    public BigDecimal width() {
      List<BigDecimal> sorted = values.stream().sorted(Comparator.reverseOrder()).toList();
      BigDecimal least =
          counts == Repeat.Counts.GREATEST ? sorted.get(1) : sorted.get(sorted.size() - 1);
      return sorted.getFirst().subtract(least);
    }
  }

  /** Returns every measure that was taken more than once, in the form's order. */
  public static List<Spread> of(Map<String, Object> fields, Template template) {
    Repeat repeat = template.relations().repeat();
    if (repeat == null) {
      return List.of();
    }
    List<Spread> taken = new ArrayList<>();
    for (TemplateField field : template.fields()) {
      List<BigDecimal> values = values(fields, field, template);
      if (values.size() > 1) {
        taken.add(new Spread(field, values, repeat.counts()));
      }
    }
    return taken;
  }

  /** Returns those whose values differ more than the form allows. */
  public static List<Spread> wide(Map<String, Object> fields, Template template) {
    Repeat repeat = template.relations().repeat();
    return repeat == null
        ? List.of()
        : of(fields, template).stream()
            .filter(each -> each.width().compareTo(repeat.spread()) > 0)
            .toList();
  }

  /** Returns the fields with the value that counts in the place of each first one. */
  static Map<String, Object> counted(Map<String, Object> fields, Template template) {
    Repeat repeat = template.relations().repeat();
    if (repeat == null) {
      return fields;
    }
    Map<String, Object> counted = new LinkedHashMap<>(fields);
    for (TemplateField field : template.fields()) {
      List<BigDecimal> values = values(fields, field, template);
      if (!values.isEmpty()) {
        counted.put(field.id(), counting(values, repeat.counts()));
      }
    }
    return counted;
  }

  private static BigDecimal counting(List<BigDecimal> values, Repeat.Counts counts) {
    return switch (counts) {
      case LEAST -> Collections.min(values);
      case GREATEST -> Collections.max(values);
      case LAST -> values.getLast();
      case MEAN ->
          values.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
    };
  }

  // empty for a field that nothing repeats
  private static List<BigDecimal> values(
      Map<String, Object> fields, TemplateField first, Template template) {
    List<BigDecimal> values = new ArrayList<>();
    boolean repeated = false;
    for (TemplateField field : template.fields()) {
      boolean again = field.repeats().equals(first.id());
      repeated |= again;
      if ((again || field.id().equals(first.id()))
          && fields.get(field.id()) instanceof BigDecimal value) {
        values.add(value);
      }
    }
    return repeated ? values : List.of();
  }
}
