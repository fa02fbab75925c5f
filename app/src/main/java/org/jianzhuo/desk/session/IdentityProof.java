package org.jianzhuo.desk.session;

import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.intake.IdentityNumber;

/**
 * Holds what was read from a person's document.
 *
 * @param number as typed or read from the card
 * @param personMatches whether a member of staff found that person and document match
 */
public record IdentityProof(Method method, String number, boolean personMatches) {

  /** Says how the number came in. */
  public enum Method {
    TYPED("typed"),
    CARD_READER("card-reader");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    /** Returns the word that the journal keeps. */
    public String word() {
      return word;
    }
  }

  /** Names what is wrong with a number by itself, if anything: length, date, check digit. */
  public static Optional<Reason> fault(String typed) {
    return IdentityNumber.fault(normal(typed))
        .map(
            fault ->
                Reason.of(
                    "session.identity." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /** Names what keeps the number from being the registered person's, if anything. */
  public static Optional<Reason> mismatch(String typed, QueueEntry entry) {
    Optional<Reason> fault = fault(typed);
    if (fault.isPresent()) {
      return fault;
    }
    IdentityNumber number = IdentityNumber.of(normal(typed));
    if (!number.text().equals(entry.accepted().identityNumber())) {
      return Optional.of(Reason.of("session.identity.other"));
    }
    return number.sex() == entry.accepted().sex()
        ? Optional.empty()
        : Optional.of(Reason.of("session.identity.sex"));
  }

  private static String normal(String typed) {
    return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }
}
