package org.jianzhuo.desk.sync.ui;

import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.sync.SyncOverview;
import org.jianzhuo.desk.sync.SyncState;
import org.jspecify.annotations.Nullable;

/**
 * What the sync centre shows.
 *
 * @param formOpen whether the enrolment form is shown
 * @param enrolling whether an enrolment is under way
 * @param refusal why the last enrolment was refused; null if it was not
 * @param fault what went wrong while enrolling or looking; null if nothing did
 */
public record SyncScreenState(
    SyncState sync,
    SyncOverview overview,
    boolean formOpen,
    boolean enrolling,
    @Nullable Reason refusal,
    @Nullable DeskFault fault) {

  /** Knows nothing yet. */
  static SyncScreenState start(SyncState sync) {
    return new SyncScreenState(sync, SyncOverview.empty(), false, false, null, null);
  }

  SyncScreenState with(SyncState next) {
    return new SyncScreenState(next, overview, formOpen, enrolling, refusal, fault);
  }

  SyncScreenState with(SyncOverview next) {
    return new SyncScreenState(sync, next, formOpen, enrolling, refusal, fault);
  }

  SyncScreenState with(boolean open, boolean busy) {
    return new SyncScreenState(sync, overview, open, busy, null, null);
  }

  SyncScreenState with(@Nullable Reason why, @Nullable DeskFault what) {
    return new SyncScreenState(sync, overview, formOpen, false, why, what);
  }

  /** Tells whether the station may be enrolled here and now. */
  boolean showsForm() {
    return formOpen || sync instanceof SyncState.NotEnrolled;
  }
}
