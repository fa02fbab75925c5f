package org.jianzhuo.desk.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.rules.BesideValues;
import org.jianzhuo.model.rules.CaseSituation;
import org.jianzhuo.model.rules.FindingRules;

/**
 * Asks where an expert's own clause is not met by a finding that the same expert accepts: either
 * the one or the other, or a reason. The clause of the exam sheet was asked about at completion.
 */
public final class ClauseDoubts {
  private static final Words ANOTHER_PART = new Words("条款说的不是这个部位", "it speaks of another part");

  private final FindingRules rules;
  private final Catalogue catalogue;
  private final Supplier<LocalDate> today;

  /** An own clause and what of the accepted finding speaks against it. */
  public record Doubt(String finding, ClauseChoice clause, Words against) {}

  /**
   * @param today the station's day, on which the appraised person's age is taken
   */
  public ClauseDoubts(FindingRules rules, Catalogue catalogue, Supplier<LocalDate> today) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.today = today;
  }

  /** Returns the doubts about the view's clauses, in order of the findings. */
  List<Doubt> of(OpinionTable table, OwnView view) {
    Exam exam = table.exam();
    AcceptedCase accepted = table.accepted();
    CaseSituation situation = CaseSituation.of(accepted, today.get(), exam.inOrder());
    List<Doubt> doubts = new ArrayList<>();
    for (Finding finding : exam.inOrder()) {
      OwnView.Stand stand = view.stand(finding.id());
      ClauseChoice choice = stand.clause();
      if (!finding.inScope()
          || !stand.accepted()
          || choice == null
          || choice.match() != ClauseMatch.MEETS
          || Objects.equals(choice, finding.clause())) {
        continue;
      }
      Clause clause = catalogue.clause(choice.standard(), choice.code()).orElse(null);
      if (clause != null) {
        List<Words> against = new ArrayList<>();
        if (!finding.part().isEmpty() && !catalogue.mayMeet(clause, finding.part())) {
          against.add(ANOTHER_PART);
        }
        rules
            .of(
                finding,
                accepted.item().standards(),
                BesideValues.of(accepted, exam, catalogue),
                situation)
            .map(result -> rules.unmet(clause, result))
            .ifPresent(against::addAll);
        if (!against.isEmpty()) {
          doubts.add(
              new Doubt(ComprehensiveGrade.circled(finding.number()), choice, joined(against)));
        }
      }
    }
    return doubts;
  }

  private static Words joined(List<Words> all) {
    return new Words(
        String.join("、", all.stream().map(Words::zh).toList()),
        String.join(", ", all.stream().map(Words::en).toList()));
  }
}
