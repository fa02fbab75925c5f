package org.jianzhuo.packaging.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Does with the window what a person does: looks for things, clicks, types, writes with a pen. */
final class Hand {

  private static final int PATIENCE_SECONDS = 40;
  private static final int TRIES = 200;

  private final FxRobot robot = new FxRobot();
  private final ScreenPictures screens;

  Hand(Path folder, int firstPicture) {
    this.screens = new ScreenPictures(folder, firstPicture);
  }

  /** Waits until the node is there, visible and enabled. */
  Node see(String id) {
    return found("a control #" + id, () -> find(id).filter(n -> !n.isDisabled() && shown(n)));
  }

  /** Waits until the window has what is looked for; a screen may be drawn anew at any moment. */
  private <T> T found(String what, Supplier<Optional<T>> look) {
    List<T> seen = new ArrayList<>();
    await(
        what,
        () -> {
          Optional<T> now = look.get();
          now.ifPresent(seen::add);
          return now.isPresent();
        });
    return seen.getLast();
  }

  /** Tells whether the node is visible now. */
  boolean sees(String id) {
    settle();
    return find(id).filter(Hand::shown).isPresent();
  }

  /** Waits until the node's words satisfy the condition, and returns them. */
  String read(String id, String what, Predicate<String> condition) {
    return found("#" + id + " to say " + what, () -> find(id).map(Hand::words).filter(condition));
  }

