package org.jianzhuo.desk.exam;

import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.UnitSlip;

/** One field of a form as it stands, judged. */
public interface JudgedField {

  /** Returns the field's name within its finding. */
  String key();

  /** Returns what people call the field. */
  Words name();

  String text();

  Reading reading();

  /** Tells whether a person confirmed an unusual value. */
  boolean confirmed();

  /** Tells whether the value was copied from elsewhere and not confirmed since. */
  boolean copied();

  /** Returns what was probably meant by an implausible number; empty where nothing fits. */
  Optional<UnitSlip> slip();

  /** Tells whether what stands there cannot be stored: no number, or one that nobody can have. */
  default boolean refused() {
    return switch (reading().verdict()) {
      case UNREADABLE, IMPOSSIBLE, NOT_WHOLE -> true;
      case EMPTY, FINE, UNUSUAL, CONTRADICTORY, OFF_STEP, NOT_MEASURABLE -> false;
    };
  }

  /** Tells whether the value waits to be mended or confirmed. */
  default boolean wantsAttention() {
    return !confirmed()
        && switch (reading().verdict()) {
          case EMPTY, FINE, NOT_MEASURABLE -> false;
          case UNREADABLE, IMPOSSIBLE, NOT_WHOLE, UNUSUAL, CONTRADICTORY, OFF_STEP -> true;
        };
  }
}
