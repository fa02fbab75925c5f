package org.jianzhuo.desk.evidence.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/** Offers the tools of a picture, and how it is looked at. */
final class ToolRail extends VBox {

  private static final double GAP = 4;
  private static final double TOOL = 58;
  private static final double EDGES = 14;

  private final StillPane still;
  private final Supplier<Messages> words;
  private final FlowPane tools = new FlowPane(GAP, GAP);
  private final Map<Tool, ToggleButton> byTool = new EnumMap<>(Tool.class);
  private final Button undo;
  private final Button redo;
  private final Button redact;

  ToolRail(ReviewViewModel model, StillPane still, Supplier<Messages> words) {
    super(8);
    this.still = still;
    this.words = words;
    Messages m = words.get();
    getStyleClass().addAll("jz-card", "jz-review-tools");
    for (Tool tool : Tool.values()) {
      ToggleButton button = new ToggleButton(m.text("evidence.tool." + tool.lower()));
      button.setId("review-tool-" + tool.lower());
      button.setGraphic(Controls.icon(tool.icon()));
      button.setOnAction(event -> still.choose(tool));
      byTool.put(tool, button);
      put(button);
    }
    undo = act("undo", "mdi2u-undo", model.notes()::undo);
    redo = act("redo", "mdi2r-redo", model.notes()::redo);
    act("zoom-in", "mdi2m-magnify-plus-outline", () -> still.zoomBy(1.25));
    act("zoom-out", "mdi2m-magnify-minus-outline", () -> still.zoomBy(0.8));
    act("turn", "mdi2r-rotate-right", () -> still.turn(1));
    act("fit", "mdi2f-fit-to-page-outline", still::fit);
    redact = act("redact", "mdi2i-image-filter-frames", model::redact);
    Slider light = new Slider(-0.8, 0.8, 0);
    light.setId("review-brightness");
    light.setAccessibleText(m.text("evidence.review.brightness"));
    light.setBlockIncrement(0.1);
    light.valueProperty().bindBidirectional(still.brightness());
    Label lightWords = Controls.label(m.text("evidence.review.brightness"), "jz-note", "jz-small");
    VBox brightness = new VBox(0, lightWords, light);
    brightness.setAlignment(Pos.CENTER);
    getChildren().addAll(tools, brightness);
    columns(2);
    still.tool().addListener(o -> showTool());
    showTool();
  }

  /** Sets how many tools stand side by side: more where the window is low. */
  void columns(int columns) {
    double inner = columns * TOOL + (columns - 1) * GAP;
    tools.setPrefWrapLength(inner);
    tools.setMaxWidth(inner);
    tools.setMinWidth(inner);
    setMinWidth(inner + EDGES);
    setMaxWidth(inner + EDGES);
  }

  private Button act(String what, String icon, Runnable act) {
    Button button =
        Controls.button("review-" + what, words.get().text("evidence.tool." + what), "", act);
    button.setGraphic(Controls.icon(icon));
    put(button);
    return button;
  }

  private void put(ButtonBase button) {
    button.getStyleClass().setAll("jz-review-tool");
    button.setContentDisplay(ContentDisplay.TOP);
    button.setAccessibleText(button.getText());
    tools.getChildren().add(button);
  }

  private void showTool() {
    byTool.forEach((tool, button) -> button.setSelected(tool == still.tool().get()));
  }

  void show(ReviewState.Showing showing, boolean still) {
    undo.setDisable(!showing.canUndo());
    redo.setDisable(!showing.canRedo());
    redact.setDisable(!still);
    byTool.forEach((tool, button) -> button.setDisable(!still && tool != Tool.SELECT));
  }
}
