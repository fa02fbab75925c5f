package org.jianzhuo.desk.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.FocusRing;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jspecify.annotations.Nullable;

/**
 * Lays dialogs, sheets and toasts over a screen. The focus goes into what is shown, stays inside a
 * dialog, and returns to where it was.
 */
public class Layers extends StackPane implements Overlay {

  private static final int MOST_TOASTS = 3;
  private static final double SEEN_THROUGH = 0.15;
  private static final Duration TOAST_TIME = Duration.seconds(5);

  /** One thing that lies over the screen. */
  private record Layer(Node shown, Node layer, boolean dialog, @Nullable Node focusBefore) {}

  private final Deque<Layer> open = new ArrayDeque<>();
  private final VBox toasts = new VBox(10);
  private TypedWords typed = TypedWords.NONE;
  private boolean escaped;
  private final ChangeListener<@Nullable Node> keepFocusInside = (o, was, is) -> keepInside(is);

  /** Lays over a screen. */
  public Layers(Node screen) {
    getStyleClass().add("jz-layers");
    toasts.setAlignment(Pos.BOTTOM_RIGHT);
    placeToasts();
    toasts.setPickOnBounds(false);
    // What lies under a toast can be pressed through it, and seen once the pointer is there.
    toasts.setMouseTransparent(true);
    toasts.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(toasts, Pos.BOTTOM_RIGHT);
    getChildren().addAll(screen, toasts);
    addEventFilter(KeyEvent.KEY_PRESSED, this::beforeFields);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    FocusRing.install(this);
    addEventFilter(MouseEvent.MOUSE_MOVED, this::clearOf);
    sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (was != null) {
                was.focusOwnerProperty().removeListener(keepFocusInside);
              }
              if (is != null) {
                is.focusOwnerProperty().addListener(keepFocusInside);
              }
            });
  }

  /** Keeps with these words what is typed from now on. */
  public void keepTyped(TypedWords words) {
    typed = words;
  }

  @Override
  public TypedWords.Dialog typed(String about) {
    return typed.of(about);
  }

  @Override
  public void dialog(Node dialog) {
    StackPane veil = new StackPane(dialog);
    veil.getStyleClass().add("jz-veil");
    veil.setPadding(new Insets(24));
    if (dialog instanceof Region region) {
      region.setMaxHeight(Region.USE_PREF_SIZE);
    }
    show(dialog, veil, true);
  }

  @Override
  public void sheet(Node sheet) {
    sheet(sheet, Pos.CENTER_RIGHT);
  }

  @Override
  public void sheetAtLeft(Node sheet) {
    sheet.getStyleClass().add("at-left");
    sheet(sheet, Pos.CENTER_LEFT);
  }

  private void sheet(Node sheet, Pos edge) {
    setAlignment(sheet, edge);
    if (sheet instanceof Region region) {
      region.setMaxHeight(Double.MAX_VALUE);
    }
    show(sheet, sheet, false);
  }

  @Override
  public void close() {
    Layer top = open.poll();
    if (top == null) {
      return;
    }
    getChildren().remove(top.layer());
    placeToasts();
    back(top.focusBefore()).ifPresent(Node::requestFocus);
  }

  /** Finds the node that had the focus; one that was built anew meanwhile bears the same id. */
  private Optional<Node> back(@Nullable Node before) {
    return before == null || before.getScene() != null || before.getId() == null
        ? Optional.ofNullable(before)
        : Optional.ofNullable(lookup("#" + before.getId()));
  }

  @Override
  public void toast(Tone tone, String text) {
    HBox toast = Controls.row(12, Controls.icon(icon(tone)), Controls.wrapped(text));
    toast.getStyleClass().addAll("jz-toast", tone.styleClass());
    toast.setId("shell-toast");
    toast.setMaxWidth(460);
    toast.setUserData(text);
    // Said once more it lasts anew, in the place of the first.
    toasts.getChildren().removeIf(each -> text.equals(each.getUserData()));
    while (toasts.getChildren().size() >= MOST_TOASTS) {
      toasts.getChildren().removeFirst();
    }
    toasts.getChildren().add(toast);
    toasts.toFront();
    PauseTransition pause = new PauseTransition(TOAST_TIME);
    pause.setOnFinished(event -> toasts.getChildren().remove(toast));
    pause.play();
  }

  // Above the foot of a side sheet and of the person pane, whose buttons a toast must not cover;
  // but
  // below a dialog, whose fields it would cover there.
  private void placeToasts() {
    boolean dialog = open.stream().anyMatch(Layer::dialog);
    toasts.setPadding(new Insets(0, 20, dialog ? 8 : 236, 0));
  }

  private void clearOf(MouseEvent pointer) {
    for (Node toast : toasts.getChildren()) {
      boolean over = toast.contains(toast.sceneToLocal(pointer.getSceneX(), pointer.getSceneY()));
      toast.setOpacity(over ? SEEN_THROUGH : 1);
    }
  }

  /** Tells whether a dialog or a sheet is open, so that the screen's keys rest. */
  public boolean covered() {
    return !open.isEmpty();
  }

  /** Ends all dialogs and sheets. */
  public void closeAll() {
    while (covered()) {
      close();
    }
  }

  private void show(Node shown, Node layer, boolean dialog) {
    Scene scene = getScene();
    open.push(new Layer(shown, layer, dialog, scene == null ? null : scene.getFocusOwner()));
    getChildren().add(getChildren().indexOf(toasts), layer);
    placeToasts();
    layer.applyCss();
    firstFocus(shown).ifPresent(Node::requestFocus);
  }

  private void beforeFields(KeyEvent event) {
    escaped &= event.getCode() != KeyCode.ESCAPE;
    if (event.getCode() == KeyCode.ESCAPE && covered() && keepsEscape(event.getTarget())) {
      event.consume();
      close();
    }
  }

  /** A list, and a field with a formatter such as that of a PIN, would keep Esc for itself. */
  private static boolean keepsEscape(EventTarget target) {
    return target instanceof ListView<?>
        || target instanceof TableView<?>
        || (target instanceof TextInputControl field && field.getTextFormatter() != null);
  }

  private void escape(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE || !(escaped || covered())) {
      return;
    }
    event.consume();
    // A text field sends Esc on to its parent and lets it pass as well: it comes here twice.
    if (!escaped) {
      escaped = true;
      close();
    }
  }

  private void keepInside(@Nullable Node owner) {
    Layer top = open.peek();
    if (top != null && top.dialog() && owner != null && !inside(owner, top.layer())) {
      firstFocus(top.shown()).ifPresent(Node::requestFocus);
    }
  }

  private static boolean inside(Node node, Node layer) {
    for (@Nullable Node each = node; each != null; each = each.getParent()) {
      if (each == layer) {
        return true;
      }
    }
    return false;
  }

  /** Finds where the focus goes: the first field or choice, else the last button that is safe. */
  private static Optional<Node> firstFocus(Node shown) {
    Optional<Node> field = find(shown, Wanted.FIELD);
    return field.isPresent() ? field : find(shown, Wanted.BUTTON);
  }

  private enum Wanted {
    FIELD,
    BUTTON
  }

  private static Optional<Node> find(Node node, Wanted wanted) {
    if (!node.isVisible() || !node.isManaged() || node.isDisabled()) {
      return Optional.empty();
    }
    if (fits(node, wanted)) {
      return Optional.of(node);
    }
    Optional<Node> best = Optional.empty();
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = find(child, wanted);
        if (found.isPresent() && wanted == Wanted.FIELD) {
          return found;
        }
        best = found.isPresent() ? found : best;
      }
    }
    return best;
  }

  private static boolean fits(Node node, Wanted wanted) {
    if (!node.isFocusTraversable()) {
      return false;
    }
    return switch (wanted) {
      case FIELD -> node instanceof TextInputControl text ? text.isEditable() : isChoice(node);
      case BUTTON -> node instanceof Button && !node.getStyleClass().contains("danger");
    };
  }

  private static boolean isChoice(Node node) {
    return node instanceof Toggle
        || node instanceof javafx.scene.control.CheckBox
        || node instanceof javafx.scene.control.ComboBoxBase
        || node instanceof javafx.scene.control.ListView;
  }

  private static String icon(Tone tone) {
    return switch (tone) {
      case NEUTRAL, ACCENT -> "mdi2i-information-outline";
      case SUCCESS -> "mdi2c-check-circle";
      case WARNING -> "mdi2a-alert-outline";
      case DANGER -> "mdi2a-alert-circle";
    };
  }
}
