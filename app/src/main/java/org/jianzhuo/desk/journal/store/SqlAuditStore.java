package org.jianzhuo.desk.journal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.desk.journal.AuditStore;
import org.jspecify.annotations.Nullable;

/** Reads the raw rows of a station's database. */
public final class SqlAuditStore implements AuditStore {

  private final Database database;

  public SqlAuditStore(Database database) {
    this.database = database;
  }

  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String statement, Row reader) {
    String sql = SqlText.of(SqlAuditStore.class, statement + ".sql");
    database.read(c -> each(c, sql, reader));
  }

  private static boolean each(Connection connection, String sql, Row reader) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(sql);
        ResultSet rows = find.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
      return true;
    }
  }

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? new byte[0] : value;
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  @Override
  public List<String> integrity() {
    List<String> found = new ArrayList<>();
    each("audit-integrity", row -> found.add(text(row.getString(1))));
    found.remove("ok");
    return found;
  }

  @Override
  public void entries(Consumer<RawEntry> reader) {
    each(
        "audit-entries",
        row ->
            reader.accept(
                new RawEntry(
                    text(row.getString(2)),
                    text(row.getString(3)),
                    row.getLong(4),
                    text(row.getString(5)),
                    bytes(row.getBytes(6)),
                    bytes(row.getBytes(7)),
                    bytes(row.getBytes(8)),
                    bytes(row.getBytes(9)))));
  }

  @Override
  public Map<String, byte[]> stationKeys() {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    each("station-keys", row -> keys.put(text(row.getString(1)), bytes(row.getBytes(2))));
    return keys;
  }

  @Override
  public Map<String, Set<String>> heads() {
    Map<String, Set<String>> heads = new LinkedHashMap<>();
    each(
        "audit-heads",
        row ->
            heads
                .computeIfAbsent(text(row.getString(1)), s -> new TreeSet<>())
                .add(text(row.getString(2))));
    return heads;
  }

  @Override
  public Map<String, String> streams() {
    Map<String, String> streams = new LinkedHashMap<>();
    each("audit-streams", row -> streams.put(text(row.getString(1)), text(row.getString(2))));
    return streams;
  }

  @Override
  public Map<String, byte[]> media() {
    Map<String, byte[]> media = new LinkedHashMap<>();
    each("audit-media", row -> media.put(text(row.getString(1)), bytes(row.getBytes(2))));
    return media;
  }

  @Override
  public List<RawSealed> sealedRows() {
    List<RawSealed> rows = new ArrayList<>();
    each(
        "audit-secrets",
        row -> {
          String name = text(row.getString(1));
          rows.add(new RawSealed("secret", name, bytes(row.getBytes(2)), "secret " + name));
        });
    each(
        "audit-drafts",
        row -> {
          String author = text(row.getString(1));
          String key = HexFormat.of().formatHex(bytes(row.getBytes(2)));
          rows.add(
              new RawSealed(
                  "draft", key, bytes(row.getBytes(3)), SqlDrafts.sealContext(author, key)));
        });
    return rows;
  }
}
