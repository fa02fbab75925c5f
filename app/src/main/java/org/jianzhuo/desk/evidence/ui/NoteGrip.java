package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.Spot;

/**
 * Holds a note, or one of its spots, that is being moved.
 *
 * @param spot which spot; {@link #WHOLE} for all of them
 * @param now where the note's spots are meanwhile
 */
record NoteGrip(Note note, int spot, List<Spot> now) {

  /** Instead of a spot: the note as a whole. */
  static final int WHOLE = -1;

  NoteGrip {
    now = List.copyOf(now);
  }

  static NoteGrip of(Note note, int spot) {
    return new NoteGrip(note, spot, note.spots());
  }

  boolean isMoved() {
    return !now.equals(note.spots());
  }

  /** Returns the note as it would be if it were let go here. */
  Note shown() {
    return new Note(
        note.id(),
        note.kind(),
        now,
        note.text(),
        note.millimetres(),
        note.atMillis(),
        note.finding());
  }

  /** Returns the spots that move. */
  List<Spot> held() {
    return spot == WHOLE ? now : List.of(now.get(spot));
  }

  /** Takes another of the note's spots, or with −1 the one before; the whole comes between. */
  NoteGrip spot(int by) {
    int places = now.size() + 1;
    return new NoteGrip(note, Math.floorMod(spot + 1 + by, places) - 1, now);
  }

  /** Moves the one spot to there. */
  NoteGrip to(Spot there) {
    List<Spot> moved = new ArrayList<>(now);
    moved.set(spot, there);
    return new NoteGrip(note, spot, moved);
  }

  /** Moves by so many pixels of the pane, as far as the picture goes. */
  NoteGrip by(Point2D pixels, PictureFrame frame) {
    Point2D way = frame.onPicture(pixels);
    double x = within(way.getX(), held().stream().map(Spot::x).toList(), 1);
    double y = within(way.getY(), held().stream().map(Spot::y).toList(), frame.aspect());
    List<Spot> moved = new ArrayList<>(now);
    for (int i = 0; i < moved.size(); i++) {
      if (spot == WHOLE || spot == i) {
        moved.set(i, new Spot(moved.get(i).x() + x, moved.get(i).y() + y));
      }
    }
    return new NoteGrip(note, spot, moved);
  }

  // What lies outside already, on a picture of another shape, is not pushed further.
  private static double within(double way, List<Double> at, double most) {
    double least = at.stream().min(Double::compare).orElse(0.0);
    double highest = at.stream().max(Double::compare).orElse(0.0);
    return way < 0
        ? Math.max(way, Math.min(0, -least))
        : Math.min(way, Math.max(0, most - highest));
  }
}
