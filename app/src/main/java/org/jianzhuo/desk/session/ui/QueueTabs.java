package org.jianzhuo.desk.session.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.session.QueueState;
import org.jspecify.annotations.Nullable;

/** Offers the states of the queue with how many are in each. */
final class QueueTabs {

  private final QueueViewModel model;
  private final Messages words;
  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane row = new FlowPane(4, 4);
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final List<@Nullable QueueState> states = new ArrayList<>();
  private QueueViewState.@Nullable Showing shown;
  private boolean low;

  QueueTabs(QueueViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    add(null);
    Arrays.stream(QueueState.values()).forEach(this::add);
    HBox.setHgrow(row, Priority.ALWAYS);
    row.setPrefWrapLength(760);
  }

  private void add(@Nullable QueueState state) {
    ToggleButton button = new ToggleButton();
    button.setId("session-tab-" + (state == null ? "all" : state.name().toLowerCase(Locale.ROOT)));
    button.getStyleClass().add("jz-session-tab");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.tab(state);
        });
    states.add(state);
    buttons.add(button);
    row.getChildren().add(button);
  }

  Node node() {
    return row;
  }

  /** Returns the states in order; null stands for all. */
  List<@Nullable QueueState> states() {
    return states;
  }

  /** Keeps the states in one line where the display is low: those in which nobody is step back. */
  void compact(boolean isLow) {
    low = isLow;
    if (shown != null) {
      show(shown);
    }
  }

  void show(QueueViewState.Showing state) {
    shown = state;
    for (int i = 0; i < buttons.size(); i++) {
      QueueState each = states.get(i);
      int count = each == null ? state.queue().entries().size() : state.queue().count(each);
      buttons
          .get(i)
          .setText(
              (each == null ? words.text("session.tab.all") : each.words().in(words.english()))
                  + " "
                  + count);
      // a place in the row only while somebody is there
      boolean rare = each != null && rare(each) && count == 0 && each != state.tab();
      buttons.get(i).setVisible(!rare);
      buttons.get(i).setManaged(!rare);
      if (each == state.tab()) {
        group.selectToggle(buttons.get(i));
      }
    }
  }

  private boolean rare(QueueState state) {
    return switch (state) {
      case PAUSED -> true;
      case PASSED, ABSENT -> low;
      case LISTED, WAITING, CALLED, IN_EXAM, EXAMINED -> false;
    };
  }
}
