package org.jianzhuo.model.intake;

import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of an accepted case.
 *
 * @param accepted null before the first entry
 * @param rehabilitation null if nobody noted any
 */
public record Intake(
    @Nullable AcceptedCase accepted, IntakeFact.@Nullable RehabilitationNoted rehabilitation) {

  /** The projection of a case's stream onto its acceptance. */
  public static final Projection<Intake> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "intake";
        }

        @Override
        public Intake empty() {
          return new Intake(null, null);
        }

        @Override
        public Intake apply(Intake intake, Act act) {
          return switch (act.fact()) {
            case IntakeFact.CaseAccepted f -> new Intake(f.accepted(), intake.rehabilitation());
            case IntakeFact.CaseCorrected f -> new Intake(f.accepted(), intake.rehabilitation());
            case IntakeFact.RehabilitationNoted f -> new Intake(intake.accepted(), f);
            default -> intake;
          };
        }

        @Override
        public Optional<String> refuse(Intake intake, Act act) {
          return act.fact() instanceof IntakeFact.CaseAccepted && intake.accepted() != null
              ? Optional.of("a case is accepted once")
              : Optional.empty();
        }

        @Override
        public Set<String> slots(Fact fact) {
          if (fact instanceof IntakeFact.RehabilitationNoted) {
            return Set.of("rehabilitation");
          }
          return fact instanceof IntakeFact ? Set.of("accepted") : Set.of();
        }
      };
}
