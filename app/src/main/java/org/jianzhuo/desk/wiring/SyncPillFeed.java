package org.jianzhuo.desk.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.sync.SyncService;
import org.jianzhuo.desk.sync.SyncState;
import org.jianzhuo.desk.workbench.ShellStatus;

/** Keeps the top bar's sync pill true: what waits, and whether the server was reached. */
final class SyncPillFeed {

  private final SyncService sync;
  private final TaskRunner tasks;
  private final BooleanSupplier storeOpen;
  private final ShellStatus status;
  private final Consumer<DeskFault> faults;
  private final AtomicBoolean queued = new AtomicBoolean();

  SyncPillFeed(
      SyncService sync,
      TaskRunner tasks,
      BooleanSupplier storeOpen,
      ShellStatus status,
      Consumer<DeskFault> faults) {
    this.sync = sync;
    this.tasks = tasks;
    this.storeOpen = storeOpen;
    this.status = status;
    this.faults = faults;
  }

  /** Counts again soon; many calls at once count once. Any thread may call it. */
  void changed() {
    if (queued.compareAndSet(false, true)) {
      tasks.run(
          Lane.SYNC,
          () -> {
            queued.set(false);
            return storeOpen.getAsBoolean() ? sync.waiting() : 0L;
          },
          this::show,
          faults);
    }
  }

  private void show(long waiting) {
    status.sync().set(new ShellStatus.SyncPill(state(waiting), (int) waiting));
  }

  private ShellStatus.SyncState state(long waiting) {
    return switch (sync.state()) {
      case SyncState.NotEnrolled none -> ShellStatus.SyncState.OFFLINE;
      case SyncState.Offline offline -> ShellStatus.SyncState.OFFLINE;
      case SyncState.Failed failed -> ShellStatus.SyncState.OFFLINE;
      case SyncState.Ready ready -> known(waiting);
      case SyncState.Running running -> known(waiting);
      case SyncState.Done done -> known(waiting);
    };
  }

  private static ShellStatus.SyncState known(long waiting) {
    return waiting == 0 ? ShellStatus.SyncState.DONE : ShellStatus.SyncState.PENDING;
  }
}
