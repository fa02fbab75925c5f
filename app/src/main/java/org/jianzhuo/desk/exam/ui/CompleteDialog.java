package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.base.Reasons;

/** Lists what is still open before the examination is completed, each with the way there. */
final class CompleteDialog {
  private static final double LIST_HEIGHT = 340;
  private static final double LINE_HEIGHT = 56;
  private static final double BORDERS = 4;

  /** The dialog's head, foot and sentence with the margin to the window's edge. */
  private static final double BESIDE = 260;

  private static final double FACTS = 380;

  private static final KeyCombination FINISH =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private CompleteDialog() {}

  static VBox of(
      List<OpenPoint> points,
      Messages words,
      TypedWords typed,
      Consumer<OpenPoint> goThere,
      BiConsumer<OpenPoint, String> explain,
      Runnable confirm,
      Runnable close) {
    boolean blocked = points.stream().anyMatch(OpenPoint::blocks);
    VBox body = new VBox(10);
    if (blocked) {
      body.getChildren().add(Controls.wrapped(words.text("exam.complete.blocked")));
    } else {
      body.getChildren()
          .add(
              Dialogs.facts(
                  Tone.ACCENT,
                  List.of(
                      words.text("exam.complete.fact-checked"),
                      words.text("exam.complete.fact-stop"),
                      words.text("exam.complete.fact-opinions"),
                      words.text("exam.complete.fact-reopen"))));
    }
    VBox rows = new VBox();
    for (int i = 0; i < points.size(); i++) {
      rows.getChildren().add(row(points.get(i), i, words, goThere));
      rows.getChildren().addAll(why(points.get(i), i, words, typed, explain));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(Math.min(LIST_HEIGHT, LINE_HEIGHT * rows.getChildren().size()));
    rows.heightProperty().addListener(o -> fit(scroll, rows, blocked));
    body.getChildren().add(scroll);
    Button confirmed =
        Controls.primary(
            "exam-complete-confirm", words.text("exam.complete.act"), "Ctrl+↵", confirm);
    confirmed.setDisable(blocked);
    VBox dialog =
        Dialogs.frame(
            words.text("exam.complete.title"),
            body,
            Controls.button("exam-complete-cancel", words.text("exam.complete.back"), "Esc", close),
            confirmed);
    dialog.setPrefWidth(680);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FINISH.match(event) && !blocked) {
            event.consume();
            confirm.run();
          }
        });
    return dialog;
  }

  // as many lines are seen as the window has room for; more scroll
  private static void fit(ScrollPane scroll, VBox rows, boolean blocked) {
    double room =
        scroll.getScene() == null
            ? LIST_HEIGHT
            : Math.max(LINE_HEIGHT, scroll.getScene().getHeight() - (blocked ? BESIDE : FACTS));
    double height = Math.min(room, rows.getHeight() + BORDERS);
    scroll.setMinHeight(height);
    scroll.setPrefHeight(height);
    scroll.setMaxHeight(height);
  }

  private static HBox row(OpenPoint point, int place, Messages words, Consumer<OpenPoint> goThere) {
    String where =
        point.number() == 0 ? "" : words.text("exam.complete.finding", point.number()) + "  ";
    Label text =
        Controls.wrapped(
            where + words.text("exam.open." + key(point), point.detail(words.english())),
            point.blocks() ? "jz-text-danger" : "jz-text-warning");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Button go =
        Controls.button(
            "exam-goto-" + place, words.text("exam.complete.go"), "", () -> goThere.accept(point));
    go.getStyleClass().add("small");
    HBox row =
        Controls.row(
            10,
            Controls.icon(point.blocks() ? "mdi2a-alert-circle-outline" : "mdi2a-alert-outline"),
            text,
            go);
    row.getStyleClass().add("jz-row");
    return row;
  }

  /** Builds the line that takes the reason for what may stand with one. */
  private static List<Node> why(
      OpenPoint point,
      int place,
      Messages words,
      TypedWords typed,
      BiConsumer<OpenPoint, String> explain) {
    OpenPoint.Asked asked = point.asked();
    if (asked == null) {
      return List.of();
    }
    TextField reason = new TextField(asked.reason());
    reason.setId("exam-why-" + place);
    TypedWords.Dialog typing =
        typed.of("exam-why:" + point.finding() + ":" + point.kind() + ":" + asked.key());
    typing.follow(reason);
    reason.setPromptText(words.text("exam.complete.why"));
    reason.setAccessibleText(words.text("exam.complete.why"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    Label refusal = Controls.wrapped("", "jz-text-danger");
    refusal.setId("exam-why-refusal-" + place);
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    Runnable keep =
        () -> {
          if (Reasons.says(reason.getText())) {
            typing.taken();
            explain.accept(point, reason.getText());
          } else {
            refusal.setText(words.text("exam.refused.no-reason"));
            reason.requestFocus();
          }
        };
    reason.setOnAction(
        event -> {
          event.consume();
          keep.run();
        });
    Button kept =
        Controls.button("exam-why-keep-" + place, words.text("exam.complete.keep"), "↵", keep);
    kept.getStyleClass().add("small");
    VBox line = new VBox(4, Controls.row(10, reason, kept), refusal);
    line.getStyleClass().add("jz-row");
    return List.of(line);
  }

  static String key(OpenPoint point) {
    return point.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the id of the field where a point is settled; empty for the first one. */
  static String fieldOf(OpenPoint point) {
    boolean item =
        point.kind() == OpenPoint.Kind.ITEM_FORM
            || point.kind() == OpenPoint.Kind.ITEM_FIELD
            || point.kind() == OpenPoint.Kind.ITEM_RULE
            || point.kind() == OpenPoint.Kind.ITEM_SIDE
            || point.kind() == OpenPoint.Kind.SELF_CARE_EVIDENCE;
    if (!point.field().isEmpty() && !item) {
      String node = TemplateForm.nodeOf(point.field());
      return point.kind() == OpenPoint.Kind.UNMEASURED_WITHOUT_REASON ? node + "-reason" : node;
    }
    return switch (point.kind()) {
      case DICTATED -> "exam-confirm";
      case CLAUSE, CLAUSE_PART, CLAUSE_OF_OTHERS, CLAUSE_UNMET, EVIDENCE, BELOW_FLOOR, WAITING ->
          "exam-clause";
      case SELF_CARE -> "exam-selfcare-0-0";
      case SELF_CARE_EVIDENCE -> SelfCareRow.evidenceId(Integer.parseInt(point.field()));
      case ITEM_FORM, ITEM_FIELD, ITEM_RULE, ITEM_SIDE, RELAPSE_SCOPE ->
          "exam-field-" + point.field();
      case EFFORT, EFFORT_UNSAID -> "exam-effort";
      case FILM_NAME -> "exam-films";
      case OUT_OF_SCOPE,
          PART_UNEXAMINED,
          UNFINISHED,
          NO_FINDING,
          CONFLICT,
          RESULTS_AWAITED,
          RESULTS_LAPSED ->
          "exam-part";
      case UNMEASURED_WITHOUT_REASON,
          TEXT_LONG,
          COPIED,
          OPEN_SLOT,
          EMPTY,
          DESCRIPTION_EMPTY,
          DESCRIPTION_LONG,
          CONTRADICTION,
          ACUITY,
          SELF_CARE_LEVEL,
          EYE_REMOVED,
          EXTENT,
          ILLNESS_SYSTEM,
          LONG_TERM,
          DIGIT,
          DENIED,
          HEARING_GROUNDS,
          BONE_CONDUCTION,
          REPEAT_SPREAD,
          SAME_MEASURE,
          SUM,
          BEYOND_SCOPE,
          STATED_ELSEWHERE,
          BEFORE_INJURY,
          LENGTHS,
          NOT_STORED,
          LATERALITY,
          NUMBER_IN_WORDS,
          CLAUSE_UNMEASURED,
          MOTION_IN_WORDS,
          UNCONFIRMED,
          NEAR_CUT_POINT ->
          "exam-description";
    };
  }
}
