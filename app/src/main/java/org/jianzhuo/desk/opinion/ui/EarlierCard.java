package org.jianzhuo.desk.opinion.ui;

import java.util.Optional;
import javafx.scene.Node;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.opinion.EarlierOpinion;
import org.jianzhuo.model.opinion.GradeWords;

/** Shows at a review what the last panel said, to be compared with and never copied. */
final class EarlierCard {

  private EarlierCard() {}

  /** Returns the card; empty where no earlier opinion is known or may be seen yet. */
  static Optional<Node> of(OpinionState.Shown shown, Messages words) {
    EarlierOpinion earlier = shown.beyond().earlier();
    if (earlier == null) {
      return Optional.empty();
    }
    String grade =
        earlier.grade() == null
            ? "—"
            : OpinionWords.in(GradeWords.of(earlier.grade()), words)
                + (earlier.selfCare() == null
                    ? ""
                    : (words.english() ? ", " : "，")
                        + OpinionWords.in(earlier.selfCare().words(), words));
    Node body =
        Controls.padded(
            Controls.wrapped(
                words.text("opinion.earlier.said", earlier.acceptanceNumber(), grade), "jz-bold"),
            Controls.wrapped(words.text("opinion.earlier.note"), "jz-note"));
    body.setId("opinion-earlier");
    return Optional.of(Controls.card(words.text("opinion.earlier"), body));
  }
}
