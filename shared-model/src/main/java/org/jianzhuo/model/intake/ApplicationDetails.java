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
    @Nullable LocalDate receivedOn) {

  /** Nothing is known. */
  public static final ApplicationDetails UNKNOWN =
      new ApplicationDetails(null, true, null, null, null, null, null, null, null);
}
