package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * Places fields two in a row, long texts alone, and what is wrong beneath their row. Fields that
 * are not asked leave no gap.
 */
final class LooseFields extends GridPane {

  private record Slot(String key, Node line, boolean wide) {}

  private final List<Slot> slots = new ArrayList<>();
  private final List<VBox> hints = new ArrayList<>();

  LooseFields() {
    super(18, 8);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      getColumnConstraints().add(column);
    }
  }

  /** Adds a field's line; {@link #arrange} places it. */
  void add(String key, Node line, boolean wide) {
    slots.add(new Slot(key, line, wide));
    getChildren().add(line);
  }

  /**
   * Places the lines that are shown.
   *
   * @param hintsOf takes for each field where its hints stand
   */
  void arrange(Map<String, VBox> hintsOf) {
    int row = 0;
    int column = 0;
    for (Slot slot : slots) {
      if (slot.line().isVisible()) {
        if (slot.wide() && column == 1) {
          row++;
          column = 0;
        }
        GridPane.setConstraints(slot.line(), column, 2 * row, slot.wide() ? 2 : 1, 1);
        hintsOf.put(slot.key(), hintsOf(row));
        row += slot.wide() ? 1 : column;
        column = slot.wide() ? 0 : 1 - column;
      }
    }
  }

  private VBox hintsOf(int row) {
    while (hints.size() <= row) {
      VBox below = new VBox(4);
      below.setManaged(false);
      add(below, 0, 2 * hints.size() + 1, 2, 1);
      hints.add(below);
    }
    return hints.get(row);
  }
}
