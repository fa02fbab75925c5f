package org.jianzhuo.desk.conclusion;

import java.time.LocalDate;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.LoneLetters;
import org.jianzhuo.model.conclusion.Manner;

/** Judges what is said of one service: its day, and what proves its manner (送达回证). */
public final class ServiceRules {

  /** Days after which a public notice counts as service (民事诉讼法 95; the dossier names none). */
  static final int PUBLIC_NOTICE_DAYS = 30;

  private ServiceRules() {}

  /**
   * Says why a service cannot be recorded as told; empty where it can.
   *
   * @param name who received it
   * @param issued the day from which it could be served
   */
  public static Optional<Reason> refuse(
      String name, LocalDate issued, LocalDate on, Manner manner, String proof, LocalDate today) {
    if (on.isBefore(issued) || on.isAfter(today)) {
      return Optional.of(Reason.of("conclusion.refused.service-day", name, issued));
    }
    LocalDate noticed = issued.plusDays(PUBLIC_NOTICE_DAYS);
    if (manner == Manner.PUBLIC_NOTICE && on.isBefore(noticed)) {
      return Optional.of(
          Reason.of("conclusion.refused.public-notice", name, PUBLIC_NOTICE_DAYS, noticed));
    }
    boolean proves =
        proof.codePoints().anyMatch(Character::isLetterOrDigit) && !LoneLetters.isOne(proof);
    return proves
        ? Optional.empty()
        : Optional.of(Reason.of("conclusion.refused.service-proof", name, manner.proof()));
  }
}
