package org.jianzhuo.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.deadline.DeadlineFixtures.H25;
import static org.jianzhuo.model.deadline.DeadlineFixtures.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlineProperties {

  private static final LocalDate FROM = LocalDate.of(2025, 3, 3);

  @Provide
  Arbitrary<ClockEvent> events() {
    return Combinators.combine(
            Arbitraries.of(ClockEventKind.class),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false, false, false))
        .as(
            (kind, start, length, open) ->
                new ClockEvent(
                    kind, FROM.plusDays(start), open ? null : FROM.plusDays(start + length)));
  }

  private static Deadline count(List<ClockEvent> events) {
    return Deadline.of(rule("shenzhen-2007", Limit.L9), FROM, events, false, H25);
  }

  @Property(tries = 400)
  void theUnionDoesNotDependOnTheOrder(
      @ForAll List<@net.jqwik.api.From("events") ClockEvent> events, @ForAll Random random) {
    List<ClockEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(count(shuffled).due()).isEqualTo(count(events).due());
    assertThat(count(shuffled).running()).isEqualTo(count(events).running());
  }

  @Property(tries = 400)
  void eachSuspendedDayCountsOnce(@ForAll List<@net.jqwik.api.From("events") ClockEvent> events) {
    long days =
        events.stream()
            .filter(e -> e.kind().suspends() && e.to() != null)
            .flatMapToLong(e -> LongStream.range(e.from().toEpochDay(), e.to().toEpochDay()))
            .distinct()
            .count();
    assertThat(count(events).due()).isEqualTo(FROM.plusDays(60 + days));
  }

  @Property(tries = 400)
  void oneMoreSuspensionIsNeverEarlier(
      @ForAll List<@net.jqwik.api.From("events") ClockEvent> events,
      @ForAll("events") ClockEvent more) {
    List<ClockEvent> all = new ArrayList<>(events);
    all.add(more);
    assertThat(count(all).due()).isAfterOrEqualTo(count(events).due());
    assertThat(count(all).dueRolled()).isAfterOrEqualTo(count(events).dueRolled());
  }

  @Property(tries = 300)
  void aRolledDayIsTheNextWorkingDay(
      @ForAll List<@net.jqwik.api.From("events") ClockEvent> events) {
    Deadline deadline = count(events);
    assertThat(H25.isWorkingDay(deadline.dueRolled())).isTrue();
    for (LocalDate day = deadline.due();
        day.isBefore(deadline.dueRolled());
        day = day.plusDays(1)) {
      assertThat(H25.isWorkingDay(day)).isFalse();
    }
  }
}
