package org.jianzhuo.model.exam;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.FindingId;

/**
 * Fills templates as a person at the table would: fields with values, everything else left open.
 */
public final class FilledForms {

  private static final FindingId FIRST = new FindingId(new UUID(0, 1));

  private FilledForms() {}

  /**
   * Fills a template at a part of the body, in scope and without a clause.
   *
   * @param fieldsAndValues e.g. {@code left.corrected=0.3}
   */
  public static Finding at(String part, Side side, String template, String... fieldsAndValues) {
    return of(FIRST, part, side, template, List.of(), fieldsAndValues);
  }

  /** Fills a template with angles or lengths measured beside its fields. */
  public static Finding of(
      FindingId id,
      String part,
      Side side,
      String template,
      List<Measurement> measured,
      String... fieldsAndValues) {
    return new Finding(
        id,
        Math.clamp(id.value().getLeastSignificantBits(), 1, 999),
        part,
        side,
        "t",
        "",
        template,
        measured,
        null,
        true,
        List.of(),
        "",
        answers(fieldsAndValues));
  }

  /** Reads answers, none of them copied or confirmed as unusual. */
  public static List<Answer> answers(String... fieldsAndValues) {
    return Arrays.stream(fieldsAndValues)
        .map(each -> each.split("=", 2))
        .map(each -> new Answer(each[0], each[1], false, false))
        .toList();
  }
}
