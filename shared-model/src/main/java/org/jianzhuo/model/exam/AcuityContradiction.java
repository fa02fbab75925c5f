package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/**
 * Finds eyes whose best corrected acuity is worse than the uncorrected one, which cannot be: one of
 * the two was typed wrongly or on the other eye. It asks only.
 */
public final class AcuityContradiction {

  private AcuityContradiction() {}

  /** Returns the fields of corrected acuity that contradict, e.g. {@code left.corrected}. */
  public static List<String> of(Finding finding, Template form) {
    List<String> fields = new ArrayList<>();
    for (String eye : List.of("right", "left")) {
      Optional<Integer> uncorrected = rank(finding, form, eye + ".uncorrected");
      Optional<Integer> corrected = rank(finding, form, eye + ".corrected");
      if (uncorrected.isPresent() && corrected.isPresent() && corrected.get() < uncorrected.get()) {
        fields.add(eye + ".corrected");
      }
    }
    return fields;
  }

  /** The choices stand from no light perception to the best acuity. */
  private static Optional<Integer> rank(Finding finding, Template form, String field) {
    return form.field(field)
        .flatMap(
            asked ->
                finding.answers().stream()
                    .filter(answer -> answer.field().equals(field))
                    .findFirst()
                    .map(answer -> place(asked, answer.value())))
        .filter(place -> place >= 0);
  }

  private static int place(TemplateField field, String value) {
    for (int i = 0; i < field.choices().size(); i++) {
      if (field.choices().get(i).value().equals(value)) {
        return i;
      }
    }
    return -1;
  }
}
