package org.jianzhuo.desk.opinion.ui;

import java.util.Optional;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.EditTrail;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.OwnViewDraft;
import org.jianzhuo.desk.opinion.OwnViewDraft.Written;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Keeps what can be undone in an opinion that is being written, until it is filed. */
final class OwnViewTrail {

  /** The place of a choice, which is a change by itself. */
  static final String CHOICE = "";

  private final EditTrail<Written> trail = new EditTrail<>();
  private final DraftKeeper keeper;
  private final StreamId caseStream;
  private String place = CHOICE;

  OwnViewTrail(DraftKeeper keeper, StreamId caseStream) {
    this.keeper = keeper;
    this.caseStream = caseStream;
  }

  /** Takes up what was left before a restart. */
  void restore(EditTrail.@Nullable Left<Written> left) {
    trail.restore(left);
  }

  /**
   * Notes a change; what is typed at one place joins.
   *
   * @param at the field that is typed into, or {@link #CHOICE}
   */
  void note(String at, Written before, Written after) {
    if (before.equals(after)) {
      return;
    }
    if (at.equals(CHOICE) || !at.equals(place)) {
      trail.close();
    }
    place = at;
    trail.note(before, after);
    keep();
  }

  /** Ends a change: a field was left. */
  void close() {
    trail.close();
  }

  Optional<Written> undo() {
    return kept(trail.undo());
  }

  Optional<Written> redo() {
    return kept(trail.redo());
  }

  private Optional<Written> kept(Optional<Written> brought) {
    brought.ifPresent(written -> keep());
    return brought;
  }

  private void keep() {
    keeper.changed(OwnViewDraft.trailKey(caseStream), () -> OwnViewDraft.encode(trail.left()));
  }

  /** Saves what is written, or lets its draft go where nothing is. */
  void keep(Written written) {
    String key = OwnViewDraft.key(caseStream);
    OwnView own = written.own();
    if (written.begun()) {
      keeper.changed(key, () -> OwnViewDraft.encode(own));
    } else {
      keeper.settled(key);
    }
  }

  /** Forgets all: the opinion is filed, which is no change to be undone. */
  void forget() {
    trail.restore(null);
    keeper.settled(OwnViewDraft.key(caseStream));
    keeper.settled(OwnViewDraft.trailKey(caseStream));
  }
}
