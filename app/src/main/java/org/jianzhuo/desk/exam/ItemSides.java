package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.SideSlip;

/** Holds the texts of an item's own form against the side that the decision recognises. */
final class ItemSides {

  private ItemSides() {}

  /**
   * Returns a point for each text that names the other side; a reason covers this text and no
   * other.
   *
   * @param values by field, those that apply
   */
  static List<OpenPoint> of(
      ExamCase known, Finding finding, Map<String, String> values, Catalogue catalogue) {
    RecognisedScope scope = RecognisedScope.of(known.accepted(), catalogue);
    return finding.form(catalogue).stream()
        .flatMap(form -> form.fields().stream())
        .filter(ItemSides::isText)
        .filter(field -> values.containsKey(field.id()))
        .flatMap(
            field ->
                of(finding, field, values.getOrDefault(field.id(), ""), scope, catalogue).stream())
        .toList();
  }

  /** Returns the reasons given for the texts as they stand. */
  static Stream<String> reasons(Finding finding) {
    return Template.isItemForm(finding.template())
        ? finding.answers().stream().flatMap(answer -> reason(finding, answer).stream())
        : Stream.empty();
  }

  private static Optional<String> reason(Finding finding, Answer answer) {
    return finding.despite(Despite.OTHER_SIDE, about(answer.field(), answer.value()));
  }

  private static Optional<OpenPoint> of(
      Finding finding,
      TemplateField field,
      String text,
      RecognisedScope scope,
      Catalogue catalogue) {
    return SideSlip.ofCase(text, scope, catalogue)
        .map(slip -> said(field, text, SideSlips.said(slip, catalogue)))
        .map(
            said ->
                OpenPoint.asking(
                        OpenPoint.Kind.ITEM_SIDE,
                        finding,
                        said,
                        Despite.OTHER_SIDE,
                        about(field.id(), text))
                    .at(field.id()));
  }

  private static Words said(TemplateField field, String text, Words recognised) {
    String start = text.strip().length() <= 24 ? text.strip() : text.strip().substring(0, 24) + "…";
    return new Words(
        field.name().zh() + "“" + start + "”，认定的是" + recognised.zh(),
        field.name().en() + " '" + start + "'; recognised: " + recognised.en());
  }

  private static String about(String field, String text) {
    return field + "：" + text.strip();
  }

  private static boolean isText(TemplateField field) {
    return field.type() == TemplateField.Type.TEXT || field.type() == TemplateField.Type.LINE;
  }
}
