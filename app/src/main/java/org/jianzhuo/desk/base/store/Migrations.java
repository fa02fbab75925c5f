package org.jianzhuo.desk.base.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FileAccess;

/** Brings a database to this program's version, each step in a transaction of its own. */
final class Migrations {

  /** Every step, in order; the place in the list plus one is the {@code user_version}. */
  static final List<String> STEPS = List.of("001-first.sql", "002-media-digest.sql");

  private static final int COPY_BYTES = 1 << 20;

  private final List<String> steps;
  private final FileAccess files;

  Migrations(List<String> steps, FileAccess files) {
    this.steps = List.copyOf(steps);
    this.files = files;
  }

  /** Runs the steps that are missing; a database with content is copied beside itself first. */
  void bringUpToDate(Connection connection, Path file) throws SQLException {
    int version = version(connection);
    if (version > steps.size()) {
      throw new DeskFault(
          ErrorCode.STORE_DAMAGED, "the store was written by a newer version: " + version);
    }
    if (version > 0 && version < steps.size()) {
      copy(connection, file, version);
    }
    for (int step = version; step < steps.size(); step++) {
      run(connection, step);
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private void run(Connection connection, int step) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : SqlText.of(Migrations.class, steps.get(step)).split(";\\s*(\\R|$)", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA user_version = " + (step + 1));
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void copy(Connection connection, Path file, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    Path copy = file.resolveSibling(file.getFileName() + ".v" + version);
    Path part = file.resolveSibling(file.getFileName() + ".v" + version + ".new");
    try {
      files.delete(part);
      try (InputStream in = Files.newInputStream(file);
          FileAccess.Output out = files.create(part)) {
        byte[] buffer = new byte[COPY_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          out.write(ByteBuffer.wrap(buffer, 0, read));
        }
        out.force();
      }
      files.moveAtomically(part, copy);
    } catch (IOException e) {
      throw DiskFaults.of(e, "the store could not be copied before its upgrade");
    }
  }
}
