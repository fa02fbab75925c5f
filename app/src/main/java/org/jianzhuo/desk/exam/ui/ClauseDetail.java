package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jspecify.annotations.Nullable;

/** Shows what is known of the clause that is marked. */
final class ClauseDetail extends VBox {

  private final Messages words;
  private final OfficialWordings official;
  private Function<Clause, List<Words>> unmet = clause -> List.of();

  ClauseDetail(OfficialWordings official, Messages words) {
    super(14);
    this.words = words;
    this.official = official;
  }

  /** Says by which measured values a clause is not met; it can be chosen all the same. */
  ClauseDetail judgedBy(Function<Clause, List<Words>> measured) {
    unmet = measured;
    return this;
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
                DegreeChip.of(clause, words),
                Controls.spacer(),
                Controls.pill(Tone.NEUTRAL, "", clause.system().words().in(english))),
            Controls.wrapped(clause.label().in(english), "jz-section"),
            Controls.label(words.text("exam.picker.our-label"), "jz-note"),
            official(clause));
    List<Words> against = unmet.apply(clause);
    if (!against.isEmpty()) {
      String names =
          against.stream()
              .map(each -> each.in(english))
              .collect(Collectors.joining(english ? ", " : "、"));
      HBox banner =
          Controls.banner(
              Tone.WARNING, "mdi2a-alert-outline", words.text("exam.picker.unmet", names));
      banner.setId("exam-clause-unmet");
      getChildren().add(banner);
    }
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
    Optional<OfficialWording> wording = official.of(clause.standard().number());
    Optional<String> text = wording.flatMap(w -> w.text(clause.code()));
    Label says =
        Controls.wrapped(
            text.orElseGet(
                () ->
                    words.text(
                        "exam.picker.official-note", clause.standard().number(), clause.code())),
            text.isPresent() ? "jz-official" : "jz-note");
    says.setId("exam-clause-official");
    VBox box =
        new VBox(
            6,
            Controls.row(
                8,
                Controls.label(words.text("exam.picker.official"), "jz-bold"),
                Controls.spacer(),
                Controls.pill(
                    text.isPresent() ? Tone.SUCCESS : Tone.NEUTRAL,
                    "",
                    words.text(
                        text.isPresent() ? "exam.picker.imported" : "exam.picker.not-imported",
                        wording.map(OfficialWording::version).orElse(0)))),
            says);
    wording
        .filter(w -> text.isPresent())
        .ifPresent(
            w ->
                box.getChildren()
                    .add(
                        Controls.wrapped(
                            words.text("exam.picker.edition", w.standard(), w.edition()),
                            "jz-note")));
    box.getStyleClass().add("jz-dashed");
    return box;
  }
}
