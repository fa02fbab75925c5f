package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.InkPad;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.ToSign;

/** Takes the handwriting once and the PIN once, for one signature in each case. */
final class BatchSignCard {
  private static final int NAMED = 4;

  private final Messages words;
  private final BatchViewModel model;
  private final Label title = Controls.label("", "jz-title");
  private final VBox facts = new VBox();
  private final VBox ink;
  private final InkPad pad;
  private final PasswordField pin = new PasswordField();
  private final VBox notes = new VBox(10);
  private final ProgressBar progress = new ProgressBar(0);
  private final Button some;
  private final Button all;
  private final Node node;

  BatchSignCard(Messages words, BatchViewModel model, LongSupplier nanos) {
    this.words = words;
    this.model = model;
    pad = new InkPad("opinion-batch-pad", nanos);
    pad.setPrefHeight(110);
    pad.setMinHeight(90);
    Button clear =
        Controls.button(
            "opinion-batch-pad-clear", words.text("opinion.sheet.ink-clear"), "Del", pad::clear);
    clear.getStyleClass().add("small");
    ink =
        new VBox(
            8,
            Controls.row(
                8,
                Controls.label(words.text("opinion.sheet.ink"), "jz-bold"),
                Controls.spacer(),
                clear),
            pad);
    pin.setId("opinion-batch-pin");
    pin.setMaxWidth(220);
    pin.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,6}") ? change : null));
    pin.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            sign();
          } else if (event.getCode() == KeyCode.SPACE) {
            // a PIN has no spaces: the key ticks the case here as it does on the list
            event.consume();
            model.readAndNext();
          }
        });
    pin.textProperty().addListener(o -> enable());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setId("opinion-batch-progress");
    some = Controls.button("opinion-batch-some", "", "", () -> sign(true));
    all = Controls.primary("opinion-batch-sign", "", "F10", () -> sign(false));
    VBox body =
        Controls.padded(
            progress,
            ink,
            new VBox(6, Controls.label(words.text("opinion.sheet.pin"), "jz-bold"), pin),
            // beneath what is written on: a note that goes must not move it under the pen
            notes,
            facts,
            Controls.wrapped(words.text("opinion.batch.fact.change"), "jz-note"),
            Controls.wrapped(words.text("opinion.sheet.worth"), "jz-note"));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    FlowPane acts = new FlowPane(10, 10, some, all);
    acts.getStyleClass().add("jz-session-acts");
    acts.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    HBox head = new HBox(title);
    head.getStyleClass().add("jz-card-head");
    VBox card = new VBox(head, scroll, acts);
    card.getStyleClass().addAll("jz-card", "jz-opinion-sign");
    node = card;
  }

  Node node() {
    return node;
  }

  void show(BatchState state) {
    List<ToSign> inBatch = state.inBatch();
    List<ToSign> read = state.read();
    List<ToSign> unread = state.unread();
    title.setText(words.text("opinion.batch.title", inBatch.size()));
    long sheets = inBatch.stream().filter(w -> w.due() == ToSign.Due.SIGNATURE).count();
    List<ToSign> differing = inBatch.stream().filter(ToSign::differs).toList();
    List<String> lines = new ArrayList<>();
    if (sheets > 0) {
      lines.add(
          differing.isEmpty()
              ? words.text("opinion.batch.fact.sheets", sheets)
              : words.text(
                  "opinion.batch.fact.sheets-differ", sheets, differing.size(), names(differing)));
    }
    if (sheets < inBatch.size()) {
      lines.add(words.text("opinion.batch.fact.consents", inBatch.size() - sheets));
    }
    lines.add(words.text("opinion.batch.fact.each"));
    facts.getChildren().setAll(Dialogs.facts(Tone.ACCENT, lines));
    ink.setVisible(state.needsInk());
    ink.setManaged(state.needsInk());
    some.setText(words.text("opinion.batch.some", read.size()));
    all.setText(words.text("opinion.batch.sign", inBatch.size()));
    boolean part = !unread.isEmpty() && !read.isEmpty();
    some.setVisible(part);
    some.setManaged(part);
    notes.getChildren().clear();
    if (!unread.isEmpty()) {
      notes
          .getChildren()
          .add(
              Controls.banner(
                  Tone.WARNING,
                  "mdi2e-eye-off-outline",
                  words.text("opinion.batch.left", unread.size(), names(unread))));
    }
    Reason refusal = state.refusal();
    if (refusal != null) {
      Label message = Controls.wrapped(words.text(refusal), "jz-text-danger");
      message.setId("opinion-batch-message");
      notes.getChildren().add(message);
      pin.clear();
    }
    BatchState.Signing signing = state.signing();
    progress.setVisible(signing != null);
    progress.setManaged(signing != null);
    if (signing != null) {
      progress.setProgress(signing.all() == 0 ? 0 : (double) signing.done() / signing.all());
      notes
          .getChildren()
          .add(
              Controls.label(
                  words.text("opinion.batch.progress", signing.done(), signing.all()), "jz-bold"));
    }
    enable();
  }

  /** Forgets handwriting and PIN once everything that was asked for was tried. */
  void forget() {
    pad.clear();
    pin.clear();
  }

  void focus() {
    pin.requestFocus();
  }

  boolean pinGiven() {
    return pin.getLength() == 6;
  }

  /** Signs all if all are read, else nothing. */
  void sign() {
    if (!all.isDisabled()) {
      sign(false);
    }
  }

  private void sign(boolean readOnly) {
    model.sign(pad.signature(), pin.getText(), readOnly);
  }

  private void enable() {
    BatchState state = model.state().get();
    boolean ready = state.signing() == null && pinGiven();
    all.setDisable(!ready || !state.unread().isEmpty() || state.read().isEmpty());
    some.setDisable(!ready || state.read().isEmpty());
  }

  private String names(List<ToSign> cases) {
    String separator = words.english() ? ", " : "、";
    String named =
        cases.stream().limit(NAMED).map(ToSign::number).collect(Collectors.joining(separator));
    return cases.size() > NAMED ? named + " …" : named;
  }
}
