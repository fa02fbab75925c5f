package org.jianzhuo.model.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a register says of an application beyond the case itself; what is null is not known.
 *
 * @param lives whether the person lives and is not missing
 * @param stable whether the condition is stable
 * @param concludedOn the day of the earlier conclusion
 * @param receivedOn the day on which it was received
 * @param stated what else is said of the earlier conclusion; null for nothing, and in entries of
 *     before a register had the columns
 */
public record ApplicationDetails(
    @Nullable Applicant applicant,
    boolean lives,
    @Nullable Boolean stable,
    @Nullable LocalDate recognisedOn,
    @Nullable LocalDate treatmentEndedOn,
    @Nullable LocalDate leaveUntil,
    @Nullable LocalDate retiresOn,
    @Nullable LocalDate concludedOn,
    @Nullable LocalDate receivedOn,
    @Nullable StatedConclusion stated) {

  /** Nothing is known. */
  public static final ApplicationDetails UNKNOWN =
      new ApplicationDetails(null, true, null, null, null, null, null, null, null, null);

  /** Holds what a register says that tells of the earlier conclusion its days alone. */
  public ApplicationDetails(
      @Nullable Applicant applicant,
      boolean lives,
      @Nullable Boolean stable,
      @Nullable LocalDate recognisedOn,
      @Nullable LocalDate treatmentEndedOn,
      @Nullable LocalDate leaveUntil,
      @Nullable LocalDate retiresOn,
      @Nullable LocalDate concludedOn,
      @Nullable LocalDate receivedOn) {
    this(
        applicant,
        lives,
        stable,
        recognisedOn,
        treatmentEndedOn,
        leaveUntil,
        retiresOn,
        concludedOn,
        receivedOn,
        null);
  }

  /** Returns what is said of the earlier conclusion beside its days. */
  public StatedConclusion earlier() {
    return stated == null ? StatedConclusion.UNKNOWN : stated;
  }
}
