package org.jianzhuo.desk.base;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs everything at once on the calling thread: for tests and for commands without a window. */
public final class DirectTaskRunner implements TaskRunner {

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed) {
    T value;
    try {
      value = work.call();
    } catch (DeskFault fault) {
      failed.accept(fault);
      return;
    } catch (Exception bug) {
      failed.accept(new DeskFault(ErrorCode.BUG, "a task failed on lane " + lane, bug));
      return;
    }
    done.accept(value);
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }
}
