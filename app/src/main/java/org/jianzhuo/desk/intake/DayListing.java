package org.jianzhuo.desk.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Lists cases for a day: what an import must know of sessions, which keep the queue. */
public interface DayListing {

  /** Describes a day at a site. */
  record Day(LocalDate date, String name, String site) {
    public Day {
      Check.notBlank(name, "name");
    }
  }

  /** Says when and where a case is to be seen. */
  record Place(@Nullable LocalTime appointment, String room) {}

  /** Returns the day as it was opened, if there is a session on that date. */
  Optional<Day> opened(LocalDate date);

  /**
   * Returns when and where each of the day's cases was last listed, in the order of listing. A move
   * in the queue does not change it.
   */
  Map<StreamId, Place> listed(LocalDate date);

  /** Returns the dates of other days that list the case. */
  List<LocalDate> otherDays(StreamId caseStream, LocalDate date);

  /** Returns the deeds that open the day where needed and list the cases; none if all stands. */
  List<Deed> deeds(Day day, Map<StreamId, Place> wanted);
}
