package org.jianzhuo.desk.conclusion.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;

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
  private final ServiceProof proof;

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
    proof = new ServiceProof(id, words);
    Label day = Controls.label(words.text("conclusion.serve.day"), "jz-note");
    day.setMinWidth(Region.USE_PREF_SIZE);
    HBox who = Controls.row(10, served, name, day, on);
    HBox how = Controls.row(10, proof.manners());
    HBox receipt = proof.line();
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

  /** Returns the fields that are typed into. */
  Stream<TextField> fields() {
    return Stream.of(name, on, proof.field());
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
    Manner how = proof.manner();
    if (how == null) {
      return Optional.of(Reason.of("conclusion.refused.service-manner", served.getText()));
    }
    return proof.text().isEmpty()
        ? Optional.of(Reason.of("conclusion.refused.service-proof", served.getText(), how.proof()))
        : Optional.empty();
  }

  /** Puts the focus where something is wanting. */
  void focusMissing() {
    if (name.getText().isBlank()) {
      name.requestFocus();
    } else if (on.date().isEmpty()) {
      on.requestFocus();
    } else {
      proof.focusMissing();
    }
  }

  /** Returns the fact of a line that lacks nothing. */
  ConclusionFact.Served fact() {
    LocalDate day = on.date().orElseThrow();
    Manner how = proof.manner();
    if (how == null) {
      throw new IllegalStateException("a service has its manner");
    }
    return new ConclusionFact.Served(recipient, name.getText().strip(), day, how, proof.text());
  }
}
