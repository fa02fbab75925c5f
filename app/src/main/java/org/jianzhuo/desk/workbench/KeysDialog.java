package org.jianzhuo.desk.workbench;

import java.util.Map;
import javafx.scene.Node;
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
        .ifPresent(steps -> add(everywhere, KeyWords.caps(keymap, steps), steps.said(words)));
    GridPane here = grid();
    page.forEach((key, shortcut) -> add(here, KeyWords.cap(key), shortcut.words()));
    VBox left = new VBox(10, Controls.label(words.text("workbench.keys.page"), "jz-th"), here);
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
    dialog.setPrefWidth(720);
    return dialog;
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
