package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/**
 * Holds what findings say of the variables of the clauses' conditions ({@code variables.csv}).
 *
 * <p>A value is a {@link Boolean}, a {@link BigDecimal} or a {@link String}. What was not filled in
 * is missing, and a value that is missing makes no condition true.
 *
 * @param values by the variable's name
 * @param contradictory variables of which two findings say different things; they are missing from
 *     {@code values}
 */
public record Variables(Map<String, Object> values, Set<String> contradictory) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final String FRACTION = "fraction";
  private static final Map<BigDecimal, BigDecimal> THIRDS =
      Map.of(
          new BigDecimal("0.33"), new BigDecimal("0.333333333333"),
          new BigDecimal("0.67"), new BigDecimal("0.666666666667"));

  public Variables {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    contradictory = Collections.unmodifiableSet(new LinkedHashSet<>(contradictory));
  }

  /** Returns what one finding says, by the variables that its template's fields feed. */
  public static Map<String, Object> of(Finding finding, Catalogue catalogue) {
    Map<String, Object> values = new LinkedHashMap<>();
    finding
        .form(catalogue)
        .ifPresent(
            template ->
                fields(finding, template)
                    .forEach(
                        (id, value) ->
                            template
                                .field(id)
                                .map(TemplateField::feeds)
                                .filter(feeds -> !feeds.isEmpty())
                                .ifPresent(feeds -> values.put(feeds, value))));
    finding.joint(catalogue).ifPresent(joint -> values.put("rom.joint", joint.id()));
    return values;
  }

  /**
   * Returns what one finding says, by its template's field ids: also what no condition asks for but
   * a calculator needs, e.g. {@code right.ac500}. Of what was measured more than once, the field
   * holds what counts; of two values of one quantity that contradict each other, neither stays.
   */
  public static Map<String, Object> fields(Finding finding, Template template) {
    return Repeats.counted(SameMeasures.settled(filled(finding, template), template), template);
  }

  /** Returns what stands in each field by itself. */
  public static Map<String, Object> filled(Finding finding, Template template) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (TemplateField field : template.fields()) {
      finding
          .answer(field.id())
          .flatMap(answer -> value(field, answer.value()))
          .ifPresent(value -> values.put(field.id(), value));
      if (field.isFindingsSide()) {
        values.put(field.id(), finding.side().name().toLowerCase(Locale.ROOT));
      }
    }
    return values;
  }

  /** Returns what answers say, by the template's field ids; what is no field of it is left out. */
  public static Map<String, Object> typed(Map<String, String> answers, Template template) {
    Map<String, Object> values = new LinkedHashMap<>();
    answers.forEach(
        (id, answer) ->
            template
                .field(id)
                .flatMap(field -> value(field, answer))
                .ifPresent(value -> values.put(id, value)));
    return values;
  }

  /**
   * Returns what the findings within the decision say together. One that says yes outweighs one
   * that says no; other differences are named as contradictory.
   */
  public static Variables of(Exam exam, Catalogue catalogue) {
    Map<String, Object> values = new LinkedHashMap<>();
    Set<String> contradictory = new LinkedHashSet<>();
    for (Finding finding : exam.inOrder()) {
      if (finding.inScope()) {
        of(finding, catalogue).forEach((name, value) -> add(name, value, values, contradictory));
      }
    }
    contradictory.forEach(values::remove);
    return new Variables(values, contradictory);
  }

  private static void add(
      String name, Object value, Map<String, Object> values, Set<String> contradictory) {
    Object before = values.putIfAbsent(name, value);
    if (before == null || before.equals(value)) {
      return;
    }
    if (before instanceof Boolean one && value instanceof Boolean other) {
      values.put(name, one || other);
    } else {
      contradictory.add(name);
    }
  }

  private static Optional<Object> value(TemplateField field, String text) {
    return switch (field.type()) {
      case NUMBER ->
          NUMBER.matcher(text).matches() ? Optional.of(measured(field, text)) : Optional.empty();
      case CHOICE -> Optional.of(chosen(text));
      case TEXT, LINE, DATE, SIDE -> Optional.of(text);
    };
  }

  private static Object chosen(String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> NUMBER.matcher(value).matches() ? number(value) : value;
    };
  }

  // a share is typed with two places: 0.33 is how a third is written, and the standard says 1/3
  private static BigDecimal measured(TemplateField field, String text) {
    BigDecimal typed = number(text);
    return field.unit().equals(FRACTION)
        ? THIRDS.entrySet().stream()
            .filter(third -> third.getKey().compareTo(typed) == 0)
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(typed)
        : typed;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
