package org.jianzhuo.desk.panel.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.panel.Namesakes;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Asks of each expert with the name of one who sat first whether they are the same person. */
final class NamesakeCard {

  private final PanelViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final VBox rows = Controls.padded();
  private final Label refusal = Controls.wrapped("", "jz-text-danger");
  private final WitnessFields witness;
  private final VBox card;
  private List<Namesakes.Question> shown = List.of();
  private Namesakes.@Nullable Question judged;

  NamesakeCard(PanelViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    this.words = words;
    refusal.setId("panel-namesake-refusal");
    witness = new WitnessFields("panel-namesake-witness", words, () -> {});
    card = Controls.card(words.text("panel.namesake.title"), rows);
    card.setId("panel-namesakes");
    show(List.of());
  }

  Node node() {
    return card;
  }

  /** Shows the room's open questions; what is typed for them is kept while they stay open. */
  void show(PanelState.Showing state) {
    List<Namesakes.Question> open = state.chosen().map(RoomPanel::namesakes).orElse(List.of());
    Namesakes.Question done = judged;
    if (done != null && state.problem() == null && !open.contains(done)) {
      typed(done).taken();
      judged = null;
    }
    if (!open.equals(shown)) {
      show(open);
    }
    witness.offer(state.witnesses());
    Reason problem = state.problem();
    if (problem != null && problem.key().equals("panel.refused.namesake-witness")) {
      witness.clear();
      witness.lacking().requestFocus();
    }
    refusal.setText(
        problem != null && problem.key().startsWith("panel.refused.namesake-")
            ? words.text(problem)
            : "");
  }

  private void show(List<Namesakes.Question> open) {
    shown = open;
    List<Node> all = new ArrayList<>();
    for (Namesakes.Question question : open) {
      all.add(row(question, all.size() + 1));
    }
    // it was for the act that changed the questions
    witness.clear();
    all.add(
        new VBox(
            6, Controls.wrapped(words.text("panel.namesake.witness"), "jz-note"), witness.node()));
    all.add(refusal);
    rows.getChildren().setAll(all);
    card.setVisible(!open.isEmpty());
    card.setManaged(!open.isEmpty());
  }

  private Node row(Namesakes.Question question, int place) {
    Person expert = question.expert();
    TextField basis = new TextField();
    basis.setId("panel-namesake-basis-" + place);
    basis.setPromptText(words.text("panel.namesake.basis"));
    basis.setAccessibleText(words.text("panel.namesake.basis"));
    HBox.setHgrow(basis, Priority.ALWAYS);
    typed(question).follow(basis);
    return new VBox(
        6,
        Controls.wrapped(
            words.text(
                "panel.namesake.question",
                question.ticket(),
                expert.name(),
                expert.number(),
                SpecialtyWords.of(expert.specialty(), words),
                expert.unit())),
        basis,
        Controls.row(
            8,
            Controls.button(
                "panel-namesake-same-" + place,
                words.text("panel.namesake.same"),
                "",
                () -> judge(question, true, basis)),
            Controls.button(
                "panel-namesake-other-" + place,
                words.text("panel.namesake.other"),
                "",
                () -> judge(question, false, basis))));
  }

  private void judge(Namesakes.Question question, boolean same, TextField basis) {
    judged = question;
    model.judge(question, same, witness.voucher(basis.getText()));
  }

  private TypedWords.Dialog typed(Namesakes.Question question) {
    return overlay.typed("namesake:" + question.caseStream() + ":" + question.expert().id());
  }
}
