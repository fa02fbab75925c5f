package org.jianzhuo.desk.conclusion;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.journal.CaseFile;
import org.jspecify.annotations.Nullable;

/** Reads the conclusion under review as the register gives it. */
final class RegisteredConclusion {

  private RegisteredConclusion() {}

  /** Returns it as a clerk would have noted it; empty where its result is not known. */
  static Optional<ConclusionFact.EarlierNoted> noted(CaseFile file) {
    StatedConclusion stated = file.get(Intake.PROJECTION).details().earlier();
    LocalDate on = file.get(Intake.PROJECTION).details().concludedOn();
    String number = stated.number().isEmpty() ? "文号未登记" : stated.number();
    return stated.hasResult()
        ? Optional.of(
            new ConclusionFact.EarlierNoted(
                stated.grade(),
                stated.result(),
                on == null ? number : number + "，" + PaperDay.of(on)))
        : Optional.empty();
  }

  /** Returns its grade; null where it is not known or the item has none. */
  static EarlierGrades.@Nullable Stated grade(CaseFile file) {
    Intake intake = file.get(Intake.PROJECTION);
    StatedConclusion stated = intake.details().earlier();
    LocalDate on = intake.details().concludedOn();
    return stated.grade() == null
        ? null
        : new EarlierGrades.Stated(
            stated.grade(),
            stated.number().isEmpty() ? "登记表" : stated.number(),
            on == null ? null : Objects.toString(on));
  }
}
