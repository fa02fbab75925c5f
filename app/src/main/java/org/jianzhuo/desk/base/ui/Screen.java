package org.jianzhuo.desk.base.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** One screen's nodes, as the workbench shows it. */
public interface Screen {

  /** Returns the content, which fills the space between the bars. */
  Node content();

  /** Called when the screen is shown: subscribe, load. */
  default void shown() {}

  /** Called when another screen takes its place: unsubscribe, save drafts. */
  default void hidden() {}

  /** Says why nobody may change places at the keyboard just now; null for no reason. */
  default @Nullable String holdsUser() {
    return null;
  }

  /**
   * Returns the buttons that stand at the right of the step bar while the screen is shown: what
   * ends the step. Where there is no step bar, the screen keeps them.
   */
  default List<Node> stepActs() {
    return List.of();
  }

  /** Returns the keys of this screen, in the order in which the foot bar names them. */
  default Map<KeyCombination, Shortcut> shortcuts() {
    return Map.of();
  }

  /** A key's act and the words that the foot bar shows for it. */
  record Shortcut(String words, Runnable act) {

    /** Returns a key that the foot bar names only while it acts for this person. */
    public static Shortcut when(boolean acts, String words, Runnable act) {
      return new Shortcut(acts ? words : "", act);
    }
  }
}
