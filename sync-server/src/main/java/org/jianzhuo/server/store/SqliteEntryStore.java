package org.jianzhuo.server.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.StationLine;
import org.jianzhuo.server.sync.EntryStore;
import org.jianzhuo.server.sync.KnownStation;
import org.jianzhuo.server.sync.ServerVault;

/** Keeps entries in SQLite: headers in the clear, bodies sealed. */
public final class SqliteEntryStore implements EntryStore {

  private static final String EPOCH = "epoch";
  private static final String COMMITTEE = "committee";

  private final ServerDatabase database;
  private final ServerVault vault;
  private final String epoch;

  /**
   * @param ids names a new database's epoch
   */
  public SqliteEntryStore(ServerDatabase database, ServerVault vault, Supplier<UUID> ids) {
    this.database = database;
    this.vault = vault;
    this.epoch =
        database.inTransaction(
            c ->
                meta(EPOCH)
                    .orElseGet(
                        () -> {
                          String fresh = ids.get().toString();
                          putMeta(EPOCH, fresh);
                          return fresh;
                        }));
  }

  /** Names what the seal of an entry's body belongs to. */
  static String bodyContext(EntryId id) {
    return "body:" + id;
  }

  /** Writes what the seal of a station's row protects. */
  static String stationSeal(StationLine line, boolean enrolled) {
    return "station:"
        + line.station()
        + ':'
        + line.publicKey()
        + ':'
        + enrolled
        + ':'
        + line.by()
        + ':'
        + line.signature();
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(c -> work.get());
  }

  @Override
  public String epoch() {
    return epoch;
  }

  @Override
  public Optional<KnownStation> station(StationId station) {
    return database.query("select-station", SqliteEntryStore::station, station.toString()).stream()
        .findFirst();
  }

  static KnownStation station(ResultSet row) throws SQLException {
    String by = row.getString(4);
    StationLine line =
        new StationLine(
            StationId.of(row.getString(1)),
            row.getString(2),
            by == null ? null : StationId.of(by),
            row.getString(5));
    return new KnownStation(row.getInt(3) == 1, line);
  }

  @Override
  public void addStation(KnownStation station) {
    StationLine line = station.line();
    StationId by = line.by();
    database.update(
        "upsert-station",
        line.station().toString(),
        line.publicKey(),
        station.enrolled() ? 1 : 0,
        by == null ? null : by.toString(),
        line.signature(),
        vault.mac(stationSeal(line, station.enrolled())));
  }

  @Override
  public Optional<String> committee() {
    return meta(COMMITTEE);
  }

  @Override
  public void keepCommittee(String certificate) {
    putMeta(COMMITTEE, certificate);
  }

  private Optional<String> meta(String name) {
    return database.query("select-meta", row -> row.getBytes(1), name).stream()
        .findFirst()
        .map(bytes -> new String(open(bytes, "meta:" + name), StandardCharsets.UTF_8));
  }

  private void putMeta(String name, String value) {
    byte[] sealed = vault.seal(value.getBytes(StandardCharsets.UTF_8), "meta:" + name);
    database.update("insert-meta", name, sealed);
  }

  @Override
  public void addCode(String secret, Instant expires) {
    database.update("insert-code", vault.mac("code:" + secret), expires.toEpochMilli());
  }

  @Override
  public boolean redeem(String secret, StationId station, Instant now) {
    String by = station.toString();
    String mac = vault.mac("code:" + secret);
    return database.update("redeem-code", by, mac, by, now.toEpochMilli()) == 1;
  }

  @Override
  public Map<StationId, Long> holdings() {
    Map<StationId, Long> seqs = new HashMap<>();
    database
        .query("select-holdings", row -> Map.entry(StationId.of(row.getString(1)), row.getLong(2)))
        .forEach(each -> seqs.put(each.getKey(), each.getValue()));
    return seqs;
  }

  @Override
  public Optional<EntryId> entryAt(StationId station, long seq) {
    return database
        .query("select-entry-at", row -> EntryId.of(row.getString(1)), station.toString(), seq)
        .stream()
        .findFirst();
  }

  @Override
  public void append(Entry entry) {
    byte[] sealed = vault.seal(entry.saltedBody(), bodyContext(entry.id()));
    database.update(
        "insert-entry",
        entry.id().toString(),
        entry.header().station().toString(),
        entry.header().seq(),
        entry.signed().bytes(),
        entry.signed().signature(),
        sealed,
        Digest.of(sealed).bytes());
  }

  @Override
  public void setAside(EntryLine line, PushAnswer.Cause cause) {
    String text = String.join("\n", line.h(), line.b(), line.sig());
    byte[] sealed = vault.seal(text.getBytes(StandardCharsets.UTF_8), "aside");
    database.update("insert-aside", vault.mac("aside:" + text), cause.name(), sealed);
  }

  @Override
  public long asideCount() {
    return database.query("count-aside", row -> row.getLong(1)).getFirst();
  }

  @Override
  public List<Committed> after(long position, int limit) {
    return database.query("select-entries-after", this::committed, position, limit);
  }

  private Committed committed(ResultSet row) throws SQLException {
    EntryId id = EntryId.of(row.getString(2));
    byte[] body = open(row.getBytes(5), bodyContext(id));
    try {
      SignedHeader signed = new SignedHeader(row.getBytes(3), row.getBytes(4));
      return new Committed(row.getLong(1), new Entry(signed, body));
    } catch (IllegalArgumentException e) {
      throw new StoreFault("entry " + id + " is damaged", e);
    }
  }

  private byte[] open(byte[] sealed, String context) {
    try {
      return vault.open(sealed, context);
    } catch (GeneralSecurityException e) {
      throw new StoreFault("cannot open " + context + ": damaged, or another key file", e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
