package org.jianzhuo.desk.panel.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.panel.HandRegistration;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Asks who witnesses an act of the draw post, and for their PIN (practice 2). */
final class WitnessFields {

  private final ComboBox<Person> who = new ComboBox<>();
  private final PasswordField pin = new PasswordField();
  private final HBox node;

  /**
   * @param id of the list; the PIN's field has {@code -pin} after it
   * @param done what Enter in the PIN's field does
   */
  WitnessFields(String id, Messages words, Runnable done) {
    who.setId(id);
    who.setPromptText(words.text("panel.draw.witness"));
    who.setMaxWidth(Double.MAX_VALUE);
    who.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Person each) {
            return each == null ? "" : each.name() + " " + each.number();
          }

          @Override
          public Person fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    pin.setId(id + "-pin");
    pin.setPromptText(words.text("panel.draw.pin"));
    pin.setPrefColumnCount(8);
    pin.setOnAction(event -> done.run());
    HBox.setHgrow(who, Priority.ALWAYS);
    node = Controls.row(8, who, pin);
    HBox.setHgrow(node, Priority.ALWAYS);
  }

  Node node() {
    return node;
  }

  @Nullable Person chosen() {
    return who.getValue();
  }

  String pin() {
    return pin.getText();
  }

  /** Returns what is typed, with the basis. */
  HandRegistration.Voucher voucher(String basis) {
    Person chosen = who.getValue();
    return new HandRegistration.Voucher(basis, chosen == null ? null : chosen.id(), pin.getText());
  }

  /** Forgets the PIN: it is for one act. */
  void clear() {
    pin.clear();
  }

  /** Returns the field that is still to be filled in. */
  Node lacking() {
    return who.getValue() == null ? who : pin;
  }

  /** Offers the witnesses; the only one is chosen. */
  void offer(List<Person> witnesses) {
    if (!who.getItems().equals(witnesses)) {
      who.getItems().setAll(witnesses);
      if (witnesses.size() == 1) {
        who.getSelectionModel().selectFirst();
      }
    }
  }

  /** Offers the witnesses; a PIN that was refused is typed anew. */
  void show(List<Person> witnesses, @Nullable Reason problem) {
    offer(witnesses);
    if (problem != null && problem.key().startsWith("roster.")) {
      pin.clear();
      pin.requestFocus();
    }
  }
}
