package org.jianzhuo.model.roster;

import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/** Holds who and what the committee consists of. */
public record Roster(
    RosterFact.@Nullable CommitteeFounded committee,
    Map<PersonId, Person> people,
    Map<PersonId, RosterFact.KeyIssued> keys,
    Map<StationId, RosterFact.StationRegistered> stations,
    Map<String, String> settings) {

  /** The projection of the roster stream. */
  public static final Projection<Roster> PROJECTION = new RosterProjection();

  public Roster {
    people = Map.copyOf(people);
    keys = Map.copyOf(keys);
    stations = Map.copyOf(stations);
    settings = Map.copyOf(settings);
  }

  /** Returns the roster of a committee of the level. */
  public Roster heldBy(CommitteeLevel level) {
    return new Roster(committee, people, keys, stations, level.in(settings));
  }

  /** Returns the person, if listed. */
  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Returns a setting, or the default that the field's practice gives it. */
  public String setting(String name, String byDefault) {
    return settings.getOrDefault(name, byDefault);
  }
}
