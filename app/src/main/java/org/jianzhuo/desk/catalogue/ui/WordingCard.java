package org.jianzhuo.desk.catalogue.ui;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;
import org.jspecify.annotations.Nullable;

/** Shows which official wording is in force and imports another (settings page). */
public final class WordingCard {

  /** How many faults are listed; the rest is counted. */
  private static final int MOST_FAULTS = 8;

  private final WordingViewModel model;
  private final Messages words;
  private final VBox inForce = new VBox(4);
  private final Segmented<Standard> standard;
  private final TextField path = new TextField();
  private final TextField edition = new TextField();
  private final VBox found = new VBox(4);
  private final Button carryOut;
  private final VBox form;
  private final VBox card;
  private Consumer<Node> onFound = node -> {};
  private @Nullable WordingState seen;
  private final ChangeListener<WordingState> listener = (o, was, is) -> show(is);

  public WordingCard(WordingViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    inForce.setId("catalogue-in-force");
    found.setId("catalogue-found");
    standard = new Segmented<>("catalogue-standard", List.of(Standard.values()), Standard::number);
    standard.setOnChosen(model::turnTo);
    path.setId("catalogue-path");
    path.setPromptText(words.text("catalogue.path.prompt"));
    path.setOnAction(event -> model.read(path.getText()));
    HBox.setHgrow(path, Priority.ALWAYS);
    edition.setId("catalogue-edition");
    edition.setPromptText(words.text("catalogue.edition.prompt"));
    edition.textProperty().addListener((o, was, is) -> model.nameEdition(is));
    HBox.setHgrow(edition, Priority.ALWAYS);
    carryOut =
        Controls.primary("catalogue-import", words.text("catalogue.import"), "", model::carryOut);
    form =
        new VBox(
            10,
            Controls.row(12, name("catalogue.standard"), standard),
            Controls.row(
                12,
                name("catalogue.file"),
                path,
                Controls.button(
                    "catalogue-read",
                    words.text("catalogue.read"),
                    "↵",
                    () -> model.read(path.getText())),
                Controls.button(
                    "catalogue-choose", words.text("catalogue.choose"), "", this::choose)),
            Controls.row(12, name("catalogue.edition"), edition, carryOut));
    card =
        Controls.card(
            words.text("catalogue.wording.title"),
            Controls.padded(
                Controls.wrapped(words.text("catalogue.wording.note"), "jz-note"),
                inForce,
                form,
                found));
  }

  public Region node() {
    return card;
  }

  /** Says what brings into view what was found in a file: it stands at the page's end. */
  public void setOnFound(Consumer<Node> reveal) {
    onFound = reveal;
  }

  /** Called when the page is shown. */
  public void shown() {
    model.state().addListener(listener);
    show(model.state().get());
    model.load();
  }

  /** Called when another page takes its place. */
  public void hidden() {
    model.state().removeListener(listener);
  }

  private Label name(String key) {
    Label name = Controls.label(words.text(key), "jz-bold");
    name.setMinWidth(120);
    return name;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("catalogue.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("CSV, JSON", "*.csv", "*.json", "*.txt"),
            new FileChooser.ExtensionFilter("*", "*.*"));
    File chosen = chooser.showOpenDialog(card.getScene().getWindow());
    if (chosen != null) {
      path.setText(chosen.getPath());
      model.read(chosen.getPath());
    }
  }

  private void show(WordingState state) {
    inForce.getChildren().clear();
    for (Standard each : Standard.values()) {
      String said =
          state
              .current()
              .of(each.number())
              .map(this::inForce)
              .orElseGet(() -> words.text("catalogue.wording.none"));
      inForce.getChildren().add(Controls.row(12, name(each), Controls.wrapped(said, "jz-note")));
    }
    form.setVisible(state.mayImport());
    form.setManaged(state.mayImport());
    standard.show(state.standard());
    if (!path.isFocused() && !path.getText().equals(state.path())) {
      path.setText(state.path());
    }
    if (!edition.isFocused() && !edition.getText().equals(state.edition())) {
      edition.setText(state.edition());
    }
    WordingFile read = state.read();
    carryOut.setDisable(read == null || !read.sound());
    found.getChildren().clear();
    if (state.told() != null) {
      found
          .getChildren()
          .add(
              Controls.banner(
                  state.done() ? Tone.SUCCESS : Tone.DANGER,
                  state.done() ? "mdi2c-check-circle" : "mdi2a-alert-circle-outline",
                  words.text(state.told())));
    }
    if (read != null) {
      showRead(read);
    }
    if (!state.mayImport()) {
      found.getChildren().add(Controls.wrapped(words.text("catalogue.not-yours"), "jz-note"));
    }
    found.setManaged(!found.getChildren().isEmpty());
    WordingState before = seen;
    seen = state;
    if (before != null && (news(before.read(), read) || news(before.told(), state.told()))) {
      onFound.accept(found);
    }
  }

  private static boolean news(@Nullable Object before, @Nullable Object now) {
    return now != null && !now.equals(before);
  }

  private static Label name(Standard standard) {
    Label name = Controls.label(standard.number(), "jz-bold");
    name.setMinWidth(180);
    return name;
  }

  private String inForce(OfficialWording wording) {
    return words.text(
        "catalogue.wording.in-force", wording.edition(), wording.version(), wording.texts().size());
  }

  private void showRead(WordingFile read) {
    if (read.sound()) {
      found
          .getChildren()
          .add(
              Controls.banner(
                  Tone.ACCENT,
                  "mdi2i-information-outline",
                  words.text(
                      "catalogue.read.sound", read.standard().number(), read.clauses().size())));
      return;
    }
    found
        .getChildren()
        .add(
            Controls.banner(
                Tone.DANGER,
                "mdi2a-alert-circle-outline",
                words.text("catalogue.read.faulty", read.faults().size())));
    for (WordingFile.Fault fault : read.faults().stream().limit(MOST_FAULTS).toList()) {
      found.getChildren().add(Controls.wrapped(fault(fault), "jz-text-danger"));
    }
    int rest = read.faults().size() - MOST_FAULTS;
    if (rest > 0) {
      found.getChildren().add(Controls.label(words.text("catalogue.read.rest", rest), "jz-note"));
    }
  }

  private String fault(WordingFile.Fault fault) {
    String line = fault.line() == 0 ? "" : words.text("catalogue.line", fault.line()) + "  ";
    String clause = fault.clause().isEmpty() ? "" : fault.clause() + "  ";
    return line + clause + fault.words().in(words.english());
  }
}
