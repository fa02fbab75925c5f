package org.jianzhuo.desk.conclusion;

import java.time.LocalDateTime;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.DraftText;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the conclusion draft's paper is made of: nothing of the experts.
 *
 * @param version of the draft, from 1
 * @param panelOpinion the SHA-256 of the signed panel opinion
 * @param panelOpinionVersion of the sheet
 * @param panelOpinionData the digest that the sheet prints of its data; null where none was kept
 * @param at the station's time
 */
public record DraftSheet(
    AcceptedCase accepted,
    Roster roster,
    DraftText text,
    RuleProfile profile,
    int version,
    Digest panelOpinion,
    int panelOpinionVersion,
    @Nullable Digest panelOpinionData,
    LocalDateTime at) {

  /** Composes the paper with empty places for drafter and checker. */
  @FunctionalInterface
  public interface Composer {
    /** Returns the PDF; refused with a reason where a character cannot be printed. */
    Outcome<byte[]> compose(DraftSheet sheet);

    /** Returns a copy that says on every page why it stands no more. */
    default byte[] voided(byte[] pdf, String line) {
      return pdf.clone();
    }
  }
}
