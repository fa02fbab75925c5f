package org.jianzhuo.server.store;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jianzhuo.server.sync.KnownStation;
import org.jianzhuo.server.sync.ServerVault;
import org.jspecify.annotations.Nullable;

/** Checks the rows of entries and stations. */
public final class StoredEntryCheck {

  private record Row(
      String id,
      String station,
      long seq,
      byte[] header,
      byte[] signature,
      byte[] sealedBody,
      byte[] sealedHash) {}

  private record StationRow(KnownStation station, String seal) {}

  private final ServerDatabase database;
  private final @Nullable ServerVault vault;
  private final JsonFactCodec codec = new JsonFactCodec();
  private final List<Damage> found = new ArrayList<>();
  private final Map<String, KnownStation> stations = new HashMap<>();
  private final Map<Digest, String> mediaNames = new HashMap<>();

  /**
   * @param vault opens bodies; null for a cold check
   */
  public StoredEntryCheck(ServerDatabase database, @Nullable ServerVault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** Returns the file names of media that the bodies name; empty after a cold check. */
  public Map<Digest, String> mediaNames() {
    return Map.copyOf(mediaNames);
  }

  /** Checks everything and returns what is damaged. */
  public List<Damage> check() {
    String sound = database.query("integrity-check", row -> row.getString(1)).getFirst();
    if (!sound.equals("ok")) {
      found.add(new Damage("database", "server.db", "SQLite finds it damaged: " + sound));
    }
    checkStations();
    List<Row> rows = database.query("select-all-entries", StoredEntryCheck::row);
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    Map<String, Long> last = new HashMap<>();
    for (Row row : rows) {
      checkEntry(row, ids);
      long expected = last.getOrDefault(row.station(), 0L) + 1;
      if (row.seq() != expected) {
        found.add(
            new Damage(
                "sequence",
                row.station(),
                "entries " + expected + " to " + (row.seq() - 1) + " are missing"));
      }
      last.put(row.station(), row.seq());
    }
    return new ArrayList<>(found);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getBytes(5),
        row.getBytes(6),
        row.getBytes(7),
        row.getBytes(8));
  }

  private void checkStations() {
    List<Optional<StationRow>> rows = database.query("select-stations", this::stationRow);
    for (StationRow row : rows.stream().flatMap(Optional::stream).toList()) {
      KnownStation station = row.station();
      stations.put(station.id().toString(), station);
      String words = SqliteEntryStore.stationSeal(station.line(), station.enrolled());
      if (vault != null && !vault.mac(words).equals(row.seal())) {
        found.add(new Damage("station", station.id().toString(), "its key was changed"));
      }
    }
  }

  private Optional<StationRow> stationRow(ResultSet row) throws SQLException {
    try {
      return Optional.of(new StationRow(SqliteEntryStore.station(row), row.getString(6)));
    } catch (IllegalArgumentException e) {
      found.add(new Damage("station", row.getString(1), "its row is damaged"));
      return Optional.empty();
    }
  }

  private void checkEntry(Row row, Set<String> ids) {
    SignedHeader signed;
    try {
      signed = new SignedHeader(row.header(), row.signature());
    } catch (IllegalArgumentException e) {
      damage(row, "its header is damaged");
      return;
    }
    if (!signed.id().toString().equals(row.id())
        || !signed.header().station().toString().equals(row.station())
        || signed.header().seq() != row.seq()) {
      damage(row, "its header is another one's or was changed");
      return;
    }
    KnownStation station = stations.get(row.station());
    if (station == null) {
      damage(row, "its station is unknown");
    } else if (!isSigned(signed, station)) {
      damage(row, "its signature is not the station's");
    }
    for (EntryId parent : signed.header().parents()) {
      if (!ids.contains(parent.toString())) {
        damage(row, "its parent " + parent + " is missing");
      }
    }
    if (!Arrays.equals(Digest.of(row.sealedBody()).bytes(), row.sealedHash())) {
      damage(row, "its sealed body was changed");
    } else if (vault != null) {
      checkBody(row, signed, vault);
    }
  }

  private static boolean isSigned(SignedHeader signed, KnownStation station) {
    try {
      return signed.isSignedBy(station.key());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkBody(Row row, SignedHeader signed, ServerVault opened) {
    try {
      byte[] body = opened.open(row.sealedBody(), SqliteEntryStore.bodyContext(signed.id()));
      Entry entry = new Entry(signed, body);
      learnMedium(codec.decode(entry.header().kind(), entry.json()));
    } catch (GeneralSecurityException e) {
      damage(row, "its body cannot be opened with this key");
    } catch (IllegalArgumentException e) {
      damage(row, "its body does not fit its header or its kind");
    }
  }

  private void learnMedium(Fact fact) {
    if (fact instanceof EvidenceFact.Kept kept) {
      Medium medium = kept.medium();
      mediaNames.put(medium.sha256(), medium.fileName());
    }
  }

  private void damage(Row row, String what) {
    found.add(new Damage("entry", row.id(), what));
  }
}
