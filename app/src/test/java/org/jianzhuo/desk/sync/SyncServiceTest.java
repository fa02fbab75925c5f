package org.jianzhuo.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.server.Server;
import org.jianzhuo.server.ServerAudit;
import org.jianzhuo.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class SyncServiceTest {

  private final StreamId roster = new StreamId(UUID.randomUUID());
  private final StreamId caseStream = new StreamId(UUID.randomUUID());

  @TempDir Path folder;
  private Server server;
  private SyncStation a;
  private SyncStation b;

  @BeforeEach
  void open() throws IOException {
    server = Server.start(ServerSettings.local(folder.resolve("server")));
    a = SyncStation.founding(folder.resolve("a"), roster);
    b = SyncStation.joining(folder.resolve("b"));
  }

  @AfterEach
  void close() throws IOException {
    a.close();
    b.close();
    server.close();
  }

  private void enrolBoth() {
    assertThat(a.enrol(server.url(), server.offerCode().toString()))
        .isInstanceOf(Outcome.Done.class);
    assertThat(b.enrol(server.url(), server.offerCode().toString()))
        .isInstanceOf(Outcome.Done.class);
  }

  /** Opens the case's stream, so that it is known as a case. */
  private void acceptCase(SyncStation station) {
    station.append(caseStream, SampleFacts.caseRegistered());
  }

  private static void assertFailed(SyncState state, ErrorCode code) {
    assertThat(state)
        .isInstanceOfSatisfying(
            SyncState.Failed.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }

  private void assertSame() {
    assertThat(b.allEntries()).isEqualTo(a.allEntries());
  }

  @Nested
  class Exchanging {

    @Test
    void a_second_station_shows_the_same_after_one_run_each() {
      acceptCase(a);
      Digest photo = a.capture(caseStream, "IMG-01.jpg", 300_000, 1);
      enrolBoth();

      SyncReport up = a.syncFully();
      SyncReport down = b.syncFully();

      assertThat(up).isEqualTo(new SyncReport(4, 0, 1, 0, 4));
      assertThat(down).isEqualTo(new SyncReport(0, 4, 0, 1, 4));
      assertSame();
      assertThat(b.media.read(photo)).isEqualTo(a.media.read(photo));
      assertThat(b.base.journal.stream(roster).get(Roster.PROJECTION).committee()).isNotNull();
    }

    @Test
    void both_write_and_both_have_everything() {
      acceptCase(a);
      enrolBoth();
      a.syncFully();
      b.syncFully();
      a.append(roster, new RosterFact.SettingChanged("x", "a"));
      b.append(roster, new RosterFact.SettingChanged("x", "b"));
      b.capture(caseStream, "IMG-02.jpg", 5_000, 2);

      a.syncFully();
      b.syncFully();
      a.syncFully();

      assertSame();
      assertThat(a.media.held()).isEqualTo(b.media.held());
      assertThat(a.base.journal.stream(roster).conflicts()).hasSize(1);
      assertThat(b.base.journal.stream(roster).conflicts())
          .isEqualTo(a.base.journal.stream(roster).conflicts());
    }

    @Test
    void a_second_run_changes_nothing() {
      acceptCase(a);
      a.capture(caseStream, "IMG-01.jpg", 10_000, 3);
      enrolBoth();
      a.syncFully();
      assertThat(a.syncFully()).isEqualTo(new SyncReport(0, 0, 0, 0, 4));
      assertThat(a.overview().entriesWaiting()).isZero();
      assertThat(a.overview().mediaWaiting()).isZero();
    }

    @Test
    void what_waits_is_counted_before_the_first_run() {
      acceptCase(a);
      a.capture(caseStream, "IMG-01.jpg", 10_000, 3);
      SyncOverview overview = a.overview();
      assertThat(overview.entriesWaiting()).isEqualTo(4);
      assertThat(overview.mediaWaiting()).isEqualTo(1);
      assertThat(overview.bytesWaiting()).isEqualTo(10_000);
    }

    @Test
    void a_server_that_lost_everything_is_filled_again() throws IOException {
      acceptCase(a);
      a.capture(caseStream, "IMG-01.jpg", 10_000, 4);
      enrolBoth();
      a.syncFully();
      b.syncFully();
      server.close();
      Server fresh = Server.start(ServerSettings.local(folder.resolve("fresh")));
      try (fresh) {
        assertThat(b.enrol(fresh.url(), fresh.offerCode().toString()))
            .isInstanceOf(Outcome.Done.class);
        assertThat(b.syncFully()).isEqualTo(new SyncReport(4, 0, 1, 0, 4));
        assertThat(new ServerAudit(folder.resolve("fresh")).open(folder.resolve("fresh.key")))
            .isEmpty();
      }
      server = Server.start(ServerSettings.local(folder.resolve("server")));
      assertSame();
    }
  }

  @Nested
  class Enrolling {

    @Test
    void a_code_is_good_once() {
      String code = server.offerCode().toString();
      assertThat(a.enrol(server.url(), code)).isInstanceOf(Outcome.Done.class);
      assertThat(b.enrol(server.url(), code)).isEqualTo(Outcome.refused("sync.refused.code"));
    }

    @Test
    void a_code_may_be_typed_in_small_letters_with_spaces() {
      String code = server.offerCode().toString().toLowerCase().replace('-', ' ');
      assertThat(a.enrol(server.url(), code)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nonsense_is_refused_before_anything_is_sent() {
      assertThat(a.enrol(server.url(), "123")).isEqualTo(Outcome.refused("sync.refused.code-form"));
      assertThat(a.enrol(java.net.URI.create("ftp://example.org"), "123"))
          .isEqualTo(Outcome.refused("sync.refused.address"));
    }

    @Test
    void a_code_never_reaches_a_server_that_did_not_make_it() throws IOException {
      try (Server other = Server.start(ServerSettings.local(folder.resolve("other")))) {
        String code = server.offerCode().toString();
        assertThatExceptionOfType(DeskFault.class)
            .isThrownBy(() -> a.enrol(other.url(), code))
            .satisfies(f -> assertThat(f.code()).isEqualTo(ErrorCode.SERVER_NOT_OURS));
        assertThat(a.enrol(server.url(), code)).isInstanceOf(Outcome.Done.class);
      }
    }

    @Test
    void a_joining_station_waits_for_the_founding_one_and_may_use_its_code_again() {
      String code = server.offerCode().toString();
      assertThat(b.enrol(server.url(), code))
          .isEqualTo(Outcome.refused("sync.refused.no-committee"));
      a.enrol(server.url(), server.offerCode().toString());
      assertThat(b.enrol(server.url(), code)).isInstanceOf(Outcome.Done.class);
      assertThat(b.store.committee()).contains(SyncStation.CERTIFICATE);
    }
  }

  @Nested
  class Failing {

    @Test
    void no_server_is_offline_and_nothing_is_lost() throws IOException {
      enrolBoth();
      server.close();
      assertThat(a.sync()).isInstanceOf(SyncState.Offline.class);
      assertThat(a.overview().entriesWaiting()).isEqualTo(2);
      server = Server.start(ServerSettings.local(folder.resolve("server")));
      a.readdress(server.url());
      assertThat(a.syncFully().pushed()).isEqualTo(2);
    }

    @Test
    void another_certificate_gets_nothing() throws IOException {
      enrolBoth();
      try (Server other = Server.start(ServerSettings.local(folder.resolve("other")))) {
        a.readdress(other.url());
        assertFailed(a.sync(), ErrorCode.SERVER_NOT_OURS);
      }
      a.readdress(server.url());
      assertThat(a.syncFully().pushed()).isEqualTo(2);
    }

    @RepeatedTest(12)
    void a_line_cut_anywhere_loses_nothing_and_doubles_nothing(RepetitionInfo info)
        throws IOException {
      acceptCase(a);
      Digest clip = a.capture(caseStream, "VID-01.mp4", 3_000_000, 5);
      for (int i = 0; i < 30; i++) {
        a.append(roster, new RosterFact.SettingChanged("x", "value " + i));
      }
      enrolBoth();
      Random random = new Random(info.getCurrentRepetition());
      long cutAt =
          random.nextLong(1_000, info.getCurrentRepetition() % 2 == 0 ? 40_000 : 3_000_000);
      try (CuttingProxy proxy = new CuttingProxy(server.url(), cutAt)) {
        a.readdress(proxy.url());
        assertThat(a.sync()).isInstanceOf(SyncState.Offline.class);
      }
      a.readdress(server.url());
      a.syncFully();
      b.syncFully();
      assertSame();
      assertThat(b.media.read(clip)).isEqualTo(a.media.read(clip));
      assertThat(new ServerAudit(folder.resolve("server")).open(folder.resolve("server.key")))
          .isEmpty();
    }

    @Test
    void an_upload_goes_on_where_the_line_broke() throws IOException {
      acceptCase(a);
      a.capture(caseStream, "VID-01.mp4", 10_000_000, 6);
      enrolBoth();
      try (CuttingProxy proxy = new CuttingProxy(server.url(), 7_000_000)) {
        a.readdress(proxy.url());
        assertThat(a.sync()).isInstanceOf(SyncState.Offline.class);
      }
      try (CuttingProxy counting = new CuttingProxy(server.url(), Long.MAX_VALUE)) {
        a.readdress(counting.url());
        assertThat(a.syncFully().mediaUp()).isEqualTo(1);
        assertThat(counting.passedUp()).isLessThan(3_000_000 + (1 << 20) + 200_000);
      }
    }

    @Test
    void a_server_that_answers_500_is_said_to_have_failed_and_the_next_run_goes_on()
        throws Exception {
      acceptCase(a);
      enrolBoth();
      a.syncFully();
      Path database = folder.resolve("server/server.db");
      Tampering.sql(
          database,
          "UPDATE entry SET sealed_body = CAST(x'00' || sealed_body AS BLOB) WHERE seq = 2");

      assertFailed(b.sync(), ErrorCode.SERVER_FAILED);
      assertThat(new ServerAudit(folder.resolve("server")).cold())
          .singleElement()
          .satisfies(d -> assertThat(d.name()).isEqualTo(a.allEntries().get(1).id().toString()));

      Tampering.sql(
          database,
          "UPDATE entry SET sealed_body = CAST(substr(sealed_body, 2) AS BLOB) WHERE seq = 2");
      assertThat(b.syncFully().pulled()).isEqualTo(3);
      assertSame();
    }

    @Test
    void a_tampered_medium_at_the_server_is_not_taken_and_the_audit_names_it() throws IOException {
      acceptCase(a);
      Digest photo = a.capture(caseStream, "IMG-07.jpg", 200_000, 7);
      enrolBoth();
      a.syncFully();
      Path sealed = Tampering.onlyFileBelow(folder.resolve("server/media"));
      Tampering.flipByte(sealed, 150_000);

      assertFailed(b.sync(), ErrorCode.SERVER_FAILED);
      assertThat(b.media.has(photo)).isFalse();
      assertSame();
      ServerAudit audit = new ServerAudit(folder.resolve("server"));
      assertThat(audit.cold()).hasSize(1);
      assertThat(audit.open(folder.resolve("server.key")))
          .singleElement()
          .satisfies(
              damage -> {
                assertThat(damage.kind()).isEqualTo("medium");
                assertThat(damage.name()).isEqualTo("IMG-07.jpg");
              });
    }
  }

  @Nested
  class AtRest {

    @Test
    void nothing_of_bodies_or_media_is_readable_in_the_data_folder() throws IOException {
      acceptCase(a);
      Digest photo = a.capture(caseStream, "IMG-01.jpg", 200_000, 8);
      enrolBoth();
      a.syncFully();
      Path data = folder.resolve("server");
      assertThat(
              Tampering.contains(data, "练习委员会".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isFalse();
      byte[] run = java.util.Arrays.copyOfRange(a.media.read(photo), 64_000, 64_064);
      assertThat(Tampering.contains(data, run)).isFalse();
      assertThat(Tampering.contains(data, photo.bytes())).isFalse();
    }
  }
}
