package org.jianzhuo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.server.store.ServerDatabase;
import org.jianzhuo.server.store.SqliteEntryStore;
import org.jianzhuo.server.sync.EntryStore;
import org.jianzhuo.server.sync.KeyFile;
import org.jianzhuo.server.sync.ServerVault;
import org.jianzhuo.server.sync.TestAuthor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAuditTest {

  @TempDir Path folder;
  private final TestAuthor a = new TestAuthor();
  private final Entry first = a.entry(1, "x");
  private final Entry second = a.entry(2, "y", List.of(first.id()));
  private final Entry third = a.entry(3, "z", List.of(second.id()));
  private Path data;
  private Path key;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    key = folder.resolve("data.key");
    Files.createDirectories(data);
    ServerVault vault = new ServerVault(new KeyFile(key, data).create(new SecureRandom()));
    ServerDatabase database = ServerDatabase.open(data.resolve("server.db"));
    try (EntryStore store = new SqliteEntryStore(database, vault, UUID::randomUUID)) {
      store.addStation(a.enrolled());
      List.of(first, second, third).forEach(store::append);
    }
  }

  private void tamper(String sql) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("server.db"));
        Statement statement = c.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private List<Damage> cold() throws IOException {
    return new ServerAudit(data).cold();
  }

  private List<Damage> open() throws IOException {
    return new ServerAudit(data).open(key);
  }

  @Test
  void finds_nothing_where_nothing_is_wrong() throws IOException {
    assertThat(cold()).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  void opens_with_the_right_key_file_only() throws IOException {
    Path other = folder.resolve("other.key");
    new KeyFile(other, data).create(new SecureRandom());
    assertThat(new ServerAudit(data).open(other))
        .filteredOn(d -> d.kind().equals("entry"))
        .hasSize(3);
  }

  @Nested
  class Cold {

    @Test
    void names_an_entry_whose_sealed_body_was_changed() throws Exception {
      tamper(
          "UPDATE entry SET sealed_body = CAST(substr(sealed_body, 1, 20) || x'00'"
              + " || substr(sealed_body, 22) AS BLOB) WHERE seq = 2");
      assertThat(cold())
          .containsExactly(
              new Damage("entry", second.id().toString(), "its sealed body was changed"));
    }

    @Test
    void names_an_entry_whose_header_or_signature_was_changed() throws Exception {
      tamper("UPDATE entry SET sig = x'00' WHERE seq = 1");
      tamper(
          "UPDATE entry SET header = CAST(replace(header, '\"at\":1002', '\"at\":1009') AS BLOB)"
              + " WHERE seq = 2");
      assertThat(cold())
          .extracting(Damage::name)
          .containsExactly(first.id().toString(), second.id().toString());
    }

    @Test
    void names_a_gap_and_the_child_of_a_missing_entry() throws Exception {
      tamper("DELETE FROM entry WHERE seq = 2");
      assertThat(cold())
          .containsExactlyInAnyOrder(
              new Damage(
                  "entry", third.id().toString(), "its parent " + second.id() + " is missing"),
              new Damage("sequence", a.id.toString(), "entries 2 to 2 are missing"));
    }

    @Test
    void names_a_file_that_nobody_lists() throws IOException {
      Files.createDirectories(data.resolve("media/ab"));
      Files.writeString(data.resolve("media/ab/cd"), "x");
      assertThat(cold())
          .containsExactly(new Damage("medium", "ab/cd", "a file that no list names"));
    }
  }

  @Nested
  class Open {

    @Test
    void names_a_body_that_was_replaced_together_with_its_hash() throws Exception {
      tamper(
          "UPDATE entry SET sealed_body = (SELECT sealed_body FROM entry WHERE seq = 1),"
              + " sealed_hash = (SELECT sealed_hash FROM entry WHERE seq = 1) WHERE seq = 2");
      assertThat(cold()).isEmpty();
      assertThat(open())
          .extracting(Damage::kind, Damage::name)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("entry", second.id().toString()));
    }

    @Test
    void names_a_station_whose_key_was_exchanged() throws Exception {
      tamper("UPDATE station SET public_key = '" + new TestAuthor().publicKey() + "'");
      assertThat(open()).contains(new Damage("station", a.id.toString(), "its key was changed"));
    }
  }

  @Nested
  class Starting {

    @Test
    void is_refused_without_the_key_file_of_a_used_folder() throws IOException {
      Files.delete(key);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Server.start(ServerSettings.local(data)))
          .withMessageContaining("is missing");
      assertThat(key).doesNotExist();
    }

    @Test
    void is_refused_with_a_key_file_inside_the_data_folder() {
      ServerSettings inside = new ServerSettings(data, data.resolve("server.key"), "127.0.0.1", 0);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Server.start(inside))
          .withMessageContaining("outside");
    }

    @Test
    void takes_a_folder_for_itself_and_offers_codes_to_another_process() throws IOException {
      try (Server server = Server.start(ServerSettings.local(data))) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> Server.start(ServerSettings.local(data)));
        assertThat(Server.offerCode(ServerSettings.local(data)).fits(server.fingerprint()))
            .isTrue();
      }
    }
  }
}
