package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the changes of a case, so that the last hundred can be undone and redone, also after a
 * restart. What is typed between two fields counts as one change.
 *
 * @param <T> what stands in a place before and after a change
 */
public final class EditTrail<T> {

  /** How many changes are remembered. */
  public static final int LIMIT = 100;

  private final List<Step<T>> done = new ArrayList<>();
  private final List<Step<T>> undone = new ArrayList<>();
  private boolean open;

  /** One change. */
  public record Step<T>(T before, T after) {}

  /** What is kept of the trail on the disk. */
  public record Left<T>(List<Step<T>> done, List<Step<T>> undone) {
    public Left {
      done = List.copyOf(Objects.requireNonNullElse(done, List.<Step<T>>of()));
      undone = List.copyOf(Objects.requireNonNullElse(undone, List.<Step<T>>of()));
    }
  }

  /** Takes up what was left. */
  public void restore(@Nullable Left<T> left) {
    done.clear();
    undone.clear();
    if (left != null) {
      done.addAll(left.done());
      undone.addAll(left.undone());
    }
    open = false;
  }

  public Left<T> left() {
    return new Left<>(done, undone);
  }

  /** Notes a change; it joins the last one while nobody left the field. */
  public void note(T before, T after) {
    undone.clear();
    Step<T> last = done.isEmpty() ? null : done.getLast();
    if (open && last != null && last.after().equals(before)) {
      done.removeLast();
      done.add(new Step<>(last.before(), after));
    } else {
      done.add(new Step<>(before, after));
    }
    if (done.size() > LIMIT) {
      done.removeFirst();
    }
    open = true;
  }

  /** Ends a change: a field was left. */
  public void close() {
    open = false;
  }

  /** Takes the last change back; returns what stood there before. */
  public Optional<T> undo() {
    open = false;
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Step<T> step = done.removeLast();
    undone.add(step);
    return Optional.of(step.before());
  }

  /** Makes the last change that was taken back again; returns what stood there then. */
  public Optional<T> redo() {
    open = false;
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Step<T> step = undone.removeLast();
    done.add(step);
    return Optional.of(step.after());
  }
}
