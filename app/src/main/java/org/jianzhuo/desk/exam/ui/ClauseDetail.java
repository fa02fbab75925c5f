package org.jianzhuo.desk.exam.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.catalogue.Clause;
import org.jspecify.annotations.Nullable;

/** Shows what is known of the clause that is marked. */
final class ClauseDetail extends VBox {

  private final Messages words;

  ClauseDetail(Messages words) {
    super(14);
    this.words = words;
  }

  void show(@Nullable Clause clause) {
    getChildren().clear();
    if (clause == null) {
      getChildren().add(Controls.wrapped(words.text("exam.picker.mark"), "jz-muted"));
      return;
    }
    boolean english = words.english();
    Label code = Controls.label(clause.code(), "jz-page-title");
    getChildren()
        .addAll(
            Controls.row(
                12,
                code,
                Controls.gradeChip(clause.grade(), words.text("exam.grade." + clause.grade())),
                Controls.spacer(),
                Controls.pill(Tone.NEUTRAL, "", clause.system().words().in(english))),
            Controls.wrapped(clause.label().in(english), "jz-section"),
            Controls.label(words.text("exam.picker.our-label"), "jz-note"),
            official(clause));
    clause
        .advice()
        .ifPresent(
            advice ->
                getChildren()
                    .add(
                        Controls.banner(
                            Tone.WARNING, "mdi2i-information-outline", advice.in(english))));
  }

  private Node official(Clause clause) {
    VBox box =
        new VBox(
            6,
            Controls.row(
                8,
                Controls.label(words.text("exam.picker.official"), "jz-bold"),
                Controls.spacer(),
                Controls.pill(Tone.NEUTRAL, "", words.text("exam.picker.not-imported"))),
            Controls.wrapped(words.text("exam.picker.official-note", clause.code()), "jz-note"));
    box.getStyleClass().add("jz-dashed");
    return box;
  }
}
