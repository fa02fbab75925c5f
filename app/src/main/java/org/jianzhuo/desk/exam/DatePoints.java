package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;

/** Asks about days of a finding's form that lie before the injury, e.g. of an audiogram. */
final class DatePoints {

  private DatePoints() {}

  /** Returns a point for each day; a reason covers this day and no other. */
  static List<OpenPoint> of(ExamCase known, Finding finding, Catalogue catalogue) {
    LocalDate injured = known.accepted().injuredOn();
    // an item's own form has its rules
    if (injured == null || finding.isItemForm()) {
      return List.of();
    }
    return finding.form(catalogue).stream()
        .flatMap(form -> form.fields().stream())
        .filter(field -> field.type() == TemplateField.Type.DATE)
        .flatMap(field -> of(finding, field, injured).stream())
        .toList();
  }

  private static Optional<OpenPoint> of(Finding finding, TemplateField field, LocalDate injured) {
    // a day is stored as it is read: 2026-11-23
    return finding
        .answer(field.id())
        .map(Answer::value)
        .filter(value -> value.compareTo(injured.toString()) < 0)
        .map(
            value ->
                OpenPoint.asking(
                        OpenPoint.Kind.BEFORE_INJURY,
                        finding,
                        new Words(
                            field.name().zh() + " " + value + "，受伤日期 " + injured,
                            field.name().en() + " " + value + ", injured on " + injured),
                        Despite.BEFORE_INJURY,
                        Despite.field(field.id(), value))
                    .at(TemplateForm.key(finding.template(), field.id())));
  }
}
