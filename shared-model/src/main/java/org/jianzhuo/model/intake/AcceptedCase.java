package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes a case as the committee accepted it: what the day's register says of it.
 *
 * @param acceptanceNumber 受理编号: names the case; never the conclusion's 文号
 * @param recognisedParts the injured parts, word for word as recognised (人社部发〔2020〕91号 四)
 * @param diagnosis the diagnosis, word for word
 * @param variant which of the item's two is asked for; null where the register does not say
 */
public record AcceptedCase(
    String acceptanceNumber,
    String name,
    Sex sex,
    String identityNumber,
    String phone,
    String employer,
    String creditCode,
    ItemKind item,
    AppraisalType type,
    String recognitionNumber,
    List<String> recognisedParts,
    String diagnosis,
    @Nullable LocalDate injuredOn,
    @Nullable LocalDate appliedOn,
    @Nullable LocalDate acceptedOn,
    String note,
    @Nullable ItemVariant variant) {

  private static final int FULL_AGE = 18;
  private static final int FULL_AGE_OF_WORKERS = 16;

  public AcceptedCase {
    Check.notBlank(acceptanceNumber, "acceptanceNumber");
    Check.notBlank(name, "name");
    recognisedParts = List.copyOf(recognisedParts);
    Check.that(variant == null || variant.item() == item, "variant");
  }

  /** Describes a case whose register names the item alone. */
  public AcceptedCase(
      String acceptanceNumber,
      String name,
      Sex sex,
      String identityNumber,
      String phone,
      String employer,
      String creditCode,
      ItemKind item,
      AppraisalType type,
      String recognitionNumber,
      List<String> recognisedParts,
      String diagnosis,
      @Nullable LocalDate injuredOn,
      @Nullable LocalDate appliedOn,
      @Nullable LocalDate acceptedOn,
      String note) {
    this(
        acceptanceNumber,
        name,
        sex,
        identityNumber,
        phone,
        employer,
        creditCode,
        item,
        type,
        recognitionNumber,
        recognisedParts,
        diagnosis,
        injuredOn,
        appliedOn,
        acceptedOn,
        note,
        null);
  }

  /** Names the item as it was applied for. */
  public Words itemWords() {
    return ItemVariant.words(item, variant);
  }

  /** Tells whether the case rests on a recognised work injury. */
  public boolean restsOnRecognition() {
    return ItemVariant.restsOnRecognition(item, variant);
  }

  /**
   * Tells whether a guardian acts for the person on a day, by the identity number (民法典 17, 23): who
   * is under 16, and who is under 18 and no worker. From 16 on, who lives on the own work has full
   * capacity (民法典 18). Of a number that tells no date nobody knows.
   */
  public boolean needsGuardianOn(LocalDate day) {
    return IdentityNumber.fault(identityNumber).isEmpty()
        && IdentityNumber.of(identityNumber).ageOn(day)
            < (item == ItemKind.DEPENDANT ? FULL_AGE : FULL_AGE_OF_WORKERS);
  }

  /** Tells whether both cases are of one person; without a number nobody is taken for another. */
  public boolean isOfSamePerson(AcceptedCase other) {
    return !identityNumber.isBlank() && identityNumber.equalsIgnoreCase(other.identityNumber);
  }
}
