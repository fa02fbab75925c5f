package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Lays notes beside the medium looked at and takes them back. Undo and redo are new entries of the
 * journal, never a change of old ones.
 */
final class NoteDesk {

  private final ReviewViewModel model;
  private final ReviewService review;
  private final Map<MediaId, Deque<Step>> done = new HashMap<>();
  private final Map<MediaId, Deque<Step>> undone = new HashMap<>();

  /** One change: a note in place of another, where null is none. */
  private record Step(@Nullable Note before, @Nullable Note after) {}

  NoteDesk(ReviewViewModel model, ReviewService review) {
    this.model = model;
    this.review = review;
  }

  void clear() {
    done.clear();
    undone.clear();
  }

  boolean canUndo(@Nullable MediaId medium) {
    return !of(done, medium).isEmpty();
  }

  boolean canRedo(@Nullable MediaId medium) {
    return !of(undone, medium).isEmpty();
  }

  /** Lays a note of a kind that has spots. */
  void add(NoteKind kind, List<Spot> spots, String text) {
    add(kind, spots, text, () -> {});
  }

  /** Lays a note of a kind that has spots, and calls once it stands. */
  void add(NoteKind kind, List<Spot> spots, String text, Runnable laid) {
    change(null, new Note(review.newNote(), kind, spots, text, 0, 0), laid);
  }

  /** Lays a line whose real length is known. */
  void addScale(List<Spot> spots, double millimetres) {
    change(null, new Note(review.newNote(), NoteKind.SCALE, spots, "", millimetres, 0));
  }

  /**
   * Marks a moment of the clip.
   *
   * @param finding whose moment it is; null for that of the clip
   * @param laid called once the mark stands
   */
  void bookmark(double seconds, String text, @Nullable FindingId finding, Runnable laid) {
    long millis = Math.max(0, Math.round(seconds * 1000));
    change(
        null,
        new Note(review.newNote(), NoteKind.BOOKMARK, List.of(), text, 0, millis, finding),
        laid);
  }

  /** Moves a note's spots. */
  void move(Note old, List<Spot> spots) {
    change(old, copy(old, spots));
  }

  void withdraw(Note note) {
    change(note, null);
  }

  void undo() {
    back(done, undone);
  }

  void redo() {
    back(undone, done);
  }

  private void change(@Nullable Note before, @Nullable Note after) {
    change(before, after, () -> {});
  }

  private void change(@Nullable Note before, @Nullable Note after, Runnable laid) {
    apply(
        before,
        after,
        medium -> {
          laid.run();
          done.computeIfAbsent(medium, m -> new ArrayDeque<>()).push(new Step(before, after));
          undone.remove(medium);
        });
  }

  // What is brought back is a new note, since what was withdrawn stays withdrawn.
  private void back(Map<MediaId, Deque<Step>> from, Map<MediaId, Deque<Step>> to) {
    MediaId medium = model.mainMedium();
    Step step = of(from, medium).peek();
    if (step == null) {
      return;
    }
    Note again = step.before() == null ? null : copy(step.before(), step.before().spots());
    apply(
        step.after(),
        again,
        at -> {
          of(from, at).poll();
          if (again != null && step.before() != null) {
            rename(from, at, step.before(), again);
          }
          to.computeIfAbsent(at, m -> new ArrayDeque<>()).push(new Step(step.after(), again));
        });
  }

  /** Older steps that speak of a note speak of its newest copy from now on. */
  private static void rename(Map<MediaId, Deque<Step>> steps, MediaId medium, Note old, Note now) {
    Deque<Step> known = of(steps, medium);
    List<Step> renamed =
        known.stream()
            .map(step -> old.equals(step.after()) ? new Step(step.before(), now) : step)
            .toList();
    known.clear();
    known.addAll(renamed);
  }

  private Note copy(Note note, List<Spot> spots) {
    return new Note(
        review.newNote(),
        note.kind(),
        spots,
        note.text(),
        note.millimetres(),
        note.atMillis(),
        note.finding());
  }

  private void apply(@Nullable Note remove, @Nullable Note add, Consumer<MediaId> then) {
    MediaId at = model.mainMedium();
    if (at == null) {
      return;
    }
    if (add != null) {
      model.act(
          (stream, person, medium) ->
              review.annotate(
                  stream, person, medium, add, remove == null ? List.of() : List.of(remove.id())),
          note -> then.accept(at));
    } else if (remove != null) {
      model.act(
          (stream, person, medium) -> review.withdraw(stream, person, medium, remove.id()),
          note -> then.accept(at));
    }
  }

  private static Deque<Step> of(Map<MediaId, Deque<Step>> steps, @Nullable MediaId medium) {
    Deque<Step> known = medium == null ? null : steps.get(medium);
    return known == null ? new ArrayDeque<>() : known;
  }
}
