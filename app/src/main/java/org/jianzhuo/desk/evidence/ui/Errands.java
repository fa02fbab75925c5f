package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * Does a screen's errands away from the window and holds what is to be told of the last one. Used
 * on the window's thread.
 */
final class Errands {

  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<@Nullable Reason> said = new ReadOnlyObjectWrapper<>();
  private int underWay;

  /**
   * @param faults shows a fault that is not the screen's own
   * @param changed called when an errand begins and when it has ended
   */
  Errands(TaskRunner tasks, Consumer<DeskFault> faults, Runnable changed) {
    this.tasks = tasks;
    this.faults = faults;
    this.changed = changed;
  }

  /** Returns what was refused or done last, as words for the banner; null if nothing. */
  ReadOnlyObjectProperty<@Nullable Reason> said() {
    return said.getReadOnlyProperty();
  }

  /** Tells this, or with null forgets what was told. */
  void say(@Nullable Reason words) {
    said.set(words);
  }

  boolean busy() {
    return underWay > 0;
  }

  /** Runs work on a lane; what it refuses is told, what it did is passed on. */
  <T> void run(Lane lane, Callable<Outcome<T>> work, Consumer<T> done) {
    underWay++;
    changed.run();
    tasks.run(
        lane,
        work,
        outcome -> {
          underWay--;
          switch (outcome) {
            case Outcome.Done<T> d -> {
              said.set(null);
              done.accept(d.value());
            }
            case Outcome.Refused<T> r -> said.set(r.reason());
          }
          changed.run();
        },
        fault -> {
          underWay--;
          changed.run();
          faults.accept(fault);
        });
  }
}
