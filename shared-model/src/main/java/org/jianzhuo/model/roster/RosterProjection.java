package org.jianzhuo.model.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;

/** Folds the roster stream; each person, key, station and setting is a slot. */
final class RosterProjection implements Projection<Roster> {

  @Override
  public String name() {
    return "roster";
  }

  @Override
  public Roster empty() {
    return new Roster(null, Map.of(), Map.of(), Map.of(), Map.of());
  }

  @Override
  public Optional<String> refuse(Roster roster, Act act) {
    return act.fact() instanceof RosterFact.CommitteeFounded && roster.committee() != null
        ? Optional.of("the committee is founded once")
        : Optional.empty();
  }

  @Override
  public Set<String> slots(Fact fact) {
    if (!(fact instanceof RosterFact roster)) {
      return Set.of();
    }
    return switch (roster) {
      case RosterFact.CommitteeFounded f -> Set.of("committee");
      case RosterFact.StationRegistered f -> Set.of("station:" + f.station());
      case RosterFact.PersonListed f -> Set.of("person:" + f.person().id());
      case RosterFact.KeyIssued f -> Set.of("key:" + f.person());
      case RosterFact.SlipIssued f -> Set.of();
      case RosterFact.PersonLockedOut f -> Set.of();
      case RosterFact.SettingChanged f -> Set.of("setting:" + f.name());
    };
  }

  @Override
  public Roster apply(Roster r, Act act) {
    if (!(act.fact() instanceof RosterFact fact)) {
      return r;
    }
    return switch (fact) {
      case RosterFact.CommitteeFounded f ->
          new Roster(f, r.people(), r.keys(), r.stations(), r.settings());
      case RosterFact.StationRegistered f ->
          new Roster(
              r.committee(),
              r.people(),
              r.keys(),
              with(r.stations(), f.station(), f),
              r.settings());
      case RosterFact.PersonListed f ->
          new Roster(
              r.committee(),
              with(r.people(), f.person().id(), f.person()),
              r.keys(),
              r.stations(),
              r.settings());
      case RosterFact.KeyIssued f ->
          new Roster(
              r.committee(), r.people(), with(r.keys(), f.person(), f), r.stations(), r.settings());
      case RosterFact.SlipIssued f -> r;
      case RosterFact.PersonLockedOut f -> r;
      case RosterFact.SettingChanged f ->
          new Roster(
              r.committee(),
              r.people(),
              r.keys(),
              r.stations(),
              with(r.settings(), f.name(), f.value()));
    };
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    Map<K, V> copy = new HashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
