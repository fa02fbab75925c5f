package org.jianzhuo.desk.conclusion.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.conclusion.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Asks in which manner something was served, and what proves it (送达回证). The manner is not preset: a
 * receipt tells of what happened.
 */
public final class ServiceProof {

  private final Messages words;
  private final Segmented<Manner> manners;
  private final TextField proof = new TextField();
  private final Button signed;
  private @Nullable Manner manner;

  /**
   * @param id begins the ids of its fields
   */
  public ServiceProof(String id, Messages words) {
    this.words = words;
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
  }

  private void choose(Manner chosen) {
    manner = chosen;
    manners.show(chosen);
    proof.setPromptText(chosen.proof().in(words.english()));
    signed.setVisible(chosen == Manner.HANDED);
    signed.setManaged(chosen == Manner.HANDED);
  }

  /** Returns the choice of the manner. */
  public Region manners() {
    return manners;
  }

  /** Returns the line in which the proof is typed. */
  public HBox line() {
    return Controls.row(10, proof, signed);
  }

  /** Returns the field of the proof. */
  public TextField field() {
    return proof;
  }

  /** Returns the chosen manner; null until one is chosen. */
  public @Nullable Manner manner() {
    return manner;
  }

  /** Returns what proves it, as typed. */
  public String text() {
    return proof.getText().strip();
  }

  /** Puts the focus on the manner where none is chosen, else on the proof. */
  public void focusMissing() {
    if (manner == null) {
      manners.getChildren().getFirst().requestFocus();
    } else {
      proof.requestFocus();
    }
  }
}
