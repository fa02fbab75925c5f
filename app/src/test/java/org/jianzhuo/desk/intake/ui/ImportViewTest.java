package org.jianzhuo.desk.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.workbench.Layers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What was read stays while another page is looked at; a low window shows enough of it. */
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {

  private final ImportViewModel[] model = new ImportViewModel[1];
  private StackPane page;
  private ImportView view;
  private Path file;

  @Start
  void start(Stage stage) throws IOException {
    page = new StackPane();
    Layers layers = new Layers(page);
    view = ImportPictures.view(model, false, layers);
    page.getChildren().setAll(view.content());
    file = Files.createTempFile("register-2026-11-23", ".csv");
    try (InputStream in =
        Objects.requireNonNull(
            getClass()
                .getResourceAsStream("/org/jianzhuo/desk/intake/session-2026-11-23-faulty.csv"))) {
      Files.write(file, in.readAllBytes());
    }
    // what a window of 1366 x 768 leaves beside rail and bars
    stage.setScene(new Scene(layers, 1298, 628));
    Look.apply(stage.getScene(), Theme.LIGHT);
    stage.show();
  }

  @AfterEach
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  @Test
  void whatWasReadIsThereWhenOneComesBack(FxRobot robot) {
    robot.interact(
        () -> {
          model[0].load(file.toString());
          view.hidden();
          ImportView again =
              new ImportView(model[0], Messages.in(false), new Layers(new StackPane()));
          page.getChildren().setAll(again.content());
          again.shown();
        });
    assertThat(robot.lookup("#intake-path").queryTextInputControl().getText())
        .isEqualTo(file.toString());
    assertThat(robot.lookup("#intake-count-rows").queryLabeled().getText()).isEqualTo("15");
  }

  @Test
  void whatWasImportedIsNot(FxRobot robot) {
    robot.interact(
        () -> {
          model[0].load(file.toString());
          model[0].carryOut();
        });
    assertThat(model[0].state().get().phase()).isInstanceOf(ImportState.Finished.class);
    robot.interact(view::hidden);
    assertThat(model[0].state().get().phase()).isInstanceOf(ImportState.Choosing.class);
  }

  @Test
  void aLowWindowShowsSeveralRemarksInFull(FxRobot robot) {
    robot.interact(
        () -> {
          model[0].load(file.toString());
          for (int i = 0; i < 6; i++) {
            model[0].lookAtNext();
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
    Node list = robot.lookup("#intake-faults").query();
    double bottom = list.localToScene(list.getBoundsInLocal()).getMaxY();
    long whole =
        robot.lookup("#intake-faults .list-cell").queryAllAs(ListCell.class).stream()
            .filter(cell -> cell.getItem() != null && cell.isVisible())
            .filter(cell -> cell.localToScene(cell.getBoundsInLocal()).getMaxY() <= bottom)
            .count();
    assertThat(whole).isGreaterThanOrEqualTo(3);
    assertThat(robot.lookup("#intake-faults .list-cell").queryAllAs(ListCell.class))
        .filteredOn(cell -> cell.getItem() != null && cell.isVisible())
        .allMatch(cell -> cell.getHeight() >= cell.getGraphic().prefHeight(cell.getWidth() - 26));
    assertThat(robot.lookup("#intake-faults .jz-note").queryAllAs(Label.class))
        .allMatch(said -> said.getHeight() >= said.prefHeight(said.getWidth()) - 1);
  }
}
