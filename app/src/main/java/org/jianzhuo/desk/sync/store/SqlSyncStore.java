package org.jianzhuo.desk.sync.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.sync.EnrolledServer;
import org.jianzhuo.desk.sync.SyncStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StationId;

/**
 * Keeps the state of sync in SQLite, sealed, so that nobody can point the station at another server
 * from outside. Media stand under keyed hashes of their digests.
 */
public final class SqlSyncStore implements SyncStore {

  private static final String SELECT = SqlText.of(SqlSyncStore.class, "select-state.sql");
  private static final String UPSERT = SqlText.of(SqlSyncStore.class, "upsert-state.sql");
  private static final String DELETE = SqlText.of(SqlSyncStore.class, "delete-state.sql");
  private static final String MEDIA = SqlText.of(SqlSyncStore.class, "select-media.sql");
  private static final String FORGET = SqlText.of(SqlSyncStore.class, "delete-media.sql");

  private static final String SERVER = "server";
  private static final String CURSOR = "cursor";
  private static final String HELD = "held";
  private static final String COMMITTEE = "committee";

  private final Database database;
  private final Vault vault;

  public SqlSyncStore(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public Optional<EnrolledServer> server() {
    return get(SERVER)
        .map(
            text -> {
              String[] lines = text.split("\n", -1);
              return new EnrolledServer(URI.create(lines[0]), new Digest(lines[1]), lines[2]);
            });
  }

  @Override
  public void enrolled(EnrolledServer server) {
    database.write(
        c -> {
          forget(c);
          put(c, SERVER, text(server));
          return true;
        });
  }

  private static String text(EnrolledServer server) {
    return String.join(
        "\n", server.address().toString(), server.certificate().hex(), server.epoch());
  }

  @Override
  public long cursor() {
    return get(CURSOR).map(Long::parseLong).orElse(0L);
  }

  @Override
  public void keepCursor(long cursor) {
    put(CURSOR, Long.toString(cursor));
  }

  @Override
  public Map<StationId, Long> held() {
    Map<StationId, Long> held = new HashMap<>();
    get(HELD)
        .ifPresent(
            text ->
                text.lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(pair -> held.put(StationId.of(pair[0]), Long.parseLong(pair[1]))));
    return held;
  }

  @Override
  public void keepHeld(Map<StationId, Long> seqs) {
    put(
        HELD,
        new TreeMap<>(seqs)
            .entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("\n")));
  }

  @Override
  public Set<Digest> verified(Set<Digest> media) {
    Set<String> keys =
        database.read(
            c -> {
              try (PreparedStatement select = c.prepareStatement(MEDIA);
                  ResultSet rows = select.executeQuery()) {
                Set<String> found = new HashSet<>();
                while (rows.next()) {
                  found.add(rows.getString(1));
                }
                return found;
              }
            });
    return media.stream()
        .filter(digest -> keys.contains(mediumKey(digest)))
        .collect(Collectors.toSet());
  }

  @Override
  public void keepVerified(Digest medium) {
    put(mediumKey(medium), "verified");
  }

  private String mediumKey(Digest digest) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(vault.deriveKey("sync-media", 32), "HmacSHA256"));
      return "medium:" + HexFormat.of().formatHex(mac.doFinal(digest.bytes()), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void newEpoch(String epoch) {
    EnrolledServer known = server().orElseThrow();
    enrolled(new EnrolledServer(known.address(), known.certificate(), epoch));
  }

  private void forget(Connection c) throws SQLException {
    for (String key : new String[] {CURSOR, HELD}) {
      try (PreparedStatement delete = c.prepareStatement(DELETE)) {
        delete.setString(1, key);
        delete.executeUpdate();
      }
    }
    try (PreparedStatement delete = c.prepareStatement(FORGET)) {
      delete.executeUpdate();
    }
  }

  @Override
  public Optional<String> committee() {
    return get(COMMITTEE);
  }

  @Override
  public void keepCommittee(String certificate) {
    put(COMMITTEE, certificate);
  }

  private Optional<String> get(String key) {
    Optional<byte[]> sealed =
        database.read(
            c -> {
              try (PreparedStatement select = c.prepareStatement(SELECT)) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                  return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
              }
            });
    return sealed.map(
        bytes -> new String(vault.open(bytes, "sync:" + key), StandardCharsets.UTF_8));
  }

  private void put(String key, String value) {
    database.write(
        c -> {
          put(c, key, value);
          return true;
        });
  }

  private void put(Connection c, String key, String value) throws SQLException {
    try (PreparedStatement upsert = c.prepareStatement(UPSERT)) {
      upsert.setString(1, key);
      upsert.setBytes(2, vault.seal(value.getBytes(StandardCharsets.UTF_8), "sync:" + key));
      upsert.executeUpdate();
    }
  }
}
