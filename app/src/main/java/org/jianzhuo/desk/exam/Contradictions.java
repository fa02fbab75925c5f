package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.AcuityContradiction;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.DigitContradiction;
import org.jianzhuo.model.exam.ExtentContradiction;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.HearingGrounds;
import org.jianzhuo.model.exam.LengthContradiction;
import org.jianzhuo.model.exam.SameMeasures;
import org.jianzhuo.model.exam.SelfCareContradiction;
import org.jianzhuo.model.exam.SumMeasures;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.rules.DeniedFields;

/**
 * Finds the values of one finding that cannot stand together; each is asked; a degree that a rule
 * computes is refused.
 */
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
    finding
        .form(catalogue)
        .ifPresent(
            form -> {
              ExtentContradiction.of(finding, form)
                  .forEach(
                      field -> points.add(point(OpenPoint.Kind.EXTENT, field, finding, catalogue)));
              HearingGrounds.boneAboveAir(finding, form)
                  .forEach(
                      field ->
                          points.add(
                              point(OpenPoint.Kind.BONE_CONDUCTION, field, finding, catalogue)));
              RepeatPoints.of(finding, form).ifPresent(points::add);
              SameMeasures.contradicting(Variables.filled(finding, form), form)
                  .forEach(pair -> points.add(twice(pair, finding, form)));
              SumMeasures.contradicting(Variables.filled(finding, form), form)
                  .forEach(gap -> points.add(sum(gap, finding, form)));
            });
    SelfCareContradiction.of(finding)
        .ifPresent(
            follows ->
                points.add(
                    new OpenPoint(
                        OpenPoint.Kind.SELF_CARE_LEVEL,
                        finding.id(),
                        finding.number(),
                        follows.words(),
                        TemplateForm.key(finding.template(), "level"))));
    for (DigitContradiction.Pair pair : DigitContradiction.of(finding)) {
      points.add(both(pair, finding, catalogue));
    }
    if (!finding.template().equals("limb-length")) {
      finding.form(catalogue).ifPresent(form -> addDenied(finding, form, points));
    } else {
      LengthContradiction.of(finding)
          .ifPresent(field -> points.add(point(OpenPoint.Kind.LENGTHS, field, finding, catalogue)));
    }
    return points;
  }

  private static OpenPoint twice(SameMeasure pair, Finding finding, Template form) {
    return new OpenPoint(
        OpenPoint.Kind.SAME_MEASURE,
        finding.id(),
        finding.number(),
        joined(List.of(pair.of(), pair.field()), finding, form),
        TemplateForm.key(form.id(), pair.field()));
  }

  private static OpenPoint sum(SumMeasures.Gap gap, Finding finding, Template form) {
    TemplateField field = form.field(gap.field()).orElseThrow();
    String parts = gap.parts().stripTrailingZeros().toPlainString();
    Words whole = said(gap.field(), finding, form);
    return new OpenPoint(
        OpenPoint.Kind.SUM,
        finding.id(),
        finding.number(),
        new Words(
            whole.zh() + "，各部分之和“" + UnitWords.with(parts, field.unit(), false) + "”",
            whole.en() + "; the parts give " + UnitWords.with(parts, field.unit(), true)),
        TemplateForm.key(form.id(), gap.field()));
  }

  private static OpenPoint both(
      DigitContradiction.Pair pair, Finding finding, Catalogue catalogue) {
    return new OpenPoint(
        OpenPoint.Kind.DIGIT,
        finding.id(),
        finding.number(),
        finding
            .form(catalogue)
            .map(form -> joined(List.of(pair.one(), pair.other()), finding, form))
            .orElse(null),
        TemplateForm.key(finding.template(), pair.other()));
  }

  private static void addDenied(Finding finding, Template form, List<OpenPoint> points) {
    Map<String, String> answers = new HashMap<>();
    finding.answers().forEach(answer -> answers.put(answer.field(), answer.value()));
    answers.put("side", finding.side().name().toLowerCase(Locale.ROOT));
    for (TemplateField field : DeniedFields.of(answers, form)) {
      List<String> said = new ArrayList<>(List.of(field.id()));
      form.fields().stream()
          .filter(other -> field.followsFrom(other) && answers.containsKey(other.id()))
          .filter(other -> !other.normal().equals(answers.get(other.id())))
          .forEach(other -> said.add(other.id()));
      points.add(
          new OpenPoint(
              OpenPoint.Kind.DENIED,
              finding.id(),
              finding.number(),
              joined(said, finding, form),
              TemplateForm.key(finding.template(), field.id())));
    }
  }

  private static Words joined(List<String> fields, Finding finding, Template form) {
    return CopiedFields.joined(fields.stream().map(id -> said(id, finding, form)).toList());
  }

  private static Words said(String id, Finding finding, Template form) {
    TemplateField field = form.field(id).orElseThrow();
    String value = finding.answer(id).map(Answer::value).orElse("");
    Words words =
        field
            .choice(value)
            .map(TemplateField.Choice::words)
            .orElseGet(
                () ->
                    new Words(
                        UnitWords.with(value, field.unit(), false),
                        UnitWords.with(value, field.unit(), true)));
    return new Words(
        field.name().zh() + "“" + words.zh() + "”", field.name().en() + ": " + words.en());
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
