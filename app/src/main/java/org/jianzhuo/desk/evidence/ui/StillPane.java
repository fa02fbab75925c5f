package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Shows a picture that can be zoomed, moved, turned and brightened, with notes laid over it. All
 * that is view only. With a tool, clicks put spots; by keyboard the arrows move a cross and Enter
 * puts a spot there; a note chosen by its key is moved by them too.
 */
final class StillPane extends Pane {

  private static final double REACH = 14;
  private static final double KEY_STEP = 4;
  private static final double KEY_LEAP = 40;
  private static final double WHEEL_ZOOM = 1.2;

  private final Supplier<Messages> words;
  private final ImageView view = new ImageView();
  private final Canvas canvas = new Canvas();
  // An effect on the picture would take longer than a picture of a video is shown.
  private final Rectangle veil = new Rectangle();
  private final DoubleProperty brightness = new SimpleDoubleProperty();
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>(Tool.SELECT);
  private PictureFrame frame = PictureFrame.EMPTY;
  private List<Notes.Standing> notes = List.of();
  private double millimetresPerWidth;
  private boolean notesShown = true;
  private final List<Spot> put = new ArrayList<>();
  private Point2D pointer = Point2D.ZERO;
  private @Nullable Point2D pressed;
  private @Nullable NoteGrip grip;
  private final ChosenNote chosen = new ChosenNote(() -> frame);
  private BiConsumer<NoteKind, List<Spot>> onDrawn = (kind, spots) -> {};
  private BiConsumer<Note, List<Spot>> onMoved = (note, spots) -> {};

