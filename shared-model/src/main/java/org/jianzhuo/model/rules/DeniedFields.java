package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Variables;

/**
 * Finds answers that deny what other answers of the same form give together: 'no' for a joint
 * function that is lost by A.2.5 of GB/T 16180-2014, or a count below the one counted.
 */
public final class DeniedFields {

  private DeniedFields() {}

  /**
   * Returns the fields in the template's order.
   *
   * @param answers as recorded, by field id; the finding's side under {@code side}
   */
  public static List<TemplateField> of(Map<String, String> answers, Template template) {
    Map<String, Object> values = Variables.typed(answers, template);
    Values derived = DerivedValues.of(template.id(), new Fill(values));
    List<TemplateField> denied = new ArrayList<>();
    for (TemplateField field : template.fields()) {
      Object answer = values.get(field.id());
      String variable = field.feeds();
      if (!variable.isEmpty() && answer != null && denies(answer, variable, derived)) {
        denied.add(field);
      }
    }
    return List.copyOf(denied);
  }

  private static boolean denies(Object answer, String variable, Values derived) {
    return answer instanceof Boolean said
        ? !said && derived.isSet(variable)
        : answer instanceof Number number
            && number.doubleValue() == 0
            && derived.numberOrNaN(variable) > 0;
  }
}
