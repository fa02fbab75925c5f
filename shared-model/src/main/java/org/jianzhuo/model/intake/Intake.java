package org.jianzhuo.model.intake;

import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Holds what was accepted; null before the first entry. */
public record Intake(@Nullable AcceptedCase accepted) {

  /** The projection of a case's stream onto its acceptance. */
  public static final Projection<Intake> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "intake";
        }

        @Override
        public Intake empty() {
          return new Intake(null);
        }

        @Override
        public Intake apply(Intake intake, Act act) {
          return switch (act.fact()) {
            case IntakeFact.CaseAccepted f -> new Intake(f.accepted());
            case IntakeFact.CaseCorrected f -> new Intake(f.accepted());
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
          return fact instanceof IntakeFact ? Set.of("accepted") : Set.of();
        }
      };
}
