package org.jianzhuo.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationJournalTest {

  private static final StreamId ROSTER = new StreamId(UUID.randomUUID());
  private static final PersonId ACTOR = new PersonId(UUID.randomUUID());

  @TempDir Path folder;
  private TestStation a;
  private TestStation b;

  @BeforeEach
  void open() {
    a = TestStation.in(folder.resolve("a"));
    b = TestStation.in(folder.resolve("b"));
  }

  @AfterEach
  void close() {
    a.close();
    b.close();
  }

  private static Deed setting(String name, String value) {
    return new Deed(ROSTER, new RosterFact.SettingChanged(name, value));
  }

  private static List<Entry> all(TestStation from) {
    return from.journal.after(from.id, 0, 10_000);
  }

  private static String value(TestStation station, String name) {
    return station.journal.stream(ROSTER).get(Roster.PROJECTION).setting(name, "");
  }

  @Nested
  class Appending {

    @Test
    void numbers_without_gap_and_follows_the_heads() {
      a.journal.append(ACTOR, List.of(setting("x", "1"), setting("x", "2")));
      a.journal.append(null, List.of(setting("y", "1")));
      List<Entry> entries = all(a);
      assertThat(entries).extracting(e -> e.header().seq()).containsExactly(1L, 2L, 3L);
      assertThat(entries.get(0).header().parents()).isEmpty();
      assertThat(entries.get(1).header().parents()).containsExactly(entries.get(0).id());
      assertThat(entries.get(2).header().parents()).containsExactly(entries.get(1).id());
      assertThat(entries.get(0).header().actor()).isEqualTo(ACTOR);
      assertThat(entries.get(2).header().actor()).isNull();
    }

    @Test
    void signs_each_entry_with_the_stations_key() {
      a.journal.append(ACTOR, List.of(setting("x", "1")));
      assertThat(all(a).getFirst().signed().isSignedBy(a.keys.of(a.id).orElseThrow())).isTrue();
      assertThat(all(a).getFirst().signed().isSignedBy(b.keys.of(b.id).orElseThrow())).isFalse();
    }

    @Test
    void changes_the_value_at_once_and_tells_listeners() throws Exception {
      List<StreamId> told = new ArrayList<>();
      try (AutoCloseable listening = a.journal.onChange(told::add)) {
        assertThat(listening).isNotNull();
        assertThat(value(a, "x")).isEmpty();
        a.journal.append(ACTOR, List.of(setting("x", "1"), setting("y", "1")));
        assertThat(value(a, "x")).isEqualTo("1");
      }
      a.journal.append(ACTOR, List.of(setting("x", "2")));
      assertThat(told).containsExactly(ROSTER);
      assertThat(value(a, "x")).isEqualTo("2");
    }

    @Test
    void keeps_all_or_nothing() {
      a.journal.append(ACTOR, List.of(setting("x", "1")));
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  a.database.write(
                      c -> {
                        a.journal.append(ACTOR, List.of(setting("x", "2")));
                        assertThat(value(a, "x")).isEqualTo("2");
                        throw new IllegalStateException("the power is gone");
                      }));
      assertThat(value(a, "x")).isEqualTo("1");
      assertThat(all(a)).hasSize(1);
      a.journal.append(ACTOR, List.of(setting("x", "3")));
      assertThat(all(a)).extracting(e -> e.header().seq()).containsExactly(1L, 2L);
    }

    @Test
    void on_a_full_disk_keeps_what_was_there_and_shows_nothing_as_saved() {
      a.journal.append(ACTOR, List.of(setting("x", "1")));
      a.database.write(
          c -> {
            try (Statement full = c.createStatement();
                ResultSet pages = c.createStatement().executeQuery("PRAGMA page_count")) {
              return full.execute("PRAGMA max_page_count = " + pages.getInt(1));
            }
          });
      List<StreamId> told = new ArrayList<>();
      AutoCloseable unused = a.journal.onChange(told::add);
      String large = "x".repeat(100_000);
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> a.journal.append(ACTOR, List.of(setting("x", large))))
          .matches(f -> f.code() == ErrorCode.DISK_FULL);
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> a.drafts.save(ACTOR, "finding:1", new byte[100_000]))
          .matches(f -> f.code() == ErrorCode.DISK_FULL);
      assertThat(told).isEmpty();
      assertThat(value(a, "x")).isEqualTo("1");
      assertThat(all(a)).hasSize(1);
      assertThat(unused).isNotNull();
    }

    @Test
    void is_refused_while_the_journal_is_closed() {
      a.journal.close();
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> a.journal.append(ACTOR, List.of(setting("x", "1"))))
          .matches(f -> f.code() == ErrorCode.STORE_LOCKED);
      assertThatExceptionOfType(DeskFault.class).isThrownBy(() -> a.journal.stream(ROSTER));
    }
  }

  @Nested
  class Opening_again {

    @Test
    void finds_everything_as_it_was() {
      StationId id = new StationId(UUID.randomUUID());
      KeyPair key = TestStation.newKey();
      try (TestStation first = new TestStation(folder.resolve("c"), id, key)) {
        first.journal.append(ACTOR, List.of(setting("x", "1"), setting("x", "2")));
      }
      try (TestStation again = new TestStation(folder.resolve("c"), id, key)) {
        assertThat(value(again, "x")).isEqualTo("2");
        assertThat(again.journal.streams(StreamKind.ROSTER)).containsExactly(ROSTER);
        assertThat(again.journal.streams(StreamKind.CASE)).isEmpty();
        again.journal.append(ACTOR, List.of(setting("x", "3")));
        assertThat(again.journal.known()).containsEntry(id, 3L);
        assertThat(again.journal.stream(ROSTER).conflicts()).isEmpty();
      }
    }
  }

  @Nested
  class Taking_in_what_others_wrote {

    @Test
    void gives_the_same_value_byte_for_byte() {
      a.journal.append(ACTOR, List.of(setting("x", "1"), setting("y", "2")));
      b.journal.accept(all(a));
      assertThat(b.journal.after(a.id, 0, 10)).isEqualTo(all(a));
      assertThat(value(b, "y")).isEqualTo("2");
      assertThat(b.journal.known()).containsEntry(a.id, 2L);
    }

    @Test
    void passes_over_what_is_held() {
      a.journal.append(ACTOR, List.of(setting("x", "1")));
      b.journal.accept(all(a));
      b.journal.accept(all(a));
      assertThat(b.journal.after(a.id, 0, 10)).hasSize(1);
    }

    @Test
    void keeps_an_entry_whose_parents_have_not_arrived_and_folds_it_later() {
      a.journal.append(ACTOR, List.of(setting("x", "1"), setting("x", "2"), setting("x", "3")));
      List<Entry> entries = all(a);
      b.journal.accept(List.of(entries.get(0), entries.get(2)));
      assertThat(value(b, "x")).isEqualTo("1");
      assertThat(b.journal.known()).containsEntry(a.id, 1L);
      b.journal.append(ACTOR, List.of(setting("y", "1")));
      assertThat(all(b).getFirst().header().parents()).containsExactly(entries.get(0).id());
      b.journal.accept(List.of(entries.get(1)));
      assertThat(value(b, "x")).isEqualTo("3");
      assertThat(b.journal.known()).containsEntry(a.id, 3L);
      assertThat(b.journal.stream(ROSTER).history().heads())
          .containsExactlyInAnyOrder(entries.get(2).id(), all(b).getFirst().id());
    }

    @Test
    void shows_concurrent_writes_as_a_conflict_that_an_entry_after_both_settles() {
      a.journal.append(ACTOR, List.of(setting("z", "0")));
      b.journal.accept(all(a));
      a.journal.append(ACTOR, List.of(setting("x", "1")));
      b.journal.append(ACTOR, List.of(setting("x", "2")));
      b.journal.accept(all(a));
      assertThat(b.journal.stream(ROSTER).conflicts()).hasSize(1);
      b.journal.append(ACTOR, List.of(setting("x", "3")));
      assertThat(all(b).getLast().header().parents()).hasSize(2);
      assertThat(b.journal.stream(ROSTER).conflicts()).isEmpty();
      a.journal.accept(all(b));
      assertThat(value(a, "x")).isEqualTo("3");
    }

    @Test
    void keeps_the_kind_of_a_stream_whose_first_entry_came_late() {
      a.journal.append(ACTOR, List.of(setting("x", "1"), setting("x", "2")));
      List<Entry> entries = new ArrayList<>(all(a));
      Collections.reverse(entries);
      b.journal.accept(entries);
      assertThat(b.journal.streams(StreamKind.ROSTER)).containsExactly(ROSTER);
    }
  }
}
