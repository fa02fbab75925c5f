package org.jianzhuo.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Opens the server's SQLite database: WAL, {@code synchronous=FULL}, one transaction at a time.
 * Thread-safe.
 */
public final class ServerDatabase implements AutoCloseable {

  private static final int VERSION = 1;
  private static final int BUSY_MILLIS = 10_000;

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Sql sql = new Sql();
  private final ReentrantLock lock = new ReentrantLock();

  private ServerDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Opens the database for writing; makes and migrates it where needed. */
  public static ServerDatabase open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    ServerDatabase database = connect(config, file);
    database.migrate();
    return database;
  }

  /** Opens an existing database for looking only. */
  public static ServerDatabase look(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreFault("there is no database " + file.getFileName(), null);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return connect(config, file);
  }

  private static ServerDatabase connect(SQLiteConfig config, Path file) {
    try {
      return new ServerDatabase(config.createConnection("jdbc:sqlite:" + file));
    } catch (SQLException e) {
      throw new StoreFault("cannot open " + file.getFileName(), e);
    }
  }

  private void migrate() {
    inTransaction(
        c -> {
          int version = number("PRAGMA user_version");
          if (version > VERSION) {
            throw new StoreFault("the data folder was written by a newer server", null);
          }
          for (int next = version + 1; next <= VERSION; next++) {
            try (Statement statement = c.createStatement()) {
              for (String each : sql.text("migration-" + next).split(";", -1)) {
                if (!each.isBlank()) {
                  statement.executeUpdate(each);
                }
              }
              statement.executeUpdate("PRAGMA user_version = " + next);
            }
          }
          return VERSION;
        });
  }

  private int number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Does the work in one transaction; nested calls join. */
  <T> T inTransaction(Work<T> work) {
    lock.lock();
    try {
      if (lock.getHoldCount() > 1) {
        return work.with(connection);
      }
      return outermost(work);
    } catch (SQLException e) {
      throw new StoreFault(e.getMessage() == null ? "SQL failed" : e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T outermost(Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T value = work.with(connection);
      connection.commit();
      done = true;
      return value;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /** Runs a statement that changes rows; returns how many. */
  int update(String statement, @Nullable Object... arguments) {
    return inTransaction(
        c -> {
          try (PreparedStatement prepared = prepare(c, statement, arguments)) {
            return prepared.executeUpdate();
          }
        });
  }

  /** Runs a query and reads its rows. */
  <T> List<T> query(String statement, Row<T> row, @Nullable Object... arguments) {
    lock.lock();
    try (PreparedStatement prepared = prepare(connection, statement, arguments);
        ResultSet rows = prepared.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new StoreFault(e.getMessage() == null ? "SQL failed" : e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private PreparedStatement prepare(Connection c, String statement, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement prepared = c.prepareStatement(sql.text(statement));
    for (int i = 0; i < arguments.length; i++) {
      prepared.setObject(i + 1, arguments[i]);
    }
    return prepared;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFault("cannot close the database", e);
    } finally {
      lock.unlock();
    }
  }
}
