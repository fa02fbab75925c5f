package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.PriorInjury;

/**
 * Shows how the comprehensive grade comes about, step by step with the rule in plain words (GB/T
 * 16180-2014, 4.2, 4.3, annex B), and takes what else weighs.
 */
final class GradeTrace {

  /** What the choice of an injury of before offers. */
  private enum Prior {
    NONE,
    AGGRAVATES,
    LIGHTER;

    static Prior of(GradeGrounds grounds) {
      PriorInjury.Effect effect = grounds.prior();
      return effect == null ? NONE : valueOf(effect.name());
    }
  }

  private final Messages words;
  private final OpinionViewModel model;

  GradeTrace(Messages words, OpinionViewModel model) {
    this.words = words;
    this.model = model;
  }

  /** Shows the suggested grade, the steps to it and what the rules allow. */
  Node of(ComprehensiveGrade advice) {
    VBox steps = new VBox(8);
    int number = 0;
    String said = "";
    for (ComprehensiveGrade.Step step : advice.trace()) {
      Label text = Controls.wrapped(++number + ".  " + OpinionWords.in(step.words(), words));
      VBox shown = new VBox(1, text);
      // a rule that two steps follow from is said once
      if (!step.rule().equals(said)) {
        said = step.rule();
        shown
            .getChildren()
            .add(
                Controls.wrapped(
                    words.text("opinion.rule." + said.toLowerCase(Locale.ROOT)), "jz-note"));
      }
      steps.getChildren().add(shown);
    }
    if (!advice.allowed().isEmpty()) {
      Label allowed =
          Controls.wrapped(
              words.text(
                  advice.needsReason() ? "opinion.allowed.reason" : "opinion.allowed",
                  advice.allowed().stream()
                      .map(grade -> OpinionWords.in(GradeWords.of(grade), words))
                      .collect(Collectors.joining(words.english() ? " or " : " 或 "))),
              "jz-bold");
      allowed.setId("opinion-advice-allowed");
      steps.getChildren().add(allowed);
    }
    steps.setId("opinion-advice-trace");
    HBox.setHgrow(steps, Priority.ALWAYS);
    Integer grade = advice.suggested();
    Label chip =
        grade == null
            ? Controls.gradeChip(0, "—")
            : Controls.gradeChip(grade, OpinionWords.in(GradeWords.chip(grade), words));
    chip.setId("opinion-advice-grade");
    HBox line = Controls.row(12, chip, steps);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  /** Says how findings of one segment count, and where that is changed. */
  Node note(InjuryGroups.Alike alike, GradeGrounds grounds) {
    Label note = Controls.wrapped(OpinionWords.injuries(alike, grounds, words), "jz-text-warning");
    note.setId("opinion-injury-note-" + alike.numbers().getFirst());
    return note;
  }

  /** Asks of findings of one segment whether they are one injury (rule G1a). */
  private Node alike(InjuryGroups.Alike alike, GradeGrounds grounds) {
    Segmented<Boolean> different =
        new Segmented<>(
            "opinion-injury-" + alike.numbers().getFirst(),
            List.of(false, true),
            apart -> words.text(apart ? "opinion.injury.different" : "opinion.injury.same"));
    different.show(grounds.apart().contains(alike.segment()));
    different.setOnChosen(apart -> model.different(alike, apart));
    return new VBox(
        4,
        Controls.wrapped(
            words.text("opinion.injury.asked", OpinionWords.numbers(alike)), "jz-bold"),
        different);
  }

  /**
   * Asks which findings are one injury, and takes the rises of annex B and how the injury stands to
   * one of before.
   */
  Node grounds(OpinionState.Shown shown) {
    GradeGrounds grounds = shown.own().grounds();
    VBox box = new VBox(6);
    shown
        .own()
        .alike(shown.table().exam())
        .forEach(alike -> box.getChildren().add(alike(alike, grounds)));
    for (ComprehensiveGrade.Rise rise : ComprehensiveGrade.Rise.values()) {
      String name = rise.name().toLowerCase(Locale.ROOT);
      CheckBox applies = new CheckBox(words.text("opinion.rise." + name));
      applies.setId("opinion-rise-" + name);
      applies.setWrapText(true);
      applies.setSelected(grounds.rises().contains(rise));
      applies.setOnAction(event -> model.rise(rise, applies.isSelected()));
      box.getChildren().add(applies);
    }
    if (shown.table().accepted().type() != AppraisalType.REVIEW_AFTER_YEAR) {
      Segmented<Prior> prior =
          new Segmented<>(
              "opinion-prior",
              List.of(Prior.values()),
              value -> words.text("opinion.prior." + value.name().toLowerCase(Locale.ROOT)));
      prior.show(Prior.of(grounds));
      prior.setOnChosen(
          value ->
              model.prior(value == Prior.NONE ? null : PriorInjury.Effect.valueOf(value.name())));
      box.getChildren().addAll(Controls.label(words.text("opinion.prior"), "jz-bold"), prior);
    }
    return box;
  }
}
