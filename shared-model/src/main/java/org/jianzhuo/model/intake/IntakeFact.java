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
              "intake.case-corrected", CaseCorrected.class,
              "intake.rehabilitation-noted", RehabilitationNoted.class));

  /** Opens the case's stream: its first entry. */
  record CaseAccepted(AcceptedCase accepted) implements IntakeFact {}

  /**
   * Notes how far 先康复后鉴定 is (人社部发〔2023〕41号 三（六）).
   *
   * @param report what it rests on, e.g. the effect report's number and date
   */
  record RehabilitationNoted(Rehabilitation state, String report) implements IntakeFact {}

  /** Corrects what is known of the case, with the reason. */
  record CaseCorrected(AcceptedCase accepted, String reason) implements IntakeFact {}
}
