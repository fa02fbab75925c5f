package org.jianzhuo.model.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of an accepted case.
 *
 * @param accepted null before the first entry
 * @param rehabilitation null if nobody noted any
 * @param judged what was said of the application; null if the rules had nothing to ask
 * @param level which committee accepted it; null where that was not kept
 */
public record Intake(
    @Nullable AcceptedCase accepted,
    IntakeFact.@Nullable RehabilitationNoted rehabilitation,
    IntakeFact.@Nullable ApplicationJudged judged,
    @Nullable CommitteeLevel level) {

  /** Holds a case that was accepted by the committee as it is. */
  public Intake(
      @Nullable AcceptedCase accepted,
      IntakeFact.@Nullable RehabilitationNoted rehabilitation,
      IntakeFact.@Nullable ApplicationJudged judged) {
    this(accepted, rehabilitation, judged, null);
  }

  /** The projection of a case's stream onto its acceptance. */
  public static final Projection<Intake> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "intake";
        }

        @Override
        public Intake empty() {
          return new Intake(null, null, null);
        }

        @Override
        public Intake apply(Intake intake, Act act) {
          return switch (act.fact()) {
            case IntakeFact.CaseAccepted f ->
                new Intake(f.accepted(), intake.rehabilitation(), intake.judged(), f.level());
            case IntakeFact.CaseCorrected f ->
                new Intake(f.accepted(), intake.rehabilitation(), intake.judged(), intake.level());
            case IntakeFact.RehabilitationNoted f ->
                new Intake(intake.accepted(), f, intake.judged(), intake.level());
            case IntakeFact.ApplicationJudged f ->
                new Intake(intake.accepted(), intake.rehabilitation(), f, intake.level());
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
          if (fact instanceof IntakeFact.CharacterDrawn) {
            // a projection of its own
            return Set.of();
          }
          if (fact instanceof IntakeFact.ApplicationJudged) {
            return Set.of("application");
          }
          return fact instanceof IntakeFact ? Set.of("accepted") : Set.of();
        }
      };

  /**
   * Returns the roster as it concludes the case: a committee whose level is changed finishes what
   * it accepted under its old head and seal.
   */
  public Roster concluding(Roster roster) {
    return level == null ? roster : roster.heldBy(level);
  }

  /** Returns what the register said of the application. */
  public ApplicationDetails details() {
    return judged == null ? ApplicationDetails.UNKNOWN : judged.details();
  }

  /** Returns what was answered where the rules ask. */
  public List<GuardAnswer> answers() {
    return judged == null ? List.of() : judged.answers();
  }
}
