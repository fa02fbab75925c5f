package org.jianzhuo.desk.opinion.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jianzhuo.desk.base.Closing;
import org.jianzhuo.desk.base.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Tells on the window's thread that a case changed, once for all changes that come together. */
final class CaseChanges {

  private final Function<Runnable, AutoCloseable> source;
  private final TaskRunner tasks;
  private final Runnable told;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private @Nullable AutoCloseable watching;

  /**
   * @param source calls a listener on the thread that wrote, until it is closed
   */
  CaseChanges(Function<Runnable, AutoCloseable> source, TaskRunner tasks, Runnable told) {
    this.source = source;
    this.tasks = tasks;
    this.told = told;
  }

  void watch() {
    if (watching == null) {
      watching = source.apply(this::tell);
    }
  }

  void tell() {
    if (waiting.compareAndSet(false, true)) {
      tasks.onWindow(
          () -> {
            waiting.set(false);
            told.run();
          });
    }
  }

  void leave() {
    if (watching != null) {
      Closing.close(watching);
      watching = null;
    }
  }
}
