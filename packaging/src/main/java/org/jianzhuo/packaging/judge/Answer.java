package org.jianzhuo.packaging.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.model.rules.Outcome;
import org.jianzhuo.model.rules.Proposal;
import org.jspecify.annotations.Nullable;

/** Collects an answer's fields in their order. */
final class Answer {

  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  Answer put(String name, @Nullable Object value) {
    fields.put(name, value);
    return this;
  }

  /** Adds outcome, grade and codes. */
  Answer put(Proposal proposal) {
    return put("outcome", word(proposal.outcome()))
        .put("grade", proposal.grade())
        .put("codes", List.copyOf(proposal.codes()));
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }
}
