package org.jianzhuo.desk.opinion.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.opinion.OpinionTable;

/** Gathers the opinion's keys; the foot bar names those that act for the person now. */
final class OpinionKeys {

  static final KeyCombination ACT = new KeyCodeCombination(KeyCode.F10);
  static final KeyCombination DIFFER = new KeyCodeCombination(KeyCode.D, KeyCombination.ALT_DOWN);
  static final KeyCombination CLAUSE = new KeyCodeCombination(KeyCode.F4);
  static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);
  static final KeyCombination SUPPORT =
      new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN);
  static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.CONTROL_DOWN);
  static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.CONTROL_DOWN);
  static final KeyCombination REPLACED =
      new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN);
  static final KeyCombination ANEW = new KeyCodeCombination(KeyCode.R, KeyCombination.ALT_DOWN);
  static final KeyCombination PRINT =
      new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN);

  private final Messages words;
  private final OpinionState state;
  private final Map<KeyCombination, Screen.Shortcut> keys = new LinkedHashMap<>();

  OpinionKeys(Messages words, OpinionState state) {
    this.words = words;
    this.state = state;
  }

  OpinionKeys key(
      KeyCombination key, Predicate<OpinionState.Shown> acts, String said, Runnable act) {
    boolean now = state instanceof OpinionState.Shown shown && acts.test(shown);
    keys.put(key, Screen.Shortcut.when(now, words.text("opinion.key." + said), act));
    return this;
  }

  /** Tells whether the one key of the page does anything for the person now. */
  static boolean acts(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    return table.waitsForAnswer()
        || table.waitsForSignature()
        || table.waitsForOpinion()
        || table.waitsForConsultation()
        || table.stage() == OpinionTable.Stage.TO_COMPOSE
        || shown.beyond().mayRefer()
        || shown.beyond().mayReopen();
  }

  Map<KeyCombination, Screen.Shortcut> all() {
    return keys;
  }
}
