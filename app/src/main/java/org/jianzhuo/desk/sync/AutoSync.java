package org.jianzhuo.desk.sync;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs by itself: at each sign-in at an enrolled station, and again some time after each
 * run's end. The first run after an enrolment is the person's to start.
 */
public final class AutoSync {

  private final Runnable syncNow;
  private final Delays delays;
  private final BooleanSupplier storeOpen;
  private final Duration pause;
  private boolean waitsForServer;
  private Delays.@Nullable Pending next;

  /**
   * @param syncNow starts a run, and does nothing while one is under way
   * @param storeOpen whether there is something to read
   * @param pause between the end of a run and the next one's start
   */
  public AutoSync(Runnable syncNow, Delays delays, BooleanSupplier storeOpen, Duration pause) {
    this.syncNow = syncNow;
    this.delays = delays;
    this.storeOpen = storeOpen;
    this.pause = pause;
  }

  /** Starts a run as soon as a server turns out to be known; call it before looking that up. */
  public void signedIn(SyncState present) {
    waitsForServer = present instanceof SyncState.NotEnrolled;
    if (!waitsForServer && !(present instanceof SyncState.Ready)) {
      syncNow.run();
    }
  }

  /** Takes the service's next state. */
  public void changed(SyncState state) {
    switch (state) {
      case SyncState.NotEnrolled none -> waitsForServer = false;
      case SyncState.Ready ready -> {
        if (waitsForServer) {
          waitsForServer = false;
          syncNow.run();
        }
      }
      case SyncState.Running running -> {}
      case SyncState.Done done -> again();
      case SyncState.Offline offline -> again();
      case SyncState.Failed failed -> {
        // Another computer answers in the server's place: a person has to look, not a timer.
        if (failed.code() != ErrorCode.SERVER_NOT_OURS) {
          again();
        }
      }
    }
  }

  private void again() {
    if (next != null) {
      next.cancel();
    }
    next =
        delays.after(
            pause,
            () -> {
              if (storeOpen.getAsBoolean()) {
                syncNow.run();
              }
            });
  }
}
