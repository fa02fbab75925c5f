package org.jianzhuo.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;

class ArrivalOrderTest {

  private static final StreamId ROSTER = new StreamId(UUID.randomUUID());

  /** Each step: 0 and 1 append on a station, 2 and 3 exchange entries between the two. */
  @Property(tries = 15)
  void stations_with_the_same_entries_hold_the_same_value_whatever_came_first(
      @ForAll @Size(min = 1, max = 14) List<@IntRange(max = 3) Integer> steps, @ForAll long seed)
      throws IOException {
    Path folder = Files.createTempDirectory("arrival");
    try (TestStation a = TestStation.in(folder.resolve("a"));
        TestStation b = TestStation.in(folder.resolve("b"));
        TestStation late = TestStation.in(folder.resolve("late"))) {
      Random random = new Random(seed);
      for (int step : steps) {
        switch (step) {
          case 0 -> append(a, random);
          case 1 -> append(b, random);
          case 2 -> b.journal.accept(written(a));
          default -> a.journal.accept(written(b));
        }
      }
      a.journal.accept(written(b));
      b.journal.accept(written(a));
      List<Entry> all = new ArrayList<>(written(a));
      all.addAll(written(b));
      Collections.shuffle(all, random);
      for (Entry entry : all) {
        late.journal.accept(List.of(entry));
        late.journal.stream(ROSTER);
      }
      assertSame(a, b);
      assertSame(a, late);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void append(TestStation station, Random random) {
    station.journal.append(
        null,
        List.of(
            new Deed(
                ROSTER,
                new RosterFact.SettingChanged("s" + random.nextInt(3), "v" + random.nextInt()))));
  }

  private static List<Entry> written(TestStation station) {
    return station.journal.after(station.id, 0, 1000);
  }

  private static void assertSame(TestStation one, TestStation other) {
    CaseFile here = one.journal.stream(ROSTER);
    CaseFile there = other.journal.stream(ROSTER);
    assertThat(there.history().ordered())
        .extracting(Act::id)
        .isEqualTo(here.history().ordered().stream().map(Act::id).toList());
    assertThat(there.folded(Roster.PROJECTION)).isEqualTo(here.folded(Roster.PROJECTION));
    assertThat(there.history().heads()).isEqualTo(here.history().heads());
    assertThat(there.history().waiting()).isEmpty();
  }
}
