package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.rules.FindingRules;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An own clause that the accepted finding does not meet stands with a reason only. */
class ClauseAgainstFindingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  private final CaseTable table = new CaseTable();

  @BeforeEach
  void aThumbIsStiffOutOfItsFunctionalPosition() {
    table.opinions.withClauseDoubts(
        new ClauseDoubts(RULES, CATALOGUE, () -> LocalDate.now(CaseTable.CLOCK)));
    table.act(
        table.first,
        new ExamFact.Reopened("部位有误"),
        new ExamFact.FindingRecorded(
            new Finding(
                ELBOW,
                1,
                "hand",
                Side.LEFT,
                "左拇指",
                "",
                "hand-map",
                List.of(),
                clause("5.8.2 18)", 8),
                true,
                List.of(),
                "",
                List.of(
                    new Answer("thumb.joints", "mcp+ip", false, false),
                    new Answer("thumb.kind", "nonFunctional", false, false))),
            table.first),
        new ExamFact.Completed());
  }

  @Test
  void isAskedAboutAndRefusedWithoutAReason() {
    OwnView view = own().with(ELBOW, stand(own()).with(clause("5.9.2 17)", 9))).withGrade(9);
    assertThat(table.opinions.doubts(seen(), view))
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.clause().code()).isEqualTo("5.9.2 17)"));
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.clause-unmet");
    done(table.opinions.differ(table.caseStream, view.withReason("指间关节实为功能位"), PIN));
  }

  @Test
  void isNotAskedWhereTheFindingIsNotAccepted() {
    OwnView view =
        own()
            .with(ELBOW, stand(own()).accepting(false).reading("功能位").with(clause("5.9.2 17)", 9)))
            .withGrade(9);
    assertThat(table.opinions.doubts(seen(), view)).isEmpty();
  }

  @Test
  void theSheetsOwnClauseWasAskedAboutAtTheExamination() {
    assertThat(table.opinions.doubts(seen(), own())).isEmpty();
  }

  private static OwnView.Stand stand(OwnView view) {
    return view.stand(ELBOW);
  }

  private OwnView own() {
    OpinionTable seen = seen();
    return OwnView.from(seen.proposal(), seen.exam())
        .with(ULNA, OwnView.Stand.OPEN.with(clause("5.9.2 23)", 9)));
  }

  private OpinionTable seen() {
    table.people.become(table.first);
    return table.opinions.table(table.caseStream).orElseThrow();
  }
}
