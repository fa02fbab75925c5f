package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.rules.ByReference;
import org.jianzhuo.model.rules.Calculation;
import org.jianzhuo.model.rules.FindingRules;
import org.jianzhuo.model.rules.Outcome;
import org.jianzhuo.model.rules.WaitingRules;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the rules make of a finding's values: the derivation and the clauses that are met,
 * none preselected. One press takes a clause as met; Enter walks past, so that none is taken by
 * haste.
 */
final class ResultCard extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final FormCard.Doors doors;
  private final VBox lines = new VBox(2);
  private final VBox clauses = new VBox(6);
  private int offered;
  private @Nullable Seen seen;

  /** What the card shows now. */
  private record Seen(
      @Nullable Calculation result,
      @Nullable ByReference reference,
      List<OpenPoint> doubts,
      @Nullable ClauseChoice chosen,
      boolean readOnly) {}

  /**
   * @param doors lead to the evidence of a clause that may not be taken without, to a clause by
   *     reference, and to a field that is to be answered first
   */
  ResultCard(ExamViewModel vm, Messages words, FormCard.Doors doors) {
    super(8);
    this.doors = doors;
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

  /**
   * @param graded whether the item asks for a grade; else clauses are not offered
   */
  void show(ExamState.Form form, boolean graded, boolean readOnly) {
    Seen now =
        new Seen(form.result(), form.reference(), form.doubts(), form.draft().clause(), readOnly);
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    lines.getChildren().clear();
    clauses.getChildren().clear();
    offered = 0;
    Calculation result = form.result();
    showAtAll(result != null || !form.doubts().isEmpty());
    form.doubts().forEach(doubt -> clauses.getChildren().add(doubt(doubt)));
    if (graded && !readOnly && !form.doubts().isEmpty()) {
      clauses.getChildren().add(Controls.wrapped(words.text("exam.result.doubted"), "jz-note"));
    }
    if (result != null) {
      showLines(result);
      if (graded) {
        // what rests on values that contradict each other is not one press away
        showClauses(result, form.draft(), readOnly || !form.doubts().isEmpty());
      }
    }
    lines.setVisible(!lines.getChildren().isEmpty());
    lines.setManaged(lines.isVisible());
    if (graded && form.reference() != null) {
      clauses.getChildren().add(reference(form.reference(), readOnly));
    }
  }

  private void showAtAll(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  /** Says before any clause that the values contradict each other. */
  private Node doubt(OpenPoint doubt) {
    return Controls.banner(
        Tone.WARNING,
        "mdi2a-alert-outline",
        words.text("exam.open." + CompleteDialog.key(doubt), doubt.detail(words.english())));
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
  }

  // not below a floor, or the grade of Table B.1: chosen by hand, with a reason (practice 5)
  private Node reference(ByReference reference, boolean readOnly) {
    Label label = Controls.wrapped(reference.words().in(words.english()), "jz-text-warning");
    label.setId("exam-reference");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row =
        Controls.row(
            12,
            label,
            Controls.gradeChip(reference.grade(), words.text("exam.grade." + reference.grade())));
    if (!readOnly) {
      Button refer =
          Controls.button(
              "exam-refer",
              words.text("exam.result.refer"),
              "",
              () -> doors.reference().accept(reference));
      refer.getStyleClass().add("small");
      row.getChildren().add(refer);
    }
    row.getStyleClass().addAll("jz-tile", "jz-result-clause");
    return row;
  }

  private void showClauses(Calculation result, FindingDraft draft, boolean readOnly) {
    if (result.proposal().outcome() != Outcome.CLAUSE) {
      return;
    }
    for (Clause clause : result.proposal().clauses()) {
      clauses.getChildren().add(row(clause, result, draft, readOnly));
    }
    int lighter = result.proposal().all().size() - result.proposal().clauses().size();
    if (lighter > 0) {
      clauses.getChildren().add(Controls.label(words.text("exam.result.more", lighter), "jz-note"));
    }
  }

  private Node row(Clause clause, Calculation result, FindingDraft draft, boolean readOnly) {
    ClauseChoice chosen = draft.clause();
    boolean taken = chosen != null && Objects.equals(chosen.code(), clause.code());
    Label code = Controls.label(clause.code(), "jz-bold");
    code.setMinWidth(86);
    Label label = Controls.wrapped(clause.label().in(words.english()));
    VBox text = new VBox(label);
    List<FindingRules.Question> open = vm.service().rules().open(clause, result, draft.template());
    if (!open.isEmpty()) {
      text.getChildren()
          .add(Controls.wrapped(words.text("exam.result.ask", asked(open)), "jz-note"));
    }
    WaitingRules.of(clause)
        .ifPresent(
            waiting ->
                text.getChildren()
                    .add(Controls.wrapped(waiting.in(words.english()), "jz-text-warning")));
    clause
        .advice()
        .ifPresent(
            advice ->
                text.getChildren()
                    .add(Controls.wrapped(advice.in(words.english()), "jz-text-warning")));
    Optional<String> first =
        open.stream().map(FindingRules.Question::field).filter(f -> !f.isEmpty()).findFirst();
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox row = Controls.row(12, code, text, DegreeChip.of(clause, words));
    if (taken) {
      row.getChildren().add(Controls.pill(Tone.SUCCESS, "", words.text("exam.result.adopted")));
    } else if (!readOnly && first.isPresent()) {
      // what the clause denies is asked before it is proposed
      Button answer =
          Controls.button(
              "exam-ask-" + offered++,
              words.text("exam.result.answer"),
              "",
              () -> doors.field().accept("exam-field-" + first.get().replace('.', '-')));
      answer.getStyleClass().add("small");
      row.getChildren().add(answer);
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
      doors.evidence().accept(clause);
    } else {
      vm.adopt(clause);
    }
  }

  private String asked(List<FindingRules.Question> open) {
    return open.stream()
        .map(question -> question.words().in(words.english()))
        .collect(Collectors.joining(words.english() ? ", " : "、"));
  }
}
