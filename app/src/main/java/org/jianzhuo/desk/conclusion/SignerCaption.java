package org.jianzhuo.desk.conclusion;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Roster;

/** Words who signs a draft and when: the draft was composed before that was known. */
final class SignerCaption {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private SignerCaption() {}

  /** Returns the name and the minute by the station's clock; the minute alone of an unknown one. */
  static List<String> of(Roster roster, PersonId person, Clock clock) {
    String minute = MINUTE.format(LocalDateTime.now(clock));
    return roster.person(person).map(p -> List.of(p.name(), minute)).orElse(List.of(minute));
  }
}
