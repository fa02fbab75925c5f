package org.jianzhuo.desk.base;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes daemon threads with a name and a number, for adapters that need threads of their own. */
public final class NamedThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger made = new AtomicInteger();

  public NamedThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
