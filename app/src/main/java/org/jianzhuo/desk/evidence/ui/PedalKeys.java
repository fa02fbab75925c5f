package org.jianzhuo.desk.evidence.ui;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jianzhuo.desk.evidence.Pedal;
import org.jspecify.annotations.Nullable;

/**
 * Hears a pedal or a presenter, which the system takes for a keyboard, while the form keeps its
 * focus. A key that writes is heard only where no field would take it. Held down it counts once.
 */
public final class PedalKeys {

  private final Supplier<Pedal> pedal;
  private final CaptureViewModel model;
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  private PedalKeys(Supplier<Pedal> pedal, CaptureViewModel model) {
    this.pedal = pedal;
    this.model = model;
  }

  /** Hears the pedal while the content is in a scene. */
  public static void whileShown(Node content, Supplier<Pedal> pedal, CaptureViewModel model) {
    PedalKeys keys = new PedalKeys(pedal, model);
    EventHandler<KeyEvent> pressed = keys::pressed;
    EventHandler<KeyEvent> released = event -> keys.down.remove(event.getCode());
    content
        .sceneProperty()
        .addListener((o, before, now) -> keys.move(before, now, pressed, released));
    keys.move(null, content.getScene(), pressed, released);
  }

  private void move(
      @Nullable Scene before,
      @Nullable Scene now,
      EventHandler<KeyEvent> pressed,
      EventHandler<KeyEvent> released) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
      down.clear();
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
      now.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    String name = code.name();
    Pedal learnt = pedal.get();
    boolean photo = name.equals(learnt.photo());
    boolean record = name.equals(learnt.record());
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (!(photo || record) || !plain || belongsElsewhere(code, event.getTarget())) {
      return;
    }
    event.consume();
    if (!down.add(code)) {
      return;
    }
    if (photo) {
      model.photo();
    } else {
      model.toggleRecording();
    }
  }

  private static boolean belongsElsewhere(KeyCode code, EventTarget target) {
    if (writes(code) && target instanceof TextInputControl) {
      return true;
    }
    for (Node node = target instanceof Node it ? it : null; node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("jz-veil")) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the key puts a character into a field. */
  static boolean writes(KeyCode code) {
    return code.isLetterKey() || code.isDigitKey() || code.isKeypadKey() || code == KeyCode.SPACE;
  }
}
