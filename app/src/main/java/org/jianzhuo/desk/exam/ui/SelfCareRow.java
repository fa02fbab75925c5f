package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;

/** Asks the five activities of self-care and names the level they make (GB/T 16180-2014, 4.1.4). */
final class SelfCareRow extends VBox {

  private static final double EVIDENCE_WIDTH = 900;

  private final Messages words;
  private final Map<SelfCareActivity, Segmented<Boolean>> answers =
      new EnumMap<>(SelfCareActivity.class);
  private final Map<SelfCareActivity, TextField> evidence = new EnumMap<>(SelfCareActivity.class);
  private final Map<SelfCareActivity, Node> evidenceLines = new EnumMap<>(SelfCareActivity.class);
  private final Label level = Controls.label("", "jz-bold");
  private final Button all;
  private boolean showing;

  SelfCareRow(ExamViewModel vm, Messages words) {
    this.words = words;
    setSpacing(8);
    all =
        Controls.button(
            "exam-selfcare-all", words.text("exam.care.all"), "", () -> vm.selfCare().answerNone());
    all.getStyleClass().add("small");
    FlowPane rows = new FlowPane(22, 8);
    // under the answers, so that none of them moves away from under the pointer
    VBox lines = new VBox(8);
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      int place = answers.size();
      Segmented<Boolean> answer =
          new Segmented<>(
              "exam-selfcare-" + place,
              List.of(false, true),
              help -> words.text(help ? "exam.care.help" : "exam.care.own"));
      answer.setOnChosen(help -> vm.selfCare().answer(Map.of(activity, help)));
      answers.put(activity, answer);
      TextField on = evidenceField(activity, vm.selfCare());
      evidence.put(activity, on);
      Label name = Controls.label(activity.words().in(words.english()));
      name.setMinWidth(words.english() ? 190 : 74);
      rows.getChildren().add(Controls.row(8, name, answer));
      Node line = evidenceLine(activity, on);
      evidenceLines.put(activity, line);
      lines.getChildren().add(line);
    }
    getChildren()
        .addAll(
            Controls.row(
                10,
                Controls.label(words.text("exam.care.title"), "jz-section"),
                level,
                Controls.spacer(),
                all),
            rows,
            lines);
  }

  /** Returns the five answers in order, then what they rest on; Enter walks them. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    answers.values().forEach(answer -> walk.add(FormCard.focusOf(answer)));
    walk.addAll(evidence.values());
    return walk;
  }

  private Node evidenceLine(SelfCareActivity activity, TextField on) {
    Label name =
        Controls.label(
            words.text("exam.care.evidence-of", activity.words().in(words.english())), "jz-note");
    name.setMinWidth(words.english() ? 320 : 200);
    HBox.setHgrow(on, Priority.ALWAYS);
    HBox line = Controls.row(8, name, on);
    line.setMaxWidth(EVIDENCE_WIDTH);
    line.setVisible(false);
    line.setManaged(false);
    return line;
  }

  /** Names the first field that is still open, else the first one. */
  String next() {
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      Segmented<Boolean> answer = answers.get(activity);
      TextField on = evidence.get(activity);
      if (answer != null && answer.chosen() == null) {
        return answer.getId() + "-0";
      }
      if (on != null && on.isVisible() && on.getText().isBlank()) {
        return on.getId();
      }
    }
    return "exam-selfcare-0-0";
  }

  /** Names the field of an activity's evidence, by the activity's place. */
  static String evidenceId(int place) {
    return "exam-selfcare-on-" + place;
  }

  private TextField evidenceField(SelfCareActivity activity, SelfCareActs acts) {
    TextField field = new TextField();
    field.setId(evidenceId(activity.ordinal()));
    field.setPromptText(words.text("exam.care.evidence"));
    field.setAccessibleText(
        words.text("exam.care.evidence-of", activity.words().in(words.english())));
    field
        .textProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                acts.typeEvidence(activity, is);
              }
            });
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                acts.evidenceTyped();
              }
            });
    return field;
  }

  void show(ExamState.Working working) {
    Map<SelfCareActivity, Boolean> given = working.selfCare().answers();
    // where self-care is the whole item, its own form asks for the evidence
    boolean asked = working.known().accepted().item() != ItemKind.SELF_CARE;
    showing = true;
    answers.forEach(
        (activity, answer) -> {
          answer.show(given.get(activity));
          answer.setDisable(working.readOnly());
        });
    evidence.forEach(
        (activity, on) -> {
          String text = working.selfCare().evidence().getOrDefault(activity, "");
          if (!on.getText().equals(text)) {
            on.setText(text);
          }
          on.setEditable(!working.readOnly());
          boolean needed = asked && given.getOrDefault(activity, false);
          on.setVisible(needed);
          Node line = Objects.requireNonNull(evidenceLines.get(activity));
          line.setVisible(needed);
          line.setManaged(needed);
        });
    showing = false;
    all.setDisable(working.readOnly());
    int known = given.size();
    int help = (int) given.values().stream().filter(h -> h).count();
    level.setText(
        known < answers.size()
            ? words.text("exam.care.open", known, answers.size())
            : SelfCareLevel.of(help).words().in(words.english()));
  }
}
