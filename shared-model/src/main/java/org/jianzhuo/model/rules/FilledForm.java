package org.jianzhuo.model.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.MedicalPeriod;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an item's form that apply, and collects what cannot stand.
 *
 * @param values by field, without those that do not apply
 */
record FilledForm(AcceptedCase accepted, Map<String, String> values, List<ItemRules.Fault> faults) {

  static final int MOST_PARTS = 5;

  static FilledForm of(AcceptedCase accepted, Map<String, String> typed) {
    return new FilledForm(
        accepted,
        ItemForm.of(accepted.item()).map(form -> form.applicable(typed)).orElse(Map.of()),
        new ArrayList<>());
  }

  void fault(String field, String zh, String en) {
    faults.add(new ItemRules.Fault(field, new Words(zh, en)));
  }

  boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  boolean isBlank(String field) {
    return values.getOrDefault(field, "").isBlank();
  }

  /** Returns what stands in a field; empty for nothing. */
  String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** Returns the day of a field; null where none is filled in. */
  @Nullable LocalDate day(String field) {
    try {
      String value = values.getOrDefault(field, "");
      return value.isBlank() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Returns the number of a field; null where none is filled in. */
  @Nullable Double number(String field) {
    String value = values.getOrDefault(field, "");
    return value.matches("\\d+(\\.\\d+)?") ? Double.valueOf(value) : null;
  }

  /** Returns the medical period with its table; empty where none is asked or the years lack. */
  Optional<MedicalPeriod> medicalPeriod() {
    return accepted.item() == ItemKind.TREATMENT_END ? MedicalPeriod.of(values) : Optional.empty();
  }

  /** Returns the longest term of the injuries, in months; empty where none is filled in. */
  Optional<Double> longest() {
    List<Double> months = months();
    return months.isEmpty() ? Optional.empty() : Optional.of(TreatmentEnd.months(months));
  }

  /** Returns the terms of the injuries, in months. */
  List<Double> months() {
    List<Double> months = new ArrayList<>();
    for (int i = 1; i <= MOST_PARTS; i++) {
      Double each = number("months" + i);
      if (each != null) {
        months.add(each);
      }
    }
    return months;
  }

  void notBeforeInjury(String field) {
    LocalDate injured = accepted.injuredOn();
    LocalDate day = day(field);
    if (injured != null && day != null && day.isBefore(injured)) {
      fault(field, "早于受伤日期 " + injured, "Before the injury on " + injured);
    }
  }

  void after(String first, String second) {
    LocalDate from = day(first);
    LocalDate to = day(second);
    if (from != null && to != null && !to.isAfter(from)) {
      fault(second, "应晚于 " + from, "Should be later than " + from);
    }
  }
}
