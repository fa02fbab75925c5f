package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingWords;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jspecify.annotations.Nullable;

/** Shows the finding's clause with 符合 or 参照 and its grade, and leads to the choice. */
final class ClauseRow extends VBox {

  private final Messages words;
  private final ExamViewModel vm;
  private final Button choose = new Button();
  private final Button search;
  private final Button none;
  private final StackPane beside = new StackPane();
  private final Label title;
  private final Tooltip chosenIs = new Tooltip();
  private final Label standard = Controls.label("", "jz-note");
  private @Nullable Seen seen;
  private boolean illness;

  /** What the row shows now. */
  private record Seen(
      @Nullable ClauseChoice clause, String without, boolean out, boolean dictated) {}

  ClauseRow(Messages words, Runnable pick, ExamViewModel vm) {
    this.words = words;
    this.vm = vm;
    setSpacing(8);
    search = Controls.button("exam-clause-open", words.text("exam.clause.search"), "F4", pick);
    search.getStyleClass().addAll("small", "link");
    search.setFocusTraversable(false);
    none =
        Controls.button(
            "exam-no-clause",
            words.text("exam.clause.none"),
            "",
            () ->
                vm.chooseNone(
                    illness ? FindingWords.NO_CLAUSE_OF_ILLNESS : FindingWords.NO_CLAUSE));
    none.getStyleClass().add("small");
    choose.setId("exam-clause");
    choose.getStyleClass().addAll("jz-tile", "jz-clause-tile");
    choose.setMaxWidth(Double.MAX_VALUE);
    choose.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    choose.setOnAction(event -> pick.run());
    title = Controls.label(words.text("exam.clause.title"), "jz-section");
    choose.setTooltip(chosenIs);
    setLow(false);
  }

  /** Lays the row out in one line, for a window that is low. */
  void setLow(boolean low) {
    getChildren().clear();
    HBox line = Controls.row(10);
    HBox.setHgrow(choose, low ? Priority.ALWAYS : Priority.NEVER);
    choose.setMinWidth(low ? 160 : Region.USE_COMPUTED_SIZE);
    if (low) {
      choose.setPrefWidth(160);
      line.getChildren().setAll(choose, beside, none, search);
      getChildren().setAll(line);
    } else {
      choose.setPrefWidth(Region.USE_COMPUTED_SIZE);
      line.getChildren().setAll(title, standard, Controls.spacer(), beside, none, search);
      getChildren().setAll(line, choose);
    }
  }

  /** Puts a node beside the clause's heading. */
  void beside(Node node) {
    beside.getChildren().setAll(node);
  }

  /** Returns what has the focus: Enter goes on where a clause is chosen, else opens the choice. */
  Button button() {
    return choose;
  }

  /**
   * Shows the clause; the row is left out where the item grades nothing.
   *
   * @param standards of the case's item
   */
  void show(ExamState.Form form, List<Standard> standards, boolean dictated, boolean readOnly) {
    setVisible(!standards.isEmpty());
    setManaged(!standards.isEmpty());
    standard.setText(
        standards.stream()
            .map(Standard::number)
            .collect(Collectors.joining(words.english() ? ", " : "、")));
    chosenIs.setText(told(form.draft().clause(), standard.getText()));
    illness = standards.equals(List.of(Standard.LSBF_2002_8));
    none.setText(words.text(illness ? "exam.clause.none-illness" : "exam.clause.none"));
    boolean out = form.scope().filter(within -> !within).isPresent();
    ClauseChoice clause = form.draft().clause();
    Seen now = new Seen(clause, form.draft().withoutClause(), out, dictated);
    if (!now.equals(seen)) {
      seen = now;
      choose.setGraphic(content(form, clause, out, dictated));
    }
    boolean may = !out && !dictated && !readOnly;
    choose.setDisable(!may);
    search.setDisable(!may);
    none.setVisible(may && form.draft().withoutClause().isEmpty());
    FormCard.mark(choose, "on", clause != null);
  }

  /** Says in full what a narrow row cuts: the clause, its label and reason; else the standard. */
  private String told(@Nullable ClauseChoice clause, String standards) {
    return clause == null
        ? standards
        : (clause.standard()
                + " "
                + clause.code()
                + "\n"
                + labelOf(clause)
                + "\n"
                + clause.reason())
            .strip();
  }

  private String labelOf(ClauseChoice clause) {
    return vm.service()
        .catalogue()
        .clause(clause.standard(), clause.code())
        .map(c -> c.label().in(words.english()))
        .orElse("");
  }

  private Node content(
      ExamState.Form form, @Nullable ClauseChoice clause, boolean out, boolean dictated) {
    if (out) {
      return row(
          Controls.label(words.text("exam.clause.out"), "jz-text-warning"),
          Controls.gradeChip(0, words.text("exam.grade.out")));
    }
    if (clause != null) {
      return chosen(clause);
    }
    if (!form.draft().withoutClause().isEmpty()) {
      return row(
          Controls.label(form.draft().withoutClause(), "jz-bold"),
          Controls.gradeChip(
              11, words.text(illness ? "exam.grade.below-illness" : "exam.grade.below")));
    }
    return row(
        Controls.label(
            words.text(dictated ? "exam.clause.experts" : "exam.clause.open"), "jz-muted"),
        Controls.gradeChip(0, words.text("exam.grade.none")));
  }

  private Node chosen(ClauseChoice clause) {
    Label head = Controls.label(labelOf(clause));
    head.setMinWidth(0);
    VBox text = new VBox(head);
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    if (!clause.reason().isBlank()) {
      text.getChildren().add(Controls.label(clause.reason(), "jz-note"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    Label code = Controls.label(clause.code(), "jz-bold");
    code.setMinWidth(86);
    boolean meets = clause.match() == ClauseMatch.MEETS;
    return row(
        code,
        text,
        Controls.pill(
            meets ? Tone.SUCCESS : Tone.ACCENT, "", clause.match().words().in(words.english())),
        DegreeChip.of(clause, words));
  }

  private HBox row(Node... nodes) {
    HBox row = Controls.row(12, nodes);
    if (nodes[0] instanceof Label label && nodes.length == 2) {
      HBox.setHgrow(label, Priority.ALWAYS);
      label.setMaxWidth(Double.MAX_VALUE);
      label.setMinWidth(0);
    }
    row.prefWidthProperty().bind(choose.widthProperty().subtract(40));
    return row;
  }
}
