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
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.conclusion.ui.ServiceProof;
import org.jianzhuo.desk.paper.PaperDesk;
import org.jianzhuo.desk.paper.PaperRow;
import org.jianzhuo.desk.paper.PaperServing;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Asks how one recipient got a paper: who, day, manner and its proof, the manner not preset, since
 * a receipt tells of what happened (送达回证). What else waits for the same recipient may be recorded
 * with it.
 */
final class ServeDialog {

  private static final double WIDE = 900;

  private final Messages words;
  private final Overlay overlay;
  private final PaperDesk desk;
  private final PaperRow row;
  private final Served served;
  private final DateField day;
  private final TextField name = new TextField();
  private final ServiceProof proof;
  private final TextField unprinted = new TextField();
  private final CheckBox together = new CheckBox();
  private final Label wrong = Controls.wrapped("", "jz-paper-fault");
  private final Segmented<Recipient> recipients;
  private final TypedWords.Dialog typed;
  private @Nullable Recipient to;

  /** Records the service; tells why it was refused, or nothing once it is recorded. */
  @FunctionalInterface
  interface Served {
    void record(PaperServing serving, Consumer<Optional<Reason>> told);
  }

  private ServeDialog(
      Messages words,
      Overlay overlay,
      PaperDesk desk,
      PaperRow row,
      LocalDate today,
      Served served) {
    this.words = words;
    this.overlay = overlay;
    this.desk = desk;
    this.row = row;
    this.served = served;
    day = new DateField("paper-serve-day", today);
    name.setId("paper-serve-name");
    proof = new ServiceProof("paper-serve", words);
    HBox.setHgrow(name, Priority.ALWAYS);
    unprinted.setId("paper-serve-unprinted-reason");
    together.setId("paper-serve-together");
    together.setWrapText(true);
    recipients =
        new Segmented<>("paper-serve-to", row.unserved(), each -> each.words().in(english()));
    recipients.setOnChosen(this::choose);
    typed = overlay.typed("paper-served:" + row.number());
  }

  /** Opens the dialog; what was typed stays until it is recorded. */
  static void open(
      Messages words,
      Overlay overlay,
      PaperDesk desk,
      PaperRow row,
      LocalDate today,
      Served served) {
    new ServeDialog(words, overlay, desk, row, today, served).open();
  }

  private void open() {
    List<Recipient> open = row.unserved();
    name.setText(desk.accepted().name());
    show(recipients, open.size() > 1);
    if (!open.isEmpty()) {
      choose(open.getFirst());
    } else {
      show(together, false);
    }
    typed.follow(name, proof.field(), unprinted);
    boolean printed = row.file().lastPrints() > 0;
    Label why = Controls.wrapped(words.text("paper.serve.unprinted"), "jz-text-danger");
    why.setId("paper-serve-unprinted");
    show(why, !printed);
    show(unprinted, !printed);
    unprinted.setPromptText(words.text("paper.serve.unprinted.reason"));
    VBox body =
        Controls.padded(
            Controls.wrapped(words.text("paper.serve.note"), "jz-note"),
            Controls.label(
                open.isEmpty()
                    ? words.text("paper.serve.to")
                    : words.text("paper.serve.to.of", open.size(), row.recipients().size()),
                "jz-bold"),
            Controls.row(10, recipients, name),
            Controls.row(
                16,
                new VBox(8, Controls.label(words.text("paper.serve.day"), "jz-bold"), day),
                new VBox(
                    8, Controls.label(words.text("paper.serve.how"), "jz-bold"), proof.manners())),
            proof.line(),
            why,
            unprinted,
            together,
            wrong);
    Button confirm =
        Controls.primary(
            "paper-serve-confirm", words.text("paper.serve.confirm"), "↵", this::confirm);
    confirm.setDefaultButton(true);
    VBox frame =
        Dialogs.frame(
            words.text("paper.serve.title"),
            body,
            Controls.button(
                "paper-serve-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            confirm);
    frame.setPrefWidth(WIDE);
    frame.setMaxWidth(WIDE);
    overlay.dialog(frame);
    if (open.size() > 1) {
      recipients.getChildren().getFirst().requestFocus();
    } else {
      day.requestFocus();
    }
  }

  private void choose(Recipient chosen) {
    to = chosen;
    recipients.show(chosen);
    name.setText(chosen.nameIn(desk.accepted()));
    name.setPromptText(words.text("paper.serve.name"));
    List<String> others = others();
    together.setSelected(false);
    together.setText(words.text("paper.serve.together", others.size(), String.join("、", others)));
    show(together, !others.isEmpty());
  }

  /** Returns the other printed papers that wait for the same recipient. */
  private List<String> others() {
    Recipient chosen = to;
    return desk.rows().stream()
        .filter(other -> !other.number().equals(row.number()) && other.file().lastPrints() > 0)
        .filter(other -> other.toServe() && chosen != null && other.unserved().contains(chosen))
        .map(PaperRow::number)
        .toList();
  }

  private void confirm() {
    LocalDate on = day.date().orElse(null);
    Manner how = proof.manner();
    if (on == null) {
      refuse("paper.refused.day", day);
    } else if (name.getText().isBlank()) {
      refuse("paper.refused.receiver", name);
    } else if (how == null) {
      wrong.setText(words.text("paper.refused.manner"));
      proof.focusMissing();
    } else {
      List<String> numbers = new ArrayList<>(List.of(row.number()));
      if (together.isSelected()) {
        numbers.addAll(others());
      }
      served.record(
          new PaperServing(numbers, to, name.getText(), on, how, proof.text(), unprinted.getText()),
          refused ->
              refused.ifPresentOrElse(
                  reason -> wrong.setText(words.text(reason)),
                  () -> {
                    typed.taken();
                    overlay.close();
                  }));
    }
  }

  private void refuse(String key, Node field) {
    wrong.setText(words.text(key));
    field.requestFocus();
  }

  private boolean english() {
    return words.english();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
