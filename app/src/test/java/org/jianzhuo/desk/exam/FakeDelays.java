package org.jianzhuo.desk.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianzhuo.desk.base.Delays;

/** A clock that a test winds; what is due is done on the way. */
public final class FakeDelays implements Delays, InstantSource {

  private record Due(long at, Runnable action) {}

  private final List<Due> due = new ArrayList<>();
  private long now;

  @Override
  public Pending after(Duration delay, Runnable action) {
    Due each = new Due(now + delay.toMillis(), action);
    due.add(each);
    return () -> due.remove(each);
  }

  /** Lets time pass. */
  public void pass(long millis) {
    long until = now + millis;
    while (true) {
      Due next =
          due.stream()
              .filter(d -> d.at() <= until)
              .min(Comparator.comparingLong(Due::at))
              .orElse(null);
      if (next == null) {
        now = until;
        return;
      }
      due.remove(next);
      now = Math.max(now, next.at());
      next.action().run();
    }
  }

  public long now() {
    return now;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now);
  }
}
