package org.jianzhuo.desk.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Remembers what was appended, and answers nothing. */
final class NoJournal implements Journal {

  final List<Deed> appended = new ArrayList<>();

  @Override
  public StationId station() {
    return new StationId(new UUID(3, 3));
  }

  @Override
  public void append(@Nullable PersonId actor, List<Deed> deeds) {
    appended.addAll(deeds);
  }

  @Override
  public CaseFile stream(StreamId stream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StreamId> streams(StreamKind kind) {
    return List.of();
  }

  @Override
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    return () -> {};
  }

  @Override
  public Map<StationId, Long> known() {
    return Map.of();
  }

  @Override
  public List<Entry> after(StationId station, long seq, int limit) {
    return List.of();
  }

  @Override
  public void accept(List<Entry> entries) {}
}
