package org.jianzhuo.desk.opinion.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.ClauseDoubts;
import org.jianzhuo.desk.opinion.DissentText;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Lets the expert agree or differ, and shows the system's advice once the clauses are chosen. */
final class OwnCard {

  private final Messages words;
  private final OpinionViewModel model;
  private final Label written = Controls.wrapped("");
  private final VBox warning = new VBox();

  private final Runnable act;
  private final Runnable undo;
  private final Runnable redo;
  private final GradeTrace trace;

  /**
   * @param act asks for the PIN and files what is chosen
   * @param undo takes the last change of the opinion back
   * @param redo makes it again
   */
  OwnCard(Messages words, OpinionViewModel model, Runnable act, Runnable undo, Runnable redo) {
    this.words = words;
    this.model = model;
    this.act = act;
    this.undo = undo;
    this.redo = redo;
    this.trace = new GradeTrace(words, model);
  }

  Node of(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    VBox body = Controls.padded();
    Opinion own = table.own();
    if (table.waitsForOpinion()) {
      body.getChildren().add(choice(shown));
      warn(shown);
      if (shown.writing()) {
        TextArea reason = new TextBox(shown.own().reason());
        reason.setId("opinion-reason");
        reason.setPromptText(words.text("opinion.reason.prompt"));
        reason.setPrefRowCount(2);
        reason.textProperty().addListener((o, was, is) -> model.reason(is));
        VBox note = new VBox(4, Controls.label(words.text("opinion.written"), "jz-bold"), written);
        note.getStyleClass().addAll("jz-box", "warning");
        body.getChildren()
            .addAll(Controls.label(words.text("opinion.reason"), "jz-bold"), reason, note);
        typed(shown);
      }
      shown
          .own()
          .alike(table.exam())
          .forEach(alike -> body.getChildren().add(trace.note(alike, shown.own().grounds())));
      body.getChildren().addAll(warning, changes());
    } else if (own != null) {
      body.getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                      "opinion.filed", OpinionWords.gist(table.accepted().item(), own, words))));
      if (!own.consents()) {
        body.getChildren()
            .add(
                Controls.wrapped(
                    DissentText.of(table.accepted().item(), table.exam(), own), "jz-note"));
      }
    }
    return Controls.card(
        words.text("opinion.own"),
        body,
        Controls.label(words.text("opinion.panel.expert", table.seat()), "jz-note"));
  }

  private Node changes() {
    Button back = Controls.button("opinion-undo", words.text("opinion.key.undo"), "Ctrl+Z", undo);
    Button again = Controls.button("opinion-redo", words.text("opinion.key.redo"), "Ctrl+Y", redo);
    back.getStyleClass().add("small");
    again.getStyleClass().add("small");
    return Controls.row(10, back, again);
  }

  /** Shows what the sheet will say, while it is typed. */
  void typed(OpinionState.Shown shown) {
    written.setText(
        DissentText.of(shown.table().accepted().item(), shown.table().exam(), shown.own()));
    warn(shown);
  }

  private void warn(OpinionState.Shown shown) {
    warning.getChildren().clear();
    for (ClauseDoubts.Doubt doubt : model.doubts(shown)) {
      Node asked =
          Controls.banner(
              Tone.WARNING,
              "mdi2a-alert-outline",
              words.text(
                  "opinion.clause.unmet",
                  doubt.finding(),
                  doubt.clause().code(),
                  doubt.against().in(words.english())));
      asked.setId("opinion-clause-unmet");
      warning.getChildren().add(asked);
    }
    OpinionWords.implausible(
            shown.table().accepted().item(), shown.own().grade(), shown.own().selfCare(), words)
        .ifPresent(
            text ->
                warning
                    .getChildren()
                    .add(Controls.banner(Tone.WARNING, "mdi2a-alert-outline", text)));
  }

  private Node choice(OpinionState.Shown shown) {
    boolean canAgree = shown.canAgree();
    String hint =
        canAgree
            ? "opinion.agree.hint"
            : shown.table().former() != null
                ? "opinion.agree.off-held"
                : shown.table().othersHidden()
                    ? "opinion.agree.off-hidden"
                    : PanelOpinion.votesGrade(shown.table().accepted().item())
                        ? "opinion.agree.off"
                        : "opinion.agree.off-item";
    Button agree =
        tile(
            "opinion-choose-agree",
            "mdi2c-check-bold",
            words.text("opinion.agree"),
            words.text(hint),
            shown.writing() ? "Esc" : "F10",
            shown.writing() ? model::takeBack : act);
    agree.setDisable(!canAgree);
    Button differ =
        tile(
            "opinion-differ",
            "mdi2c-comment-edit-outline",
            words.text(canAgree ? "opinion.differ" : "opinion.differ.first"),
            words.text("opinion.differ.hint"),
            "Alt+D",
            model::differ);
    (shown.writing() ? differ : agree).getStyleClass().add("on");
    HBox row = new HBox(10, agree, differ);
    for (Button button : new Button[] {agree, differ}) {
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(100);
    }
    return row;
  }

  private static Button tile(
      String id, String icon, String title, String note, String key, Runnable act) {
    Label cap = Controls.keyCap(key);
    Label hint = Controls.label(note, "jz-small");
    hint.setWrapText(true);
    Label name = Controls.label(title, "jz-bold");
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    cap.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Controls.row(8, Controls.icon(icon), name, cap);
    VBox text = new VBox(1, head, hint);
    Button tile = new Button();
    tile.setId(id);
    tile.setGraphic(text);
    tile.setAlignment(Pos.CENTER_LEFT);
    tile.getStyleClass().add("jz-opinion-tile");
    text.prefWidthProperty().bind(tile.widthProperty().subtract(24));
    tile.setMinHeight(76);
    tile.setMaxHeight(120);
    tile.setOnAction(event -> act.run());
    return tile;
  }

  /** Shows the advice, closed until every clause in scope is settled (practice 3). */
  Node advice(OpinionState.Shown shown) {
    VBox body = Controls.padded();
    if (!PanelOpinion.votesGrade(shown.table().accepted().item())) {
      return capacity(shown, body);
    }
    ComprehensiveGrade advice = shown.advice();
    if (advice == null) {
      body.getChildren().add(Controls.wrapped(words.text("opinion.advice.closed"), "jz-note"));
    } else {
      body.getChildren()
          .addAll(
              trace.of(advice),
              trace.grounds(shown),
              Controls.wrapped(words.text("opinion.advice.note"), "jz-note"));
    }
    return advised(body);
  }

  private Node advised(VBox body) {
    return Controls.card(
        words.text("opinion.advice"),
        body,
        Controls.label(words.text("opinion.advice.only"), "jz-note"));
  }

  private Node capacity(OpinionState.Shown shown, VBox body) {
    CapacityAdvice advice = shown.own().capacity(shown.table().exam()).orElse(null);
    if (advice == null) {
      body.getChildren().add(Controls.wrapped(words.text("opinion.advice.closed"), "jz-note"));
      return advised(body);
    }
    VBox steps = new VBox(4);
    steps.setId("opinion-advice-capacity");
    for (ComprehensiveGrade.Step step : advice.trace()) {
      steps.getChildren().add(Controls.wrapped(OpinionWords.in(step.words(), words)));
    }
    body.getChildren()
        .addAll(steps, Controls.wrapped(words.text("opinion.advice.note"), "jz-note"));
    return advised(body);
  }
}
