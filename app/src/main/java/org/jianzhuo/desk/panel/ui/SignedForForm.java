package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.panel.NoticeSigning;
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
  private final TextField relation = new TextField();
  private final Label question = Controls.wrapped("", "jz-text-warning");
  private final TextField despite = new TextField();
  private final NoticeSigning signing;
  private final VBox node;

  /**
   * @param prefix of the ids, e.g. {@code panel-recusal}
   * @param signing who may sign: for a person for whom a guardian acts the form opens with the
   *     guardian chosen, and what an earlier notice recorded is proposed
   * @param changed learns whether another signs when the person turns between the own signature and
   *     another's
   */
  SignedForForm(String prefix, Messages words, NoticeSigning signing, Consumer<Boolean> changed) {
    this.words = words;
    this.signing = signing;
    asked =
        new CheckBox(words.text(signing.minor() ? "panel.signed-for.minor" : "panel.signed-for"));
    asked.setId(prefix + "-signed-for");
    capacity =
        new Segmented<>(
            prefix + "-capacity",
            List.of(SignedFor.Capacity.values()),
            c -> c.words().in(words.english()));
    field(name, prefix + "-signed-for-name", "panel.signed-for.name");
    field(proof, prefix + "-signed-for-proof", "panel.signed-for.proof");
    field(why, prefix + "-signed-for-why", "panel.signed-for.why");
    field(relation, prefix + "-signed-for-relation", "panel.signed-for.relation");
    field(despite, prefix + "-signed-for-despite", "panel.signed-for.despite");
    question.setId(prefix + "-signed-for-question");
    relation.setPrefColumnCount(7);
    HBox.setHgrow(relation, Priority.NEVER);
    // of a person for whom a guardian acts everybody knows why another signs
    shown(why, !signing.minor());
    ask(Optional.empty());
    VBox fields =
        new VBox(
            6,
            Controls.row(10, capacity, name),
            Controls.row(10, relation, proof),
            why,
            question,
            despite);
    fields.setVisible(false);
    fields.setManaged(false);
    asked
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              fields.setVisible(is);
              fields.setManaged(is);
              changed.accept(is);
            });
    node = new VBox(6, asked, fields);
    propose();
  }

  /** Fills in what is known; nobody signs by it. */
  private void propose() {
    if (signing.minor()) {
      capacity.show(SignedFor.Capacity.GUARDIAN);
      why.setText(Messages.in(false).text("panel.signed-for.why.minor"));
    }
    signing
        .signedBefore()
        .ifPresent(
            before -> {
              capacity.show(before.capacity());
              name.setText(before.name());
              proof.setText(before.proof());
              why.setText(before.why());
              relation.setText(Objects.requireNonNullElse(before.relation(), ""));
              despite.setText(Objects.requireNonNullElse(before.despite(), ""));
              ask(signing.asks(before));
            });
    asked.setSelected(signing.minor() || signing.signedBefore().isPresent());
  }

  private static void shown(Node each, boolean shown) {
    each.setVisible(shown);
    each.setManaged(shown);
  }

  /** Shows the question with the field of its answer; neither where nothing is asked. */
  private void ask(Optional<Reason> asks) {
    question.setText(asks.map(words::text).orElse(""));
    shown(question, asks.isPresent());
    shown(despite, asks.isPresent());
  }

  private void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(words.text(prompt));
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  /** Returns the fields that are typed into. */
  Stream<TextField> fields() {
    return Stream.of(name, proof, why, relation, despite);
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
    if (capacity.chosen() != SignedFor.Capacity.AGENT && relation.getText().isBlank()) {
      return missing(relation, "panel.signed-for.relation.missing");
    }
    if (!Reasons.says(why.getText())) {
      return missing(why, "panel.signed-for.why.missing");
    }
    SignedFor given = given();
    Optional<Reason> asks = given == null ? Optional.empty() : signing.asks(given);
    ask(asks);
    return asks.isEmpty() || Reasons.says(despite.getText())
        ? Optional.empty()
        : missing(despite, "panel.signed-for.despite.missing");
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
        : new SignedFor(
            name.getText(),
            chosen,
            proof.getText(),
            why.getText(),
            relation.getText(),
            despite.isVisible() ? despite.getText() : null);
  }
}
