package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jspecify.annotations.Nullable;

/** Keeps acts in memory and folds them, each fact through its JSON as the disk would. */
public final class FakeJournal implements Journal {
  private StationId station = new StationId(new UUID(0, 1));
  private final JsonFactCodec codec = new JsonFactCodec();
  private final Map<StreamId, List<Act>> acts = new LinkedHashMap<>();
  private final Map<StreamId, Consumer<StreamId>> listeners = new HashMap<>();
  private long seq;

  /** Acts as another station from now on. */
  public void moveTo(StationId other) {
    station = other;
  }

  @Override
  public StationId station() {
    return station;
  }

  @Override
  public void append(@Nullable PersonId actor, List<Deed> deeds) {
    for (Deed deed : deeds) {
      appendAfter(actor, deed, stream(deed.stream()).history().heads());
    }
  }

  /** Appends as a station would that had seen the given heads only. */
  public EntryId appendAfter(@Nullable PersonId actor, Deed deed, List<EntryId> parents) {
    byte[] json = codec.encode(deed.fact());
    String kind = codec.kindOf(deed.fact());
    EntryHeader header =
        new EntryHeader(
            deed.stream(), station, ++seq, parents, 1_000 * seq, actor, kind, Digest.of(json));
    EntryId id = new EntryId(Digest.of(header.encode()));
    Fact read = codec.decode(kind, json);
    acts.computeIfAbsent(deed.stream(), s -> new ArrayList<>()).add(new Act(id, header, read));
    return id;
  }

  @Override
  public CaseFile stream(StreamId stream) {
    return CaseFile.of(
        stream,
        StreamHistory.of(acts.getOrDefault(stream, List.of())),
        List.of(
            Intake.PROJECTION,
            Session.PROJECTION,
            Panel.PROJECTION,
            Exam.PROJECTION,
            Evidence.PROJECTION,
            Opinions.PROJECTION,
            Conclusion.PROJECTION));
  }

  @Override
  public List<StreamId> streams(StreamKind kind) {
    return acts.entrySet().stream()
        .filter(s -> s.getValue().getFirst().header().kind().startsWith(kind.prefix()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    return listeners::clear;
  }

  @Override
  public Map<StationId, Long> known() {
    return Map.of(station, seq);
  }

  @Override
  public List<Entry> after(StationId other, long after, int limit) {
    return List.of();
  }

  @Override
  public void accept(List<Entry> entries) {
    throw new UnsupportedOperationException("no sync in this test");
  }
}
