package org.jianzhuo.desk.evidence.decoder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps a decoder warm between two requests; safe for use by several threads. */
final class Decoders implements AutoCloseable {

  private static final int MOST_IDLE = 2;
  private static final long IDLE_SECONDS = 60;

  private final DecoderLaunch launch;
  private final ScheduledExecutorService watch;
  private final Deque<DecoderProcess> idle = new ArrayDeque<>();
  private final Set<DecoderProcess> lent = new HashSet<>();
  private boolean closed;

  Decoders(DecoderLaunch launch, ScheduledExecutorService watch) {
    this.launch = launch;
    this.watch = watch;
  }

  /** Lends a decoder that nobody else uses; an idle one if there is one. */
  synchronized DecoderProcess lend() {
    DecoderProcess next = idle.poll();
    while (next != null && !next.alive()) {
      next.close();
      next = idle.poll();
    }
    if (next == null) {
      next = new DecoderProcess(launch, watch);
    }
    lent.add(next);
    return next;
  }

  /** Takes a decoder back that has nothing open. */
  synchronized void giveBack(DecoderProcess decoder) {
    lent.remove(decoder);
    if (closed || !decoder.alive() || idle.size() >= MOST_IDLE) {
      decoder.close();
    } else {
      idle.push(decoder);
      ScheduledFuture<?> unused =
          watch.schedule(() -> endIdle(decoder), IDLE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized void endIdle(DecoderProcess decoder) {
    if (idle.remove(decoder)) {
      decoder.close();
    }
  }

  /** Ends a decoder that still has something open. */
  synchronized void end(DecoderProcess decoder) {
    lent.remove(decoder);
    decoder.close();
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(DecoderProcess::close);
    lent.forEach(DecoderProcess::close);
    idle.clear();
    lent.clear();
  }
}
