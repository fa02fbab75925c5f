package org.jianzhuo.desk.exam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Holds the components of a finding in the form that may differ in its next version. */
final class FindingChange {
  String part;
  @Nullable Side side;
  String title;
  String template;
  String joint;
  final Map<String, String> typed;
  final Set<String> confirmed;
  final Map<String, String> reasons;
  final Set<String> copied;
  String description;
  boolean descriptionTyped;
  @Nullable ClauseChoice clause;
  String withoutClause;
  @Nullable Boolean scopeAnswer;
  @Nullable Integer edition;
  Set<UUID> films;
  final Map<String, String> despite;

  FindingChange(FindingDraft from) {
    part = from.part();
    side = from.side();
    title = from.title();
    template = from.template();
    joint = from.joint();
    typed = new HashMap<>(from.typed());
    confirmed = new HashSet<>(from.confirmed());
    reasons = new HashMap<>(from.reasons());
    copied = new HashSet<>(from.copied());
    description = from.description();
    descriptionTyped = from.descriptionTyped();
    clause = from.clause();
    withoutClause = from.withoutClause();
    scopeAnswer = from.scopeAnswer();
    edition = from.edition();
    films = from.films();
    despite = new HashMap<>(from.despite());
  }

  // Another joint has other movements; what stands in a template's fields stays.
  void joint(String other) {
    if (!other.equals(joint)) {
      joint = other;
      typed.keySet().removeIf(key -> !TemplateForm.isKey(key));
      confirmed.removeIf(key -> !TemplateForm.isKey(key));
      reasons.keySet().removeIf(key -> !TemplateForm.isKey(key));
      copied.removeIf(key -> !TemplateForm.isKey(key) && !key.equals(Finding.DESCRIPTION));
    }
  }

  void value(String key, String text) {
    if (text.isBlank()) {
      typed.remove(key);
    } else {
      typed.put(key, text);
    }
    confirmed.remove(key);
    copied.remove(key);
  }

  void confirm(String key) {
    if (!key.equals(Finding.DESCRIPTION)) {
      confirmed.add(key);
    }
    copied.remove(key);
  }

  void describe(String text, boolean byHand) {
    description = text;
    descriptionTyped = byHand;
    copied.remove(Finding.DESCRIPTION);
  }

  FindingDraft made(FindingId id, int number) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        template,
        joint,
        typed,
        confirmed,
        reasons,
        description,
        descriptionTyped,
        clause,
        withoutClause,
        scopeAnswer,
        copied,
        edition,
        films,
        despite);
  }
}
