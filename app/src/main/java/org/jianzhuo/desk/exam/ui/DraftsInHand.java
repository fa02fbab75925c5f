package org.jianzhuo.desk.exam.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.exam.DraftFiles;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.EditTrail;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Keeps what is typed into findings until it is recorded, with the trail that undoes it. */
final class DraftsInHand {

  private final FindingsInHand findings;
  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final EditTrail trail = new EditTrail();

  DraftsInHand(FindingsInHand findings, DraftKeeper keeper, DraftFiles files) {
    this.findings = findings;
    this.keeper = keeper;
    this.files = files;
  }

  /** Takes up what can be undone since before a restart. */
  void restore(EditTrail.@Nullable Left left) {
    trail.restore(left);
  }

  /** Changes the finding in hand; tells whether it changed. */
  boolean edit(UnaryOperator<FindingDraft> change) {
    FindingDraft before = findings.draft();
    if (before == null || findings.readOnly()) {
      return false;
    }
    FindingDraft after = change.apply(before);
    if (after.equals(before)) {
      return false;
    }
    trail.note(before, after);
    keep(after);
    return true;
  }

  /** Ends a change and saves it: a field is left. */
  void leave() {
    trail.close();
    keeper.saveNow();
  }

  /** Takes the last change back; tells whether there was one. */
  boolean undo() {
    return !findings.readOnly() && bringBack(trail.undo());
  }

  /** Makes it again; tells whether there was one. */
  boolean redo() {
    return !findings.readOnly() && bringBack(trail.redo());
  }

  private boolean bringBack(Optional<FindingDraft> brought) {
    brought.ifPresent(
        draft -> {
          keep(draft);
          findings.select(draft.id());
          keeper.saveNow();
        });
    return brought.isPresent();
  }

  private void keep(FindingDraft after) {
    findings.put(after);
    keeper.changed(files.trailKey(), () -> files.write(trail.left()));
    keeper.changed(
        files.key(after.id()),
        () -> files.write(Objects.requireNonNullElse(findings.unrecorded(after.id()), after)));
  }

  /** Lets a draft go that was recorded; what was typed while the disk was busy stays. */
  void settle(FindingDraft recorded) {
    if (recorded.equals(findings.unrecorded(recorded.id()))) {
      drop(recorded.id());
    }
  }

  /** Lets a finding's draft go. */
  void drop(FindingId finding) {
    findings.drop(finding);
    keeper.settled(files.key(finding));
  }
}
