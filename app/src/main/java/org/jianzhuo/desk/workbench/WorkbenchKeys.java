package org.jianzhuo.desk.workbench;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Hears the keys that hold on every screen, and the present screen's own. */
final class WorkbenchKeys {

  private static final Duration HELD = Duration.millis(500);

  private static final KeyCombination HIDE =
      new KeyCodeCombination(KeyCode.H, KeyCombination.CONTROL_DOWN);

  private final Workbench bench;
  private final ReadOnlyBooleanWrapper namesShown = new ReadOnlyBooleanWrapper();
  private final PauseTransition holding = new PauseTransition(HELD);
  private boolean userKeyDown;

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
    if (global(event)) {
      event.consume();
      return;
    }
    if (bench.covered()) {
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
    if (acted || step(event)) {
      event.consume();
    }
  }

  /** Hears keys that no field wanted. */
  private void last(KeyEvent event) {
    if (bench.covered() || typing(event)) {
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
    if (event.getCode() == KeyCode.PAUSE || HIDE.match(event)) {
      bench.toggleHiding();
      if (namesShown.get()) {
        namesShown.set(false);
      }
      return true;
    }
    if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case F12 -> {
        bench.acts().lock().run();
        yield true;
      }
      case F11 -> {
        bench.acts().fullScreen().run();
        yield true;
      }
      case F9 -> {
        if (!userKeyDown) {
          userKeyDown = true;
          holding.playFromStart();
        }
        yield true;
      }
      case F1 -> {
        if (!bench.covered()) {
          bench.showKeys();
        }
        yield true;
      }
      default -> false;
    };
  }

  private void released(KeyEvent event) {
    if (event.getCode() != KeyCode.F9 || !userKeyDown) {
      return;
    }
    event.consume();
    userKeyDown = false;
    holding.stop();
    if (namesShown.get()) {
      namesShown.set(false);
    } else {
      bench.acts().switchUser().run();
    }
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
