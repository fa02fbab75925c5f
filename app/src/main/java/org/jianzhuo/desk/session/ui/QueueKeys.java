package org.jianzhuo.desk.session.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.model.session.QueueState;
import org.jspecify.annotations.Nullable;

/** Gathers the queue's keys in the order in which the foot bar names them. */
final class QueueKeys {

  private static final int MOST_STATES = 7;

  private final Messages words;
  private final Map<KeyCombination, Screen.Shortcut> keys = new LinkedHashMap<>();

  QueueKeys(Messages words) {
    this.words = words;
  }

  QueueKeys key(KeyCode code, String said, boolean acts, Runnable act) {
    keys.put(new KeyCodeCombination(code), Screen.Shortcut.when(acts, words.text(said), act));
    return this;
  }

  QueueKeys control(KeyCode code, String said, boolean acts, Runnable act) {
    keys.put(
        new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN),
        Screen.Shortcut.when(acts, words.text(said), act));
    return this;
  }

  /** Gives F2 to the call of who is next. */
  QueueKeys calling(QueueViewState state, Runnable call) {
    boolean calls = state instanceof QueueViewState.Showing s && s.coordinates();
    return key(KeyCode.F2, "session.key.call", calls, call);
  }

  /** Gives Ctrl and a letter to a button of the person's pane. */
  QueueKeys pressing(PersonPane person, KeyCode code, String said, String act) {
    return control(
        code, said, person.offers(act), () -> person.offered(act).ifPresent(Button::fire));
  }

  /** Gives Ctrl+1 to Ctrl+7 to the states by which the people are listed; null is all of them. */
  QueueKeys states(List<@Nullable QueueState> states, Consumer<@Nullable QueueState> show) {
    for (int i = 0; i < Math.min(MOST_STATES, states.size()); i++) {
      QueueState state = states.get(i);
      keys.put(
          new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (i + 1)), KeyCombination.CONTROL_DOWN),
          new Screen.Shortcut(
              state == null ? words.text("session.tab.all") : state.words().in(words.english()),
              () -> show.accept(state)));
    }
    return this;
  }

  Map<KeyCombination, Screen.Shortcut> all() {
    return keys;
  }
}
