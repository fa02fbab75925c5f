package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.panel.SignedFor;
import org.jspecify.annotations.Nullable;

/** Asks who signs for a person who cannot sign (practice 4: persons present with their role). */
final class SignedForForm {

  private final Messages words;
  private final CheckBox asked;
  private final Segmented<SignedFor.Capacity> capacity;
  private final TextField name = new TextField();
  private final TextField proof = new TextField();
  private final TextField why = new TextField();
  private final VBox node;

  /**
   * @param prefix of the ids, e.g. {@code panel-recusal}
   * @param changed runs when the person turns between the own signature and another's
   */
  SignedForForm(String prefix, Messages words, Runnable changed) {
    this.words = words;
    asked = new CheckBox(words.text("panel.signed-for"));
    asked.setId(prefix + "-signed-for");
    capacity =
        new Segmented<>(
            prefix + "-capacity",
            List.of(SignedFor.Capacity.values()),
            c -> c.words().in(words.english()));
    field(name, prefix + "-signed-for-name", "panel.signed-for.name");
    field(proof, prefix + "-signed-for-proof", "panel.signed-for.proof");
    field(why, prefix + "-signed-for-why", "panel.signed-for.why");
    VBox fields = new VBox(6, Controls.row(10, capacity, name), proof, why);
    fields.setVisible(false);
    fields.setManaged(false);
    asked
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              fields.setVisible(is);
              fields.setManaged(is);
              changed.run();
            });
    node = new VBox(6, asked, fields);
  }

  private void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(words.text(prompt));
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  Node node() {
    return node;
  }

  /** Tells whether somebody else signs. */
  boolean asked() {
    return asked.isSelected();
  }

  /** Returns what is missing, and puts the caret there; empty when nothing is. */
  Optional<String> missing() {
    if (capacity.chosen() == null) {
      capacity.getChildren().getFirst().requestFocus();
      return Optional.of(words.text("panel.signed-for.capacity.missing"));
    }
    if (!Names.names(name.getText())) {
      return missing(name, "panel.signed-for.name.missing");
    }
    // a single letter names no document
    if (proof.getText().codePoints().filter(Character::isLetter).distinct().count() < 2) {
      return missing(proof, "panel.signed-for.proof.missing");
    }
    return Reasons.says(why.getText())
        ? Optional.empty()
        : missing(why, "panel.signed-for.why.missing");
  }

  private Optional<String> missing(TextField field, String key) {
    field.requestFocus();
    return Optional.of(words.text(key));
  }

  /** Returns who signs for the person; null where the person signs. */
  @Nullable SignedFor given() {
    SignedFor.Capacity chosen = capacity.chosen();
    return !asked() || chosen == null
        ? null
        : new SignedFor(name.getText(), chosen, proof.getText(), why.getText());
  }
}
