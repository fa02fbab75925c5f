package org.jianzhuo.desk.base;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs long work away from the window; what came of it arrives back on the window's thread. */
public interface TaskRunner {

  /**
   * Queues work on a lane.
   *
   * @param done receives the value, on the window's thread
   * @param failed receives the fault, on the window's thread; an exception that is no {@link
   *     DeskFault} arrives as {@link ErrorCode#BUG} with its cause
   */
  <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed);

  /** Runs the action on the window's thread, soon. */
  void onWindow(Runnable action);
}
