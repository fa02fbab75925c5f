package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterImportTest {

  private static final DayListing.Day DAY =
      new DayListing.Day(LocalDate.of(2026, 11, 23), "11-23 场次", "南山鉴定点");

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final Sessions sessions = new Sessions(journal);
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          people,
          new SessionListing(journal, sessions, UUID::randomUUID),
          UUID::randomUUID);

  /** Reads a sample of the tests' resources. */
  public static byte[] sample(String name) {
    try (InputStream in = RegisterImportTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] edited(String from, String to) {
    String text = new String(sample("session-2026-11-23.csv"), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private Imported bring(byte[] file) {
    return switch (imports.carryOut(imports.preview(file, DAY))) {
      case Outcome.Done<Imported> done -> done.value();
      case Outcome.Refused<Imported> refused -> throw new AssertionError(refused.reason());
    };
  }

  private Session session() {
    return journal.stream(sessions.on(DAY.date()).orElseThrow().stream()).get(Session.PROJECTION);
  }

  @Nested
  @Tag("F8")
  class The_first_import {

    @Test
    void opens_the_day_and_lists_every_case_in_one_append() {
      int before = journal.appends();
      assertThat(bring(sample("session-2026-11-23.csv"))).isEqualTo(new Imported(42, 0, 0, 0));
      assertThat(journal.appends()).isEqualTo(before + 1);
      assertThat(journal.streams(StreamKind.CASE)).hasSize(42);
      assertThat(Objects.requireNonNull(session().opened()).rooms())
          .containsExactly("第一鉴定室", "第二鉴定室", "第三鉴定室");
      assertThat(session().tickets().values().stream().map(Ticket::number))
          .startsWith("A001", "B001", "C001", "A002")
          .doesNotHaveDuplicates();
    }

    @Test
    void skips_the_faulty_rows_whole() {
      assertThat(bring(sample("session-2026-11-23-faulty.csv")))
          .isEqualTo(new Imported(2, 0, 0, 13));
      assertThat(journal.streams(StreamKind.CASE)).hasSize(2);
    }

    @Test
    void writes_nothing_before_it_is_carried_out() {
      long before = journal.entries();
      imports.preview(sample("session-2026-11-23.csv"), DAY);
      assertThat(journal.entries()).isEqualTo(before);
    }

    @Test
    void is_the_coordinators() {
      people.signIn(Role.EXPERT);
      assertThat(imports.carryOut(imports.preview(sample("session-2026-11-23.csv"), DAY)))
          .isEqualTo(new Outcome.Refused<>(Reason.of("intake.refused.coordinator")));
      assertThat(journal.streams(StreamKind.CASE)).isEmpty();
    }
  }

  @Nested
  class The_same_file_again {

    @Test
    void changes_nothing() {
      bring(sample("session-2026-11-23.csv"));
      long before = journal.entries();
      assertThat(bring(sample("session-2026-11-23.csv"))).isEqualTo(new Imported(0, 0, 42, 0));
      assertThat(bring(sample("session-2026-11-23-gb18030.csv")))
          .isEqualTo(new Imported(0, 0, 12, 0));
      assertThat(journal.entries()).isEqualTo(before);
    }

    @Test
    void with_a_changed_row_corrects_that_case_only() {
      bring(sample("session-2026-11-23.csv"));
      long before = journal.entries();
      byte[] changed = edited("19900009020", "19900009021");
      RegisterPlan plan = imports.preview(changed, DAY);
      assertThat(plan.changed()).isEqualTo(1);
      Remark remark = plan.preview().rows().getFirst().remarks().getFirst();
      assertThat(remark.place()).isEqualTo("E2");
      assertThat(remark.kind()).isEqualTo(RemarkKind.CASE_CHANGED);
      assertThat(remark.arguments()).containsExactly("19900009020");
      imports.carryOut(plan);
      assertThat(journal.entries()).isEqualTo(before + 1);
      assertThat(journal.streams(StreamKind.CASE)).hasSize(42);
      StreamId first = session().tickets().keySet().iterator().next();
      AcceptedCase corrected = journal.stream(first).get(Intake.PROJECTION).accepted();
      assertThat(Objects.requireNonNull(corrected).phone()).isEqualTo("19900009021");
      assertThat(bring(changed)).isEqualTo(new Imported(0, 0, 42, 0));
    }

    @Test
    void with_another_room_relists_the_case_and_keeps_its_number() {
      bring(sample("session-2026-11-23.csv"));
      bring(edited("08:00,第一鉴定室", "08:30,第二鉴定室"));
      Ticket first = session().tickets().values().iterator().next();
      assertThat(first.room()).isEqualTo("第二鉴定室");
      assertThat(first.number()).isEqualTo("A001");
    }

    @Test
    void with_a_new_row_adds_that_case() {
      bring(sample("session-2026-11-23-gb18030.csv"));
      assertThat(bring(sample("session-2026-11-23.csv"))).isEqualTo(new Imported(30, 0, 12, 0));
      assertThat(session().tickets()).hasSize(42);
    }

    @Test
    void with_a_listed_person_under_another_number_skips_that_row() {
      bring(sample("session-2026-11-23.csv"));
      RegisterPlan plan = imports.preview(edited("2026-03100", "2026-09999"), DAY);
      assertThat(plan.preview().rows().getFirst().remarks())
          .extracting(Remark::kind)
          .contains(RemarkKind.PERSON_LISTED_ALREADY);
      assertThat(plan.fresh()).isZero();
    }
  }

  @Nested
  class A_case_of_another_day {

    @Test
    void is_listed_again_and_named() {
      bring(sample("session-2026-11-23.csv"));
      DayListing.Day later = new DayListing.Day(LocalDate.of(2026, 11, 30), "11-30 场次", "");
      RegisterPlan plan = imports.preview(sample("session-2026-11-23.csv"), later);
      assertThat(plan.fresh()).isEqualTo(42);
      assertThat(plan.preview().rows().getFirst().remarks())
          .extracting(Remark::kind)
          .containsExactly(RemarkKind.CASE_LISTED_ELSEWHERE);
      imports.carryOut(plan);
      assertThat(journal.streams(StreamKind.CASE)).hasSize(42);
      assertThat(sessions.all()).hasSize(2);
    }
  }

  @Nested
  class The_pool_of_experts {

    private final ExpertImport experts = new ExpertImport(journal, people, UUID::randomUUID);

    @Test
    void comes_in_once() {
      int before = journal.appends();
      experts.carryOut(experts.preview(sample("experts.csv")));
      assertThat(journal.appends()).isEqualTo(before + 1);
      assertThat(people.roster().people().values().stream().filter(p -> p.is(Role.EXPERT)))
          .hasSize(80);
      ExpertPlan again = experts.preview(sample("experts.csv"));
      assertThat(List.of(again.fresh(), again.changed(), again.unchanged()))
          .containsExactly(0, 0, 80);
      experts.carryOut(again);
      assertThat(journal.appends()).isEqualTo(before + 1);
    }
  }
}
