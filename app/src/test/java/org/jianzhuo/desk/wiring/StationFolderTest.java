package org.jianzhuo.desk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.roster.AccountsStation.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.roster.AccountsStation;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationFolderTest {

  @TempDir Path folder;
  private Path data;
  private String recoveryKey;

  @BeforeEach
  void aDaysWork() {
    data = folder.resolve("data");
    try (AccountsStation station = AccountsStation.in(data)) {
      recoveryKey = station.found();
      byte[] picture = "a picture, more or less".repeat(5000).getBytes(StandardCharsets.UTF_8);
      MediaStore media =
          new SealedMediaStore(
              data,
              new LocalFiles(),
              station.vault,
              new MediaRows(station.database),
              UUID::randomUUID,
              Runnable::run);
      MediaStore.Sealed sealed = media.keep(picture);
      station.journal.append(
          null,
          List.of(
              new Deed(
                  new StreamId(UUID.randomUUID()),
                  new EvidenceFact.DocumentKept(
                      new Medium(
                          new MediaId(UUID.randomUUID()),
                          MediaKind.DOCUMENT,
                          "IMG-01.jpg",
                          "image/jpeg",
                          sealed.sha256(),
                          sealed.bytes(),
                          null)))));
    }
  }

  private List<Damage> cold() {
    return folder().cold();
  }

  private List<Damage> open() {
    StationFolder opened = folder();
    assertThat(opened.unlock(PASSWORD.toCharArray())).isTrue();
    return opened.open();
  }

  private StationFolder folder() {
    return StationFolder.at(data).orElseThrow();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("desk.db"));
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private String idOf(int place) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("desk.db"));
        PreparedStatement find =
            connection.prepareStatement("SELECT id FROM entry WHERE place = ?")) {
      find.setInt(1, place);
      try (ResultSet row = find.executeQuery()) {
        return row.getString(1);
      }
    }
  }

  /** Changes one byte of a column of one entry. */
  private void flip(String column, int place, int at) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("desk.db"))) {
      byte[] bytes;
      try (PreparedStatement find =
          connection.prepareStatement("SELECT " + column + " FROM entry WHERE place = ?")) {
        find.setInt(1, place);
        try (ResultSet row = find.executeQuery()) {
          bytes = row.getBytes(1);
        }
      }
      bytes[Math.floorMod(at, bytes.length)] ^= 1;
      try (PreparedStatement change =
          connection.prepareStatement("UPDATE entry SET " + column + " = ? WHERE place = ?")) {
        change.setBytes(1, bytes);
        change.setInt(2, place);
        change.executeUpdate();
      }
    }
  }

  private Path mediaFile() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("media"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private String sealedName() throws IOException {
    return data.resolve("media").relativize(mediaFile()).toString().replace("/", "");
  }

  @Nested
  class A_sound_store {

    @Test
    void has_no_damage() {
      assertThat(cold()).isEmpty();
      assertThat(open()).isEmpty();
    }

    @Test
    void opens_with_the_recovery_key_too_and_with_nothing_else() {
      StationFolder opened = folder();
      assertThat(opened.unlock(recoveryKey.toCharArray())).isTrue();
      assertThat(opened.open()).isEmpty();
      assertThat(folder().unlock("not the password".toCharArray())).isFalse();
    }

    @Test
    void is_not_changed_by_looking() throws IOException {
      byte[] before = Files.readAllBytes(data.resolve("desk.db"));
      open();
      assertThat(Files.readAllBytes(data.resolve("desk.db"))).isEqualTo(before);
    }
  }

  @Nested
  class A_changed_byte {

    @ParameterizedTest
    @ValueSource(strings = {"header", "sealed_body", "sealed_hash", "sig"})
    void of_an_entry_names_the_entry(String column) throws SQLException {
      String id = idOf(3);
      for (int at : new int[] {0, 17, 63, -1}) {
        flip(column, 3, at);
        assertThat(cold())
            .filteredOn(d -> d.kind().equals("entry"))
            .extracting(Damage::name)
            .as("%s at %d", column, at)
            .contains(id);
        flip(column, 3, at);
        assertThat(cold()).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "station", "stream"})
    void of_an_entrys_index_names_the_entry(String column) throws SQLException {
      String id = idOf(3);
      sql(
          "UPDATE entry SET "
              + column
              + " = iif(substr("
              + column
              + ", 1, 1) = '0', '1', '0') || substr("
              + column
              + ", 2) WHERE place = 3");
      assertThat(cold())
          .filteredOn(d -> d.kind().equals("entry"))
          .extracting(Damage::name)
          .contains(id);
    }

    @Test
    void of_a_body_whose_hash_was_changed_with_it_is_found_with_a_password() throws SQLException {
      String id = idOf(3);
      flip("sealed_body", 3, 40);
      try (Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + data.resolve("desk.db"))) {
        byte[] body;
        try (Statement find = connection.createStatement();
            ResultSet row = find.executeQuery("SELECT sealed_body FROM entry WHERE place = 3")) {
          body = row.getBytes(1);
        }
        try (PreparedStatement change =
            connection.prepareStatement("UPDATE entry SET sealed_hash = ? WHERE place = 3")) {
          change.setBytes(1, Digest.of(body).bytes());
          change.executeUpdate();
        }
      }
      assertThat(cold()).isEmpty();
      assertThat(open()).extracting(Damage::name).containsExactly(id);
    }

    @Test
    void of_a_medium_names_the_medium() throws IOException {
      Path file = mediaFile();
      byte[] sealed = Files.readAllBytes(file);
      for (int at : new int[] {0, 30, sealed.length / 2, sealed.length - 1}) {
        byte[] changed = sealed.clone();
        changed[at] ^= 1;
        Files.write(file, changed);
        assertThat(cold()).extracting(Damage::name).containsExactly(sealedName());
        assertThat(open()).extracting(Damage::name).contains("IMG-01.jpg");
      }
    }

    @Test
    void of_the_database_file_itself_never_goes_unnoticed_where_it_matters() throws IOException {
      Path file = data.resolve("desk.db");
      byte[] sound = Files.readAllBytes(file);
      byte[] changed = sound.clone();
      for (int at = 4096; at < 4096 + 64; at++) {
        changed[at] ^= 0x55;
      }
      Files.write(file, changed);
      assertThat(cold()).isNotEmpty();
      Files.write(file, sound);
      assertThat(cold()).isEmpty();
    }
  }

  @Nested
  class Something_missing_or_too_much {

    @Test
    void an_entry_taken_out_of_the_middle_is_named_by_those_after_it() throws SQLException {
      String id = idOf(2);
      sql("DELETE FROM entry WHERE place = 2");
      assertThat(cold()).extracting(Damage::kind).contains("sequence", "entry");
      assertThat(cold()).extracting(Damage::name).contains(id);
    }

    @Test
    void an_entry_taken_off_the_end_is_noticed_by_the_heads() throws SQLException {
      sql("DELETE FROM entry WHERE place = (SELECT max(place) FROM entry)");
      assertThat(cold()).extracting(Damage::kind).contains("stream");
    }

    @Test
    void a_medium_taken_away_is_named() throws IOException {
      String name = sealedName();
      Files.delete(mediaFile());
      assertThat(cold()).containsExactly(new Damage("media-file", name, "is missing"));
      assertThat(open()).extracting(Damage::name).contains("IMG-01.jpg");
    }

    @Test
    void a_medium_of_another_station_that_is_not_here_is_named_and_is_no_damage() {
      KeyPair key = TestStation.newKey();
      StationId other = new StationId(UUID.randomUUID());
      try (TestStation elsewhere = new TestStation(folder.resolve("elsewhere"), other, key);
          AccountsStation here = AccountsStation.in(data)) {
        elsewhere.journal.append(
            null,
            List.of(
                new Deed(
                    new StreamId(UUID.randomUUID()),
                    new EvidenceFact.DocumentKept(
                        new Medium(
                            new MediaId(UUID.randomUUID()),
                            MediaKind.DOCUMENT,
                            "IMG-07.jpg",
                            "image/jpeg",
                            Digest.of(new byte[] {7}),
                            1,
                            null)))));
        here.cold(AccountsStation.ADMINISTRATOR, PASSWORD);
        here.stationKeys.learn(other, key.getPublic().getEncoded());
        here.journal.accept(elsewhere.journal.after(other, 0, 10));
      }

      assertThat(cold()).isEmpty();
      assertThat(open()).isEmpty();
      StationFolder opened = folder();
      opened.unlock(PASSWORD.toCharArray());
      assertThat(opened.mediaStillElsewhere())
          .extracting(Medium::fileName)
          .containsExactly("IMG-07.jpg");
    }

    @Test
    void a_file_put_beside_the_media_is_named() throws IOException {
      Files.createDirectories(data.resolve("media/ff"));
      Files.writeString(data.resolve("media/ff/ee"), "foreign");
      assertThat(cold()).containsExactly(new Damage("media-file", "ffee", "is surplus"));
    }

    @Test
    void a_body_put_in_anothers_place_is_named_with_a_password() throws SQLException {
      sql(
          "UPDATE entry SET (sealed_body, sealed_hash) ="
              + " (SELECT e.sealed_body, e.sealed_hash FROM entry e WHERE e.place = 2)"
              + " WHERE place = 3");
      assertThat(cold()).isEmpty();
      assertThat(open()).extracting(Damage::name).containsExactly(idOf(3));
    }

    @Test
    void a_key_exchanged_is_named() throws SQLException {
      sql("DELETE FROM station_key");
      assertThat(cold()).extracting(Damage::kind).contains("station-key", "entry");
    }
  }
}
