package org.jianzhuo.desk.exam.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.exam.DraftFiles;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.EditTrail;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Keeps what is typed into findings until it is recorded, with the case's trail of changes. */
final class DraftsInHand {

  private final FindingsInHand findings;
  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final EditTrail<Noted> trail = new EditTrail<>();

  DraftsInHand(FindingsInHand findings, DraftKeeper keeper, DraftFiles files) {
    this.findings = findings;
    this.keeper = keeper;
    this.files = files;
  }

  /** Takes up what can be undone since before a restart. */
  void restore(EditTrail.@Nullable Left<Noted> left) {
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
    note(new Noted.OfFinding(before), new Noted.OfFinding(after));
    keep(after);
    return true;
  }

  /** Notes a change anywhere in the case, so that it can be undone. */
  void note(Noted before, Noted after) {
    if (!before.equals(after)) {
      trail.note(before, after);
      keepTrail();
    }
  }

  /** Notes a change that stands for itself: what follows does not join it. */
  void noteWhole(Noted before, Noted after) {
    trail.close();
    note(before, after);
    trail.close();
  }

  /** Ends a change and saves it: a field is left. */
  void leave() {
    trail.close();
    keeper.saveNow();
  }

  /** Takes the last change off the trail; returns what is to stand there again. */
  Optional<Noted> undo() {
    Optional<Noted> before = trail.undo();
    before.ifPresent(noted -> keepTrail());
    return before;
  }

  /** Takes the last undone change off the trail; returns what is to stand there again. */
  Optional<Noted> redo() {
    Optional<Noted> after = trail.redo();
    after.ifPresent(noted -> keepTrail());
    return after;
  }

  /** Puts a finding back into the form as it was, and takes it in hand. */
  void bringBack(FindingDraft draft) {
    findings.untouched().stream().filter(id -> !id.equals(draft.id())).forEach(this::drop);
    keep(draft.numbered(findings.numberFor(draft)));
    findings.select(draft.id());
    keeper.saveNow();
  }

  private void keepTrail() {
    keeper.changed(files.trailKey(), () -> files.write(trail.left()));
  }

  private void keep(FindingDraft after) {
    findings.put(after);
    keeper.changed(
        files.key(after.id()),
        () -> files.write(Objects.requireNonNullElse(findings.unrecorded(after.id()), after)));
  }

  /** Lets a draft go that was recorded; what was typed while the disk was busy stays. */
  void settle(FindingDraft recorded) {
    // what cannot be stored stays in the draft: it must not vanish unseen
    if (recorded.equals(findings.unrecorded(recorded.id()))
        && findings.notStored(recorded).isEmpty()) {
      drop(recorded.id());
    }
  }

  /** Lets a finding's draft go. */
  void drop(FindingId finding) {
    findings.drop(finding);
    keeper.settled(files.key(finding));
  }
}
