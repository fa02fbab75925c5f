package org.jianzhuo.desk.journal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.journal.EntryStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;

/** Keeps entries in SQLite: headers in the clear, bodies sealed under the entry's id. */
public final class SqlEntryStore implements EntryStore {

  private static final String ADD_ENTRY = sql("add-entry");
  private static final String HAS_ENTRY = sql("has-entry");
  private static final String LAST_SEQ = sql("last-seq");
  private static final String KNOWN = sql("known");
  private static final String HEADS = sql("heads");
  private static final String REMOVE_HEADS = sql("remove-heads");
  private static final String ADD_HEAD = sql("add-head");
  private static final String STREAM_ENTRIES = sql("stream-entries");
  private static final String STATION_ENTRIES = sql("station-entries");
  private static final String LEARN_STREAM = sql("learn-stream");
  private static final String STREAMS = sql("streams");

  private final Database database;
  private final Vault vault;

  /** Keeps entries in the database, sealed by the vault. */
  public SqlEntryStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private static String sql(String name) {
    return SqlText.of(SqlEntryStore.class, name + ".sql");
  }

  /** Returns the context under which an entry's body is sealed. */
  static String sealContext(EntryId id) {
    return "entry " + id;
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.write(c -> work.get());
  }

  @Override
  public void afterCommit(Runnable action) {
    database.afterCommit(action);
  }

  @Override
  public boolean inTransaction() {
    return database.isWriting();
  }

  @Override
  public void add(Entry entry) {
    EntryHeader header = entry.header();
    String id = entry.id().toString();
    byte[] sealed = vault.seal(entry.saltedBody(), sealContext(entry.id()));
    database.write(
        c -> {
          try (PreparedStatement add = c.prepareStatement(ADD_ENTRY)) {
            add.setString(1, id);
            add.setString(2, header.station().toString());
            add.setLong(3, header.seq());
            add.setString(4, header.stream().toString());
            add.setBytes(5, entry.signed().bytes());
            add.setBytes(6, sealed);
            add.setBytes(7, Digest.of(sealed).bytes());
            add.setBytes(8, entry.signed().signature());
            add.executeUpdate();
          }
          try (PreparedStatement learn = c.prepareStatement(LEARN_STREAM)) {
            learn.setString(1, header.stream().toString());
            learn.setString(2, header.parents().isEmpty() ? header.kind() : "");
            return learn.executeUpdate();
          }
        });
  }

  @Override
  public boolean has(EntryId entry) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(HAS_ENTRY)) {
            find.setString(1, entry.toString());
            try (ResultSet row = find.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  @Override
  public long lastSeq(StationId station) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(LAST_SEQ)) {
            find.setString(1, station.toString());
            try (ResultSet row = find.executeQuery()) {
              return row.getLong(1);
            }
          }
        });
  }

  @Override
  public Map<StationId, Long> known() {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(KNOWN);
              ResultSet rows = find.executeQuery()) {
            Map<StationId, Long> known = new HashMap<>();
            while (rows.next()) {
              known.put(StationId.of(rows.getString(1)), rows.getLong(2));
            }
            return known;
          }
        });
  }

  @Override
  public List<EntryId> heads(StreamId stream) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(HEADS)) {
            find.setString(1, stream.toString());
            try (ResultSet rows = find.executeQuery()) {
              List<EntryId> heads = new ArrayList<>();
              while (rows.next()) {
                heads.add(EntryId.of(rows.getString(1)));
              }
              return heads;
            }
          }
        });
  }

  @Override
  public void replaceHeads(StreamId stream, Collection<EntryId> heads) {
    database.write(
        c -> {
          try (PreparedStatement remove = c.prepareStatement(REMOVE_HEADS)) {
            remove.setString(1, stream.toString());
            remove.executeUpdate();
          }
          try (PreparedStatement add = c.prepareStatement(ADD_HEAD)) {
            for (EntryId head : heads) {
              add.setString(1, stream.toString());
              add.setString(2, head.toString());
              add.executeUpdate();
            }
          }
          return heads.size();
        });
  }

  @Override
  public List<Entry> stream(StreamId stream) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(STREAM_ENTRIES)) {
            find.setString(1, stream.toString());
            return entries(find);
          }
        });
  }

  @Override
  public List<StreamId> streams(String rootKindPrefix) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(STREAMS)) {
            find.setString(1, rootKindPrefix);
            try (ResultSet rows = find.executeQuery()) {
              List<StreamId> streams = new ArrayList<>();
              while (rows.next()) {
                streams.add(StreamId.of(rows.getString(1)));
              }
              return streams;
            }
          }
        });
  }

  @Override
  public List<Entry> after(StationId station, long seq, int limit) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(STATION_ENTRIES)) {
            find.setString(1, station.toString());
            find.setLong(2, seq);
            find.setInt(3, limit);
            return entries(find);
          }
        });
  }

  private List<Entry> entries(PreparedStatement find) throws SQLException {
    try (ResultSet rows = find.executeQuery()) {
      List<Entry> entries = new ArrayList<>();
      while (rows.next()) {
        entries.add(entry(rows));
      }
      return entries;
    }
  }

  private Entry entry(ResultSet row) throws SQLException {
    String id = row.getString(1);
    try {
      SignedHeader signed = new SignedHeader(row.getBytes(2), row.getBytes(4));
      if (!signed.id().toString().equals(id)) {
        throw new DeskFault(ErrorCode.STORE_DAMAGED, "entry " + id + " has another header");
      }
      return new Entry(signed, vault.open(row.getBytes(3), sealContext(signed.id())));
    } catch (IllegalArgumentException e) {
      throw new DeskFault(ErrorCode.STORE_DAMAGED, "entry " + id + " does not read", e);
    }
  }
}
