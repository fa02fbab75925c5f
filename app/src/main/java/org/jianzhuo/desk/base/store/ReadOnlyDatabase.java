package org.jianzhuo.desk.base.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks at a database without changing it: one connection per reading. */
final class ReadOnlyDatabase implements Database {

  private final Path file;

  ReadOnlyDatabase(Path file) {
    this.file = file;
  }

  @Override
  public <T> T write(Work<T> work) {
    throw new UnsupportedOperationException("opened to look only");
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Connection connection = SqliteDatabase.connect(file, true)) {
      return work.with(connection);
    } catch (SQLException e) {
      throw SqlFaults.of(e, "the store cannot be read");
    }
  }
}
