package org.jianzhuo.desk.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Holds what it is given until it is told to do it. */
public final class HeldTasks implements TaskRunner {

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<DeskFault> failed) {
    waiting.add(
        () -> {
          try {
            done.accept(work.call());
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }

  /** Does all that waits, and what comes of it. */
  public void all() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
