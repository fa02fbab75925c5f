package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTitleTest {

  private static FindingDraft draft(String part, String template) {
    FindingDraft placed =
        FindingEdits.place(
            FindingDraft.blank(new FindingId(new UUID(1, 1)), 1),
            part,
            Side.LEFT,
            ExamCases.CATALOGUE);
    return FindingEdits.template(placed, template, ExamCases.CATALOGUE);
  }

  @ParameterizedTest
  @CsvSource({
    "elbow, rom, 左肘关节活动度, Left elbow: range of motion",
    "forearm, free, 左前臂所见, Left forearm: findings",
    "forearm, device, 左前臂：辅助器具需要, Left forearm: Assistive device need",
    "eye, vision, , "
  })
  void whatWasMadeIsInBothLanguagesBeforeAndAfterRecording(
      String part, String template, String zh, String en) {
    FindingDraft draft = draft(part, template);
    assertThat(FindingWords.title(draft, ExamCases.CATALOGUE))
        .isEqualTo(FindingTitle.of(draft, ExamCases.CATALOGUE).zh());
    String english = FindingTitle.of(draft, ExamCases.CATALOGUE).en();
    assertThat(english).doesNotContainPattern("\\p{IsHan}");
    if (en != null) {
      assertThat(english).isEqualTo(en);
      assertThat(FindingTitle.of(draft, ExamCases.CATALOGUE).zh()).isEqualTo(zh);
    }
  }
}
