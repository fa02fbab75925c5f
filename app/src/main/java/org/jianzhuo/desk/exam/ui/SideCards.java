package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;

/** Builds what stands beside the form: the decision's scope, the findings, their grades. */
final class SideCards {

  private SideCards() {}

  /** Builds the card of what the decision recognised, word for word. */
  static VBox scope(
      ExamCase known,
      Catalogue catalogue,
      Messages words,
      boolean map,
      Consumer<RecognisedScope.Place> chosen) {
    AcceptedCase accepted = known.accepted();
    VBox body = Controls.padded();
    body.setSpacing(8);
    asked(known, words).forEach(line -> body.getChildren().add(line));
    String number =
        accepted.recognitionNumber().isBlank()
            ? words.text("exam.scope.no-number")
            : accepted.recognitionNumber();
    boolean nothingNamed = accepted.recognisedParts().stream().allMatch(String::isBlank);
    if (nothingNamed && !accepted.restsOnRecognition()) {
      return diagnosis(accepted, body, words);
    }
    body.getChildren()
        .add(
            Controls.wrapped(
                accepted.injuredOn() == null
                    ? words.text("exam.scope.decision", number)
                    : words.text(
                        "exam.scope.decision-injured", number, accepted.injuredOn().toString()),
                "jz-note"));
    int place = 1;
    for (String part : accepted.recognisedParts()) {
      body.getChildren()
          .add(
              Controls.row(
                  10,
                  Controls.label(String.valueOf(place++), "jz-number"),
                  Controls.wrapped(part, "jz-bold")));
    }
    if (nothingNamed) {
      body.getChildren().add(Controls.wrapped(words.text("exam.scope.nothing"), "jz-text-warning"));
    }
    body.getChildren().add(Controls.wrapped(accepted.diagnosis()));
    if (map) {
      body.getChildren()
          .addAll(
              new BodyMap(words, catalogue, known.scope().places(), chosen),
              Controls.wrapped(words.text("exam.map.click"), "jz-note"));
    }
    VBox card = Controls.card(words.text("exam.scope.title"), Privacy.mark(body));
    card.setId("exam-scope-card");
    return card;
  }

  /**
   * Says what is asked for, and the days that the application named: the earlier one's, the end of
   * leave.
   */
  private static List<Label> asked(ExamCase known, Messages words) {
    AcceptedCase accepted = known.accepted();
    ApplicationDetails application = known.application();
    List<Label> lines = new ArrayList<>();
    lines.add(
        Controls.wrapped(
            words.text(
                "exam.scope.asked",
                accepted.itemWords().in(words.english()),
                accepted.type().words().in(words.english())),
            "jz-bold"));
    if (application.concludedOn() != null) {
      lines.add(
          Controls.wrapped(
              words.text(
                  accepted.type() == AppraisalType.REVIEW_AFTER_YEAR
                      ? "exam.scope.concluded-review"
                      : "exam.scope.concluded",
                  (application.concludedOn() + "　" + application.earlier().number()).strip()),
              "jz-note"));
    }
    if (application.leaveUntil() != null) {
      lines.add(
          Controls.wrapped(
              words.text("exam.scope.leave", application.leaveUntil().toString()), "jz-note"));
    }
    return lines;
  }

  /**
   * Illness, non-work injury and dependants rest on no decision: what is known is the diagnosis.
   */
  private static VBox diagnosis(AcceptedCase accepted, VBox body, Messages words) {
    body.getChildren()
        .addAll(
            Controls.wrapped(accepted.diagnosis(), "jz-bold"),
            Controls.wrapped(words.text("exam.scope.no-decision"), "jz-note"));
    if (accepted.item() == ItemKind.DEPENDANT) {
      Label deceased =
          Controls.wrapped(
              accepted.recognitionNumber().isBlank()
                  ? words.text("exam.scope.deceased-none")
                  : words.text("exam.scope.deceased", accepted.recognitionNumber()),
              "jz-note");
      deceased.setId("exam-scope-deceased");
      body.getChildren().add(deceased);
    }
    VBox card = Controls.card(words.text("exam.scope.diagnosis"), Privacy.mark(body));
    card.setId("exam-scope-card");
    return card;
  }