  /** Waits until the condition about the window holds. */
  void await(String what, java.util.concurrent.Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
    } catch (TimeoutException e) {
      throw new StepFailed(
          "waited " + PATIENCE_SECONDS + " s in vain for " + what + visibleWords());
    }
  }

  /** Clicks the node in its middle, scrolled into view. */
  void click(String id) {
    Node node = see(id);
    reveal(node);
    // A screen that is drawn anew may have replaced the node meanwhile.
    for (int tries = 0; !clickMiddle(node, 1) && tries < TRIES; tries++) {
      node = see(id);
      reveal(node);
    }
  }

  /** Clicks the first visible words under the node that contain the text. */
  void clickText(String id, String text) {
    see(id);
    String what = "'" + text + "' in #" + id;
    Node node = found(what, () -> labelled(id, text));
    reveal(node);
    for (int tries = 0; !clickMiddle(node, 1) && tries < TRIES; tries++) {
      node = found(what, () -> labelled(id, text));
      reveal(node);
    }
    settle();
  }

  /** Tells whether the node is in the window at all; for use inside {@link #await}. */
  boolean present(String id) {
    return find(id).filter(Hand::shown).isPresent();
  }

  /** Returns the words of the node and of everything in it. */
  String text(String id) {
    return find(id).stream()
        .flatMap(
            root ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(root), root.lookupAll("*").stream()))
        .map(Hand::words)
        .filter(words -> words != null && !words.isBlank())
        .distinct()
        .reduce("", (a, b) -> a + " " + b)
        .strip();
  }

  /** Tells whether the node is disabled. */
  boolean isOff(String id) {
    settle();
    return find(id).map(Node::isDisabled).orElse(true);
  }

  /** Tells whether a toggle is chosen. */
  boolean isChosen(String id) {
    settle();
    return find(id).filter(n -> n instanceof Toggle toggle && toggle.isSelected()).isPresent();
  }

  /** Counts the filled rows of a list. */
  long rows(String id) {
    settle();
    Node list = see(id);
    return onWindow(
        () -> list instanceof javafx.scene.control.ListView<?> view ? view.getItems().size() : 0);
  }

  /** Returns the ids of visible nodes that fit the expression, from top to bottom. */
  List<String> idsLike(String expression) {
    settle();
    return onWindow(
        () ->
            robot
                .lookup(n -> n.getId() != null && n.getId().matches(expression) && shown(n))
                .queryAll()
                .stream()
                .sorted(
                    java.util.Comparator.comparingDouble(
                        n -> n.localToScene(n.getBoundsInLocal()).getMinY()))
                .map(Node::getId)
                .distinct()
                .toList());
  }

  /** Types into the field that has the focus and confirms with Enter. */
  void fillReason(String text) {
    write(text);
    press(KeyCode.ENTER);
  }

  /** Tells whether words under the node contain the text. */
  boolean says(String id, String text) {
    return labelled(id, text).isPresent();
  }

  private Optional<Node> labelled(String id, String text) {
    return find(id).stream()
        .flatMap(root -> root.lookupAll("*").stream())
        .filter(n -> shown(n) && words(n).contains(text))
        .findFirst();
  }

  void doubleClick(String id) {
    Node node = see(id);
    reveal(node);
    // A screen that is drawn anew may have replaced the node meanwhile.
    for (int tries = 0; !clickMiddle(node, 2) && tries < TRIES; tries++) {
      node = see(id);
      reveal(node);
    }
  }

  /** Clicks into the field, empties it and types the text. */
  void type(String id, String text) {
    click(id);
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.DELETE);
    write(text);
    Node node = see(id);
    if (node instanceof TextInputControl field && !text.equals(onWindow(field::getText))) {
      throw new StepFailed("#" + id + " holds '" + onWindow(field::getText) + "' after typing");
    }
  }

  /** Types into whatever has the focus. */
  void write(String text) {
    Scene scene = onWindow(Hand::mainScene);
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> pointer().typeKeyboard(scene, KeyCode.UNDEFINED, character));
    settle();
  }

  /** Presses keys together. */
  void press(KeyCode... keys) {
    push(keys);
    settle();
  }

  /** Writes a signature on the pad: three strokes that differ with the name. */
  void sign(String padId, String name) {
    Node pad = see(padId);
    reveal(pad);
    Bounds on = onWindow(() -> pad.localToScreen(pad.getBoundsInLocal()));
    int seed = name.hashCode();
    for (int stroke = 0; stroke < 3; stroke++) {
      double x = on.getMinX() + on.getWidth() * (0.15 + 0.25 * stroke);
      double y = on.getMinY() + on.getHeight() * (0.25 + 0.05 * ((seed >>> stroke) & 3));
      pointer().moveMouse(new Point2D(x, y));
      pointer().pressMouse(MouseButton.PRIMARY);
      for (int point = 1; point <= 6; point++) {
        int turn = (seed >>> (point + 3 * stroke)) & 7;
        pointer()
            .moveMouse(
                new Point2D(
                    x + on.getWidth() * 0.03 * point,
                    y + on.getHeight() * (0.06 * turn + (point % 2 == 0 ? 0.02 : 0.12))));
        settle();
      }
      pointer().releaseMouse(MouseButton.PRIMARY);
    }
    settle();
  }

  /** Takes a picture of the window. */
  void photograph(String name) {
    settle();
    onWindow(
        () -> {
          screens.keep(mainScene(), name);
          return true;
        });
  }

  /** Presses keys in order and lets them go in the other one. */
  private void push(KeyCode... keys) {
    for (KeyCode key : keys) {
      pointer().pressKeyboard(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      pointer().releaseKeyboard(keys[i]);
    }
    settle();
  }

  private boolean clickMiddle(Node node, int times) {
    Optional<Point2D> middle = onWindow(() -> middle(node));
    if (middle.isEmpty()) {
      settle();
      return false;
    }
    pointer().moveMouse(middle.get());
    for (int i = 0; i < times; i++) {
      pointer().pressMouse(MouseButton.PRIMARY);
      pointer().releaseMouse(MouseButton.PRIMARY);
    }
    settle();
    return true;
  }

  /** Returns where to click; empty for a node that is not laid out in its window yet. */
  private static Optional<Point2D> middle(Node node) {
    // A tooltip under the mouse would take the press, and its window closes with it.
    List.copyOf(Window.getWindows()).stream()
        .filter(Tooltip.class::isInstance)
        .forEach(Window::hide);
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    Bounds on = node.localToScreen(node.getBoundsInLocal());
    if (window == null || on == null || !(on.getWidth() > 0)) {
      return Optional.empty();
    }
    Point2D middle = new Point2D(on.getCenterX(), on.getCenterY());
    boolean inside =
        middle.getX() >= window.getX()
            && middle.getY() >= window.getY()
            && middle.getX() < window.getX() + window.getWidth()
            && middle.getY() < window.getY() + window.getHeight();
    return inside ? Optional.of(middle) : Optional.empty();
  }

  /**
   * The robot without its five pulses of patience after every key: a step waits for what it needs.
   */
  private BaseRobot pointer() {
    return robot.robotContext().getBaseRobot();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  /** Runs a question on the window's thread. */
  <T> T onWindow(java.util.concurrent.Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
  }

  private static Scene mainScene() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow(() -> new StepFailed("no window is open"))
        .getScene();
  }

  private Optional<Node> find(String id) {
    return robot.lookup("#" + id).queryAll().stream()
        .filter(Hand::shown)
        .findFirst()
        .or(() -> robot.lookup("#" + id).queryAll().stream().findFirst());
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  private static String words(Node node) {
    String words = wordsOrNull(node);
    return words == null ? "" : words;
  }

  private static @Nullable String wordsOrNull(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl field -> field.getText();
      case javafx.scene.text.Text text -> text.getText();
      default -> "";
    };
  }

  private void reveal(Node node) {
    onWindow(
        () -> {
          for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane && pane.getContent() != null) {
              Bounds content = pane.getContent().getBoundsInLocal();
              Bounds target =
                  pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
              double room = content.getHeight() - pane.getViewportBounds().getHeight();
              if (room > 0) {
                double middle = (target.getMinY() + target.getMaxY()) / 2;
                pane.setVvalue(
                    Math.clamp((middle - pane.getViewportBounds().getHeight() / 2) / room, 0, 1));
                pane.layout();
              }
            }
          }
          return null;
        });
    settle();
  }

  private String visibleWords() {
    return onWindow(
        () -> {
          List<String> words =
              robot
                  .lookup(n -> n instanceof Labeled && shown(n) && !words(n).isBlank())
                  .queryAll()
                  .stream()
                  .map(Hand::words)
                  .limit(60)
                  .toList();
          return "; the window says: " + String.join(" | ", words).replace('\n', ' ');
        });
  }
}
