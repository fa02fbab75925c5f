package org.jianzhuo.desk.conclusion.ui;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftCheck.Verdict;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Shows what the draft rests on, and the checks. */
final class BasisColumn {

  private final Messages words;
  private final Runnable openPanelOpinion;
  private final Runnable toPanel;
  private final VBox checks = new VBox();
  private final VBox summary = new VBox();

  /**
   * @param toPanel asks to send the opinion back to its panel
   */
  BasisColumn(Messages words, Runnable openPanelOpinion, Runnable toPanel) {
    this.words = words;
    this.toPanel = toPanel;
    this.openPanelOpinion = openPanelOpinion;
  }

  Node of(ConclusionState.Shown shown) {
    showChecks(shown);
    VBox cards = new VBox(12, basis(shown.desk()), checksCard());
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(370);
    scroll.setMinWidth(300);
    return scroll;
  }

  private Node basis(DraftDesk desk) {
    VBox body = Controls.padded();
    body.setSpacing(8);
    body.getChildren()
        .add(Controls.label(words.text("conclusion.basis.paper", desk.panelVersion()), "jz-bold"));
    int differing = desk.differing();
    body.getChildren()
        .add(
            line(
                words.text("conclusion.basis.opinion"),
                !desk.opinion().ruled().isEmpty()
                    ? words.text("conclusion.basis.committee")
                    : differing == 0
                        ? words.text("conclusion.basis.all-agree")
                        : words.text(
                            "conclusion.basis.split", desk.panelSize() - differing, differing)));
    for (DecidedItem item : desk.opinion().items()) {
      if (item.finding().inScope()) {
        body.getChildren()
            .add(line(Integer.toString(item.finding().number()), item(item, desk.accepted())));
      }
    }
    body.getChildren().add(line(words.text("conclusion.basis.whole"), whole(desk)));
    VBox hash = new VBox(2);
    Digest data = desk.panelData();
    if (data != null) {
      Label signed = Controls.wrapped(words.text("conclusion.basis.data", data.brief()));
      signed.setId("conclusion-basis-data");
      hash.getChildren().add(signed);
    }
    String hex = desk.panelOpinion().hex();
    Label file =
        Controls.wrapped(
            words.text("conclusion.basis.hash", hex.substring(0, 8) + "…" + hex.substring(60)));
    file.setId("conclusion-basis-file");
    hash.getChildren().add(file);
    HBox.setHgrow(hash, Priority.ALWAYS);
    HBox verified = Controls.row(8, Controls.icon("mdi2s-shield-check-outline"), hash);
    verified.getStyleClass().addAll("jz-banner", "success");
    body.getChildren().add(verified);
    if (desk.maySendToPanel()) {
      var back =
          Controls.button(
              "conclusion-to-panel", words.text("conclusion.to-panel"), "Alt+R", toPanel);
      back.getStyleClass().add("small");
      body.getChildren().add(back);
    }
    var open =
        Controls.button(
            "conclusion-panel-opinion",
            words.text("conclusion.basis.open"),
            "Ctrl+O",
            openPanelOpinion);
    open.getStyleClass().add("small");
    return Controls.card(words.text("conclusion.basis"), body, open);
  }

  private String item(DecidedItem item, AcceptedCase accepted) {
    ClauseChoice clause = item.clause();
    String what = item.finding().title().isBlank() ? item.finding().part() : item.finding().title();
    if (accepted.item().standards().isEmpty()) {
      return what;
    }
    return what
        + "\n"
        + (clause == null
            ? in(GradeWords.of(11))
            : clause.match().words().in(words.english())
                + " "
                + clause.code()
                + "　"
                + in(GradeWords.of(clause)));
  }

  private String whole(DraftDesk desk) {
    PanelOpinion opinion = desk.opinion();
    StringBuilder text = new StringBuilder();
    Integer grade = opinion.grade();
    SelfCareLevel selfCare = opinion.selfCare();
    if (grade != null) {
      text.append(in(GradeWords.of(grade)));
    }
    if (selfCare != null) {
      text.append(text.isEmpty() ? "" : words.english() ? ", " : "，");
      text.append(in(selfCare.words()));
    }
    if (opinion.result() != null) {
      text.append(
          words.english()
              ? ItemForm.inEnglish(desk.accepted().item(), opinion.result())
              : opinion.result());
    }
    return text.toString();
  }

  private Node checksCard() {
    return Controls.card(words.text("conclusion.checks"), checks, summary);
  }

  /** Shows the checks of the wording as it is. */
  void showChecks(ConclusionState.Shown shown) {
    checks.getChildren().clear();
    int passed = 0;
    // what is to be looked at stands above what passed, whatever fits the screen
    List<DraftCheck> sorted =
        shown.checks().stream()
            .sorted(Comparator.comparing(check -> check.verdict() == DraftCheck.Verdict.PASSED))
            .toList();
    for (DraftCheck check : sorted) {
      passed += check.verdict() == Verdict.PASSED ? 1 : 0;
      Label name = Controls.wrapped(in(check.rule().words()));
      HBox.setHgrow(name, Priority.ALWAYS);
      Label detail =
          Controls.wrapped(
              in(check.detail()),
              check.verdict() == Verdict.PASSED ? "jz-note" : tone(check.verdict()));
      name.setMaxWidth(Double.MAX_VALUE);
      detail.setMaxWidth(150);
      detail.setAlignment(Pos.CENTER_RIGHT);
      detail.setTextAlignment(TextAlignment.RIGHT);
      Label icon = Controls.label("", tone(check.verdict()));
      icon.setGraphic(
          Controls.icon(
              check.verdict() == Verdict.PASSED ? "mdi2c-check" : "mdi2a-alert-circle-outline"));
      HBox row = Controls.row(10, icon, name, detail);
      row.setId("conclusion-check-" + check.rule().id());
      row.setPadding(new Insets(6, 16, 6, 14));
      checks.getChildren().add(row);
    }
    Verdict worst =
        shown.checks().stream()
            .map(DraftCheck::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.PASSED);
    summary
        .getChildren()
        .setAll(
            Controls.pill(
                switch (worst) {
                  case PASSED -> Tone.SUCCESS;
                  case TO_LOOK_AT -> Tone.WARNING;
                  case FAILED -> Tone.DANGER;
                },
                worst == Verdict.PASSED ? "mdi2c-check-circle" : "mdi2a-alert-circle",
                words.text("conclusion.checks.passed", passed, shown.checks().size())));
    summary.setAlignment(Pos.CENTER_RIGHT);
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "jz-text-success";
      case TO_LOOK_AT -> "jz-text-warning";
      case FAILED -> "jz-text-danger";
    };
  }

  private static Node line(String name, String value) {
    Label left = Controls.label(name, "jz-note");
    left.setMinWidth(44);
    Label right = Controls.wrapped(value);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox row = new HBox(8, left, right);
    return row;
  }

  private String in(org.jianzhuo.model.base.Words text) {
    return text.in(words.english());
  }
}
