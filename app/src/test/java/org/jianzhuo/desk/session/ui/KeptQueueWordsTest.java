package org.jianzhuo.desk.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ui.KeptWords;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.workbench.Layers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Types into the queue's dialogs, and comes back after Esc and a kill. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptQueueWordsTest extends ApplicationTest {

  @TempDir private static Path folder;
  private static int folders;

  private final Day day = new Day();
  private Stage stage;
  private KeptWords kept;

  @Override
  public void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void openTheQueue() {
    kept = new KeptWords(folder.resolve(String.valueOf(folders++)));
    open("A001");
  }

  @AfterEach
  void close() throws Exception {
    kept.close();
  }

  /** Shows the queue as a program does that was killed and started anew. */
  private void open(String ticket) {
    interact(
        () -> {
          kept.pause();
          day.inHand.set(day.ticket(ticket).ticket().caseStream());
          Layers layers = new Layers(new StackPane());
          layers.keepTyped(kept.program());
          QueueView view = day.queueView(Messages.in(false), layers);
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
          view.shown();
          Scene scene = new Scene(layers, 1700, 990);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
        });
  }

  private void press(String id) {
    interact(() -> lookup(id).<ButtonBase>query().fire());
  }

  private void enter(String id, String text) {
    interact(() -> lookup(id).<TextInputControl>query().setText(text));
  }

  private String text(String id) {
    return lookup(id).<TextInputControl>query().getText();
  }

  @Test
  void why_a_person_goes_to_another_room_comes_back_for_that_person_until_it_is_done() {
    press("#session-transfer");
    enter("#session-reason", "轮椅无法进入");
    type(KeyCode.ESCAPE);
    open("A002");
    press("#session-transfer");
    assertThat(text("#session-reason")).as("of another person").isEmpty();
    open("A001");
    press("#session-transfer");
    assertThat(text("#session-reason")).isEqualTo("轮椅无法进入");
    assertThat(lookup("#session-reason").<TextInputControl>query().getCaretPosition()).isEqualTo(6);
    String before = day.ticket("A001").ticket().room();
    press("#session-transfer-save");
    assertThat(day.ticket("A001").ticket().room()).isNotEqualTo(before);
    assertThat(kept.open()).isZero();
  }

  @Test
  void proof_and_attempts_of_an_absence_and_the_number_of_a_document_come_back() {
    press("#session-absent");
    enter("#session-absent-proof", "EMS 1234567890123");
    enter("#session-absent-attempts", "9:10 与 9:40 两次电话无人接听");
    type(KeyCode.ESCAPE);
    press("#session-checkin");
    enter("#session-checkin-id", "44030019800101");
    open("A001");
    press("#session-absent");
    assertThat(text("#session-absent-proof")).isEqualTo("EMS 1234567890123");
    assertThat(text("#session-absent-attempts")).isEqualTo("9:10 与 9:40 两次电话无人接听");
    type(KeyCode.ESCAPE);
    press("#session-checkin");
    assertThat(text("#session-checkin-id")).isEqualTo("44030019800101");
  }

  @Test
  void why_a_clock_is_stopped_comes_back_until_it_stands() {
    press("#session-clock");
    enter("#session-clock-reason", "待补正认定决定书");
    enter("#session-clock-approver", "中心主任");
    open("A001");
    press("#session-clock");
    assertThat(text("#session-clock-reason")).isEqualTo("待补正认定决定书");
    assertThat(text("#session-clock-approver")).isEqualTo("中心主任");
    press("#session-clock-begin");
    assertThat(text("#session-clock-reason")).isEmpty();
    assertThat(kept.open()).as("who approves an extension is still to be recorded").isEqualTo(1);
  }
}
