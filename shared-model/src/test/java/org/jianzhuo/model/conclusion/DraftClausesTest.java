package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.opinion.OpinionFixtures.clause;
import static org.jianzhuo.model.opinion.OpinionFixtures.exam;
import static org.jianzhuo.model.opinion.OpinionFixtures.findingId;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.junit.jupiter.api.Test;

/** A clause of another part than the finding's reaches drafter and checker with its reason. */
class DraftClausesTest {

  private static DraftCheck check(Map<String, String> despite) {
    var clauses = Map.of(findingId(1), clause("5.9.2 22)", 9));
    Finding ankle =
        new Finding(
            findingId(1),
            1,
            "ankle",
            Side.RIGHT,
            "右踝骨折术后",
            "",
            "free",
            List.of(),
            null,
            true,
            List.of(),
            "",
            List.of(),
            null,
            List.of(),
            List.of(),
            despite);
    return DraftClauses.check(
        PanelOpinion.of(
            ItemKind.LABOUR_AND_SELF_CARE,
            3,
            List.of(
                opinion(1, 9, SelfCareLevel.NONE, clauses),
                opinion(2, 9, SelfCareLevel.NONE, clauses),
                opinion(3, 9, SelfCareLevel.NONE, clauses)),
            exam(ankle)));
  }

  @Test
  void isShownWithTheReasonThatTheExaminationGives() {
    DraftCheck told = check(Map.of(Despite.key(Despite.CLAUSE_PART, "5.9.2 22)"), "踝关节同等损伤，标准未列"));
    assertThat(told.verdict()).isEqualTo(DraftCheck.Verdict.TO_LOOK_AT);
    assertThat(told.detail().zh()).contains("5.9.2 22)", "右踝骨折术后", "踝关节同等损伤");
  }

  @Test
  void aReasonAboutAnotherClauseSaysNothingOfTheDecidedOne() {
    DraftCheck told = check(Map.of(Despite.key(Despite.CLAUSE_PART, "5.8.2 1)"), "另一条的理由"));
    assertThat(told.verdict()).isEqualTo(DraftCheck.Verdict.PASSED);
  }
}
