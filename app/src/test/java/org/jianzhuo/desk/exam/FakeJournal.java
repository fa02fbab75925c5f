package org.jianzhuo.desk.exam;

import java.nio.charset.StandardCharsets;
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
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jspecify.annotations.Nullable;

/** Keeps acts in memory and folds them, as the station's journal does. */
public final class FakeJournal implements Journal {

  private final Map<StreamId, List<Act>> acts = new LinkedHashMap<>();
  private final StationId station = new StationId(new UUID(7, 7));
  private long seq;

  @Override
  public StationId station() {
    return station;
  }

  @Override
  public void append(@Nullable PersonId actor, List<Deed> deeds) {
    for (Deed deed : deeds) {
      List<Act> stream = acts.computeIfAbsent(deed.stream(), s -> new ArrayList<>());
      seq++;
      EntryId id = new EntryId(Digest.of(("entry " + seq).getBytes(StandardCharsets.UTF_8)));
      EntryHeader header =
          new EntryHeader(
              deed.stream(),
              station,
              seq,
              StreamHistory.of(stream).heads(),
              seq,
              actor,
              "exam.fake",
              Digest.of(new byte[0]));
      stream.add(new Act(id, header, deed.fact()));
    }
  }

  public List<Act> acts(StreamId stream) {
    return List.copyOf(acts.getOrDefault(stream, List.of()));
  }

  @Override
  public CaseFile stream(StreamId stream) {
    return CaseFile.of(
        stream,
        StreamHistory.of(acts(stream)),
        List.of(
            Intake.PROJECTION,
            Panel.PROJECTION,
            Exam.PROJECTION,
            Session.PROJECTION,
            CaseTimes.PROJECTION));
  }

  @Override
  public List<StreamId> streams(StreamKind kind) {
    return acts.entrySet().stream()
        .filter(
            e ->
                switch (kind) {
                  case CASE -> e.getValue().get(0).fact() instanceof IntakeFact;
                  case SESSION -> e.getValue().get(0).fact() instanceof SessionFact;
                  case ROSTER -> false;
                })
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    return () -> {};
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
    throw new UnsupportedOperationException();
  }
}
