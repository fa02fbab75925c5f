package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Repeats;
import org.jianzhuo.model.exam.Variables;

/** Asks about repeated measures that lie further apart than their form allows. */
final class RepeatPoints {

  private RepeatPoints() {}

  /** Returns one point for all of a finding's; a reason covers these values and no others. */
  static Optional<OpenPoint> of(Finding finding, Template form) {
    List<Repeats.Spread> wide = Repeats.wide(Variables.filled(finding, form), form);
    return wide.isEmpty() ? Optional.empty() : Optional.of(point(finding, form, wide));
  }

  private static OpenPoint point(Finding finding, Template form, List<Repeats.Spread> wide) {
    Words said = CopiedFields.joined(wide.stream().map(RepeatPoints::said).toList());
    return OpenPoint.asking(
            OpenPoint.Kind.REPEAT_SPREAD, finding, said, Despite.REPEAT_SPREAD, said.zh())
        .at(TemplateForm.key(form.id(), wide.getFirst().field().id()));
  }

  private static Words said(Repeats.Spread spread) {
    String values =
        spread.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("／"));
    String width = spread.width().toPlainString();
    return new Words(
        spread.field().name().zh()
            + " "
            + values
            + "，相差 "
            + UnitWords.with(width, spread.field().unit(), false),
        spread.field().name().en()
            + " "
            + values
            + ": "
            + UnitWords.with(width, spread.field().unit(), true)
            + " apart");
  }
}
