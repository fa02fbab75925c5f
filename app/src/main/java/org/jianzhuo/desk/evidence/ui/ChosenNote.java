package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Holds the note of a picture that was chosen by keyboard: arrows move it, Tab takes one of its
 * spots, Enter keeps it there, Esc leaves it where it was. Used on the window's thread.
 */
final class ChosenNote {

  private final Supplier<PictureFrame> frame;
  private final ReadOnlyObjectWrapper<@Nullable NoteGrip> grip = new ReadOnlyObjectWrapper<>();
  private BiConsumer<Note, List<Spot>> onMoved = (note, spots) -> {};

  /**
   * @param frame says how the picture lies now
   */
  ChosenNote(Supplier<PictureFrame> frame) {
    this.frame = frame;
  }

  /** Calls this when the note was moved elsewhere. */
  void onMoved(BiConsumer<Note, List<Spot>> act) {
    onMoved = act;
  }

  ReadOnlyObjectProperty<@Nullable NoteGrip> grip() {
    return grip.getReadOnlyProperty();
  }

  /** Returns the note as it is meanwhile, where it is the chosen one. */
  Optional<Note> shown(Note note) {
    NoteGrip held = grip.get();
    return held == null || !held.note().id().equals(note.id())
        ? Optional.empty()
        : Optional.of(held.shown());
  }

  /** Chooses the next note, or with −1 the one before; the one before it is kept as moved. */
  void next(List<Notes.Standing> notes, int by) {
    List<Note> able =
        notes.stream().map(Notes.Standing::note).filter(note -> !note.spots().isEmpty()).toList();
    NoteGrip held = grip.get();
    int at = held == null ? -1 : able.indexOf(held.note());
    int from = at < 0 && by < 0 ? 0 : at;
    Note chosen = able.isEmpty() ? null : able.get(Math.floorMod(from + by, able.size()));
    if (chosen != null && held != null && chosen.equals(held.note())) {
      return;
    }
    keep();
    grip.set(chosen == null ? null : NoteGrip.of(chosen, NoteGrip.WHOLE));
  }

  /** Forgets the chosen note where it does not stand any more. */
  void follow(List<Notes.Standing> notes) {
    NoteGrip held = grip.get();
    if (held != null && notes.stream().noneMatch(each -> each.note().equals(held.note()))) {
      grip.set(null);
    }
  }

  /** Leaves the note where it is now. */
  void keep() {
    NoteGrip held = grip.get();
    grip.set(null);
    if (held != null && held.isMoved()) {
      onMoved.accept(held.note(), held.now());
    }
  }

  /** Puts the note back; returns whether it had been moved. */
  boolean takeBack() {
    NoteGrip held = grip.get();
    grip.set(null);
    return held != null && held.isMoved();
  }

  /**
   * Does what a key asks for; returns whether it did.
   *
   * @param way where an arrow points, in pixels; zero for any other key
   */
  boolean key(KeyEvent event, Point2D way) {
    NoteGrip held = grip.get();
    if (held == null || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    if (!way.equals(Point2D.ZERO)) {
      grip.set(held.by(way, frame.get()));
      return true;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.TAB && held.now().size() > 1) {
      grip.set(held.spot(event.isShiftDown() ? -1 : 1));
    } else if (code == KeyCode.ENTER) {
      keep();
    } else if (code == KeyCode.ESCAPE) {
      takeBack();
    } else {
      return false;
    }
    return true;
  }
}
