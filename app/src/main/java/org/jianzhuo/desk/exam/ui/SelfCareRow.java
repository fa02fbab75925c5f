package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.SelfCareLevel;

/** Asks the five activities of self-care and names the level they make (GB/T 16180-2014, 4.1.4). */
final class SelfCareRow extends VBox {

  private final Messages words;
  private final Map<SelfCareActivity, Segmented<Boolean>> answers =
      new EnumMap<>(SelfCareActivity.class);
  private final Label level = Controls.label("", "jz-bold");
  private final Button all;

  SelfCareRow(ExamViewModel vm, Messages words) {
    this.words = words;
    setSpacing(8);
    all =
        Controls.button("exam-selfcare-all", words.text("exam.care.all"), "", vm::setSelfCareNone);
    all.getStyleClass().add("small");
    FlowPane rows = new FlowPane(22, 8);
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      int place = answers.size();
      Segmented<Boolean> answer =
          new Segmented<>(
              "exam-selfcare-" + place,
              List.of(false, true),
              help -> words.text(help ? "exam.care.help" : "exam.care.own"));
      answer.setOnChosen(help -> vm.setSelfCare(activity, help));
      answers.put(activity, answer);
      Label name = Controls.label(activity.words().in(words.english()));
      name.setMinWidth(words.english() ? 180 : 74);
      rows.getChildren().add(Controls.row(8, name, answer));
    }
    getChildren()
        .addAll(
            Controls.row(
                10,
                Controls.label(words.text("exam.care.title"), "jz-section"),
                level,
                Controls.spacer(),
                all),
            rows);
  }

  /** Returns the five answers in order; Enter walks them. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    answers.values().forEach(a -> walk.add(FormCard.focusOf(a)));
    return walk;
  }

  void show(ExamState.Working working) {
    answers.forEach(
        (activity, answer) -> {
          answer.show(working.selfCare().get(activity));
          answer.setDisable(working.readOnly());
        });
    all.setDisable(working.readOnly());
    int known = working.selfCare().size();
    int help = (int) working.selfCare().values().stream().filter(h -> h).count();
    level.setText(
        known < answers.size()
            ? words.text("exam.care.open", known, answers.size())
            : SelfCareLevel.of(help).words().in(words.english()));
  }
}
