package org.jianzhuo.desk.exam.ui;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.rules.Calculation;
import org.jianzhuo.model.rules.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the rules make of a finding's values: the derivation and the clauses that are met,
 * none preselected. One press takes a clause as met; Enter walks past, so that none is taken by
 * haste.
 */
final class ResultCard extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final Consumer<Clause> evidence;
  private final VBox lines = new VBox(2);
  private final VBox clauses = new VBox(6);
  private int offered;
  private @Nullable Seen seen;

  /** What the card shows now. */
  private record Seen(
      @Nullable Calculation result, @Nullable ClauseChoice chosen, boolean readOnly) {}

  /**
   * @param evidence asks for the evidence of a clause that may not be taken without
   */
  ResultCard(ExamViewModel vm, Messages words, Consumer<Clause> evidence) {
    super(8);
    this.evidence = evidence;
    this.vm = vm;
    this.words = words;
    setId("exam-result");
    lines.getStyleClass().add("jz-result-lines");
    lines.setId("exam-result-lines");
    getChildren()
        .addAll(
            Controls.row(
                10,
                Controls.label(words.text("exam.result.title"), "jz-section"),
                Controls.label(words.text("exam.result.note"), "jz-note")),
            lines,
            clauses);
    showAtAll(false);
  }

  void show(ExamState.Form form, boolean readOnly) {
    Seen now = new Seen(form.result(), form.draft().clause(), readOnly);
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    lines.getChildren().clear();
    clauses.getChildren().clear();
    offered = 0;
    Calculation result = form.result();
    showAtAll(result != null);
    if (result != null) {
      showLines(result);
      showClauses(result, form.draft().clause(), readOnly);
    }
  }

  private void showAtAll(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private void showLines(Calculation result) {
    for (Calculation.Line line : result.derivation()) {
      Label source = Controls.label(line.source(), "jz-note");
      source.setMinWidth(64);
      Label text = Controls.wrapped(line.words().in(words.english()));
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
      // clauses have their own rows beneath
      boolean repeats = result.proposal().codes().contains(line.source().split("、")[0]);
      if (!repeats) {
        lines.getChildren().add(Controls.row(10, source, text));
      }
    }
    lines.setManaged(!lines.getChildren().isEmpty());
  }

  private void showClauses(Calculation result, @Nullable ClauseChoice chosen, boolean readOnly) {
    if (result.proposal().outcome() != Outcome.CLAUSE) {
      return;
    }
    for (Clause clause : result.proposal().clauses()) {
      clauses.getChildren().add(row(clause, result, chosen, readOnly));
    }
    int lighter = result.proposal().all().size() - result.proposal().clauses().size();
    if (lighter > 0) {
      clauses.getChildren().add(Controls.label(words.text("exam.result.more", lighter), "jz-note"));
    }
  }

  private Node row(
      Clause clause, Calculation result, @Nullable ClauseChoice chosen, boolean readOnly) {
    boolean taken = chosen != null && Objects.equals(chosen.code(), clause.code());
    Label code = Controls.label(clause.code(), "jz-bold");
    code.setMinWidth(86);
    Label label = Controls.wrapped(clause.label().in(words.english()));
    VBox text = new VBox(label);
    String ask = asked(clause, result);
    if (!ask.isEmpty()) {
      text.getChildren().add(Controls.wrapped(words.text("exam.result.ask", ask), "jz-note"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox row =
        Controls.row(12, code, text, DegreeChip.of(clause, words));
    if (taken) {
      row.getChildren().add(Controls.pill(Tone.SUCCESS, "", words.text("exam.result.adopted")));
    } else if (!readOnly) {
      Button take =
          Controls.button(
              "exam-adopt-" + offered++, words.text("exam.result.adopt"), "", () -> take(clause));
      take.getStyleClass().add("small");
      row.getChildren().add(take);
    }
    row.getStyleClass().addAll("jz-tile", "jz-result-clause");
    FormCard.mark(row, "on", taken);
    return row;
  }

  private void take(Clause clause) {
    if (clause.needsEvidence()) {
      evidence.accept(clause);
    } else {
      vm.adopt(clause);
    }
  }

  private String asked(Clause clause, Calculation result) {
    return vm.service().rules().open(clause, result).stream()
        .map(name -> name.in(words.english()))
        .collect(Collectors.joining(words.english() ? ", " : "、"));
  }
}
