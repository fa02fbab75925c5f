package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Joint;
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
    /** No joint can do it: not stored. */
    IMPOSSIBLE,
    /** Stored, and asks to be confirmed. */
    UNUSUAL,
    /** Passive below active: stored, and asks to be confirmed. */
    CONTRADICTORY,
    /** {@code N}: could not be measured; asks for the reason. */
    NOT_MEASURABLE
  }

  /** How far below the normal range a healthy side may lie without a question, in degrees. */
  private static final int HEALTHY_SLACK = 10;

  /** Returns the value that may be stored. */
  public Optional<BigDecimal> storable() {
    return Optional.ofNullable(value);
  }

  /** Tells whether a person must confirm the value. */
  public boolean asks() {
    return verdict == Verdict.UNUSUAL || verdict == Verdict.CONTRADICTORY;
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
    boolean above = value.compareTo(BigDecimal.valueOf(movement.normalTo())) > 0;
    boolean below =
        healthy
            && value.compareTo(BigDecimal.valueOf(movement.normalFrom() - HEALTHY_SLACK)) < 0;
    return new Reading(above || below ? Verdict.UNUSUAL : Verdict.FINE, value);
  }

  /** Converts full-width digits, signs and points to plain ones. */
  public static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replace('−', '-')
        .replace('–', '-')
        .replace('。', '.')
        .replace("°", "")
        .strip();
  }
}
