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

/** Words of the other side stand in a draft only where the examination says why. */
class DraftSidesTest {

  private static final String WORDS = "右示指、中节缺失";

  private static PanelOpinion panel(Map<String, String> despite) {
    var clauses = Map.of(findingId(1), clause("5.9.2 16)", 9));
    Finding hand =
        new Finding(
            findingId(1),
            1,
            "hand",
            Side.LEFT,
            "左手所见",
            WORDS,
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
    return PanelOpinion.of(
        ItemKind.LABOUR_AND_SELF_CARE,
        3,
        List.of(
            opinion(1, 9, SelfCareLevel.NONE, clauses),
            opinion(2, 9, SelfCareLevel.NONE, clauses),
            opinion(3, 9, SelfCareLevel.NONE, clauses)),
        exam(hand));
  }

  private static DraftCheck check(Map<String, String> despite, String words) {
    return DraftSides.check(panel(despite), "功能障碍情况：左手所见（" + words + "）。");
  }

  @Test
  void withoutAReasonTheDraftIsNotSigned() {
    assertThat(check(Map.of(), WORDS).allowsSigning()).isFalse();
  }

  @Test
  void theReasonOfTheExaminationIsShownToWhoeverSigns() {
    DraftCheck check = check(Map.of(Despite.key(Despite.OTHER_SIDE, "右食指"), "右示指移植至左手"), WORDS);
    assertThat(check.verdict()).isEqualTo(DraftCheck.Verdict.TO_LOOK_AT);
    assertThat(check.detail().zh()).contains("右示指移植至左手");
  }

  @Test
  void itCoversOnlyTheWordsThatWereExamined() {
    Map<String, String> despite = Map.of(Despite.key(Despite.OTHER_SIDE, "右食指"), "右示指移植至左手");
    assertThat(check(despite, "右手拇指缺失").allowsSigning()).isFalse();
    assertThat(check(despite, "左示指缺失").verdict()).isEqualTo(DraftCheck.Verdict.PASSED);
  }
}
