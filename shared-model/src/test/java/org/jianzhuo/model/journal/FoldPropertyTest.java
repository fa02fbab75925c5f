package org.jianzhuo.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.junit.jupiter.api.Test;

class FoldPropertyTest {

  private static Folded<Roster> roster(List<Act> acts) {
    return Folds.fold(Roster.PROJECTION, StreamHistory.of(acts));
  }

  private static Folded<Exam> exam(List<Act> acts) {
    return Folds.fold(Exam.PROJECTION, StreamHistory.of(acts));
  }

  /** Shows the same acts under other times; they stay the same acts. */
  private static List<Act> shifted(List<Act> acts, StationId station, long millis) {
    return acts.stream()
        .map(
            act -> {
              EntryHeader h = act.header();
              return h.station().equals(station)
                  ? new Act(
                      act.id(),
                      new EntryHeader(
                          h.stream(),
                          h.station(),
                          h.seq(),
                          h.parents(),
                          h.at() + millis,
                          h.actor(),
                          h.kind(),
                          h.bodyHash()),
                      act.fact())
                  : act;
            })
        .toList();
  }

  @Property(tries = 150)
  void the_order_of_arrival_changes_nothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps, @ForAll long shuffle) {
    List<Act> acts = new RandomHistory(seed, steps).acts();
    List<Act> otherwise = new ArrayList<>(acts);
    otherwise.addAll(acts.subList(0, acts.size() / 2));
    Collections.shuffle(otherwise, new Random(shuffle));
    assertThat(roster(otherwise)).isEqualTo(roster(acts));
    assertThat(exam(otherwise)).isEqualTo(exam(acts));
    assertThat(StreamHistory.of(otherwise).heads()).isEqualTo(StreamHistory.of(acts).heads());
  }

  @Property(tries = 150)
  void a_clock_that_is_wrong_by_any_amount_changes_nothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 25) int steps,
      @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int millis) {
    RandomHistory history = new RandomHistory(seed, steps);
    List<Act> otherwise = shifted(history.acts(), history.aStation(), millis);
    assertThat(roster(otherwise)).isEqualTo(roster(history.acts()));
    assertThat(exam(otherwise)).isEqualTo(exam(history.acts()));
  }

  @Test
  void a_fold_that_went_by_the_clock_would_be_found_out() {
    boolean found = false;
    for (long seed = 0; seed < 200 && !found; seed++) {
      RandomHistory history = new RandomHistory(seed, 20);
      List<Act> acts = history.acts();
      List<Act> otherwise = shifted(acts, history.aStation(), 500_000);
      found = !byTheClock(acts).equals(byTheClock(otherwise));
    }
    assertThat(found).isTrue();
  }

  /** The planted bug: applies the acts in order of the times they carry. */
  private static Roster byTheClock(List<Act> acts) {
    Roster value = Roster.PROJECTION.empty();
    for (Act act : acts.stream().sorted(Comparator.comparingLong(a -> a.header().at())).toList()) {
      value = Roster.PROJECTION.apply(value, act);
    }
    return value;
  }

  @Property(tries = 150)
  void an_entry_that_has_seen_every_head_settles_its_slot(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps) {
    RandomHistory history = new RandomHistory(seed, steps);
    Folded<Roster> settled =
        roster(history.settled(new RosterFact.SettingChanged("s0", "settled")));
    assertThat(settled.value().setting("s0", "")).isEqualTo("settled");
    assertThat(settled.conflicts()).noneMatch(c -> c.slot().equals("setting:s0"));
  }

  @Property(tries = 150)
  void a_conflict_names_only_writes_that_have_not_seen_each_other(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps) {
    List<Act> acts = new RandomHistory(seed, steps).acts();
    StreamHistory history = StreamHistory.of(acts);
    List<Conflict> conflicts = new ArrayList<>(roster(acts).conflicts());
    conflicts.addAll(exam(acts).conflicts());
    for (Conflict conflict : conflicts) {
      assertThat(conflict.writes()).hasSizeGreaterThan(1);
      for (EntryId one : conflict.writes()) {
        assertThat(conflict.writes()).noneMatch(other -> history.isAncestor(other, one));
      }
    }
  }

  @Property(tries = 100)
  void an_act_whose_parent_is_missing_waits_until_it_comes(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 25) int steps) {
    List<Act> acts = new RandomHistory(seed, steps).acts();
    for (Act missing : acts) {
      List<Act> rest = acts.stream().filter(act -> act != missing).toList();
      StreamHistory history = StreamHistory.of(rest);
      assertThat(history.ordered().size() + history.waiting().size()).isEqualTo(rest.size());
      assertThat(history.ordered())
          .allSatisfy(act -> assertThat(act.header().parents()).doesNotContain(missing.id()));
    }
  }

  @Test
  void the_histories_hold_conflicts_and_refusals_so_that_the_properties_mean_something() {
    int conflicts = 0;
    int refusals = 0;
    for (long seed = 0; seed < 100; seed++) {
      List<Act> acts = new RandomHistory(seed, 25).acts();
      conflicts += roster(acts).conflicts().size();
      refusals += exam(acts).refusals().size();
    }
    assertThat(conflicts).isGreaterThan(20);
    assertThat(refusals).isGreaterThan(20);
  }
}
