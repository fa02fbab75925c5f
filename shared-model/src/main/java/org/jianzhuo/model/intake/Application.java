package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes an application with what is known of its history; what is null is not known.
 *
 * @param lives whether the person to be appraised lives and is not missing
 * @param stable whether the condition is stable
 * @param rehabilitation how far 先康复后鉴定 is
 * @param course the days on which the injury and its treatment took their course
 * @param earlier the conclusions that exist, oldest first
 * @param variant which of the item's two is asked for; null where that is not said
 */
public record Application(
    ItemKind item,
    AppraisalType type,
    Applicant applicant,
    LocalDate appliedOn,
    boolean lives,
    @Nullable Boolean stable,
    Rehabilitation rehabilitation,
    Course course,
    List<Earlier> earlier,
    @Nullable ItemVariant variant) {

  /**
   * Holds the days of the injury and its treatment.
   *
   * @param minimumTreatmentUntil the end of the shortest treatment that the table gives (深圳2007 16)
   * @param maximumTreatmentUntil the end of the longest treatment that the table gives
   * @param leaveUntil the last day of the paid leave (停工留薪期)
   * @param retiresOn the statutory retirement day
   */
  public record Course(
      @Nullable LocalDate injuredOn,
      @Nullable LocalDate recognisedOn,
      @Nullable LocalDate treatmentEndedOn,
      @Nullable LocalDate minimumTreatmentUntil,
      @Nullable LocalDate maximumTreatmentUntil,
      @Nullable LocalDate leaveUntil,
      @Nullable LocalDate retiresOn) {

    /** Nothing is known. */
    public static final Course UNKNOWN = new Course(null, null, null, null, null, null, null);
  }

  /**
   * Describes an earlier conclusion.
   *
   * @param sameRecognition whether it rests on the same recognition of the injury
   * @param receivedOn when the applicant received it
   */
  public record Earlier(
      AppraisalType type,
      LocalDate concludedOn,
      @Nullable LocalDate receivedOn,
      boolean sameRecognition) {}

  public Application {
    earlier = List.copyOf(earlier);
  }

  /** Names the item as it was applied for. */
  public Words itemWords() {
    return ItemVariant.words(item, variant);
  }

  /** Tells whether the case rests on a recognised work injury. */
  public boolean restsOnRecognition() {
    return ItemVariant.restsOnRecognition(item, variant);
  }

  /** Returns the last conclusion on the same recognition, if there is one. */
  public Optional<Earlier> last() {
    return earlier.reversed().stream().filter(Earlier::sameRecognition).findFirst();
  }
}
