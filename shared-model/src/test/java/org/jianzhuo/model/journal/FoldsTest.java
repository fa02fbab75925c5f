package org.jianzhuo.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.roster.RosterFact;

class FoldsTest {

  private static final StreamId STREAM = new StreamId(new UUID(1, 1));
  private static final StationId STATION = new StationId(new UUID(2, 2));

  /** Counts what was applied, and refuses every third against its own ancestors. */
  private static final Projection<List<String>> COUNTING =
      new Projection<>() {
        @Override
        public String name() {
          return "counting";
        }

        @Override
        public List<String> empty() {
          return List.of();
        }

        @Override
        public List<String> apply(List<String> value, Act act) {
          List<String> next = new ArrayList<>(value);
          next.add(act.id().toString());
          return List.copyOf(next);
        }

        @Override
        public Optional<String> refuse(List<String> value, Act act) {
          return value.size() % 3 == 2 ? Optional.of("every third") : Optional.empty();
        }

        @Override
        public Set<String> slots(Fact fact) {
          return Set.of("slot");
        }
      };

  private static List<Act> acts(int count, Random random) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<EntryId> parents = new ArrayList<>();
      for (int p = 0; !acts.isEmpty() && p < 1 + random.nextInt(2); p++) {
        parents.add(acts.get(random.nextInt(acts.size())).id());
      }
      EntryHeader header =
          new EntryHeader(
              STREAM,
              STATION,
              i + 1,
              parents,
              random.nextLong(1_000_000),
              null,
              "roster.setting-changed",
              Digest.of(new byte[] {(byte) i}));
      acts.add(
          new Act(
              new EntryId(Digest.of(header.encode())),
              header,
              new RosterFact.SettingChanged("x", "" + i)));
    }
    return acts;
  }

  @Property(tries = 200)
  void each_act_is_judged_against_its_own_ancestors_alone(
      @ForAll @IntRange(min = 1, max = 25) int count, @ForAll long seed) {
    List<Act> acts = acts(count, new Random(seed));
    StreamHistory history = StreamHistory.of(acts);
    Folded<List<String>> folded = Folds.fold(COUNTING, history);
    for (int place = 0; place < count; place++) {
      Act act = history.ordered().get(place);
      List<String> before =
          Folds.fold(COUNTING, StreamHistory.of(history.ancestorsOf(place))).value();
      assertThat(folded.refusals().stream().anyMatch(r -> r.entry().equals(act.id())))
          .isEqualTo(before.size() % 3 == 2);
    }
  }

  @Property(tries = 100)
  void the_order_of_arrival_does_not_matter(
      @ForAll @IntRange(min = 1, max = 25) int count, @ForAll long seed) {
    Random random = new Random(seed);
    List<Act> acts = acts(count, random);
    Folded<List<String>> folded = Folds.fold(COUNTING, StreamHistory.of(acts));
    Collections.shuffle(acts, random);
    assertThat(Folds.fold(COUNTING, StreamHistory.of(acts))).isEqualTo(folded);
  }
}
