package org.jianzhuo.desk.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.journal.StreamId;

/** Shows the five steps of the case in hand; Ctrl+1 to Ctrl+5 lead to them. */
final class StepBar extends HBox {

  private final Map<PlaceKind, ToggleButton> steps = new EnumMap<>(PlaceKind.class);
  private Optional<StreamId> caseInHand = Optional.empty();

  StepBar(Messages words, List<PlaceKind> offered, Navigator navigator) {
    getStyleClass().add("jz-steps");
    int number = 1;
    for (PlaceKind kind : PlaceKind.STEPS) {
      if (offered.contains(kind)) {
        ToggleButton step = step(words, kind, number, navigator);
        steps.put(kind, step);
        getChildren().add(step);
      }
      number++;
    }
  }

  void show(Destination at) {
    caseInHand = at.inCase();
    boolean shown = steps.containsKey(at.kind());
    setVisible(shown);
    setManaged(shown);
    steps.forEach((kind, step) -> step.setSelected(kind == at.kind()));
  }

  void setNarrow(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
  }

  private ToggleButton step(Messages words, PlaceKind kind, int number, Navigator navigator) {
    Label mark = Controls.label(Integer.toString(number), "jz-number");
    ToggleButton step = new ToggleButton(words.text(kind.stepKey()), mark);
    step.setId("shell-step-" + number);
    step.getStyleClass().add("jz-step");
    step.setMinWidth(Region.USE_PREF_SIZE);
    step.setOnAction(
        event -> {
          step.setSelected(true);
          kind.destination(caseInHand).ifPresent(navigator::go);
        });
    return step;
  }
}
