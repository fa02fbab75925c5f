package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/**
 * Finds eyes whose acuity cannot be: best corrected worse than uncorrected, or light seen by an eye
 * that was removed. One of the two was typed wrongly or on the other eye. It asks only.
 */
public final class AcuityContradiction {

  private static final Set<String> REMOVED = Set.of("enucleated", "eviscerated");
  private static final String NO_LIGHT = "NLP";

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

  /** Returns the fields of acuity that say more than no light perception of a removed eye. */
  public static List<String> ofRemoved(Finding finding) {
    List<String> fields = new ArrayList<>();
    for (String eye : List.of("right", "left")) {
      if (answer(finding, eye + ".globe").filter(REMOVED::contains).isPresent()) {
        for (String field : List.of(eye + ".uncorrected", eye + ".corrected")) {
          if (answer(finding, field).filter(said -> !said.equals(NO_LIGHT)).isPresent()) {
            fields.add(field);
          }
        }
      }
    }
    return fields;
  }

  /** Ranks as the choices stand, the worst first (5.1.2 9: light whose place is not known). */
  private static Optional<Integer> rank(Finding finding, Template form, String field) {
    return form.field(field)
        .flatMap(asked -> answer(finding, field).map(said -> place(asked, said)))
        .filter(place -> place >= 0);
  }

  private static Optional<String> answer(Finding finding, String field) {
    return finding.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(Answer::value)
        .findFirst();
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