  /** Builds the list of findings with the button for a new one. */
  static VBox findings(ExamState.Working working, ExamViewModel vm, Messages words) {
    VBox rows = new VBox();
    for (ExamState.Line line : working.lines()) {
      HBox row =
          Controls.row(
              10,
              numberOf(line),
              Privacy.mark(stack(titleOf(line, words), words.text(noteKey(line, working)))),
              chip(line, working, words));
      row.getStyleClass().add("jz-row");
      row.setMinHeight(56);
      row.setId("exam-finding-" + line.number());
      if (line.selected()) {
        row.getStyleClass().add("selected");
      }
      row.setOnMouseClicked(event -> vm.select(line.id()));
      rows.getChildren().add(row);
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox foot =
        Controls.row(
            6,
            Controls.keyCap("Alt+↑"),
            Controls.keyCap("Alt+↓"),
            Controls.label(words.text("exam.findings.switch"), "jz-note"));
    foot.getStyleClass().add("jz-card-foot");
    VBox card =
        Controls.card(
            words.text("exam.findings.title"),
            new VBox(scroll, foot),
            newButton(working, vm, words));
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  /** Builds the findings as tabs, for a narrow screen. */
  static HBox tabs(ExamState.Working working, ExamViewModel vm, Messages words) {
    HBox tabs = Controls.row(6);
    for (ExamState.Line line : working.lines()) {
      Label title = Privacy.mark(Controls.label(titleOf(line, words), "jz-bold"));
      HBox tab = Controls.row(8, numberOf(line), title, chip(line, working, words));
      tab.getStyleClass().add("jz-tab");
      tab.setId("exam-finding-" + line.number());
      if (line.selected()) {
        tab.getStyleClass().add("on");
      }
      Tooltip.install(tab, new Tooltip(titleOf(line, words)));
      tab.setOnMouseClicked(event -> vm.select(line.id()));
      tabs.getChildren().add(tab);
    }
    ScrollPane scroll = new ScrollPane(tabs);
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(46);
    int last = Math.max(1, working.lines().size() - 1);
    for (int i = 0; i < working.lines().size(); i++) {
      if (working.lines().get(i).selected()) {
        scroll.setHvalue((double) i / last);
      }
    }
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return Controls.row(10, scroll, newButton(working, vm, words));
  }

  private static Button newButton(ExamState.Working working, ExamViewModel vm, Messages words) {
    Button button =
        Controls.button("exam-new", words.text("exam.findings.new"), "F2", vm::addFinding);
    button.getStyleClass().add("small");
    button.setDisable(working.readOnly());
    button.setFocusTraversable(false);
    return button;
  }

  private static Label numberOf(ExamState.Line line) {
    Label number = Controls.label(String.valueOf(line.number()), "jz-number");
    if (outside(line)) {
      number.getStyleClass().add("warning");
    }
    return number;
  }

  private static VBox stack(String title, String note) {
    Label head = Controls.label(title, "jz-bold");
    VBox stack = new VBox(head, Controls.label(note, "jz-note"));
    stack.setMinWidth(0);
    HBox.setHgrow(stack, Priority.ALWAYS);
    return stack;
  }

  private static boolean outside(ExamState.Line line) {
    return line.scope().filter(within -> !within).isPresent();
  }

  private static String noteKey(ExamState.Line line, ExamState.Working working) {
    if (outside(line)) {
      return "exam.findings.out";
    }
    if (line.scope().isEmpty()) {
      return "exam.findings.unfinished";
    }
    if (line.dictated()) {
      return "exam.findings.dictated";
    }
    if (working.known().backToBack()) {
      return "exam.findings.facts";
    }
    if (!working.known().accepted().item().asksGrade()) {
      return "exam.findings.ungraded";
    }
    return line.clause() != null || line.belowGrades()
        ? "exam.findings.settled"
        : "exam.findings.open";
  }

  static Node chip(ExamState.Line line, ExamState.Working working, Messages words) {
    if (outside(line)) {
      return Controls.pill(Tone.WARNING, "", words.text("exam.grade.out"));
    }
    if (line.dictated()) {
      return Controls.pill(Tone.WARNING, "", words.text("exam.findings.unconfirmed"));
    }
    if (!working.grades()) {
      return new Region();
    }
    ClauseChoice clause = line.clause();
    if (clause != null) {
      return DegreeChip.of(clause, words);
    }
    return line.belowGrades()
        ? Controls.gradeChip(
            11,
            words.text(
                working.known().accepted().item() == ItemKind.NON_WORK
                    ? "exam.grade.below-illness"
                    : "exam.grade.below"))
        : Controls.gradeChip(0, words.text("exam.grade.none"));
  }

  private static String titleOf(ExamState.Line line, Messages words) {
    String title = line.title().in(words.english());
    return title.isEmpty() ? words.text("exam.form.untitled") : title;
  }

  /** Builds the card of clauses and grades; it suggests nothing. */
  static VBox grades(ExamState.Working working, Messages words) {
    VBox body = Controls.padded();
    body.setSpacing(8);
    for (ExamState.Line line : working.lines()) {
      ClauseChoice clause = line.clause();
      String code =
          clause == null ? titleOf(line, words) : titleOf(line, words) + "  " + clause.code();
      Label text = Privacy.mark(Controls.wrapped(code));
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMaxWidth(Double.MAX_VALUE);
      body.getChildren().add(Controls.row(10, numberOf(line), text, chip(line, working, words)));
    }
    body.getChildren().add(Controls.wrapped(words.text("exam.grades.note"), "jz-note"));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = Controls.card(words.text("exam.grades.title"), scroll);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }
}
