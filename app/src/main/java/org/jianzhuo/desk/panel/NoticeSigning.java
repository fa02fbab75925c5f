package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.RegisterNote;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.SignedFor;
import org.jspecify.annotations.Nullable;

/**
 * Says who may sign a case's notices: for a person for whom a guardian acts the guardian does (民法典
 * 23).
 *
 * @param own the person's name
 * @param minor whether a guardian acts for the person on the day of the examination
 * @param guardian the register's words that name the guardian; empty where it names none
 * @param before how an earlier notice of the case was received; null where none was
 */
public record NoticeSigning(
    String own, boolean minor, String guardian, @Nullable Acknowledgement before) {

  static NoticeSigning of(Optional<AcceptedCase> accepted, Optional<LocalDate> exam, Panel panel) {
    return new NoticeSigning(
        accepted.map(AcceptedCase::name).orElse(""),
        accepted.isPresent() && exam.filter(accepted.get()::needsGuardianOn).isPresent(),
        accepted.map(AcceptedCase::note).flatMap(RegisterNote::guardian).orElse(""),
        before(panel));
  }

  private static @Nullable Acknowledgement before(Panel panel) {
    return Stream.concat(
            Stream.ofNullable(panel.recusalTold()).map(told -> told.acknowledgement()),
            Stream.ofNullable(panel.recordingTold()).map(told -> told.acknowledgement()))
        .findFirst()
        .orElse(null);
  }

  /** Returns who signed an earlier notice for the person; empty where the person did. */
  public Optional<SignedFor> signedBefore() {
    return Optional.ofNullable(before).flatMap(each -> Optional.ofNullable(each.signedFor()));
  }

  /** Returns who translated an earlier notice; empty where nobody did. */
  public Optional<String> interpretedBefore() {
    return Optional.ofNullable(before).flatMap(each -> Optional.ofNullable(each.interpreter()));
  }

  /** Asks what is unusual about who signs; a reason answers it. */
  public Optional<Reason> asks(SignedFor other) {
    if (other.capacity() == SignedFor.Capacity.GUARDIAN
        && !guardian.isEmpty()
        && !plain(guardian).contains(plain(other.name()))) {
      return Optional.of(Reason.of("panel.signed-for.other-guardian", guardian, other.name()));
    }
    return other.provesRelation()
        ? Optional.empty()
        : Optional.of(Reason.of("panel.signed-for.no-relation", other.proof()));
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s\u3000]", "");
  }

  /** Says why a notice cannot be received like this; a refusal to sign always can. */
  Optional<Reason> refusal(Acknowledgement given) {
    SignedFor other = given.signedFor();
    if (other == null) {
      return minor && given.refusedBefore().isEmpty()
          ? Optional.of(Reason.of("panel.refused.minor"))
          : Optional.empty();
    }
    if (Names.same(own, other.name())) {
      return Optional.of(Reason.of("panel.refused.signs-for-self"));
    }
    if (minor && other.capacity() != SignedFor.Capacity.GUARDIAN) {
      return Optional.of(Reason.of("panel.refused.minor"));
    }
    if (other.relation() == null && other.capacity() != SignedFor.Capacity.AGENT) {
      return Optional.of(Reason.of("panel.signed-for.relation.missing"));
    }
    return other.despite() != null && Reasons.says(other.despite())
        ? Optional.empty()
        : asks(other);
  }
}
