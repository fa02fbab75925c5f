package org.jianzhuo.model.intake;

import java.util.Map;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;

/** The facts of a case's acceptance. */
public sealed interface IntakeFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "intake.case-accepted", CaseAccepted.class,
              "intake.case-corrected", CaseCorrected.class));

  /** Opens the case's stream: its first entry. */
  record CaseAccepted(AcceptedCase accepted) implements IntakeFact {}

  /** Corrects what is known of the case, with the reason. */
  record CaseCorrected(AcceptedCase accepted, String reason) implements IntakeFact {}
}
