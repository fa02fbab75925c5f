package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.TypedText;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges what was typed into a number field.
 *
 * @param value null where there is none to keep
 */
public record Reading(Verdict verdict, @Nullable BigDecimal value) {

  /** Says what to make of it. */
  public enum Verdict {
    EMPTY,
    FINE,
    /** No number: not stored. */
    UNREADABLE,
    /** Nobody can have it: not stored. */
    IMPOSSIBLE,
    /** A fraction of what is counted: not stored. */
    NOT_WHOLE,
    /** Stored, and asks to be confirmed. */
    UNUSUAL,
    /** Passive below active: stored, and asks to be confirmed. */
    CONTRADICTORY,
    /** Finer than it is measured: stored, and asks to be confirmed. */
    OFF_STEP,
    /** {@code N}: could not be measured; asks for the reason. */
    NOT_MEASURABLE
  }

  /** How far below the normal range a healthy side may lie without a question, in degrees. */
  private static final int HEALTHY_SLACK = 10;

  /** How far above the normal range an angle may lie without a question, in degrees. */
  private static final int SLACK = 5;

  private static final Pattern NAMED_DAY =
      Pattern.compile("\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}日?");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");

  /** The unit of what is counted. */
  private static final String COUNT = "count";

  /** Returns the value that may be stored. */
  public Optional<BigDecimal> storable() {
    return Optional.ofNullable(value);
  }

  /** Tells whether a person must confirm the value. */
  public boolean asks() {
    return switch (verdict) {
      case UNUSUAL, CONTRADICTORY, OFF_STEP -> true;
      case EMPTY, FINE, UNREADABLE, IMPOSSIBLE, NOT_WHOLE, NOT_MEASURABLE -> false;
    };
  }

  /** Tells whether the field is answered: by a value that is stored, or as not measurable. */
  public boolean isAnswer() {
    return switch (verdict) {
      case FINE, UNUSUAL, CONTRADICTORY, OFF_STEP, NOT_MEASURABLE -> true;
      case EMPTY, UNREADABLE, IMPOSSIBLE, NOT_WHOLE -> false;
    };
  }

  /**
   * Judges an angle.
   *
   * @param typed as typed; full-width digits and signs are converted
   * @param healthy whether it is the healthy side's
   * @param active the same movement's active value, where this is the passive one; else null
   */
  public static Reading ofAngle(
      String typed, Joint.Movement movement, boolean healthy, @Nullable BigDecimal active) {
    String text = clean(typed);
    if (text.isEmpty()) {
      return new Reading(Verdict.EMPTY, null);
    }
    if (text.equalsIgnoreCase("n")) {
      return new Reading(Verdict.NOT_MEASURABLE, null);
    }
    if (!text.matches("-?\\d{1,4}(\\.\\d)?")) {
      return new Reading(Verdict.UNREADABLE, null);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.compareTo(BigDecimal.valueOf(movement.min())) < 0
        || value.compareTo(BigDecimal.valueOf(movement.max())) > 0) {
      return new Reading(Verdict.IMPOSSIBLE, null);
    }
    if (active != null && value.compareTo(active) < 0) {
      return new Reading(Verdict.CONTRADICTORY, value);
    }
    boolean above = value.compareTo(BigDecimal.valueOf(movement.normalTo() + SLACK)) > 0;
    boolean below =
        healthy && value.compareTo(BigDecimal.valueOf(movement.normalFrom() - HEALTHY_SLACK)) < 0;
    return new Reading(above || below ? Verdict.UNUSUAL : Verdict.FINE, value);
  }

  /**
   * Judges the number of a template's field by the field's own data: its possible range, its
   * plausible range and its step. What is counted has no fractions.
   *
   * @param typed as typed; full-width digits and signs are converted
   */
  public static Reading ofNumber(String typed, TemplateField field) {
    String text = clean(typed);
    if (text.isEmpty()) {
      return new Reading(Verdict.EMPTY, null);
    }
    if (text.equalsIgnoreCase("n")) {
      return new Reading(Verdict.NOT_MEASURABLE, null);
    }
    if (!text.matches("-?(\\d{1,7}(\\.\\d{0,4})?|\\.\\d{1,4})")) {
      return new Reading(Verdict.UNREADABLE, null);
    }
    BigDecimal value = plain(new BigDecimal(text));
    boolean offStep = isOffStep(value, field);
    if (isBelow(value, field.min()) || isAbove(value, field.max())) {
      return new Reading(Verdict.IMPOSSIBLE, null);
    }
    if (offStep && field.unit().equals(COUNT)) {
      return new Reading(Verdict.NOT_WHOLE, null);
    }
    if (isBelow(value, field.usualFrom()) || isAbove(value, field.usualTo())) {
      return new Reading(Verdict.UNUSUAL, value);
    }
    return new Reading(offStep ? Verdict.OFF_STEP : Verdict.FINE, value);
  }

  /** Judges a day: one that is none, or outside 1950 to 2099, is not stored. */
  public static Reading ofDay(String typed) {
    if (typed.isBlank()) {
      return new Reading(Verdict.EMPTY, null);
    }
    return day(typed)
        .map(day -> day.getYear() < 1950 || day.getYear() > 2099)
        .map(outside -> new Reading(outside ? Verdict.IMPOSSIBLE : Verdict.FINE, null))
        .orElse(new Reading(Verdict.UNREADABLE, null));
  }

  /**
   * Returns the days that a text names, in order; what is no day of the calendar is passed over.
   */
  public static List<LocalDate> daysIn(String text) {
    return NAMED_DAY.matcher(text).results().flatMap(named -> day(named.group()).stream()).toList();
  }

  /** Returns what a text writes like a day and no calendar has, as 2026年2月30日, in order. */
  public static List<String> noDaysIn(String text) {
    return NAMED_DAY
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(named -> day(named).isEmpty())
        .toList();
  }

  /** Reads a day: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日 or 20261123. */
  public static Optional<LocalDate> day(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher parts = DAY.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2) == null ? parts.group(4) : parts.group(2)),
              Integer.parseInt(parts.group(3) == null ? parts.group(5) : parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isBelow(BigDecimal value, @Nullable BigDecimal bound) {
    return bound != null && value.compareTo(bound) < 0;
  }

  private static boolean isAbove(BigDecimal value, @Nullable BigDecimal bound) {
    return bound != null && value.compareTo(bound) > 0;
  }

  private static boolean isOffStep(BigDecimal value, TemplateField field) {
    BigDecimal step = field.step();
    return step != null && step.signum() > 0 && value.remainder(step).signum() != 0;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Converts what people type as a number to plain text. */
  public static String clean(String typed) {
    return TypedText.number(typed);
  }
}
