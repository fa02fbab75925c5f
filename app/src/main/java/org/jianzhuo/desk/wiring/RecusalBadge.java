package org.jianzhuo.desk.wiring;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.ShellStatus;

/** Shows a supervisor at the rail how many requests for recusal wait: their limit is three days. */
final class RecusalBadge {

  private final IntSupplier waiting;
  private final BooleanSupplier decider;
  private final TaskRunner tasks;
  private final ShellStatus status;
  private final Consumer<DeskFault> faults;
  private final AtomicBoolean queued = new AtomicBoolean();

  /**
   * @param waiting counts the open requests; called on lane {@code DB}
   * @param decider tells whether who is signed in decides requests
   */
  RecusalBadge(
      IntSupplier waiting,
      BooleanSupplier decider,
      TaskRunner tasks,
      ShellStatus status,
      Consumer<DeskFault> faults) {
    this.waiting = waiting;
    this.decider = decider;
    this.tasks = tasks;
    this.status = status;
    this.faults = faults;
  }

  /** Counts again soon; many calls at once count once. Any thread may call it. */
  void changed() {
    if (queued.compareAndSet(false, true)) {
      tasks.run(
          Lane.DB,
          () -> {
            queued.set(false);
            return decider.getAsBoolean() ? waiting.getAsInt() : 0;
          },
          this::show,
          faults);
    }
  }

  /** Counts at once, so that the first place is the one where work waits. */
  int now() {
    int count = decider.getAsBoolean() ? waiting.getAsInt() : 0;
    show(count);
    return count;
  }

  private void show(int count) {
    if (count == 0) {
      status.badges().remove(PlaceKind.PANEL);
    } else {
      status.badges().put(PlaceKind.PANEL, count);
    }
  }
}
