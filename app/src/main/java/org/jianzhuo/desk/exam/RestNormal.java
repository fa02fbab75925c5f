package org.jianzhuo.desk.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Side;

/**
 * Answers what is empty in a form as a healthy person has it, for the part that the finding
 * examines: never for the other side or another limb, nor where another answer may decide it.
 */
final class RestNormal {

  private final TemplateForm form;
  private final String part;
  private final Side side;
  private final Catalogue catalogue;

  private RestNormal(TemplateForm form, String part, Side side, Catalogue catalogue) {
    this.form = form;
    this.part = part;
    this.side = side;
    this.catalogue = catalogue;
  }

  /**
   * Returns the answers by key: choices, and counts and areas of which there are none. A measured
   * quantity is never made up, nor is one that is chosen from a scale, such as an acuity of 1.0.
   *
   * @param part the code of the finding's part; empty while it has none
   */
  static Map<String, String> of(TemplateForm form, String part, Side side, Catalogue catalogue) {
    return new RestNormal(form, part, side, catalogue).answers();
  }

  private Map<String, String> answers() {
    List<TemplateField> examined = examined();
    Map<String, String> answers = new LinkedHashMap<>();
    for (TemplateForm.Field each : form.fields()) {
      TemplateField field = each.field();
      if (each.text().isBlank()
          && isSupposable(field)
          && examined.contains(field)
          && isOfTheSide(field)
          && !mayFollow(field)) {
        answers.put(each.key(), field.normal());
      }
    }
    return answers;
  }

  private static boolean isSupposable(TemplateField field) {
    boolean choice =
        field.type() == TemplateField.Type.CHOICE && !field.normal().matches("\\d+\\.\\d+");
    return !field.normal().isEmpty()
        && (choice || (field.type() == TemplateField.Type.NUMBER && isZero(field.normal())));
  }

  private boolean isOfTheSide(TemplateField field) {
    boolean oneSide = side == Side.LEFT || side == Side.RIGHT;
    Side of = form.sides().of(field.id());
    return !oneSide || of == Side.NONE || of == side;
  }

  private boolean mayFollow(TemplateField field) {
    return form.fields().stream()
        .anyMatch(
            other ->
                field.followsFrom(other.field())
                    && other.reading().verdict() != Reading.Verdict.EMPTY
                    && !other.isNormal());
  }

  // those of the parts within the finding's; else of what it belongs to; else the form is of none
  private List<TemplateField> examined() {
    List<TemplateField> asked =
        form.fields().stream()
            .map(TemplateForm.Field::field)
            .filter(field -> !field.isOfOthers())
            .toList();
    boolean within = asked.stream().anyMatch(this::isWithinPart);
    boolean around = !within && asked.stream().anyMatch(this::isAroundPart);
    return asked.stream()
        .filter(
            field ->
                field.concerns().isEmpty()
                    || (within && isWithinPart(field))
                    || (around && isAroundPart(field))
                    || !(within || around))
        .toList();
  }

  private boolean isWithinPart(TemplateField field) {
    return !part.isEmpty()
        && field.concerns().stream().anyMatch(concern -> catalogue.isWithin(concern, part));
  }

  private boolean isAroundPart(TemplateField field) {
    return field.concerns().stream().anyMatch(concern -> catalogue.isWithin(part, concern));
  }

  private static boolean isZero(String normal) {
    return Reading.clean(normal).matches("0+(\\.0+)?");
  }
}
