package org.jianzhuo.desk.journal.store;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.StationId;

/** Keeps the stations' public keys in SQLite, in the clear. */
public final class SqlStationKeys implements StationKeys {

  private static final String ONE = SqlText.of(SqlStationKeys.class, "station-key.sql");
  private static final String ALL = SqlText.of(SqlStationKeys.class, "station-keys.sql");
  private static final String ADD = SqlText.of(SqlStationKeys.class, "add-station-key.sql");

  private final Database database;

  public SqlStationKeys(Database database) {
    this.database = database;
  }

  @Override
  public Optional<PublicKey> of(StationId station) {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(ONE)) {
            find.setString(1, station.toString());
            try (ResultSet row = find.executeQuery()) {
              return row.next() ? Optional.of(decode(row.getBytes(1))) : Optional.empty();
            }
          }
        });
  }

  @Override
  public Map<StationId, PublicKey> all() {
    return database.read(
        c -> {
          try (PreparedStatement find = c.prepareStatement(ALL);
              ResultSet rows = find.executeQuery()) {
            Map<StationId, PublicKey> keys = new LinkedHashMap<>();
            while (rows.next()) {
              keys.put(StationId.of(rows.getString(1)), decode(rows.getBytes(2)));
            }
            return keys;
          }
        });
  }

  @Override
  public void learn(StationId station, byte[] publicKey) {
    PublicKey key = decode(publicKey);
    database.write(
        c -> {
          Optional<PublicKey> known = of(station);
          if (known.isPresent()) {
            if (!known.get().equals(key)) {
              throw new IllegalArgumentException("a station's key never changes: " + station);
            }
            return 0;
          }
          try (PreparedStatement add = c.prepareStatement(ADD)) {
            add.setString(1, station.toString());
            add.setBytes(2, key.getEncoded());
            return add.executeUpdate();
          }
        });
  }

  private static PublicKey decode(byte[] key) {
    try {
      return KeyFactory.getInstance(EntryHeader.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }
}
