package org.jianzhuo.desk.base.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FaultyFiles;
import org.jianzhuo.desk.base.LocalFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

  @TempDir Path folder;
  private Path data;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    database = SqliteDatabase.open(data, new LocalFiles());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static int put(Connection connection, String key) throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, x'00')")) {
      add.setString(1, key);
      return add.executeUpdate();
    }
  }

  private static List<String> keys(Connection connection) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT key FROM meta ORDER BY key")) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      return row.getString(1);
    }
  }

  @Test
  void every_commit_is_forced_to_the_disk() {
    assertThat(database.<String>write(c -> pragma(c, "journal_mode"))).isEqualTo("wal");
    assertThat(database.<String>write(c -> pragma(c, "synchronous"))).isEqualTo("2");
  }

  @Test
  void the_data_folder_belongs_to_this_user_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void what_was_written_is_there_after_opening_again() {
    database.write(c -> put(c, "a"));
    database.close();
    database = SqliteDatabase.open(data, new LocalFiles());
    assertThat(database.<List<String>>read(SqliteDatabaseTest::keys)).containsExactly("a");
  }

  @Nested
  class A_transaction {

    @Test
    void keeps_nothing_when_the_work_fails() {
      List<String> after = new ArrayList<>();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  database.write(
                      c -> {
                        database.afterCommit(() -> after.add("told"));
                        put(c, "a");
                        throw new IllegalStateException("stop");
                      }));
      assertThat(database.<List<String>>read(SqliteDatabaseTest::keys)).isEmpty();
      assertThat(after).isEmpty();
    }

    @Test
    void takes_in_nested_calls_and_reads_its_own_writes() {
      List<String> seen =
          database.write(
              outer -> {
                database.write(inner -> put(inner, "a"));
                return database.read(SqliteDatabaseTest::keys);
              });
      assertThat(seen).containsExactly("a");
    }

    @Test
    void falls_as_a_whole_when_a_nested_part_failed() {
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(
              () ->
                  database.write(
                      outer -> {
                        put(outer, "a");
                        try {
                          database.write(inner -> put(inner, "a"));
                        } catch (DeskFault passedOver) {
                          put(outer, "b");
                        }
                        return 0;
                      }));
      assertThat(database.<List<String>>read(SqliteDatabaseTest::keys)).isEmpty();
    }

    @Test
    void tells_after_the_commit() {
      List<List<String>> seen = new ArrayList<>();
      database.write(
          c -> {
            database.afterCommit(() -> seen.add(database.read(SqliteDatabaseTest::keys)));
            return put(c, "a");
          });
      assertThat(seen).containsExactly(List.of("a"));
    }
  }

  @Nested
  class A_fault {

    @Test
    void of_a_full_disk_is_named_and_loses_nothing_kept_before() {
      database.write(c -> put(c, "kept"));
      database.write(
          c -> {
            try (Statement statement = c.createStatement()) {
              return statement.execute("PRAGMA max_page_count = " + pragma(c, "page_count"));
            }
          });
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(
              () ->
                  database.write(
                      c -> {
                        try (Statement statement = c.createStatement()) {
                          return statement.execute(
                              "INSERT INTO meta VALUES ('big', zeroblob(1000000))");
                        }
                      }))
          .matches(f -> f.code() == ErrorCode.DISK_FULL);
      assertThat(database.<List<String>>read(SqliteDatabaseTest::keys)).containsExactly("kept");
    }

    @Test
    void of_a_file_that_is_no_database_is_named() throws IOException {
      Path other = folder.resolve("other");
      Files.createDirectories(other);
      Files.write(other.resolve(SqliteDatabase.FILE), new byte[8192]);
      Files.writeString(other.resolve(SqliteDatabase.FILE), "no database ".repeat(1000));
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> SqliteDatabase.open(other, new LocalFiles()))
          .matches(f -> f.code() == ErrorCode.STORE_DAMAGED);
    }

    @Test
    void of_a_closed_store_is_named() {
      database.close();
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> database.read(SqliteDatabaseTest::keys))
          .matches(f -> f.code() == ErrorCode.STORE_LOCKED);
    }
  }

  @Nested
  class An_upgrade {

    private final int present = Migrations.STEPS.size();
    private final List<String> longer = after("test-further-second.sql");

    private static List<String> after(String further) {
      List<String> steps = new ArrayList<>(Migrations.STEPS);
      steps.add(further);
      return steps;
    }

    private String version() {
      return database.<String>read(c -> pragma(c, "user_version"));
    }

    @Test
    void copies_the_database_before_it() throws IOException {
      database.write(c -> put(c, "a"));
      database.close();
      database = SqliteDatabase.open(data, new LocalFiles(), longer);
      assertThat(version()).isEqualTo(Integer.toString(present + 1));
      Path copy = data.resolve("desk.db.v" + present);
      assertThat(SqliteDatabase.forReading(copy).<List<String>>read(SqliteDatabaseTest::keys))
          .containsExactly("a");
    }

    @Test
    void does_not_begin_while_the_copy_cannot_be_kept() {
      database.close();
      FaultyFiles disk = new FaultyFiles(new LocalFiles());
      disk.fullAfter(10_000);
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> SqliteDatabase.open(data, disk, longer))
          .matches(f -> f.code() == ErrorCode.DISK_FULL);
      database = SqliteDatabase.open(data, new LocalFiles());
      assertThat(version()).isEqualTo(Integer.toString(present));
    }

    @Test
    void that_fails_leaves_the_version_before() {
      database.close();
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(
              () -> SqliteDatabase.open(data, new LocalFiles(), after("test-further-broken.sql")));
      database = SqliteDatabase.open(data, new LocalFiles());
      assertThat(version()).isEqualTo(Integer.toString(present));
    }

    @Test
    void of_a_store_by_a_newer_program_is_refused() {
      database.close();
      SqliteDatabase.open(data, new LocalFiles(), longer).close();
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> SqliteDatabase.open(data, new LocalFiles()))
          .matches(f -> f.code() == ErrorCode.STORE_DAMAGED);
      database = SqliteDatabase.open(data, new LocalFiles(), longer);
    }
  }
}
