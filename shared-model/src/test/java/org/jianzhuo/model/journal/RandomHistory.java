package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.RandomRecords;

/** Plays several stations that write one stream and now and then take over each other's acts. */
final class RandomHistory {

  private static final int STATIONS = 3;

  private final Random random;
  private final StreamId stream;
  private final List<StationId> stations = new ArrayList<>();
  private final List<Map<EntryId, Act>> held = new ArrayList<>();
  private final Map<EntryId, Act> all = new LinkedHashMap<>();
  private final long[] seqs = new long[STATIONS];
  private final List<Fact> facts;

  RandomHistory(long seed, int steps) {
    this.random = new Random(seed);
    this.stream = new StreamId(new UUID(seed, 0));
    for (int i = 0; i < STATIONS; i++) {
      stations.add(new StationId(new UUID(seed, i + 1)));
      held.add(new LinkedHashMap<>());
    }
    this.facts = facts(seed);
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private static List<Fact> facts(long seed) {
    RandomRecords records = new RandomRecords(seed);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      facts.add(new RosterFact.SettingChanged("s" + i % 2, "v" + i));
    }
    facts.add(records.make(ExamFact.Started.class));
    facts.add(records.make(ExamFact.FindingRecorded.class));
    facts.add(records.make(ExamFact.FindingRecorded.class));
    facts.add(records.make(ExamFact.SelfCareRecorded.class));
    facts.add(records.make(ExamFact.PersonsPresent.class));
    facts.add(records.make(ExamFact.PersonsPresent.class));
    facts.add(records.make(ExamFact.Completed.class));
    facts.add(records.make(ExamFact.Locked.class));
    facts.add(records.make(ExamFact.Reopened.class));
    facts.add(new UnknownFact("exam.newly-invented"));
    return facts;
  }

  private void step() {
    int me = random.nextInt(STATIONS);
    if (random.nextInt(3) == 0) {
      held.get(me).putAll(held.get(random.nextInt(STATIONS)));
      return;
    }
    List<EntryId> heads = StreamHistory.of(held.get(me).values()).heads();
    Fact fact = facts.get(random.nextInt(facts.size()));
    Act act = act(me, heads, random.nextLong(1_000_000), fact);
    held.get(me).put(act.id(), act);
    all.put(act.id(), act);
  }

  private Act act(int me, List<EntryId> parents, long at, Fact fact) {
    EntryHeader header =
        new EntryHeader(
            stream,
            stations.get(me),
            ++seqs[me],
            parents,
            at,
            null,
            "test.fact",
            Digest.of(fact.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return new Act(new EntryId(Digest.of(header.encode())), header, fact);
  }

  /** Returns every act that any station wrote. */
  List<Act> acts() {
    return List.copyOf(all.values());
  }

  StationId aStation() {
    return stations.getFirst();
  }

  /** Writes an act after all heads, as a person does who settles what is in conflict. */
  List<Act> settled(Fact fact) {
    List<Act> acts = new ArrayList<>(all.values());
    acts.add(act(0, StreamHistory.of(all.values()).heads(), 0, fact));
    return acts;
  }
}
