package org.jianzhuo.model.conclusion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.MedicalPeriod;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Reads what stands in the item's own form behind a panel opinion. */
final class ItemForms {

  private static final Pattern DECIDED = Pattern.compile("医疗期为(\\d+(?:\\.\\d+)?)个月");

  private ItemForms() {}

  /** Returns the form's values by field. */
  static Map<String, String> values(PanelOpinion opinion) {
    Map<String, String> values = new HashMap<>();
    opinion.items().stream()
        .map(DecidedItem::finding)
        .filter(Finding::isItemForm)
        .flatMap(finding -> finding.answers().stream())
        .forEach(answer -> values.put(answer.field(), answer.value()));
    return values;
  }

  /** Returns the medical period that the panel decided, with its table; empty where it is none. */
  static Optional<MedicalPeriod> medicalPeriod(AcceptedCase accepted, PanelOpinion opinion) {
    if (accepted.item() != ItemKind.TREATMENT_END) {
      return Optional.empty();
    }
    Map<String, String> values =
        ItemForm.of(accepted.item()).map(form -> form.applicable(values(opinion))).orElse(Map.of());
    Matcher decided =
        DECIDED.matcher(String.join("；", DraftComposition.conclusion(accepted, opinion)));
    return decided.find()
        ? MedicalPeriod.of(values).map(p -> p.decided(Double.parseDouble(decided.group(1))))
        : Optional.empty();
  }
}