  StillPane(String id, Supplier<Messages> words) {
    this.words = words;
    setId(id);
    getStyleClass().addAll("jz-preview", "jz-review-still");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(160, 120);
    view.setManaged(false);
    view.setSmooth(true);
    veil.setManaged(false);
    veil.setVisible(false);
    veil.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(Privacy.mark(view), Privacy.mark(veil), Privacy.mark(canvas));
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    brightness.addListener(o -> veil());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnScroll(this::wheel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    chosen.grip().addListener(o -> redraw());
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                chosen.keep();
              }
              redraw();
            });
  }

  /** Calls this when a note of the tool's kind has all its spots. */
  void onDrawn(BiConsumer<NoteKind, List<Spot>> act) {
    onDrawn = act;
  }

  /** Calls this when a note, or a spot of it, was moved elsewhere. */
  void onMoved(BiConsumer<Note, List<Spot>> act) {
    onMoved = act;
    chosen.onMoved(act);
  }

  /** Returns the note that was chosen by keyboard. */
  ChosenNote chosen() {
    return chosen;
  }

  /** Chooses the next note for the keyboard, or with −1 the one before. */
  void chooseNote(int by) {
    choose(Tool.SELECT);
    requestFocus();
    chosen.next(notes, by);
  }

  ReadOnlyDoubleProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Tool> tool() {
    return tool.getReadOnlyProperty();
  }

  /** Returns how much brighter the view is: −1 to 1, 0 as the picture is. */
  DoubleProperty brightness() {
    return brightness;
  }

  /**
   * Shows another picture, fitted.
   *
   * @param turns quarter turns clockwise in which it is shown first
   */
  void show(@Nullable Image image, int turns) {
    view.setImage(image);
    put.clear();
    if (image != null) {
      frame = frame.fitted(image.getHeight() / image.getWidth(), turns);
    }
    lay();
  }

  /** Shows the next frame of the same picture; zoom and turn stay. */
  void replace(Image image) {
    if (view.getImage() != image) {
      boolean first = view.getImage() == null;
      view.setImage(image);
      double aspect = image.getHeight() / image.getWidth();
      frame = first ? frame.fitted(aspect, 0) : frame.aspect(aspect);
      lay();
    }
  }

  @Nullable Image image() {
    return view.getImage();
  }

  void showNotes(List<Notes.Standing> standing, double scale) {
    notes = standing;
    chosen.follow(standing);
    millimetresPerWidth = scale;
    redraw();
  }

  /** Shows the original without its notes, or with them. */
  void setNotesShown(boolean shown) {
    notesShown = shown;
    if (!shown) {
      chosen.keep();
    }
    redraw();
  }

  void choose(Tool next) {
    tool.set(next);
    put.clear();
    if (next != Tool.SELECT) {
      chosen.keep();
    }
    setCursor(next == Tool.SELECT ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    pointer = new Point2D(getWidth() / 2, getHeight() / 2);
    if (next != Tool.SELECT) {
      requestFocus();
    }
    redraw();
  }

  void zoomBy(double factor) {
    frame = frame.zoomed(factor, new Point2D(getWidth() / 2, getHeight() / 2));
    lay();
  }

  void fit() {
    frame = frame.fitted(frame.aspect(), frame.turns());
    brightness.set(0);
    lay();
  }

  void turn(int quarters) {
    frame = frame.turned(quarters);
    lay();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    frame = frame.pane(getWidth(), getHeight());
    lay();
  }

  private void lay() {
    Image image = view.getImage();
    if (image != null) {
      Affine way = frame.toPane();
      way.appendScale(1 / image.getWidth(), 1 / image.getWidth());
      view.getTransforms().setAll(way);
      veil.getTransforms().setAll(way);
      veil.setWidth(image.getWidth());
      veil.setHeight(image.getHeight());
    }
    zoom.set(frame.zoom());
    veil();
    redraw();
  }

  private void veil() {
    double light = brightness.get();
    veil.setVisible(light != 0 && view.getImage() != null);
    veil.setFill(Color.gray(light > 0 ? 1 : 0, Math.min(1, Math.abs(light))));
  }

  private void redraw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (view.getImage() == null) {
      return;
    }
    pen.setFont(Font.font("Noto Sans SC", 16));
    NotePainter painter = new NotePainter(pen, frame, words.get(), millimetresPerWidth);
    NoteGrip dragged = grip;
    NoteGrip byKeys = chosen.grip().get();
    if (notesShown) {
      for (Notes.Standing standing : notes) {
        Note note = standing.note();
        painter.draw(
            dragged != null && note.id().equals(dragged.note().id())
                ? dragged.shown()
                : chosen.shown(note).orElse(note));
      }
      if (byKeys != null) {
        painter.chosen(byKeys.held());
      }
    }
    NoteKind kind = tool.get().kind();
    if (kind != null) {
      painter.pending(kind, put, pointer);
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    chosen.keep();
    pressed = new Point2D(event.getX(), event.getY());
    pointer = new Point2D(event.getX(), event.getY());
    if (event.getButton() == MouseButton.PRIMARY) {
      if (tool.get().kind() != null) {
        put(frame.spotAt(event.getX(), event.getY()));
      } else if (notesShown) {
        grip = gripAt(event.getX(), event.getY());
      }
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    NoteGrip held = grip;
    Point2D from = pressed;
    if (held != null) {
      grip = held.to(frame.spotAt(event.getX(), event.getY()));
      redraw();
    } else if (tool.get() == Tool.SELECT && from != null) {
      frame = frame.moved(event.getX() - from.getX(), event.getY() - from.getY());
      pressed = new Point2D(event.getX(), event.getY());
      lay();
    } else {
      point(event.getX(), event.getY());
    }
  }

  private void release(MouseEvent event) {
    NoteGrip held = grip;
    Point2D from = pressed;
    grip = null;
    pressed = null;
    if (held != null) {
      if (held.isMoved()) {
        onMoved.accept(held.note(), held.now());
      }
    } else if (!put.isEmpty()
        && from != null
        && from.distance(event.getX(), event.getY()) > REACH) {
      put(frame.spotAt(event.getX(), event.getY()));
    }
    redraw();
  }

  private @Nullable NoteGrip gripAt(double x, double y) {
    for (Notes.Standing standing : notes) {
      List<Spot> spots = standing.note().spots();
      for (int i = 0; i < spots.size(); i++) {
        if (frame.inPane(spots.get(i)).distance(x, y) <= REACH) {
          return NoteGrip.of(standing.note(), i);
        }
      }
    }
    return null;
  }

  private void put(Spot spot) {
    NoteKind kind = tool.get().kind();
    if (kind == null || view.getImage() == null) {
      return;
    }
    put.add(spot);
    if (put.size() == kind.spots()) {
      List<Spot> all = List.copyOf(put);
      put.clear();
      onDrawn.accept(kind, all);
    }
    redraw();
  }

  private void point(double x, double y) {
    pointer = new Point2D(x, y);
    if (tool.get() != Tool.SELECT) {
      redraw();
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      frame =
          frame.zoomed(
              event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM,
              new Point2D(event.getX(), event.getY()));
      lay();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    double step = event.isShiftDown() ? KEY_LEAP : KEY_STEP;
    Point2D way =
        switch (event.getCode()) {
          case LEFT -> new Point2D(-step, 0);
          case RIGHT -> new Point2D(step, 0);
          case UP -> new Point2D(0, -step);
          case DOWN -> new Point2D(0, step);
          default -> Point2D.ZERO;
        };
    if (chosen.key(event, way)) {
      event.consume();
    } else if (tool.get() != Tool.SELECT) {
      if (!way.equals(Point2D.ZERO)) {
        point(
            Math.clamp(pointer.getX() + way.getX(), 0, getWidth()),
            Math.clamp(pointer.getY() + way.getY(), 0, getHeight()));
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
        put(frame.spotAt(pointer.getX(), pointer.getY()));
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        choose(Tool.SELECT);
        event.consume();
      }
    } else if (event.isAltDown() || event.isShiftDown()) {
      if (!way.equals(Point2D.ZERO)) {
        frame = frame.moved(-10 * way.getX() / step * KEY_STEP, -10 * way.getY() / step * KEY_STEP);
        lay();
        event.consume();
      }
    }
  }
}
