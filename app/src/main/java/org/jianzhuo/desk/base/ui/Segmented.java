package org.jianzhuo.desk.base.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Offers up to six fixed values side by side; arrow keys, digits and the mouse choose. */
public final class Segmented<T> extends HBox {

  private final List<T> values;
  private final ToggleGroup group = new ToggleGroup();
  private Consumer<T> onChosen = value -> {};
  private boolean digits = true;

  /**
   * @param id each button's id is this, a hyphen and the value's place from 0
   */
  public Segmented(String id, List<T> values, Function<T, String> words) {
    this.values = List.copyOf(values);
    setId(id);
    getStyleClass().add("jz-seg");
    setMaxHeight(Region.USE_PREF_SIZE);
    setMaxWidth(Region.USE_PREF_SIZE);
    for (int i = 0; i < values.size(); i++) {
      ToggleButton button = new ToggleButton(words.apply(values.get(i)));
      button.setId(id + "-" + i);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      if (i == 0) {
        button.getStyleClass().add("first");
      }
      if (i == values.size() - 1) {
        button.getStyleClass().add("last");
      }
      int place = i;
      button.setOnAction(
          event -> {
            button.setSelected(true);
            onChosen.accept(this.values.get(place));
          });
      button.setOnKeyPressed(
          event -> {
            int next = placeFor(event.getCode(), place);
            if (next >= 0 && next < getChildren().size()) {
              ToggleButton target = (ToggleButton) getChildren().get(next);
              target.requestFocus();
              target.fire();
            }
            // at an end an arrow stays: the toolkit's own walk round would choose without showing
            // it
            if (next >= 0 || event.getCode().isArrowKey()) {
              event.consume();
            }
          });
      getChildren().add(button);
    }
  }

  // a digit means the value that begins with it, such as a muscle strength, else its place from 1
  private int placeFor(KeyCode key, int from) {
    if (key == KeyCode.RIGHT || key == KeyCode.LEFT) {
      return key == KeyCode.RIGHT ? from + 1 : from - 1;
    }
    if (!key.isDigitKey() || !digits) {
      return -1;
    }
    String digit = key.getName().substring(key.getName().length() - 1);
    for (int i = 0; i < getChildren().size(); i++) {
      if (((ToggleButton) getChildren().get(i)).getText().startsWith(digit)) {
        return i;
      }
    }
    return Integer.parseInt(digit) - 1;
  }

  /** Leaves the digit keys to the page, which does something else with them. */
  public Segmented<T> leavingDigits() {
    digits = false;
    return this;
  }

  /** Calls the consumer when a person chooses a value. */
  public void setOnChosen(Consumer<T> consumer) {
    onChosen = consumer;
  }

  /** Shows a value as chosen, or none, without calling the consumer. */
  public void show(@Nullable T value) {
    int place = value == null ? -1 : values.indexOf(value);
    group.selectToggle(place < 0 ? null : (ToggleButton) getChildren().get(place));
  }

  /** Returns the chosen value; null if none is. */
  public @Nullable T chosen() {
    int place = getChildren().indexOf(group.getSelectedToggle());
    return place < 0 ? null : values.get(place);
  }
}
