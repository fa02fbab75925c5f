package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class KeptCellTest {

  private final FxRobot robot = new FxRobot();

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void showsTheMarkedRowOfAListThatTakesTheFocusAsItIsShown() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    BorderPane root = new BorderPane();
    robot.interact(
        () -> {
          stage.setScene(new Scene(root, 400, 400));
          stage.show();
        });
    ListView<String> list = new ListView<>();
    list.setCellFactory(
        view ->
            new KeptCell<>() {
              @Override
              protected Node content(String item) {
                Label name = new Label(item);
                name.setId("row-" + item);
                return new HBox(name);
              }
            });
    robot.interact(
        () -> {
          IntStream.range(0, 20).forEach(i -> list.getItems().add("r" + i));
          list.getSelectionModel().select(0);
          root.setCenter(list);
          list.requestFocus();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#row-r0").queryAs(Label.class).getHeight())
        .isEqualTo(robot.lookup("#row-r1").queryAs(Label.class).getHeight())
        .isPositive();
  }
}
