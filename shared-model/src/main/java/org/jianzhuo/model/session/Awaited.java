package org.jianzhuo.model.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says what a paused examination waits for, and until when: the coordinator's note, no limit of the
 * law (the law's 60 days of a further examination are L5, 深圳2007 21(2)).
 *
 * @param time by when on that day; null for any time of it
 */
public record Awaited(What what, LocalDate day, @Nullable LocalTime time)
    implements Comparable<Awaited> {

  private static final Comparator<Awaited> EARLIEST_FIRST =
      Comparator.comparing(Awaited::day)
          .thenComparing(a -> a.time() == null ? LocalTime.MAX : a.time())
          .thenComparing(Awaited::what);

  /** Says what is awaited. */
  public enum What {
    /** The person comes back, e.g. from an X-ray (外出检查, practice 2). */
    RETURN(new Words("返回", "Back")),
    /** The results of a further examination come. */
    RESULTS(new Words("结果", "Results"));

    private final Words words;

    What(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /** Tells whether the time has passed; a day without a time passes at its end. */
  public boolean passed(LocalDateTime now) {
    return time == null ? now.toLocalDate().isAfter(day) : now.isAfter(day.atTime(time));
  }

  /** Sorts by time, a day without one after those of that day. */
  @Override
  public int compareTo(Awaited other) {
    return EARLIEST_FIRST.compare(this, other);
  }
}
