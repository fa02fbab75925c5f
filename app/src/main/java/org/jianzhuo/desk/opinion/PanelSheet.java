package org.jianzhuo.desk.opinion;

import java.time.LocalDateTime;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.roster.Roster;

/**
 * Holds what the panel opinion's paper is made of.
 *
 * @param version of the sheet, from 1
 * @param at the station's time
 */
public record PanelSheet(
    CaseFile file, Roster roster, PanelOpinion opinion, int version, LocalDateTime at) {

  public PanelSheet {
    roster = file.get(Intake.PROJECTION).concluding(roster);
  }

  /** Composes the paper with one empty place for each expert's signature. */
  @FunctionalInterface
  public interface Composer {
    /** Returns the PDF; refused with a reason where a character cannot be printed. */
    Outcome<byte[]> compose(PanelSheet sheet);

    /** Returns a copy that says on every page why it stands no more. */
    default byte[] voided(byte[] pdf, String line) {
      return pdf.clone();
    }
  }
}
