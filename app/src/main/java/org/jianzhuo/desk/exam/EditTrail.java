package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the changes of a case's findings, so that the last hundred can be undone and redone,
 * also after a restart. What is typed between two fields counts as one change.
 */
public final class EditTrail {

  /** How many changes are remembered. */
  public static final int LIMIT = 100;

  private final List<Step> done = new ArrayList<>();
  private final List<Step> undone = new ArrayList<>();
  private boolean open;

  /** One change of a finding in the form. */
  public record Step(FindingDraft before, FindingDraft after) {}

  /** What is kept of the trail on the disk. */
  public record Left(List<Step> done, List<Step> undone) {
    public Left {
      done = List.copyOf(Objects.requireNonNullElse(done, List.<Step>of()));
      undone = List.copyOf(Objects.requireNonNullElse(undone, List.<Step>of()));
    }
  }

  /** Takes up what was left. */
  public void restore(@Nullable Left left) {
    done.clear();
    undone.clear();
    if (left != null) {
      done.addAll(left.done());
      undone.addAll(left.undone());
    }
    open = false;
  }

  public Left left() {
    return new Left(done, undone);
  }

  /** Notes a change; it joins the last one while nobody left the field. */
  public void note(FindingDraft before, FindingDraft after) {
    undone.clear();
    Step last = done.isEmpty() ? null : done.getLast();
    if (open && last != null && last.after().equals(before)) {
      done.removeLast();
      done.add(new Step(last.before(), after));
    } else {
      done.add(new Step(before, after));
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

  /** Takes the last change back; returns the finding as it was. */
  public Optional<FindingDraft> undo() {
    open = false;
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Step step = done.removeLast();
    undone.add(step);
    return Optional.of(step.before());
  }

  /** Makes the last change that was taken back again; returns the finding as it was then. */
  public Optional<FindingDraft> redo() {
    open = false;
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Step step = undone.removeLast();
    done.add(step);
    return Optional.of(step.after());
  }
}
