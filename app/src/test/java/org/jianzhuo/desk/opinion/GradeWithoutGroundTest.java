package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PriorInjury;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A grade rests on a clause of a finding in scope, or is none. */
@Tag("F36")
class GradeWithoutGroundTest {
  private final CaseTable table = new CaseTable();

  @Test
  void isRefusedWhereNoFindingIsInScope() {
    onlyTheBackIsFound();
    assertThat(refused(file(own(3).withReason("右肩活动受限明显")))).isEqualTo("opinion.refused.no-ground");
  }

  @Test
  void isRefusedAlsoBesideAnInjuryOfBefore() {
    onlyTheBackIsFound();
    OwnView view =
        own(3)
            .withReason("与原有伤残合并评定")
            .withGrounds(GradeGrounds.NONE.with(PriorInjury.Effect.AGGRAVATES));
    assertThat(refused(file(view))).isEqualTo("opinion.refused.no-ground");
  }

  @Test
  void isRefusedWhereNoClauseFitsAnyFindingButAnInjuryOfBeforeIsClaimed() {
    OwnView view =
        own(5)
            .with(ELBOW, OwnView.Stand.OPEN.with(null))
            .with(ULNA, OwnView.Stand.OPEN.with(null))
            .withReason("与原有伤残合并评定")
            .withGrounds(GradeGrounds.NONE.with(PriorInjury.Effect.AGGRAVATES));
    assertThat(refused(file(view))).isEqualTo("opinion.refused.no-ground");
  }

  @Test
  void noGradeReachedStaysPossibleWithAReason() {
    onlyTheBackIsFound();
    OwnView view = own(Opinion.BELOW_GRADES);
    assertThat(refused(file(view))).isEqualTo("opinion.refused.reason-no-ground");
    assertThat(done(file(view.withReason("认定部位未见可定级的伤情"))).own().grade())
        .isEqualTo(Opinion.BELOW_GRADES);
  }

  @Test
  void aMajorityForAGradeWithoutAClauseOfTheMajorityGoesBackToTheClauses() {
    OwnView none = own(8).with(ELBOW, OwnView.Stand.OPEN.with(null));
    none = none.with(ULNA, OwnView.Stand.OPEN.with(null));
    file(table.first, none.with(ELBOW, OwnView.Stand.OPEN.with(clause("5.8.2 24)", 8))));
    file(table.second, none.with(ULNA, OwnView.Stand.OPEN.with(clause("5.8.2 25)", 8))));
    OpinionTable after = file(table.third, none.withGrade(Opinion.BELOW_GRADES));
    assertThat(after.decided().grade()).isEqualTo(8);
    assertThat(after.decided().clauses()).isEmpty();
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.CLAUSES_DIFFER);
    assertThat(after.decided().unreconciled()).containsExactly(ELBOW, ULNA);
  }

  private OpinionTable file(PersonId expert, OwnView view) {
    table.people.become(expert);
    return done(table.opinions.differ(table.caseStream, view.withReason("按本人检查所见评定"), PIN));
  }

  private org.jianzhuo.desk.base.Outcome<OpinionTable> file(OwnView view) {
    table.people.become(table.first);
    return table.opinions.differ(table.caseStream, view, PIN);
  }

  private OwnView own(int grade) {
    table.people.become(table.first);
    OpinionTable seen = table.opinions.table(table.caseStream).orElseThrow();
    return OwnView.from(seen.proposal(), seen.exam())
        .withSelfCare(SelfCareLevel.NONE)
        .withGrade(grade);
  }

  private void onlyTheBackIsFound() {
    table.act(
        table.first,
        new ExamFact.Reopened("部位有误"),
        new ExamFact.FindingWithdrawn(ELBOW, "记错部位"),
        new ExamFact.FindingWithdrawn(ULNA, "记错部位"),
        new ExamFact.Completed());
  }
}
