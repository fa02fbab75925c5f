package org.jianzhuo.desk.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PagePicture;
import org.jianzhuo.desk.document.PageRenderer;
import org.jianzhuo.desk.document.PrintPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PaperViewsTest {

  private static final byte[] PAPER = {1, 2, 3};

  private final List<String> printed = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void the_preview_shows_each_page_and_zooms_by_buttons_and_keys(FxRobot robot) {
    PaperPreview preview =
        new PaperPreview(new DirectTaskRunner(), blankPages(3), Messages.in(false));
    show(robot, preview);
    robot.interact(() -> preview.show(PAPER));
    assertThat(robot.lookup(".image-view").queryAll()).hasSize(3);
    assertThat(labels(robot)).contains("第 1 页　共 3 页", "75%");
    double before = firstWidth(robot);
    robot.clickOn("#document-zoom-in");
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(labels(robot)).contains("100%");
    assertThat(firstWidth(robot)).isGreaterThan(before);
    robot.clickOn("#document-zoom-out");
    assertThat(labels(robot)).contains("90%");
  }

  @Test
  void the_preview_takes_the_whole_width_of_a_narrow_column_and_of_any_by_one_key(FxRobot robot) {
    PaperPreview preview =
        new PaperPreview(new DirectTaskRunner(), blankPages(3), Messages.in(false));
    show(robot, new StackPane(preview));
    robot.interact(() -> stage.setWidth(1000));
    robot.interact(() -> preview.setMaxWidth(520));
    robot.interact(() -> preview.show(PAPER));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot)).contains("59%");
    robot.interact(() -> preview.setMaxWidth(900));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot)).contains("75%");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(labels(robot)).contains("107%");
  }

  @Test
  void the_preview_says_what_to_do_with_a_paper_that_cannot_be_read(FxRobot robot) {
    PageRenderer broken =
        new PageRenderer() {
          @Override
          public int pages(byte[] pdf) {
            throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "broken");
          }

          @Override
          public PagePicture page(byte[] pdf, int page, double zoom) {
            throw new AssertionError("no page was counted");
          }
        };
    PaperPreview preview = new PaperPreview(new DirectTaskRunner(), broken, Messages.in(false));
    show(robot, preview);
    robot.interact(() -> preview.show(PAPER));
    assertThat(labels(robot)).anyMatch(text -> text.contains("原件未改动"));
  }

  private static double firstWidth(FxRobot robot) {
    return robot.lookup(".image-view").queryAs(ImageView.class).getImage().getWidth();
  }

  @Test
  void the_print_dialog_prints_on_the_chosen_printer_and_tells_it(FxRobot robot) {
    dialog(robot, List.of("PDF", "Office"), false);
    ComboBox<?> printers = robot.lookup("#document-printer").queryComboBox();
    assertThat(printers.getValue()).isEqualTo("PDF");
    robot.clickOn("#document-printer").type(KeyCode.DOWN).type(KeyCode.ENTER);
    robot.doubleClickOn("#document-copies").eraseText(3).write("2");
    robot.clickOn("#document-print");
    assertThat(printed).containsExactly("Office × 2");
    assertThat(told).containsExactly("Office × 2");
    assertThat(labels(robot)).anyMatch(text -> text.contains("已送往 Office，2 份"));
  }

  @Test
  void the_print_dialog_prints_with_one_key_and_closes_with_one(FxRobot robot) {
    dialog(robot, List.of("PDF"), false);
    robot.push(KeyCode.ENTER);
    assertThat(printed).containsExactly("PDF × 1");
    robot.push(KeyCode.ESCAPE);
    assertThat(closed).hasSize(1);
  }

  @Test
  void the_print_dialog_names_the_next_step_where_there_is_no_printer(FxRobot robot) {
    dialog(robot, List.of(), true);
    assertThat(labels(robot))
        .anyMatch(text -> text.contains("No printer is installed") && text.contains("export"));
    assertThat(robot.lookup("#document-print").queryAs(Button.class).isDisabled()).isTrue();
    robot.clickOn("#document-close");
    assertThat(closed).hasSize(1);
    assertThat(printed).isEmpty();
  }

  @Test
  void without_a_printer_the_paper_is_exported_to_a_file(FxRobot robot) {
    dialog(robot, List.of(), true);
    assertThat(robot.lookup("#document-export-file").queryAs(TextField.class).getText())
        .endsWith("JL-2026-03187-D3.pdf");
    robot.interact(
        () ->
            robot.lookup("#document-export-file").queryAs(TextField.class).setText("/tmp/jl.pdf"));
    robot.clickOn("#document-export");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(printed).containsExactly("file:/tmp/jl.pdf × 1");
    assertThat(labels(robot)).anyMatch(text -> text.contains("Exported: /tmp/jl.pdf"));
    robot.push(KeyCode.ESCAPE);
    assertThat(closed).hasSize(1);
  }

  private void dialog(FxRobot robot, List<String> printers, boolean english) {
    PrintPort port =
        new PrintPort() {
          @Override
          public List<String> printers() {
            return printers;
          }

          @Override
          public Outcome<String> print(byte[] pdf, String job, String printer, int copies) {
            assertThat(pdf).isEqualTo(PAPER);
            printed.add(printer + " × " + copies);
            return Outcome.done(printer);
          }
        };
    robot.interact(
        () ->
            place(
                new PrintDialog(
                    new DirectTaskRunner(),
                    port,
                    Messages.in(english),
                    PAPER,
                    "JL-2026-03187-D3",
                    (printer, copies) -> told.add(printer + " × " + copies),
                    () -> closed.add("closed"))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void show(FxRobot robot, Parent node) {
    robot.interact(() -> place(node));
  }

  private void place(Parent node) {
    Scene scene = new Scene(node, 900, 700);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    for (String sheet : List.of("jianzhuo-light.css", "jianzhuo.css")) {
      scene.getStylesheets().add("/org/jianzhuo/desk/base/ui/" + sheet);
    }
    stage.setScene(scene);
    stage.show();
    node.requestFocus();
  }

  private static List<String> labels(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private static PageRenderer blankPages(int count) {
    return new PageRenderer() {
      @Override
      public int pages(byte[] pdf) {
        return count;
      }

      @Override
      public PagePicture page(byte[] pdf, int page, double zoom) {
        int width = (int) (595 * zoom);
        int height = (int) (842 * zoom);
        int[] white = new int[width * height];
        Arrays.fill(white, 0xFFFFFFFF);
        return new PagePicture(width, height, white);
      }
    };
  }
}
