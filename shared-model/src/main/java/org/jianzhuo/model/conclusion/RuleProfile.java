package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rules in force at a place, as data: what a conclusion's paper says and in which order.
 *
 * @param id e.g. {@code national-2025+guangdong}
 * @param inForce whether new conclusions may rest on it; else it only re-reads old files
 * @param forms the papers; the first that fits item and type is taken
 * @param remedies the remedy texts by code; {@code {province}} stands for the province
 * @param results what a confirmation may come to, as a start for the expert's own words
 * @param consultation where a case without majority goes; null where the panel votes again. The
 *     national rules are silent: there it is a setting
 */
public record RuleProfile(
    String id,
    Words name,
    boolean inForce,
    List<PaperForm> forms,
    Map<String, Remedy> remedies,
    Map<ItemKind, List<String>> results,
    @Nullable ConsultationRoute consultation) {
  /** The profile that a new committee starts with. */
  public static final String DEFAULT_ID = "national-2025+guangdong";

  /**
   * Names a remedy text.
   *
   * @param label what the drafter chooses by
   * @param text as printed
   */
  public record Remedy(String code, Words label, String text) {
    public Remedy {
      Check.notBlank(code, "code");
      Check.notBlank(text, "text");
    }
  }

  public RuleProfile {
    Check.notBlank(id, "id");
    Check.notEmpty(forms, "forms");
    forms = List.copyOf(forms);
    remedies = Map.copyOf(remedies);
    results = Map.copyOf(results);
    for (PaperForm form : forms) {
      for (String code : form.remedies()) {
        Check.that(remedies.containsKey(code), "no remedy text of code " + code);
      }
    }
  }

  /** Returns the form of the item's paper; every profile has one for every item and type. */
  public PaperForm form(ItemKind item, AppraisalType type) {
    return forms.stream()
        .filter(form -> form.fits(item, type))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no paper for " + item + " " + type));
  }

  /** Returns the remedy of a code, if the profile has it. */
  public Optional<Remedy> remedy(String code) {
    return Optional.ofNullable(remedies.get(code));
  }
}
