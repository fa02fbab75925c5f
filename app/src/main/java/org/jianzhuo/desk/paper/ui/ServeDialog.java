package org.jianzhuo.desk.paper.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.paper.PaperRow;

/** Asks on which day and how a paper was served. */
final class ServeDialog {

  private ServeDialog() {}

  /** Records the service; tells why it was refused, or nothing once it is recorded. */
  @FunctionalInterface
  interface Served {
    void record(LocalDate on, String how, Consumer<Optional<Reason>> told);
  }

  /** Opens the dialog; what was typed stays until it is recorded. */
  static void open(Messages words, Overlay overlay, PaperRow row, LocalDate today, Served served) {
    boolean printed = row.file().lastPrints() > 0;
    DateField day = new DateField("paper-serve-day", today);
    TextField how = new TextField(words.text("paper.serve.how.default"));
    how.setId("paper-serve-how");
    TypedWords.Dialog typed = overlay.typed("paper-served:" + row.number());
    typed.follow(how);
    Label wrong = Controls.wrapped("", "jz-paper-fault");
    Label unprinted = Controls.wrapped(words.text("paper.serve.unprinted"), "jz-text-danger");
    unprinted.setId("paper-serve-unprinted");
    unprinted.setVisible(!printed);
    unprinted.setManaged(!printed);
    VBox body =
        Controls.padded(
            Controls.wrapped(words.text("paper.serve.note"), "jz-note"),
            unprinted,
            Controls.label(words.text("paper.serve.day"), "jz-bold"),
            day,
            Controls.label(words.text("paper.serve.how"), "jz-bold"),
            how,
            wrong);
    Button confirm =
        Controls.primary(
            "paper-serve-confirm",
            words.text("paper.serve.confirm"),
            "↵",
            () ->
                day.date()
                    .ifPresentOrElse(
                        on ->
                            served.record(
                                on,
                                how.getText(),
                                refused ->
                                    refused.ifPresentOrElse(
                                        reason -> wrong.setText(words.text(reason)),
                                        () -> {
                                          typed.taken();
                                          overlay.close();
                                        })),
                        () -> wrong.setText(words.text("paper.refused.day"))));
    confirm.setDefaultButton(true);
    overlay.dialog(
        Dialogs.frame(
            words.text("paper.serve.title"),
            body,
            Controls.button(
                "paper-serve-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            confirm));
    day.requestFocus();
  }
}
