package org.jianzhuo.desk.evidence.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqlText;
import org.jianzhuo.model.base.Digest;

/** Keeps one row per medium on the disk. */
public final class MediaRows {

  /**
   * One medium on the disk.
   *
   * @param name the HMAC by which the file is named
   * @param sealedHash of the file's bytes
   * @param bytes the plain length
   * @param sealedDigest the plain digest, sealed
   */
  public record Row(String name, Digest sealedHash, long bytes, byte[] sealedDigest) {}

  private final Database database;

  public MediaRows(Database database) {
    this.database = database;
  }

  /** Adds the row and runs the move in the same transaction. */
  public void add(Row row, Runnable move) {
    database.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(SqlText.of(MediaRows.class, "add-medium.sql"))) {
            insert.setString(1, row.name());
            insert.setBytes(2, row.sealedHash().bytes());
            insert.setLong(3, row.bytes());
            insert.setBytes(4, row.sealedDigest());
            insert.executeUpdate();
          }
          move.run();
          return row;
        });
  }

  public Optional<Row> find(String name) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(SqlText.of(MediaRows.class, "find-medium.sql"))) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
              return rows.next() ? Optional.of(row(rows)) : Optional.<Row>empty();
            }
          }
        });
  }

  /** Returns every row, by name. */
  public List<Row> all() {
    return database.read(
        connection -> {
          List<Row> found = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(SqlText.of(MediaRows.class, "list-media.sql"));
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(row(rows));
            }
          }
          return found;
        });
  }

  private static Row row(ResultSet rows) throws java.sql.SQLException {
    return new Row(
        rows.getString(1), Digest.ofBytes(rows.getBytes(2)), rows.getLong(3), rows.getBytes(4));
  }
}
