package org.jianzhuo.desk.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.journal.StreamId;

/** Shows the five steps of the case in hand; Ctrl+1 to Ctrl+5 lead to them. */
final class StepBar extends HBox {

  private final Map<PlaceKind, ToggleButton> steps = new EnumMap<>(PlaceKind.class);
  private final HBox acts = Controls.row(10);
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
    setMinWidth(0);
    getChildren().addAll(Controls.spacer(), acts);
  }

  /** Marks the step, with its acts at the right. */
  void show(Destination at, Supplier<List<Node>> stepActs) {
    caseInHand = at.inCase();
    boolean shown = steps.containsKey(at.kind());
    setVisible(shown);
    setManaged(shown);
    steps.forEach((kind, step) -> step.setSelected(kind == at.kind()));
    // where no step is shown, the screen keeps its acts
    acts.getChildren().setAll(shown ? stepActs.get() : List.of());
  }

  void setNarrow(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
  }

  @Override
  protected void layoutChildren() {
    name(true);
    if (prefWidth(-1) > getWidth()) {
      name(false);
    }
    super.layoutChildren();
  }

  /** Names each step, or only the present one where the acts leave no room. */
  private void name(boolean each) {
    steps
        .values()
        .forEach(
            step ->
                step.setContentDisplay(
                    each || step.isSelected() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  private ToggleButton step(Messages words, PlaceKind kind, int number, Navigator navigator) {
    Label mark = Controls.label(Integer.toString(number), "jz-number");
    ToggleButton step = new ToggleButton(words.text(kind.stepKey()), mark);
    step.setId("shell-step-" + number);
    step.getStyleClass().add("jz-step");
    step.setMinWidth(Region.USE_PREF_SIZE);
    step.setTooltip(new Tooltip(step.getText()));
    step.setAccessibleText(step.getText());
    step.setOnAction(
        event -> {
          step.setSelected(true);
          kind.destination(caseInHand).ifPresent(navigator::go);
        });
    return step;
  }
}
