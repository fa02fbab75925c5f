package org.jianzhuo.desk.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.ui.ErrorPresenter;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * Owns the one window: shows the sign-in or the workbench, and builds it anew when language, theme
 * or type size change.
 */
public final class DeskWindow {

  /** Builds what the window shows. */
  @FunctionalInterface
  public interface Page {

    /**
     * Builds the page in these preferences.
     *
     * @param at where the person was, if the workbench is built anew
     */
    Layers build(Preferences preferences, Optional<Destination> at);
  }

  private final Stage stage;
  private final Consumer<Preferences> keep;
  private final Zoom zoom = new Zoom(new Pane());
  private final Scene scene;
  private Preferences preferences;
  private @Nullable Page page;
  private @Nullable Layers shown;

  /**
   * @param keep saves preferences that a person chose
   */
  public DeskWindow(
      Stage stage,
      Preferences preferences,
      Consumer<Preferences> keep,
      double width,
      double height) {
    this.stage = stage;
    this.preferences = preferences;
    this.keep = keep;
    scene = new Scene(zoom, width, height);
    zoom.getStyleClass().add("jz-canvas");
    dress();
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
  }

  /** Shows a page; the workbench that was there before is left. */
  public void show(Page next) {
    page = next;
    build(Optional.empty());
  }

  /** Takes what a person chose, and builds the page anew. */
  public void change(Preferences chosen) {
    preferences = chosen;
    keep.accept(chosen);
    Node owner = scene.getFocusOwner();
    String focused = owner == null ? null : owner.getId();
    dress();
    build(shown instanceof Workbench bench ? bench.at() : Optional.empty());
    if (focused != null && shown != null) {
      Node again = shown.lookup("#" + focused);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  public Preferences preferences() {
    return preferences;
  }

  /** Returns the layers of the page that is shown now, for dialogs of the window itself. */
  public Optional<Overlay> overlay() {
    return Optional.ofNullable(shown);
  }

  /** Covers names and pictures of examined persons, or shows them again. */
  public void hide(boolean hiding) {
    Privacy.hide(zoom, hiding);
  }

  public void toggleFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /** Shows a bug that nothing caught as a dialog over the page, with its code. */
  public void crash(Throwable bug) {
    if (shown != null) {
      new ErrorPresenter(() -> preferences.words(), shown).crash(bug);
      return;
    }
    DeskFault fault =
        bug instanceof DeskFault known ? known : new DeskFault(ErrorCode.BUG, "at start", bug);
    place(new Layers(ErrorPresenter.dialog(fault, preferences.words(), stage::close)));
  }

  private void build(Optional<Destination> at) {
    if (shown instanceof Workbench bench) {
      bench.leave();
    }
    if (page != null) {
      place(page.build(preferences, at));
    }
  }

  private void place(Layers next) {
    shown = next;
    Parent content = next;
    zoom.show(content);
    stage.setTitle(preferences.words().text("base.app"));
  }

  private void dress() {
    Look.apply(scene, preferences.theme());
    zoom.setFactor(preferences.zoom());
  }
}
