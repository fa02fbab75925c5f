package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.junit.jupiter.api.Test;

class SelfCareNotesTest {

  private static final SelfCareActivity EATING = SelfCareActivity.EATING;

  @Test
  void whatIsRecordedFillsInWhatIsNotNoted() {
    SelfCareNotes notes = SelfCareNotes.NONE.over(recorded("双手不能持匙"));
    assertThat(notes.needsHelp()).contains(Set.of(EATING));
    assertThat(notes.evidenceOfHelp()).containsExactly(Map.entry(EATING, "双手不能持匙"));
  }

  @Test
  void whatWasErasedStaysErasedOverWhatIsRecorded() {
    SelfCareNotes erased =
        SelfCareNotes.NONE.over(recorded("双手不能持匙")).resting(EATING, "").over(recorded("双手不能持匙"));
    assertThat(erased.evidenceOfHelp()).isEmpty();
  }

  @Test
  void evidenceOfWhatNeedsNoHelpIsNotRecordedButKept() {
    SelfCareNotes own = SelfCareNotes.NONE.over(recorded("双手不能持匙")).answered(Map.of(EATING, false));
    assertThat(own.evidenceOfHelp()).isEmpty();
    assertThat(own.answered(Map.of(EATING, true)).evidenceOfHelp()).containsKey(EATING);
  }

  private static Exam recorded(String evidence) {
    return new Exam(
        true,
        false,
        false,
        Map.of(),
        Map.of(),
        Set.of(EATING),
        Map.of(EATING, evidence),
        null,
        null,
        Map.of(),
        Map.of(),
        java.util.List.of());
  }
}
