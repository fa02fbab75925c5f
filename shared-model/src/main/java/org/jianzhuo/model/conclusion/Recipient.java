package org.jianzhuo.model.conclusion;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Applicant;
import org.jspecify.annotations.Nullable;

/** Names who gets an issued conclusion. */
public enum Recipient {
  APPRAISED(new Words("被鉴定人", "Appraised person")),
  EMPLOYER(new Words("用人单位", "Employer")),
  APPLICANT(new Words("其他申请人", "Other applicant")),
  AGENCY(new Words("经办机构（抄送）", "Agency (copy)"));

  private final Words words;

  Recipient(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /**
   * Returns who must get the conclusion: the appraised person and the employer, if there is one.
   */
  public static Set<Recipient> parties(AcceptedCase accepted) {
    return accepted.employer().isBlank()
        ? Collections.unmodifiableSet(EnumSet.of(APPRAISED))
        : Collections.unmodifiableSet(EnumSet.of(APPRAISED, EMPLOYER));
  }

  /**
   * Returns who of those a kind of paper is for gets it in this case, in the kind's order and each
   * once: who applied stands for the party that it is, and where nobody employs, the employer gets
   * nothing.
   *
   * @param applicant null where the register does not tell
   */
  public static List<Recipient> of(
      List<Recipient> kinds, AcceptedCase accepted, @Nullable Applicant applicant) {
    return kinds.stream()
        .map(each -> each == APPLICANT ? applied(accepted, applicant) : each)
        .filter(each -> each != EMPLOYER || !accepted.employer().isBlank())
        .distinct()
        .toList();
  }

  private static Recipient applied(AcceptedCase accepted, @Nullable Applicant applicant) {
    if (applicant == null) {
      return accepted.restsOnRecognition() && !accepted.employer().isBlank() ? EMPLOYER : APPRAISED;
    }
    return switch (applicant) {
      case WORKER -> APPRAISED;
      case EMPLOYER -> EMPLOYER;
      case RELATIVE, RECOGNITION_AUTHORITY -> APPLICANT;
      case INSURANCE_AGENCY -> AGENCY;
    };
  }

  /** Names who this is in a case; empty where the register names nobody. */
  public String nameIn(AcceptedCase accepted) {
    return switch (this) {
      case APPRAISED -> accepted.name();
      case EMPLOYER -> accepted.employer();
      case APPLICANT, AGENCY -> "";
    };
  }

  /** Tells whether this is a party, who may object or ask for a correction; an agency is none. */
  public boolean isParty() {
    return this != AGENCY;
  }
}
