package org.jianzhuo.desk.paper.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.paper.PaperReceipt;
import org.jianzhuo.desk.paper.PaperRow;
import org.jianzhuo.model.paper.PaperFact;

/** Asks what came of what a paper had asked for, line by line. */
final class ReceiptDialog {

  private static final double LINE_HEIGHT = 36;
  private static final double MOST_HEIGHT = 5 * LINE_HEIGHT;

  private ReceiptDialog() {}

  /** Records what came; tells why it was refused, or nothing once it is recorded. */
  @FunctionalInterface
  interface Received {
    void record(PaperReceipt receipt, Consumer<Optional<Reason>> told);
  }

  /** Opens the dialog; what was typed stays until it is recorded. */
  static void open(
      Messages words, Overlay overlay, PaperRow row, LocalDate today, Received received) {
    DateField day = new DateField("paper-answer-day", today);
    List<CheckBox> lines = new ArrayList<>();
    for (String line : row.outstanding()) {
      CheckBox box = new CheckBox(line);
      box.setId("paper-answer-line-" + (lines.size() + 1));
      box.setWrapText(true);
      box.setMaxWidth(Double.MAX_VALUE);
      lines.add(box);
    }
    TextField how = field("paper-answer-how");
    TextField waiver = field("paper-answer-waiver");
    TypedWords.Dialog typed = overlay.typed("paper-answer:" + row.number());
    typed.follow(how, waiver);
    Label wrong = Controls.wrapped("", "jz-paper-fault");
    wrong.setId("paper-answer-refused");
    VBox body = Controls.padded(Controls.wrapped(words.text("paper.answer.note"), "jz-note"));
    List<Node> asked = body.getChildren();
    asked.addAll(List.of(bold(words, "paper.answer.day"), day));
    DateField ended = new DateField("paper-answer-ended", null);
    if (row.endsTreatment()) {
      asked.addAll(List.of(bold(words, "paper.answer.ended"), ended));
    }
    if (!lines.isEmpty()) {
      VBox rows = new VBox(6);
      rows.getChildren().addAll(lines);
      asked.addAll(List.of(bold(words, "paper.answer.lines"), scrolled(rows)));
    }
    for (PaperFact.PartReceived part : row.file().parts()) {
      asked.add(
          Controls.wrapped(
              words.text(
                  "paper.answer.before", part.on().toString(), String.join("；", part.lines())),
              "jz-note"));
    }
    VBox remark =
        new VBox(6, bold(words, lines.isEmpty() ? "paper.answer.how" : "paper.answer.remark"), how);
    VBox rest = new VBox(6, bold(words, "paper.answer.waiver"), waiver);
    asked.add(lines.isEmpty() ? remark : beside(remark, rest));
    asked.add(wrong);
    Button confirm =
        Controls.primary(
            "paper-answer-confirm",
            words.text("paper.answer.confirm"),
            "↵",
            () -> {
              Optional<LocalDate> on = day.date();
              if (on.isEmpty()) {
                wrong.setText(words.text("paper.refused.day"));
                return;
              }
              List<String> came =
                  lines.stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
              received.record(
                  new PaperReceipt(
                      on.get(), came, how.getText(), waiver.getText(), ended.date().orElse(null)),
                  refused ->
                      refused.ifPresentOrElse(
                          reason -> wrong.setText(words.text(reason)),
                          () -> {
                            typed.taken();
                            overlay.close();
                          }));
            });
    confirm.setDefaultButton(true);
    // a box would take Enter as a tick, and record without it
    body.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            event.consume();
            confirm.fire();
          }
        });
    overlay.dialog(
        Dialogs.frame(
            words.text("paper.answer.title"),
            body,
            Controls.button(
                "paper-answer-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            confirm));
    day.requestFocus();
  }

  private static ScrollPane scrolled(VBox rows) {
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(Math.min(MOST_HEIGHT, LINE_HEIGHT * rows.getChildren().size()));
    scroll.setMaxHeight(MOST_HEIGHT);
    return scroll;
  }

  private static HBox beside(VBox left, VBox right) {
    HBox row = new HBox(12, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return row;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static Label bold(Messages words, String key) {
    return Controls.label(words.text(key), "jz-bold");
  }
}
