package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;

import java.nio.charset.StandardCharsets;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.panel.OpinionMode;
import org.junit.jupiter.api.Test;

/** The overall grade of a different opinion: it follows the own clauses until set by hand. */
class OwnGradeTest {
  private final CaseTable table =
      new CaseTable(OpinionMode.TOGETHER, ItemKind.LABOUR_FUNCTION, 9, 10);

  private OpinionTable seen() {
    table.people.become(table.third);
    return table.opinions.table(table.caseStream).orElseThrow();
  }

  private OwnView proposed() {
    return OwnView.from(seen().proposal(), seen().exam());
  }

  private OwnView with(OwnView view, int grade) {
    return view.with(
            ULNA,
            view.stand(ULNA)
                .with(
                    new ClauseChoice(
                        "GB/T 16180-2014", "5." + grade + ".2 1)", grade, ClauseMatch.MEETS, "")))
        .following(seen().exam(), AppraisalType.FIRST);
  }

  @Test
  void itFollowsTheOwnClause() {
    OwnView view = with(proposed(), 8);
    assertThat(view.grade()).isEqualTo(8);
    assertThat(with(view, 7).grade()).isEqualTo(7);
  }

  @Test
  void oneSetByHandStays() {
    OwnView view = proposed().withGrade(9);
    assertThat(view.gradeByHand()).isTrue();
    assertThat(with(view, 8).grade()).isEqualTo(9);
    assertThat(OwnViewDraft.decode(OwnViewDraft.encode(view)).orElseThrow().gradeByHand()).isTrue();
  }

  @Test
  void itIsOpenWhereTheRuleLeavesAChoice() {
    OwnView view = with(with(proposed(), 8), 9);
    assertThat(view.grade()).isNull();
  }

  @Test
  void aDraftOfAnEarlierProgramKeepsItsWordsAndItsGrade() {
    String earlier =
        """
        {"stands":{},"grade":9,"selfCare":null,"result":null,"reason":"保留活动度"}
        """;
    OwnView view = OwnViewDraft.decode(earlier.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(view.reason()).isEqualTo("保留活动度");
    assertThat(view.grade()).isEqualTo(9);
    assertThat(view.gradeByHand()).isTrue();
  }
}
