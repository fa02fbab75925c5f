package org.jianzhuo.desk.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Hears the keys that hold on every screen, and the present screen's own. */
final class WorkbenchKeys {

  private static final Duration HELD = Duration.millis(500);

  private final Workbench bench;
  private final ReadOnlyBooleanWrapper namesShown = new ReadOnlyBooleanWrapper();
  private final PauseTransition holding = new PauseTransition(HELD);
  private @Nullable KeyCode userKey;
  private @Nullable Consumer<KeyStroke> learner;

  WorkbenchKeys(Workbench bench) {
    this.bench = bench;
    holding.setOnFinished(event -> namesShown.set(!bench.hiding()));
    bench.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
    bench.addEventHandler(KeyEvent.KEY_PRESSED, this::last);
    bench.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  ReadOnlyBooleanProperty namesShown() {
    return namesShown.getReadOnlyProperty();
  }

  /** Hears keys before the fields do: function keys and those with Ctrl or Alt. */
  private void first(KeyEvent event) {
    if (learner != null) {
      event.consume();
      taught(learner, event);
      return;
    }
    showLetters(event.isAltDown() || event.getCode() == KeyCode.ALT);
    if (global(event)) {
      event.consume();
      return;
    }
    if (bench.covered() || opensList(event)) {
      return;
    }
    boolean acted =
        bench.shortcuts().entrySet().stream()
            .filter(each -> KeyWords.actsWhileTyping(each.getKey()))
            .filter(each -> each.getKey().match(event))
            .findFirst()
            .map(
                each -> {
                  each.getValue().act().run();
                  return true;
                })
            .orElse(false);
    if (acted || step(event) || rail(event)) {
      event.consume();
    }
  }

  /** Tells whether the key is the one that opens the drop-down list which has the focus. */
  private static boolean opensList(KeyEvent event) {
    return event.getCode() == KeyCode.DOWN
        && event.isAltDown()
        && event.getTarget() instanceof ComboBoxBase<?>;
  }

  /** Gives the next key to the learner instead of acting on it; nobody for nobody. */
  void learn(@Nullable Consumer<KeyStroke> next) {
    learner = next;
  }

  private void taught(Consumer<KeyStroke> by, KeyEvent event) {
    if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
      learner = null;
      by.accept(KeyStroke.of(event));
    }
  }

  /** Hears keys that no field wanted. */
  private void last(KeyEvent event) {
    // What ended a dialog is done with, though this hears it all the same.
    if (event.isConsumed() || bench.covered() || typing(event)) {
      return;
    }
    bench.shortcuts().entrySet().stream()
        .filter(each -> !KeyWords.actsWhileTyping(each.getKey()))
        .filter(each -> each.getKey().match(event))
        .findFirst()
        .ifPresentOrElse(
            each -> {
              event.consume();
              each.getValue().act().run();
            },
            () -> {
              if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                bench.back();
              }
            });
  }

  private boolean global(KeyEvent event) {
    KeyStroke stroke = KeyStroke.of(event);
    Keymap keymap = bench.keymap();
    Optional<KeyAction> meant =
        keymap.book().everywhere().stream()
            .filter(each -> keymap.key(each).equals(stroke))
            .findFirst();
    return meant.isPresent() && global(meant.get().name(), event.getCode());
  }

  private boolean global(String act, KeyCode code) {
    return switch (act) {
      case "shell.lock" -> {
        bench.acts().lock().run();
        yield true;
      }
      case "shell.private", "shell.private-at-once" -> {
        bench.toggleHiding();
        if (namesShown.get()) {
          namesShown.set(false);
        }
        yield true;
      }
      case "shell.full-screen" -> {
        bench.acts().fullScreen().run();
        yield true;
      }
      case "shell.switch-user" -> {
        if (userKey == null) {
          userKey = code;
          holding.playFromStart();
        }
        yield true;
      }
      case "shell.keys" -> {
        if (!bench.covered()) {
          bench.showKeys();
        }
        yield true;
      }
      default -> false;
    };
  }

  private void released(KeyEvent event) {
    showLetters(event.isAltDown() && event.getCode() != KeyCode.ALT);
    if (userKey == null || event.getCode() != userKey) {
      return;
    }
    event.consume();
    userKey = null;
    holding.stop();
    if (namesShown.get()) {
      namesShown.set(false);
    } else {
      bench.acts().switchUser().run();
    }
  }

  private boolean rail(KeyEvent event) {
    return event.isAltDown()
        && !event.isControlDown()
        && !event.isShiftDown()
        && bench.rail().filter(rail -> rail.go(event.getCode())).isPresent();
  }

  private void showLetters(boolean shown) {
    bench.rail().ifPresent(rail -> rail.showLetters(shown && !bench.covered()));
  }

  private boolean step(KeyEvent event) {
    return event.isControlDown()
        && !event.isAltDown()
        && !event.isShiftDown()
        && bench.goToStep(event.getCode());
  }

  /** Tells whether the key belongs to the text field that has the focus. */
  private boolean typing(KeyEvent event) {
    boolean inText = event.getTarget() instanceof TextInputControl;
    return inText
        && switch (event.getCode()) {
          case ENTER, ESCAPE, PAGE_UP, PAGE_DOWN -> false;
          default -> true;
        };
  }
}
