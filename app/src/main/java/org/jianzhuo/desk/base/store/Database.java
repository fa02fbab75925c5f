package org.jianzhuo.desk.base.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives stores the station's SQLite database: one writer at a time, durable at commit. */
public interface Database {

  /** Uses a connection; what SQL throws becomes a fault with its code (disk full, damaged). */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Runs the work in one transaction and returns when the disk has it. Nested calls join. */
  <T> T write(Work<T> work);

  /** Runs reading work; within {@link #write}, it sees what was written so far. */
  <T> T read(Work<T> work);

  /**
   * Runs the action once the transaction of this thread is on the disk, never if it fails; at once
   * where there is no transaction.
   */
  default void afterCommit(Runnable action) {
    action.run();
  }

  /** Tells whether this thread is within {@link #write}. */
  default boolean isWriting() {
    return false;
  }
}
