package org.jianzhuo.desk.base;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each lane on a thread of its own with a bounded queue, and answers on the JavaFX thread. The
 * log names lanes and types of faults only, never a message that might name a person.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {

  /** How much may wait on a lane; more is a bug of the caller, not patience. */
  static final int WAITING = 1024;

  // What records stops before what sends, what sends before what writes, the database last.
  private static final List<Lane> CLOSING =
      List.of(Lane.CAMERA, Lane.SYNC, Lane.REVIEW, Lane.IO, Lane.DB);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);

  private final Map<Lane, ThreadPoolExecutor> lanes = new EnumMap<>(Lane.class);

  /** Starts the lanes. */
  public FxTaskRunner() {
    for (Lane lane : Lane.values()) {
      lanes.put(
          lane,
          new ThreadPoolExecutor(
              1,
              1,
              0,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(WAITING),
              work -> {
                Thread thread = new Thread(work, "lane-" + lane.name().toLowerCase(Locale.ROOT));
                thread.setDaemon(true);
                return thread;
              }));
    }
  }

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed) {
    try {
      executor(lane).execute(() -> perform(lane, work, done, failed));
    } catch (RejectedExecutionException e) {
      DeskFault fault = new DeskFault(ErrorCode.BUG, "lane " + lane + " takes no more work", e);
      log(lane, fault);
      onWindow(() -> failed.accept(fault));
    }
  }

  private <T> void perform(
      Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed) {
    try {
      T value = work.call();
      onWindow(() -> done.accept(value));
    } catch (DeskFault fault) {
      log(lane, fault);
      onWindow(() -> failed.accept(fault));
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError bug) {
      DeskFault fault = new DeskFault(ErrorCode.BUG, "a task failed on lane " + lane, bug);
      log(lane, fault);
      onWindow(() -> failed.accept(fault));
    }
  }

  private static void log(Lane lane, DeskFault fault) {
    LOG.warn("lane {}: {}", lane, FaultTrace.of(fault));
  }

  @Override
  public void onWindow(Runnable action) {
    try {
      Platform.runLater(action);
    } catch (IllegalStateException e) {
      LOG.info("the window is gone; an answer was dropped");
    }
  }

  /** Finishes what is queued: camera, sync, io, and the database last. */
  @Override
  public void close() {
    for (Lane lane : CLOSING) {
      ThreadPoolExecutor executor = executor(lane);
      executor.shutdown();
      try {
        if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          LOG.warn("lane {} did not end in time", lane);
          executor.shutdownNow();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        executor.shutdownNow();
      }
    }
  }

  private ThreadPoolExecutor executor(Lane lane) {
    ThreadPoolExecutor executor = lanes.get(lane);
    if (executor == null) {
      throw new IllegalStateException("no lane " + lane);
    }
    return executor;
  }
}
