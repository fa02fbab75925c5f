package org.jianzhuo.desk.evidence.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.Handover;
import org.jianzhuo.model.journal.MediaId;

/** Asks which originals leave, to whom, what for and into which folder. */
final class ExportDialog {

  private static final double WIDTH = 760;
  private static final double HIGHEST_LIST = 150;
  private static final double LABEL = 96;

  private final Messages words;
  private final List<Choice> choices;
  private final List<CheckBox> boxes = new ArrayList<>();
  private final Label count = Controls.label("", "jz-bold");
  private final TextField recipient;
  private final TextField purpose;
  private final TextField folder;
  private final CheckBox confirmed = new CheckBox();
  private final Label problem = Controls.wrapped("", "jz-text-danger");

  /**
   * An original that may leave.
   *
   * @param shielded whether it shows intimate parts, which is to be confirmed
   * @param chosen whether it is ticked at first
   */
  record Choice(MediaId medium, String label, boolean shielded, boolean chosen) {}

  /** What is to leave, whither, to whom and what for. */
  record Order(List<MediaId> media, Path folder, Handover handover) {}

  private ExportDialog(Messages words, List<Choice> choices, Path proposed) {
    this.words = words;
    this.choices = choices;
    recipient = field("evidence-export-recipient", "evidence.export.recipient", "");
    purpose = field("evidence-export-purpose", "evidence.export.purpose", "");
    folder = field("evidence-export-folder", "evidence.export.folder", proposed.toString());
    confirmed.setId("evidence-export-intimate");
    confirmed.setWrapText(true);
    problem.setId("evidence-export-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    count.setId("evidence-export-count");
    for (int i = 0; i < choices.size(); i++) {
      CheckBox box = new CheckBox(choices.get(i).label());
      box.setId("evidence-export-item-" + i);
      box.setSelected(choices.get(i).chosen());
      box.selectedProperty().addListener((o, was, is) -> tell());
      boxes.add(box);
    }
    tell();
  }

  static void open(
      Messages words,
      Overlay overlay,
      Path proposed,
      List<Choice> choices,
      TypedWords.Dialog typed,
      Consumer<Order> export) {
    ExportDialog asked = new ExportDialog(words, choices, proposed);
    typed.follow(asked.recipient, asked.purpose, asked.folder);
    Button act =
        Controls.primary(
            "evidence-export-act",
            words.text("evidence.export.act"),
            "Ctrl+↵",
            () ->
                asked
                    .order()
                    .ifPresent(
                        order -> {
                          overlay.close();
                          export.accept(order);
                        }));
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2e-export-variant",
            words.text("evidence.export.title"),
            asked.body(),
            Controls.button(
                "evidence-export-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-export-dialog");
    dialog.setPrefWidth(WIDTH);
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    asked.recipient.requestFocus();
  }

  private VBox body() {
    ScrollPane list = new ScrollPane(new VBox(4, boxes.toArray(Node[]::new)));
    list.setFitToWidth(true);
    list.setFocusTraversable(false);
    list.setMaxHeight(HIGHEST_LIST);
    list.setId("evidence-export-items");
    return new VBox(
        10,
        Dialogs.facts(Tone.ACCENT, words.text("evidence.export.facts").lines().toList()),
        Controls.row(
            8,
            count,
            Controls.spacer(),
            small("evidence-export-all", "evidence.export.all", true),
            small("evidence-export-none", "evidence.export.none", false)),
        list,
        row("evidence.export.to", recipient, usual("evidence.export.recipients", recipient)),
        row("evidence.export.for", purpose, usual("evidence.export.purposes", purpose)),
        row("evidence.export.folder", folder),
        confirmed,
        problem);
  }

  private HBox row(String label, Node... nodes) {
    Label told = Controls.label(words.text(label), "jz-note");
    told.setMinWidth(LABEL);
    HBox row = Controls.row(8, told);
    row.getChildren().addAll(nodes);
    return row;
  }

  private TextField field(String id, String prompt, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPromptText(words.text(prompt));
    field.setAccessibleText(words.text(prompt));
    HBox.setHgrow(field, Priority.ALWAYS);
    // What was told of a field no longer holds once it is written in.
    field.textProperty().addListener((o, was, is) -> problem.setText(""));
    return field;
  }

  private MenuButton usual(String message, TextField into) {
    MenuButton menu = new MenuButton(words.text("evidence.export.usual"));
    menu.setId(into.getId() + "-usual");
    words
        .text(message)
        .lines()
        .forEach(
            each -> {
              MenuItem item = new MenuItem(each);
              item.setOnAction(event -> into.setText(each));
              menu.getItems().add(item);
            });
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    return menu;
  }

  private Button small(String id, String message, boolean chosen) {
    Button button =
        Controls.button(
            id, words.text(message), "", () -> boxes.forEach(box -> box.setSelected(chosen)));
    button.getStyleClass().add("small");
    return button;
  }

  private List<Choice> chosen() {
    List<Choice> chosen = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).isSelected()) {
        chosen.add(choices.get(i));
      }
    }
    return chosen;
  }

  private long intimate() {
    return chosen().stream().filter(Choice::shielded).count();
  }

  private void tell() {
    problem.setText("");
    count.setText(words.text("evidence.export.count", chosen().size(), choices.size()));
    long intimate = intimate();
    confirmed.setText(words.text("evidence.shield.export", intimate));
    confirmed.setVisible(intimate > 0);
    confirmed.setManaged(intimate > 0);
  }

  /** Returns what is asked for; empty while a field is not filled in, which is told. */
  private Optional<Order> order() {
    Optional<Path> path = path(folder.getText());
    String fault =
        chosen().isEmpty()
            ? "evidence.refused.none-chosen"
            : recipient.getText().isBlank()
                ? "evidence.refused.recipient"
                : purpose.getText().isBlank()
                    ? "evidence.refused.purpose"
                    : path.isEmpty()
                        ? "evidence.export.fault.folder"
                        : intimate() > 0 && !confirmed.isSelected()
                            ? "evidence.export.fault.intimate"
                            : "";
    problem.setText(fault.isEmpty() ? "" : words.text(fault));
    return fault.isEmpty()
        ? path.map(
            to ->
                new Order(
                    chosen().stream().map(Choice::medium).toList(),
                    to,
                    new Handover(recipient.getText(), purpose.getText())))
        : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
