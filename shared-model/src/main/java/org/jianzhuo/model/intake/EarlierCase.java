package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes another case of the same person, as this station knows it.
 *
 * @param concludedOn null if no conclusion is known here
 * @param receivedOn null if it is not known when the conclusion was received
 */
public record EarlierCase(
    AcceptedCase accepted, @Nullable LocalDate concludedOn, @Nullable LocalDate receivedOn) {

  /** Tells whether both rest on the same recognition, or on none and ask for the same item. */
  boolean sameMatter(AcceptedCase other) {
    return accepted.restsOnRecognition() && other.restsOnRecognition()
        ? !other.recognitionNumber().isBlank()
            && accepted.recognitionNumber().equals(other.recognitionNumber())
        : accepted.item() == other.item();
  }

  /** Returns the day by which cases are put in order: of the conclusion, else of the receipt. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(concludedOn)
        .or(() -> Optional.ofNullable(accepted.acceptedOn()))
        .or(() -> Optional.ofNullable(accepted.appliedOn()));
  }
}
