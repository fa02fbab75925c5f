package org.jianzhuo.desk.conclusion.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Asks how one recipient got the conclusion: day, manner and the proof of that manner, none of them
 * preset, since a receipt tells of what happened (送达回证).
 */
final class ServiceRow extends VBox {

  private final Messages words;
  private final Recipient recipient;
  private final CheckBox served;
  private final TextField name;
  private final DateField on;
  private final Segmented<Manner> manners;
  private final TextField proof = new TextField();
  private final Button signed;
  private @Nullable Manner manner;

  ServiceRow(Recipient recipient, DraftDesk desk, Messages words) {
    super(6);
    this.words = words;
    this.recipient = recipient;
    String id = "conclusion-serve-" + recipient.name().toLowerCase(Locale.ROOT);
    served = new CheckBox(recipient.words().in(words.english()));
    served.setId(id);
    served.setMinWidth(Region.USE_PREF_SIZE);
    served.setSelected(desk.parties().contains(recipient));
    name = new TextField(recipient.nameIn(desk.accepted()));
    name.setId(id + "-name");
    name.setPromptText(words.text("conclusion.serve.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    on = new DateField(id + "-date", null);
    manners =
        new Segmented<>(
            id + "-manner", List.of(Manner.values()), each -> each.words().in(words.english()));
    manners.setOnChosen(this::choose);
    manners.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && manner != null) {
            event.consume();
            proof.requestFocus();
          }
        });
    proof.setId(id + "-proof");
    proof.setPromptText(words.text("conclusion.serve.proof"));
    HBox.setHgrow(proof, Priority.ALWAYS);
    signed =
        Controls.button(
            id + "-signed",
            words.text("conclusion.serve.signed"),
            "",
            () -> proof.setText("本人在送达回证上签收"));
    signed.getStyleClass().add("small");
    signed.setMinWidth(Region.USE_PREF_SIZE);
    signed.setVisible(false);
    signed.setManaged(false);
    Label day = Controls.label(words.text("conclusion.serve.day"), "jz-note");
    day.setMinWidth(Region.USE_PREF_SIZE);
    HBox who = Controls.row(10, served, name, day, on);
    HBox how = Controls.row(10, manners);
    HBox receipt = Controls.row(10, proof, signed);
    getChildren().addAll(who, how, receipt);
    for (HBox line : List.of(how, receipt)) {
      line.visibleProperty().bind(served.selectedProperty());
      line.managedProperty().bind(served.selectedProperty());
    }
    for (Node field : List.of(name, day, on)) {
      field.visibleProperty().bind(served.selectedProperty());
      field.managedProperty().bind(served.selectedProperty());
    }
  }

  private void choose(Manner chosen) {
    manner = chosen;
    manners.show(chosen);
    proof.setPromptText(chosen.proof().in(words.english()));
    signed.setVisible(chosen == Manner.HANDED);
    signed.setManaged(chosen == Manner.HANDED);
  }

  /** Returns the fields that are typed into. */
  Stream<TextField> fields() {
    return Stream.of(name, on, proof);
  }

  DateField on() {
    return on;
  }

  boolean isTicked() {
    return served.isSelected();
  }

  /** Names what the line lacks, if anything. */
  Optional<Reason> missing() {
    if (on.date().isEmpty() || name.getText().isBlank()) {
      return Optional.of(Reason.of("conclusion.refused.service-row", served.getText()));
    }
    Manner how = manner;
    if (how == null) {
      return Optional.of(Reason.of("conclusion.refused.service-manner", served.getText()));
    }
    return proof.getText().isBlank()
        ? Optional.of(Reason.of("conclusion.refused.service-proof", served.getText(), how.proof()))
        : Optional.empty();
  }

  /** Puts the focus where something is wanting. */
  void focusMissing() {
    if (name.getText().isBlank()) {
      name.requestFocus();
    } else if (on.date().isEmpty()) {
      on.requestFocus();
    } else if (manner == null) {
      manners.getChildren().getFirst().requestFocus();
    } else {
      proof.requestFocus();
    }
  }

  /** Returns the fact of a line that lacks nothing. */
  ConclusionFact.Served fact() {
    LocalDate day = on.date().orElseThrow();
    Manner how = manner;
    if (how == null) {
      throw new IllegalStateException("a service has its manner");
    }
    return new ConclusionFact.Served(
        recipient, name.getText().strip(), day, how, proof.getText().strip());
  }
}
