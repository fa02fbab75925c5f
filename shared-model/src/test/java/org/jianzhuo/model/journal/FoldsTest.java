package org.jianzhuo.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
          return fact instanceof RosterFact.SettingChanged f && f.value().hashCode() % 2 == 0
              ? Set.of("even")
              : Set.of("odd");
        }
      };

  private static List<Act> acts(int count, Random random) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<EntryId> parents = new ArrayList<>();
      for (int p = 0; !acts.isEmpty() && p < 1 + random.nextInt(2); p++) {
        parents.add(acts.get(random.nextInt(acts.size())).id());
      }
      acts.add(act(parents, i + 1, random));
    }
    return acts;
  }

  private static Act act(List<EntryId> parents, long seq, Random random) {
    EntryHeader header =
        new EntryHeader(
            STREAM,
            STATION,
            seq,
            parents,
            random.nextLong(1_000_000),
            null,
            "roster.setting-changed",
            Digest.of(new byte[] {(byte) seq}));
    return new Act(
        new EntryId(Digest.of(header.encode())),
        header,
        new RosterFact.SettingChanged("x", "" + seq));
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

  @Property(tries = 200)
  void a_stream_that_grows_holds_what_a_whole_fold_gives(
      @ForAll @IntRange(min = 1, max = 25) int count,
      @ForAll @IntRange(max = 3) int line,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Act> acts = acts(count, random);
    CaseFile grown = CaseFile.of(STREAM, StreamHistory.of(List.of()), List.of(COUNTING));
    List<Act> known = new ArrayList<>();
    for (Act act : acts) {
      for (int i = 0; i <= line; i++) {
        Act follower = act(grown.history().heads(), 1_000 + known.size(), random);
        grown = grown.with(List.of(follower));
        known.add(follower);
      }
      grown = grown.with(List.of(act));
      known.add(act);
    }
    CaseFile whole = CaseFile.of(STREAM, StreamHistory.of(known), List.of(COUNTING));
    assertThat(grown.folded(COUNTING)).isEqualTo(whole.folded(COUNTING));
    assertThat(grown.history().heads()).isEqualTo(whole.history().heads());
    assertThat(grown.history().ordered()).isEqualTo(whole.history().ordered());
  }
}
