package org.jianzhuo.desk.workbench;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;

/** Lists the keys that are valid now (sheet 17). */
final class KeysDialog {

  private static final KeyCombination FIRST_STEP =
      new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.CONTROL_DOWN);

  private static final int MOST_ROWS = 12;

  private KeysDialog() {}

  static Node of(
      Messages words,
      Map<KeyCombination, Screen.Shortcut> page,
      Keymap keymap,
      Runnable change,
      Runnable close) {
    GridPane everywhere = grid();
    for (KeyAction action : keymap.book().everywhere()) {
      add(everywhere, KeyWords.caps(keymap, action), action.said(words));
    }
    keymap
        .book()
        .named("shell.steps")
        // a page that takes these keys for itself has no steps to lead to
        .filter(steps -> !page.containsKey(FIRST_STEP))
        .ifPresent(steps -> add(everywhere, KeyWords.caps(keymap, steps), steps.said(words)));
    add(everywhere, "Alt", words.text("workbench.keys.rail"));
    VBox left =
        new VBox(10, Controls.label(words.text("workbench.keys.page"), "jz-th"), here(page));
    VBox right =
        new VBox(10, Controls.label(words.text("workbench.keys.everywhere"), "jz-th"), everywhere);
    HBox body = page.isEmpty() ? new HBox(right) : new HBox(40, left, right);
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2k-keyboard-outline",
            words.text("workbench.keys.title"),
            body,
            Controls.button("shell-keys-close", words.text("base.back"), "Esc", close),
            Controls.button("shell-keys-change", words.text("workbench.keys.change"), "", change));
    dialog.setId("shell-keys");
    dialog.setPrefWidth(page.size() > MOST_ROWS ? 960 : 720);
    return dialog;
  }

  /** The page's keys; many stand in two columns, so that the dialog fits a low window. */
  private static Node here(Map<KeyCombination, Screen.Shortcut> page) {
    int rows = page.size() > MOST_ROWS ? (page.size() + 1) / 2 : page.size();
    GridPane first = grid();
    GridPane second = grid();
    page.forEach(
        (key, shortcut) ->
            add(first.getRowCount() < rows ? first : second, KeyWords.cap(key), shortcut.words()));
    return second.getRowCount() == 0 ? first : new HBox(24, first, second);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(14, 8);
    ColumnConstraints caps = new ColumnConstraints();
    caps.setMinWidth(90);
    grid.getColumnConstraints().add(caps);
    return grid;
  }

  private static void add(GridPane grid, String cap, String act) {
    if (!act.isEmpty()) {
      grid.addRow(grid.getRowCount(), Controls.fixedCap(cap), Controls.wrapped(act));
    }
  }
}
