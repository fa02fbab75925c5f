package org.jianzhuo.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jspecify.annotations.Nullable;

/** Keeps acts in memory, through the real codec, so that every fact proves that it can be kept. */
public final class MemoryJournal implements Journal {

  private final JsonFactCodec codec = new JsonFactCodec();
  private final StationId station = new StationId(UUID.randomUUID());
  private final Map<StreamId, List<Act>> acts = new LinkedHashMap<>();
  private final List<Consumer<StreamId>> listeners = new ArrayList<>();
  private long seq;
  private int appends;

  /** The time of the next entries, UTC milliseconds. */
  public long now = 1_000_000;

  @Override
  public StationId station() {
    return station;
  }

  @Override
  public void append(@Nullable PersonId actor, List<Deed> deeds) {
    appends++;
    for (Deed deed : deeds) {
      List<Act> stream = acts.computeIfAbsent(deed.stream(), s -> new ArrayList<>());
      List<EntryId> parents = stream.isEmpty() ? List.of() : List.of(stream.getLast().id());
      byte[] json = codec.encode(deed.fact());
      String kind = codec.kindOf(deed.fact());
      EntryHeader header =
          new EntryHeader(
              deed.stream(), station, ++seq, parents, now, actor, kind, Digest.of(json));
      stream.add(
          new Act(new EntryId(Digest.of(header.encode())), header, codec.decode(kind, json)));
    }
    deeds.stream()
        .map(Deed::stream)
        .distinct()
        .forEach(s -> List.copyOf(listeners).forEach(l -> l.accept(s)));
  }

  /** Returns how often something was appended. */
  public int appends() {
    return appends;
  }

  /** Returns how many entries there are. */
  public long entries() {
    return seq;
  }

  @Override
  public CaseFile stream(StreamId stream) {
    return CaseFile.of(stream, StreamHistory.of(acts.getOrDefault(stream, List.of())), List.of());
  }

  @Override
  public List<StreamId> streams(StreamKind kind) {
    return acts.entrySet().stream()
        .filter(e -> e.getValue().getFirst().header().kind().startsWith(kind.prefix()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Map<StationId, Long> known() {
    return Map.of(station, seq);
  }

  @Override
  public List<Entry> after(StationId from, long after, int limit) {
    return List.of();
  }

  @Override
  public void accept(List<Entry> entries) {
    throw new UnsupportedOperationException("this journal has one station");
  }
}
