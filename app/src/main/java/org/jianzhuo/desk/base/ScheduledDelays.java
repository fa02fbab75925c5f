package org.jianzhuo.desk.base;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Waits on a thread of its own, and acts on the window's. */
public final class ScheduledDelays implements Delays, AutoCloseable {

  private final TaskRunner tasks;
  private final ScheduledThreadPoolExecutor timer;

  public ScheduledDelays(TaskRunner tasks) {
    this.tasks = tasks;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "delays");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Pending after(Duration delay, Runnable action) {
    Future<?> later =
        timer.schedule(() -> tasks.onWindow(action), delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> later.cancel(false);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
