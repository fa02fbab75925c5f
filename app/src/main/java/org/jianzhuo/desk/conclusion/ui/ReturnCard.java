package org.jianzhuo.desk.conclusion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.conclusion.ReturnedDraft;

/** Shows why the checker returned a draft, and takes or shows what the drafter answers. */
final class ReturnCard {

  private final Messages words;
  private final ConclusionViewModel model;

  ReturnCard(Messages words, ConclusionViewModel model) {
    this.words = words;
    this.model = model;
  }

  /** Returns the card; empty where no version was returned. */
  Optional<Node> of(ConclusionState.Shown shown) {
    ReturnedDraft back = shown.desk().conclusion().lastReturn();
    if (back == null) {
      return Optional.empty();
    }
    VBox body = Controls.padded();
    body.setSpacing(8);
    if (shown.canWord()) {
      TextArea answer = new TextBox(shown.answer());
      answer.setId("conclusion-answer");
      answer.setPromptText(words.text("conclusion.answer.prompt"));
      answer.setPrefRowCount(2);
      answer.textProperty().addListener((o, was, is) -> model.answer(is));
      body.getChildren()
          .addAll(
              Controls.banner(
                  Tone.WARNING,
                  "mdi2u-undo-variant",
                  words.text("conclusion.returned", back.reason())),
              Controls.label(words.text("conclusion.answer"), "jz-bold"),
              answer,
              Controls.wrapped(words.text("conclusion.answer.note"), "jz-note"));
    } else {
      facts(shown).forEach(line -> body.getChildren().add(Controls.wrapped(line)));
    }
    Node card =
        Controls.card(
            words.text("conclusion.return.title"),
            body,
            Controls.pill(
                Tone.WARNING, "", words.text("conclusion.version", back.draft().version())));
    card.setId("conclusion-return-card");
    return Optional.of(card);
  }

  /** Returns what whoever signs is told: the reason, what was changed, the answer. */
  List<String> facts(ConclusionState.Shown shown) {
    ReturnedDraft back = shown.desk().conclusion().lastReturn();
    if (back == null) {
      return List.of();
    }
    List<String> facts = new ArrayList<>();
    facts.add(words.text("conclusion.return.reason", back.draft().version(), back.reason()));
    String changed =
        back.changed(shown.wording()).stream()
            .map(part -> part.in(words.english()))
            .collect(Collectors.joining(words.english() ? ", " : "、"));
    facts.add(
        changed.isEmpty()
            ? words.text("conclusion.return.unchanged")
            : words.text("conclusion.return.changed", changed));
    String answer = shown.desk().conclusion().answer();
    if (!answer.isBlank()) {
      facts.add(words.text("conclusion.return.answered", answer));
    }
    return facts;
  }
}
