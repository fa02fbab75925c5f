package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Fields stay where they are seen, and leave no gaps, in the smallest window. */
class FormPlacesTest {

  @RegisterExtension private final ExamStage stage = new ExamStage();
  private final FxRobot robot = stage.robot;

  private ExamBench show(ExamCases cases) throws Exception {
    return stage.show(cases, false, ExamStage.Size.SMALLEST);
  }

  private double top(String id) {
    Node node = robot.lookup("#" + id).query();
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  @Test
  void anAnswerStaysUnderThePointerWhileTheLineOfItsEvidenceIsAdded() throws Exception {
    ExamBench bench = show(new ExamCases().seated("左肘骨折术后", "左肘").told());
    robot.interact(() -> robot.lookup("#exam-selfcare-3-0").query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
    double before = top("exam-selfcare-1-0");
    for (SelfCareActivity activity :
        new SelfCareActivity[] {SelfCareActivity.EATING, SelfCareActivity.TURNING}) {
      robot.interact(() -> bench.vm.selfCare().answer(Map.of(activity, true)));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> bench.layers.layout());
      assertThat(top("exam-selfcare-1-0")).as(activity.name()).isBetween(before - 1, before + 1);
    }
  }

  @Test
  void aClickAtTheEdgeScrollsNothingAwayFromUnderThePointer() throws Exception {
    show(new ExamCases().seated("左肘骨折术后", "左肘").told());
    robot.interact(() -> robot.lookup("#exam-selfcare-3-0").query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
    Node answer = robot.lookup("#exam-selfcare-3-1").query();
    Node at = answer;
    while (!(at instanceof ScrollPane)) {
      at = Objects.requireNonNull(at).getParent();
    }
    ScrollPane form = (ScrollPane) at;
    double spare = form.getContent().getBoundsInLocal().getHeight() - form.getHeight();
    robot.interact(() -> form.setVvalue(form.getVvalue() - 30 / spare));
    WaitForAsyncUtils.waitForFxEvents();
    double before = top("exam-selfcare-3-1");
    robot.clickOn(answer);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(top("exam-selfcare-3-1")).isBetween(before - 1, before + 1);
    assertThat(((ToggleButton) answer).isSelected()).isTrue();
  }

  @Test
  void aFieldThatIsNotAskedLeavesNoGap() throws Exception {
    ExamBench bench = show(new ExamCases().seated(ItemKind.DEVICE, "右小腿截肢术后", "右小腿").told());
    assertThat(top("exam-field-need-0")).isEqualTo(top("exam-field-action-0"));
    robot.interact(() -> bench.vm.values().set("item-device/action", "replace"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#exam-field-earlier").query().getParent().isVisible()).isTrue();
    assertThat(top("exam-field-need-0")).isGreaterThan(top("exam-field-action-0"));
  }
}
