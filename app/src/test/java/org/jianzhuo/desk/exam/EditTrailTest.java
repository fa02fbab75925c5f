package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.exam.ui.ExamState;
import org.jianzhuo.desk.exam.ui.ExamViewModel;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that changes can be undone and redone, also after a restart. */
@Tag("F31")
class EditTrailTest {

  private final FindingDraft blank = FindingDraft.blank(new FindingId(new UUID(1, 1)), 1);

  @Test
  void aHundredChangesAreRememberedAndNoMore() {
    EditTrail<FindingDraft> trail = new EditTrail<>();
    FindingDraft draft = blank;
    for (int i = 1; i <= 130; i++) {
      FindingDraft next = draft.describedAs("第" + i, true);
      trail.note(draft, next);
      trail.close();
      draft = next;
    }
    int undone = 0;
    while (trail.undo().isPresent()) {
      undone++;
    }
    assertThat(undone).isEqualTo(EditTrail.LIMIT);
    assertThat(trail.redo().orElseThrow().description()).isEqualTo("第31");
  }

  @Test
  void whatIsTypedIntoOneFieldIsOneChange() {
    EditTrail<FindingDraft> trail = new EditTrail<>();
    FindingDraft one = blank.describedAs("左", true);
    FindingDraft two = blank.describedAs("左肘", true);
    trail.note(blank, one);
    trail.note(one, two);
    assertThat(trail.undo()).contains(blank);
    assertThat(trail.undo()).isEmpty();
    assertThat(trail.redo()).contains(two);
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    EditTrail<FindingDraft> trail = new EditTrail<>();
    trail.note(blank, blank.titled("甲"));
    trail.undo();
    trail.note(blank, blank.titled("乙"));
    assertThat(trail.redo()).isEmpty();
    assertThat(trail.left().done())
        .extracting(step -> step.after().title())
        .isEqualTo(List.of("乙"));
  }

  @Test
  void theScreenUndoesAfterARestart() {
    ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘").told();
    ExamViewModel first = open(cases);
    first.setPlace("elbow", Side.LEFT);
    first.leaveField();
    first.setDescription("肘后瘢痕");
    first.leaveField();
    first.setDescription("肘后瘢痕，按压痛");
    first.leaveField();
    assertThat(description(first)).isEqualTo("肘后瘢痕，按压痛");
    first.undo();
    assertThat(description(first)).isEqualTo("肘后瘢痕");
    ExamViewModel again = open(cases);
    assertThat(description(again)).isEqualTo("肘后瘢痕");
    again.undo();
    assertThat(description(again)).doesNotContain("肘后");
    again.redo();
    again.redo();
    assertThat(description(again)).isEqualTo("肘后瘢痕，按压痛");
  }

  private static String description(ExamViewModel vm) {
    return vm.state().get() instanceof ExamState.Working working && working.form() != null
        ? working.form().description()
        : "";
  }

  private static ExamViewModel open(ExamCases cases) {
    FakeDelays clock = new FakeDelays();
    DirectTaskRunner tasks = new DirectTaskRunner();
    Hand hand = Hand.own(ExamCases.EXPERT);
    ExamViewModel vm =
        new ExamViewModel(
            cases.service(),
            cases.drafts,
            new DraftKeeper(cases.drafts, hand.actor().id(), tasks, clock, clock),
            hand,
            ExamCases.CASE,
            tasks);
    vm.open();
    return vm;
  }
}
