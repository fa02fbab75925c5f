package org.jianzhuo.model.exam;

import org.jianzhuo.model.intake.AppraisalType;

/** Says what of the person's last appraisal may be copied into a finding. */
public enum CopyForward {
  /** Values and text; each waits to be confirmed. */
  VALUES,
  /** Place and form only, never a value, a text or a grade. */
  STRUCTURE,
  NOTHING;

  /**
   * Returns what a round allows: a 复核 or 再次 looks at the person with fresh eyes, a 复查 takes the
   * structure only (practice 5).
   */
  public static CopyForward of(AppraisalType type) {
    return switch (type) {
      case FIRST, CONFIRMATION -> VALUES;
      case REVIEW_DISPUTED, REVIEW_AFTER_YEAR -> STRUCTURE;
      case MUNICIPAL_REVIEW, REAPPRAISAL -> NOTHING;
    };
  }
}
