package org.jianzhuo.desk.paper.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperDrafts;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/** Shows the form of the paper that is being written, made from its template. */
final class PaperForm extends VBox {

  private final PapersViewModel model;
  private final Messages words;
  private final VBox fields = new VBox(14);
  private final ScrollPane scroll;
  private final List<FieldCard> cards = new ArrayList<>();
  private String shown = "";
  private boolean pressed;
  private @Nullable Runnable held;
  private @Nullable TextField because;

  /**
   * @param issue issues the paper, or asks for who checks it
   * @param discard asks whether what was typed is thrown away
   */
  PaperForm(PapersViewModel model, Messages words, Runnable issue, Runnable discard) {
    this.model = model;
    this.words = words;
    fields.getStyleClass().add("jz-paper-fields");
    scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("jz-card");
    setId("paper-form");
    // what is said of the fields waits for the end of a click, or the form moves under the pointer
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
    getChildren().addAll(scroll, foot(issue, discard));
  }

  private HBox foot(Runnable issue, Runnable discard) {
    HBox foot =
        Controls.row(
            10,
            Controls.button("paper-discard", words.text("paper.discard"), "", discard),
            Controls.spacer(),
            Controls.primary("paper-issue", words.text("paper.issue"), "F10", issue));
    foot.getStyleClass().add("jz-paper-foot");
    return foot;
  }

  /** Shows a draft; what has the focus keeps it while the same paper is written. */
  void show(PapersState.Shown state, PaperTemplate template, PaperDraft draft) {
    if (!PaperDrafts.key(draft).equals(shown)) {
      shown = PaperDrafts.key(draft);
      build(template, draft);
      scroll.setVvalue(0);
      focusFirst(List.of());
    }
    Runnable judge = () -> showJudged(state, template, draft);
    if (pressed) {
      held = judge;
    } else {
      judge.run();
    }
  }

  private void released() {
    pressed = false;
    Runnable judge = held;
    held = null;
    if (judge != null) {
      judge.run();
    }
  }

  /** Shows which fields are asked, at every key, so that Tab finds the next; then the faults. */
  private void showJudged(PapersState.Shown state, PaperTemplate template, PaperDraft draft) {
    Set<String> all = Filling.asked(template, state.desk().sources(), draft.answers());
    for (FieldCard card : cards) {
      boolean asked = all.contains(card.asked().id());
      card.setVisible(asked);
      card.setManaged(asked);
    }
    var judged = state.judged();
    if (judged == null) {
      return;
    }
    for (FieldCard card : cards) {
      String id = card.asked().id();
      boolean empty =
          draft.answers().getOrDefault(id, List.of()).stream().allMatch(String::isBlank);
      card.showFaults(
          judged.faults().stream()
              .filter(fault -> fault.field().equals(id) && (state.tried() || !empty))
              .map(this::words)
              .toList());
    }
  }

  private String words(AnswerFault fault) {
    return words.text(
        "paper.fault", fault.label().in(words.english()), fault.rule().in(words.english()));
  }

  /** Forgets what was shown, so that the next draft is built anew. */
  void clear() {
    shown = "";
    held = null;
  }

  /**
   * Puts the cursor into the first field that is wrong, else the first that is asked. Of a paper
   * that is issued anew that is the reason, while it is not given.
   */
  void focusFirst(List<AnswerFault> faults) {
    TextField reason = because;
    if (reason != null && reason.getText().isBlank()) {
      reason.requestFocus();
      Reveal.in(scroll, reason);
      return;
    }
    cards.stream()
        .filter(card -> card.isVisible())
        .filter(
            card ->
                faults.isEmpty()
                    || faults.stream().anyMatch(f -> f.field().equals(card.asked().id())))
        .findFirst()
        .ifPresent(
            card -> {
              card.input().requestFocus();
              Reveal.in(scroll, card);
            });
  }

  private void build(PaperTemplate template, PaperDraft draft) {
    cards.clear();
    because = null;
    fields.getChildren().clear();
    Label title =
        Controls.wrapped(
            draft.again().isEmpty()
                ? template.name().in(words.english())
                : words.text("paper.again.title", draft.again()),
            "jz-section");
    fields.getChildren().add(title);
    if (!draft.again().isEmpty()) {
      TextField reason = new TextField(draft.reason());
      because = reason;
      reason.setId("paper-reason");
      reason.textProperty().addListener((o, was, is) -> model.because(Objects.toString(is, "")));
      fields
          .getChildren()
          .add(
              new VBox(
                  4, Controls.label(words.text("paper.again.reason") + " *", "jz-bold"), reason));
    }
    template
        .asks()
        .forEach(
            asked -> {
              FieldCard card =
                  new FieldCard(
                      asked,
                      words,
                      draft.answers().getOrDefault(asked.id(), List.of()),
                      model::type);
              cards.add(card);
              fields.getChildren().add(card);
            });
  }
}
