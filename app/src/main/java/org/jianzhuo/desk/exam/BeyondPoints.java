package org.jianzhuo.desk.exam;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.FieldPlaces;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RecognisedScope;

/**
 * Asks about what is measured at a part that the recognition does not name and counts into a sum of
 * one that it does: only the recognised part is graded (人社部发〔2020〕91号 四).
 */
final class BeyondPoints {

  private BeyondPoints() {}

  /** Returns a point for each such field; a reason covers its value and no other. */
  static List<OpenPoint> of(ExamCase known, Finding finding, Catalogue catalogue) {
    RecognisedScope scope = RecognisedScope.of(known.accepted(), catalogue);
    return finding.form(catalogue).stream()
        .flatMap(form -> scope.beyond(finding, form).stream())
        .map(at -> point(at, finding))
        .toList();
  }

  private static OpenPoint point(FieldPlaces.At at, Finding finding) {
    String unit = at.field().unit();
    return OpenPoint.asking(
            OpenPoint.Kind.BEYOND_SCOPE,
            finding,
            new Words(
                at.field().name().zh() + " " + UnitWords.with(at.value(), unit, false),
                at.field().name().en() + " " + UnitWords.with(at.value(), unit, true)),
            Despite.BEYOND_SCOPE,
            Despite.field(at.field().id(), at.value()))
        .at(TemplateForm.key(finding.template(), at.field().id()));
  }
}
