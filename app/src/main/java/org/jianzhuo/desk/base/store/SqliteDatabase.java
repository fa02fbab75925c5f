package org.jianzhuo.desk.base.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FileAccess;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Keeps the station's database in one SQLite file: write-ahead log, every commit forced to the disk
 * ({@code synchronous=FULL}; {@code NORMAL} loses acknowledged saves in a power cut). One thread
 * writes at a time; readers see the last commit and never wait for the writer.
 */
public final class SqliteDatabase implements Database, AutoCloseable {

  /** The name of the database within the data folder. */
  public static final String FILE = "desk.db";

  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final ReentrantLock writing = new ReentrantLock();
  private final Connection writer;
  private final Deque<Connection> idleReaders = new ArrayDeque<>();
  private @Nullable List<Runnable> afterCommit;
  private boolean joinedFailed;
  private volatile boolean closed;

  private SqliteDatabase(Path file, Connection writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Opens the database of a data folder, making the folder (for this user only) and the database
   * where they are missing, and upgrading it where it is older.
   *
   * @throws DeskFault {@code DISK_FULL}, {@code DISK_FAILED} or {@code STORE_DAMAGED}
   */
  public static SqliteDatabase open(Path dataFolder, FileAccess files) {
    return open(dataFolder, files, Migrations.STEPS);
  }

  static SqliteDatabase open(Path dataFolder, FileAccess files, List<String> steps) {
    Path file = dataFolder.resolve(FILE);
    try {
      files.createFolder(dataFolder);
    } catch (IOException e) {
      throw DiskFaults.of(e, "the data folder cannot be made");
    }
    try {
      Connection writer = connect(file, false);
      try {
        new Migrations(steps, files).bringUpToDate(writer, file);
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
      return new SqliteDatabase(file, writer);
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store cannot be opened");
    }
  }

  /** Opens an existing database to look only; nothing is written or upgraded. */
  public static Database forReading(Path file) {
    return new ReadOnlyDatabase(file);
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      config.enforceForeignKeys(true);
    }
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  @Override
  public <T> T write(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      return joined(work);
    }
    List<Runnable> actions = new ArrayList<>();
    T value;
    writing.lock();
    try {
      requireOpen();
      afterCommit = actions;
      joinedFailed = false;
      value = transaction(work);
    } finally {
      afterCommit = null;
      writing.unlock();
    }
    actions.forEach(Runnable::run);
    return value;
  }

  private <T> T joined(Work<T> work) {
    boolean done = false;
    try {
      T value = work.with(writer);
      done = true;
      return value;
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store could not be written");
    } finally {
      joinedFailed |= !done;
    }
  }

  private <T> T transaction(Work<T> work) {
    boolean done = false;
    try {
      writer.setAutoCommit(false);
      T value = work.with(writer);
      if (joinedFailed) {
        throw new DeskFault(ErrorCode.BUG, "a part of a transaction failed and was passed over");
      }
      writer.commit();
      done = true;
      return value;
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store could not be written");
    } finally {
      end(done);
    }
  }

  private void end(boolean done) {
    try {
      if (!done) {
        writer.rollback();
      }
      writer.setAutoCommit(true);
    } catch (SQLException e) {
      // The work's own fault is on its way; SQLite has rolled back by itself where this fails.
      if (done) {
        throw SqlFaults.of(e, "the store could not end a transaction");
      }
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      return joined(work);
    }
    requireOpen();
    try {
      Connection reader = reader();
      boolean sound = false;
      try {
        T value = work.with(reader);
        sound = true;
        return value;
      } finally {
        release(reader, sound);
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store could not be read");
    }
  }

  private Connection reader() throws SQLException {
    synchronized (idleReaders) {
      Connection idle = idleReaders.poll();
      if (idle != null) {
        return idle;
      }
    }
    return connect(file, true);
  }

  private void release(Connection reader, boolean sound) throws SQLException {
    synchronized (idleReaders) {
      if (sound && !closed) {
        idleReaders.push(reader);
        return;
      }
    }
    reader.close();
  }

  @Override
  public void afterCommit(Runnable action) {
    List<Runnable> actions = writing.isHeldByCurrentThread() ? afterCommit : null;
    if (actions == null) {
      action.run();
    } else {
      actions.add(action);
    }
  }

  @Override
  public boolean isWriting() {
    return writing.isHeldByCurrentThread();
  }

  private void requireOpen() {
    if (closed) {
      throw new DeskFault(ErrorCode.STORE_LOCKED, "the store is closed");
    }
  }

  /** Waits for the writer, writes the log back into the database and lets go of the file. */
  @Override
  public void close() {
    writing.lock();
    try {
      synchronized (idleReaders) {
        closed = true;
        for (Connection reader : idleReaders) {
          reader.close();
        }
        idleReaders.clear();
      }
      writer.close();
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store could not be closed");
    } finally {
      writing.unlock();
    }
  }
}
