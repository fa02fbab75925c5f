package org.jianzhuo.desk.exam.ui;

import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jspecify.annotations.Nullable;

/** Makes the chip of a clause: its grade, or its degree of lost capacity. */
final class DegreeChip {

  private DegreeChip() {}

  static Label of(Clause clause, Messages words) {
    return of(clause.grade(), clause.loss(), words);
  }

  static Label of(ClauseChoice clause, Messages words) {
    return of(clause.grade(), clause.loss(), words);
  }

  static Label of(int grade, @Nullable CapacityLoss loss, Messages words) {
    return loss == null
        ? Controls.gradeChip(grade, words.text("exam.grade." + grade))
        : Controls.gradeChip(loss.likeGrade(), loss.chip().in(words.english()));
  }
}
