package org.jianzhuo.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.FeedPage;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.Hello;
import org.jianzhuo.model.wire.Opening;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.PushAnswer.Cause;
import org.jianzhuo.model.wire.PushAnswer.EntryAnswer;
import org.jianzhuo.model.wire.PushAnswer.Verdict;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.StationLine;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.server.store.FolderMediaStore;
import org.jianzhuo.server.store.ServerDatabase;
import org.jianzhuo.server.store.SqliteEntryStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncHubTest {

  private static final Digest CERTIFICATE = Digest.of(new byte[] {1});
  private static final EntryAnswer ACCEPTED = new EntryAnswer(Verdict.ACCEPTED, Cause.NONE);
  private static final EntryAnswer HELD = new EntryAnswer(Verdict.HELD, Cause.NONE);

  @TempDir Path folder;
  private final TestAuthor a = new TestAuthor();
  private final TestAuthor b = new TestAuthor();
  private EntryStore store;
  private SyncHub hub;
  private long nanos;
  private Instant now = Instant.parse("2026-11-23T00:00:00Z");

  @BeforeEach
  void open() throws IOException {
    ServerVault vault = new ServerVault(new byte[32]);
    ServerDatabase database = ServerDatabase.open(folder.resolve("server.db"));
    store = new SqliteEntryStore(database, vault, UUID::randomUUID);
    MediaStore media = new FolderMediaStore(folder, database, vault, UUID::randomUUID);
    hub = new SyncHub(store, media, CERTIFICATE, () -> now, () -> nanos, new SecureRandom());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String nonce() {
    return hub.hello(new Hello(List.of(1))).nonce();
  }

  private Enrolled enrol(TestAuthor author, String code, @Nullable String committee) {
    String nonce = nonce();
    byte[] words = Handshake.enrolment(author.id, author.publicKey(), nonce, CERTIFICATE);
    return hub.enrol(
        new Enrolment(code, author.id, author.publicKey(), committee, nonce, author.sign(words)));
  }

  private Ticket open(TestAuthor author) {
    return open(author, CERTIFICATE);
  }

  private Ticket open(TestAuthor author, Digest certificate) {
    String nonce = nonce();
    byte[] words = Handshake.opening(author.id, "mine", nonce, certificate);
    return hub.open(new Opening(author.id, "mine", nonce, author.sign(words)));
  }

  private Ticket ticket(TestAuthor author) {
    enrol(author, hub.offerCode().toString(), "committee");
    return open(author);
  }

  private static PushBatch batch(Entry... entries) {
    return new PushBatch(List.of(), List.of(entries).stream().map(EntryLine::of).toList());
  }

  private static void assertRefused(ProblemKind kind, Runnable act) {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.is(kind)).isTrue());
  }

  @Nested
  class Enrolling {

    @Test
    void the_first_brings_the_committee_and_the_next_receives_it() {
      assertThat(enrol(a, hub.offerCode().toString(), "committee").committee())
          .isEqualTo("committee");
      assertThat(enrol(b, hub.offerCode().toString(), null).committee()).isEqualTo("committee");
    }

    @Test
    void another_committee_is_refused_and_the_code_stays_good() {
      enrol(a, hub.offerCode().toString(), "committee");
      String code = hub.offerCode().toString();
      assertRefused(ProblemKind.OTHER_COMMITTEE, () -> enrol(b, code, "another"));
      assertThat(enrol(b, code, null)).isNotNull();
    }

    @Test
    void a_code_is_good_once_but_again_for_the_same_station() {
      String code = hub.offerCode().toString();
      enrol(a, code, "committee");
      assertThat(enrol(a, code, "committee").epoch()).isEqualTo(store.epoch());
      assertRefused(ProblemKind.WRONG_CODE, () -> enrol(b, code, null));
    }

    @Test
    void a_code_is_too_old_after_a_day() {
      String code = hub.offerCode().toString();
      now = now.plus(Duration.ofHours(25));
      assertRefused(ProblemKind.WRONG_CODE, () -> enrol(a, code, "committee"));
    }

    @Test
    void guessing_is_paused_for_a_minute() {
      String good = hub.offerCode().toString();
      for (int i = 0; i < 10; i++) {
        assertRefused(ProblemKind.WRONG_CODE, () -> enrol(a, "0000-0000-0000-0000-0000", null));
      }
      assertRefused(ProblemKind.TOO_MANY, () -> enrol(a, good, "committee"));
      nanos += Duration.ofSeconds(61).toNanos();
      assertThat(enrol(a, good, "committee")).isNotNull();
    }

    @Test
    void a_key_that_the_station_does_not_hold_is_refused() {
      String nonce = nonce();
      byte[] words = Handshake.enrolment(a.id, a.publicKey(), nonce, CERTIFICATE);
      String code = hub.offerCode().toString();
      Enrolment forged = new Enrolment(code, a.id, a.publicKey(), null, nonce, b.sign(words));
      assertRefused(ProblemKind.NOT_SIGNED, () -> hub.enrol(forged));
    }
  }

  @Nested
  class Opening_a_connection {

    @Test
    void lasts_fifteen_minutes_of_the_monotonic_clock() {
      Ticket ticket = ticket(a);
      now = now.plus(Duration.ofDays(400));
      assertThat(hub.holdings(ticket).seqs()).isEmpty();
      nanos += Duration.ofMinutes(15).toNanos() + 1;
      assertRefused(ProblemKind.TICKET_EXPIRED, () -> hub.holdings(ticket));
    }

    @Test
    void takes_a_nonce_once() {
      enrol(a, hub.offerCode().toString(), "committee");
      String nonce = nonce();
      byte[] words = Handshake.opening(a.id, "mine", nonce, CERTIFICATE);
      Opening opening = new Opening(a.id, "mine", nonce, a.sign(words));
      hub.open(opening);
      assertRefused(ProblemKind.NOT_SIGNED, () -> hub.open(opening));
    }

    @Test
    void is_refused_for_a_signature_over_another_certificate() {
      enrol(a, hub.offerCode().toString(), "committee");
      assertRefused(ProblemKind.NOT_SIGNED, () -> open(a, Digest.of(new byte[] {9})));
    }

    @Test
    void is_refused_to_a_stranger_and_to_a_program_without_a_common_version() {
      assertRefused(ProblemKind.UNKNOWN_STATION, () -> open(b));
      assertRefused(ProblemKind.NO_COMMON_VERSION, () -> hub.hello(new Hello(List.of(2, 3))));
    }
  }

  @Nested
  class Pushing {

    @Test
    void twice_leaves_the_same_state() {
      Ticket ticket = ticket(a);
      PushBatch batch = batch(a.entry(1, "x"), a.entry(2, "y"));
      assertThat(hub.push(ticket, batch).answers()).containsExactly(ACCEPTED, ACCEPTED);
      FeedPage before = hub.feed(ticket, 0, 100);
      assertThat(hub.push(ticket, batch).answers()).containsExactly(HELD, HELD);
      assertThat(hub.feed(ticket, 0, 100)).isEqualTo(before);
      assertThat(store.asideCount()).isZero();
    }

    @Test
    void sets_aside_what_does_not_fit_and_takes_the_rest() {
      Ticket ticket = ticket(a);
      Entry sound = a.entry(1, "x");
      EntryLine line = EntryLine.of(a.entry(2, "y"));
      EntryLine other = EntryLine.of(a.entry(2, "z"));
      PushAnswer answer =
          hub.push(
              ticket,
              new PushBatch(
                  List.of(),
                  List.of(
                      EntryLine.of(sound),
                      new EntryLine(line.h(), other.b(), line.sig()),
                      new EntryLine(line.h(), line.b(), other.sig()),
                      EntryLine.of(a.entry(3, "gap")),
                      EntryLine.of(a.entry(1, "fork")),
                      EntryLine.of(b.entry(1, "stranger")),
                      line)));
      assertThat(answer.answers())
          .extracting(EntryAnswer::cause)
          .containsExactly(
              Cause.NONE,
              Cause.NO_ENTRY,
              Cause.WRONG_SIGNATURE,
              Cause.GAP,
              Cause.FORK,
              Cause.UNKNOWN_STATION,
              Cause.NONE);
      assertThat(answer.count(Verdict.ACCEPTED)).isEqualTo(2);
      assertThat(store.asideCount()).isEqualTo(5);
      assertThat(hub.holdings(ticket).of(a.id)).isEqualTo(2);
    }

    @Test
    void forwards_another_stations_entries_with_an_introduction() {
      Ticket ticket = ticket(a);
      byte[] words = Handshake.introduction(b.id, b.publicKey(), a.id);
      StationLine introduction = new StationLine(b.id, b.publicKey(), a.id, a.sign(words));
      PushBatch batch =
          new PushBatch(List.of(introduction), List.of(EntryLine.of(b.entry(1, "x"))));
      assertThat(hub.push(ticket, batch).answers()).containsExactly(ACCEPTED);
      assertThat(hub.feed(ticket, 0, 10).stations()).containsExactly(introduction);
      assertRefused(ProblemKind.UNKNOWN_STATION, () -> open(b));
    }

    @Test
    void takes_no_introduction_in_another_stations_name() {
      Ticket ticket = ticket(a);
      byte[] words = Handshake.introduction(b.id, b.publicKey(), a.id);
      StationLine forged = new StationLine(b.id, b.publicKey(), a.id, b.sign(words));
      PushBatch batch = new PushBatch(List.of(forged), List.of(EntryLine.of(b.entry(1, "x"))));
      assertThat(hub.push(ticket, batch).answers())
          .containsExactly(new EntryAnswer(Verdict.SET_ASIDE, Cause.UNKNOWN_STATION));
    }

    @Test
    void an_introduced_station_can_enrol_later_with_the_same_key() {
      Ticket ticket = ticket(a);
      byte[] words = Handshake.introduction(b.id, b.publicKey(), a.id);
      StationLine introduction = new StationLine(b.id, b.publicKey(), a.id, a.sign(words));
      hub.push(ticket, new PushBatch(List.of(introduction), List.of()));
      enrol(b, hub.offerCode().toString(), null);
      assertThat(open(b).token()).isNotEmpty();
    }
  }

  @Nested
  class Feeding {

    @Test
    void pages_in_commit_order_without_skipping() {
      Ticket ticket = ticket(a);
      enrol(b, hub.offerCode().toString(), null);
      Ticket second = open(b);
      for (int i = 1; i <= 5; i++) {
        hub.push(ticket, batch(a.entry(i, "a" + i)));
        hub.push(second, batch(b.entry(i, "b" + i)));
      }
      FeedPage first = hub.feed(second, 0, 4);
      assertThat(first.more()).isTrue();
      FeedPage rest = hub.feed(second, first.next(), 100);
      assertThat(rest.more()).isFalse();
      assertThat(first.entries().size() + rest.entries().size()).isEqualTo(10);
      assertThat(first.entries().get(0).entry().header().station()).isEqualTo(a.id);
      assertThat(first.entries().get(1).entry().header().station()).isEqualTo(b.id);
      assertThat(hub.feed(second, rest.next(), 100).entries()).isEmpty();
    }
  }
}
