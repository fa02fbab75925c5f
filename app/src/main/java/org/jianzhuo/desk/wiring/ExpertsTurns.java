package org.jianzhuo.desk.wiring;

import java.util.Optional;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.desk.opinion.OpinionTable;

/** Says what an examined case waits for from the expert who is signed in. */
final class ExpertsTurns {

  private ExpertsTurns() {}

  static ExpertsDay.Turn of(Optional<OpinionTable> table) {
    if (table.filter(OpinionTable::waitsForOpinion).isPresent()) {
      return ExpertsDay.Turn.OPINION;
    }
    if (table.filter(OpinionTable::waitsForReferral).isPresent()) {
      return ExpertsDay.Turn.REFERRAL;
    }
    if (table.filter(OpinionTable::waitsForConsultation).isPresent()) {
      return ExpertsDay.Turn.CONSULTATION;
    }
    return table.filter(OpinionTable::waitsForSignature).isPresent()
        ? ExpertsDay.Turn.SIGNATURE
        : ExpertsDay.Turn.NONE;
  }
}
