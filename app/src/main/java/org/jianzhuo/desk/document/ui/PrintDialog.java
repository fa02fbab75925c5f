package org.jianzhuo.desk.document.ui;

import java.io.File;
import java.util.function.ObjIntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.document.PrintPort;

/** Asks for printer and copies and prints; says what to do where there is no printer. */
public final class PrintDialog extends VBox {

  private final Messages messages;
  private final PrintDialogViewModel model;
  private final ComboBox<String> printer = new ComboBox<>();
  private final TextField copies = new TextField("1");
  private final VBox body = new VBox(12);
  private final Button print;
  private final Button again;
  private final Button close;
  private final TextField file = new TextField();
  private final VBox export;

  /**
   * @param jobName the name in the printer's queue; names no person
   * @param onPrinted receives printer and copies when the printer took the job, to be journalled
   * @param onClose ends the dialog
   */
  public PrintDialog(
      TaskRunner runner,
      PrintPort port,
      Messages messages,
      byte[] pdf,
      String jobName,
      ObjIntConsumer<String> onPrinted,
      Runnable onClose) {
    super(16);
    this.messages = messages;
    this.model = new PrintDialogViewModel(runner, port, pdf, jobName, onPrinted);
    setId("document-print-dialog");
    setMaxHeight(Region.USE_PREF_SIZE);
    getStyleClass().addAll("jz-card", "jz-print-dialog");
    printer.setId("document-printer");
    printer.setMaxWidth(Double.MAX_VALUE);
    printer
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, chosen) -> {
              if (chosen != null) {
                model.onPrinter(chosen);
              }
            });
    copies.setId("document-copies");
    copies.getStyleClass().add("jz-num");
    copies.setPrefColumnCount(4);
    copies.setMaxWidth(90);
    copies.focusedProperty().addListener(o -> takeCopies());
    copies.setOnAction(
        e -> {
          takeCopies();
          model.onPrint();
        });
    print =
        Controls.primary(
            "document-print",
            messages.text("document.print.act"),
            "↵",
            () -> {
              takeCopies();
              model.onPrint();
            });
    again =
        Controls.button(
            "document-search-printers",
            messages.text("document.print.again"),
            "F5",
            model::onSearch);
    close =
        Controls.button("document-close", messages.text("document.print.close"), "Esc", onClose);
    file.setId("document-export-file");
    file.setText(suggested(jobName));
    file.setOnAction(e -> model.onExport(file.getText()));
    export = export();
    addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(e, onClose));
    getChildren()
        .addAll(
            Controls.label(messages.text("document.print.title"), "jz-title"),
            Controls.wrapped(messages.text("document.print.job", jobName), "jz-note"),
            body,
            export,
            buttons());
    model.state().addListener((o, old, state) -> show(state));
    show(model.state().get());
    model.onSearch();
  }

  /** Offers a file for a station without a printer. */
  private VBox export() {
    Button choose =
        Controls.button(
            "document-export-choose", messages.text("document.export.choose"), "", this::choose);
    Button act =
        Controls.button(
            "document-export",
            messages.text("document.export.act"),
            "",
            () -> model.onExport(file.getText()));
    act.setMinWidth(Region.USE_PREF_SIZE);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(file, Priority.ALWAYS);
    Label label = Controls.label(messages.text("document.export.title"), "jz-th");
    label.setLabelFor(file);
    return new VBox(
        6,
        label,
        Controls.row(8, file, choose, act),
        Controls.wrapped(messages.text("document.export.note"), "jz-note"));
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(new File(file.getText()).getName());
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      file.setText(chosen.getPath());
    }
  }

  /** Names a file in the person's own folder after the job, which names nobody. */
  private static String suggested(String jobName) {
    String name = jobName.strip().replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
    return new File(System.getProperty("user.home", ""), name + ".pdf").getPath();
  }

  private HBox buttons() {
    return Controls.row(12, close, Controls.spacer(), again, print);
  }

  private void onKey(KeyEvent event, Runnable onClose) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    } else if (event.getCode() == KeyCode.F5) {
      model.onSearch();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
      button.fire();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !print.isDisabled()) {
      takeCopies();
      model.onPrint();
      event.consume();
    }
  }

  private void takeCopies() {
    String digits = copies.getText().strip();
    if (digits.matches("\\d{1,3}")) {
      model.onCopies(Integer.parseInt(digits));
    } else {
      model.onCopies(1);
    }
  }

  private void show(PrintState state) {
    print.setDisable(!(state instanceof PrintState.Ready));
    again.setVisible(state instanceof PrintState.Refused || state instanceof PrintState.Failed);
    again.setManaged(again.isVisible());
    boolean may =
        state instanceof PrintState.Ready
            || state instanceof PrintState.Refused
            || state instanceof PrintState.Failed;
    export.setVisible(may);
    export.setManaged(may);
    switch (state) {
      case PrintState.Exported(var path) ->
          say(
              Tone.SUCCESS,
              "mdi2f-file-check-outline",
              messages.text("document.export.done", path));
      case PrintState.Searching() ->
          body.getChildren().setAll(note(messages.text("document.print.searching")));
      case PrintState.Ready ready -> showChoice(ready);
      case PrintState.Printing(var name, var count) ->
          body.getChildren().setAll(note(messages.text("document.print.printing", name)));
      case PrintState.Refused(var reason) ->
          say(Tone.WARNING, "mdi2p-printer-alert", messages.text(reason));
      case PrintState.Failed(var code) ->
          say(
              Tone.DANGER,
              "mdi2p-printer-alert",
              messages.text("document.print.failed", code.name()));
      case PrintState.Printed(var name, var count) ->
          say(
              Tone.SUCCESS,
              "mdi2p-printer-check",
              messages.text("document.print.done", name, Integer.toString(count)));
    }
  }

  private void showChoice(PrintState.Ready ready) {
    if (!printer.getItems().equals(ready.printers())) {
      printer.getItems().setAll(ready.printers());
    }
    printer.getSelectionModel().select(ready.chosen());
    if (!copies.isFocused()) {
      copies.setText(Integer.toString(ready.copies()));
    }
    if (!body.getChildren().contains(printer)) {
      Label printerLabel = Controls.label(messages.text("document.print.printer"), "jz-th");
      printerLabel.setLabelFor(printer);
      Label copiesLabel = Controls.label(messages.text("document.print.copies"), "jz-th");
      copiesLabel.setLabelFor(copies);
      body.getChildren().setAll(printerLabel, printer, copiesLabel, copies);
      print.requestFocus();
    }
  }

  private void say(Tone tone, String icon, String text) {
    HBox banner = Controls.banner(tone, icon, text);
    banner.setId("document-print-message");
    body.getChildren().setAll(banner);
    close.requestFocus();
  }

  private static Label note(String text) {
    return Controls.wrapped(text, "jz-note");
  }
}
