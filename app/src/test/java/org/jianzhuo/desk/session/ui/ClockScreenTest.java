package org.jianzhuo.desk.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@Tag("F84")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockScreenTest extends ApplicationTest {

  private final Day day = new Day();
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  @Override
  public void start(Stage stage) {
    Layers layers = new Layers(new StackPane());
    QueueView view = day.queueView(Messages.in(false), layers);
    ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
    view.shown();
    Scene scene = new Scene(layers, 1366, 990);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private CaseClocks.Shown clock() {
    return day.clocks.of(first);
  }

  private String chip() {
    return lookup("#session-clock").<Labeled>query().getText();
  }

  @Test
  void the_clock_is_stopped_and_runs_again_from_the_persons_pane() {
    String due = clock().clock().orElseThrow().deadline().due().toString();
    assertThat(chip()).contains(due);
    clickOn("#session-clock");
    assertThat(lookup("#session-clock-derivation").tryQuery()).isPresent();
    clickOn("#session-clock-begin");
    assertThat(lookup("#session-clock-error").<Labeled>query().getText()).isNotBlank();
    clickOn("#session-clock-date").eraseText(10).write("2026-11-20");
    clickOn("#session-clock-reason").write("notice served");
    clickOn("#session-clock-begin");
    assertThat(clock().clock().orElseThrow().deadline().running()).isTrue();
    assertThat(chip()).contains("2026-11-20");
    clickOn("#session-clock-date").eraseText(10).write("2026-11-23");
    clickOn("#session-clock-end-supplement");
    assertThat(clock().clock().orElseThrow().deadline().suspendedDays()).isEqualTo(3);
    type(KeyCode.ESCAPE);
    assertThat(lookup("#session-clock-sheet").tryQuery()).isEmpty();
    assertThat(chip()).contains(clock().clock().orElseThrow().deadline().due().toString());
  }
}
