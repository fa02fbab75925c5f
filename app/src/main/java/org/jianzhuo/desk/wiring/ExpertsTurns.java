package org.jianzhuo.desk.wiring;

import java.util.Optional;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.ui.PanelNews;

/** Says what an examined case waits for from the expert who is signed in, and what happened. */
final class ExpertsTurns {

  private ExpertsTurns() {}

  static ExpertsDay.Waiting of(Optional<OpinionTable> table) {
    return new ExpertsDay.Waiting(turn(table), table.flatMap(PanelNews::of).orElse(null));
  }

  private static ExpertsDay.Turn turn(Optional<OpinionTable> table) {
    if (table.filter(OpinionTable::waitsForAnswer).isPresent()) {
      return ExpertsDay.Turn.ANSWER;
    }
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
