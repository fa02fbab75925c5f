package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.AcuityContradiction;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.LengthContradiction;
import org.jianzhuo.model.exam.StrengthContradiction;

/** Finds the values of one finding that cannot stand together; each is asked, none refused. */
public final class Contradictions {

  private Contradictions() {}

  /** Returns one point for each field that contradicts the others, in the order of the rules. */
  public static List<OpenPoint> of(Finding finding, Catalogue catalogue) {
    List<OpenPoint> points = new ArrayList<>();
    finding
        .form(catalogue)
        .ifPresent(
            form ->
                AcuityContradiction.of(finding, form)
                    .forEach(
                        field ->
                            points.add(point(OpenPoint.Kind.ACUITY, field, finding, catalogue))));
    AcuityContradiction.ofRemoved(finding)
        .forEach(field -> points.add(point(OpenPoint.Kind.EYE_REMOVED, field, finding, catalogue)));
    StrengthContradiction.of(finding)
        .forEach(field -> points.add(point(OpenPoint.Kind.STRENGTH, field, finding, catalogue)));
    if (finding.template().equals("limb-length")) {
      LengthContradiction.of(finding)
          .ifPresent(field -> points.add(point(OpenPoint.Kind.LENGTHS, field, finding, catalogue)));
    }
    return points;
  }

  /** Returns a point about one field of the finding's template. */
  static OpenPoint point(OpenPoint.Kind kind, String field, Finding finding, Catalogue catalogue) {
    return new OpenPoint(
        kind,
        finding.id(),
        finding.number(),
        CopiedFields.nameOf(field, finding, catalogue),
        TemplateForm.key(finding.template(), field));
  }
}
