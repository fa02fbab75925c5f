package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.deadline.DeadlineRules;
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
import org.jianzhuo.model.wire.Deadlines;
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
  private final Concluded conclusions = new Concluded();
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          people,
          new SessionListing(journal, sessions, UUID::randomUUID),
          new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays()),
          conclusions,
          c -> false,
          UUID::randomUUID);

  /** Knows one day of conclusion for every case. */
  private static final class Concluded implements EarlierConclusions {
    private Optional<LocalDate> on = Optional.empty();
    private Optional<LocalDate> received = Optional.empty();

    @Override
    public Optional<LocalDate> concludedOn(StreamId caseStream) {
      return on;
    }

    @Override
    public Optional<LocalDate> receivedOn(StreamId caseStream) {
      return received;
    }
  }

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
    return switch (imports.carryOut(Answered.all(imports.preview(file, DAY), "已核对原结论"))) {
      case Outcome.Done<Imported> done -> done.value();
      case Outcome.Refused<Imported> refused -> throw new AssertionError(refused.reason());
    };
  }

  private Session session() {
    return journal.stream(sessions.on(DAY.date()).orElseThrow().stream()).get(Session.PROJECTION);
  }

  @Test
  void columns_of_the_earlier_conclusion_that_come_later_are_kept_once() {
    bring(sample("session-2026-11-23.csv"));
    byte[] later = withFirstExperts();
    assertThat(bring(later).changed()).isEqualTo(1);
    assertThat(
            journal.streams(StreamKind.CASE).stream()
                .map(c -> journal.stream(c).get(Intake.PROJECTION).details().earlier())
                .filter(stated -> stated.seated("E1003", ""))
                .toList())
        .hasSize(1);
    assertThat(bring(later)).isEqualTo(new Imported(0, 0, 42, 0));
  }

  @Test
  void a_first_expert_whom_the_pool_does_not_hold_is_named() {
    people.list("陈在库", Role.EXPERT);
    byte[] sheet =
        new String(withFirstExperts(), StandardCharsets.UTF_8)
            .replace("E1003;E1006", "陈在库;陈不在库")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(imports.preview(sheet, DAY).preview().allRemarks())
        .filteredOn(r -> r.kind() == RemarkKind.EXPERT_UNKNOWN)
        .extracting(Remark::arguments)
        .containsExactly(List.of("陈不在库"));
  }

  /** Adds the column to the sample, filled in its first row alone. */
  private static byte[] withFirstExperts() {
    String[] lines =
        new String(sample("session-2026-11-23.csv"), StandardCharsets.UTF_8).split("\r?\n");
    for (int i = 0; i < lines.length; i++) {
      lines[i] += i == 0 ? ",上次鉴定专家" : i == 1 ? ",E1003;E1006" : ",";
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
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
      assertThat(plan.preview().rows().getFirst().remarks())
          .as("who has the number already")
          .anyMatch(remark -> remark.arguments().toString().matches("\\[2026-03100 .+]"));
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
  @Tag("F34")
  class The_rules_of_acceptance {

    private static final String HEAD =
        "申请编号,姓名,性别,公民身份号码,鉴定事项,鉴定类型,认定工伤决定书文号,认定伤害部位,受伤日期,申请日期,受理日期,"
            + "上次结论日期,收到结论日期,申请人身份,人员状态,伤情是否稳定,停工留薪期满日期,治疗终结日期,鉴定室\n";
    private static final String WHO = "2026-7%s,雷英龙,女,430199200211026686,";

    private static byte[] rows(String... rows) {
      StringBuilder text = new StringBuilder(HEAD);
      for (int i = 0; i < rows.length; i++) {
        text.append(WHO.formatted("000" + i)).append(rows[i]).append(",第一鉴定室\n");
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Remark> guards(RegisterPlan plan, RemarkKind kind) {
      return plan.preview().allRemarks().stream().filter(r -> r.kind() == kind).toList();
    }

    private RegisterPlan plan(String row) {
      return imports.preview(rows(row), DAY);
    }

    @Test
    void refuse_a_dead_person_by_field_and_never_import_the_row() {
      RegisterPlan plan =
          plan("劳动功能障碍程度,初次,深人社认字〔2026〕1号,右手,2026-01-05,2026-10-18,2026-10-18,,,职工,死亡,,,");
      Remark refused = guards(plan, RemarkKind.GUARD_REFUSED).getFirst();
      assertThat(refused.header()).isEqualTo("人员状态");
      assertThat(refused.arguments().get(0)).contains("死亡");
      assertThat(plan.importable()).isZero();
      assertThat(imports.carryOut(plan)).isInstanceOf(Outcome.Refused.class);
      assertThat(journal.streams(StreamKind.CASE)).isEmpty();
    }

    @Test
    void refuse_an_unstable_condition_while_the_paid_leave_runs() {
      assertThat(
              guards(
                      plan(
                          "劳动功能障碍程度,初次,深人社认字〔2026〕1号,右手,2026-01-05,2026-10-18,2026-10-18,"
                              + ",,职工,,否,2026-12-01,"),
                      RemarkKind.GUARD_REFUSED)
                  .getFirst()
                  .header())
          .isEqualTo("伤情是否稳定");
    }

    @Test
    void ask_for_the_conclusion_behind_a_review_and_keep_the_answer() {
      byte[] file =
          (HEAD.replace(",上次结论日期", "")
                  + WHO.formatted("0000")
                  + "劳动功能障碍程度,复查（满1年）,深人社认字〔2024〕1号,右手,2024-01-05,2026-10-18,2026-10-18,"
                  + ",职工,,,,,第一鉴定室\n")
              .getBytes(StandardCharsets.UTF_8);
      RegisterPlan plan = imports.preview(file, DAY);
      assertThat(plan.unanswered()).isEqualTo(1);
      assertThat(plan.importable()).isZero();
      int row = plan.preview().rows().getFirst().row();
      RegisterPlan answered = plan.answering(row, "原结论 2025-03-02，已核对");
      assertThat(answered.importable()).isEqualTo(1);
      assertThat(imports.carryOut(answered)).isEqualTo(Outcome.done(new Imported(1, 0, 0, 0)));
      Intake intake =
          journal.stream(journal.streams(StreamKind.CASE).iterator().next()).get(Intake.PROJECTION);
      assertThat(intake.answers().getFirst().answer()).isEqualTo("原结论 2025-03-02，已核对");
      assertThat(intake.answers().getFirst().field()).isEqualTo("concludedOn");
      long before = journal.entries();
      RegisterPlan again = imports.preview(file, DAY);
      assertThat(again.unchanged()).isEqualTo(1);
      imports.carryOut(again);
      assertThat(journal.entries()).isEqualTo(before);
    }

    @Test
    void refuse_a_dispute_after_fifteen_days_and_a_round_the_place_does_not_know() {
      String late =
          "劳动功能障碍程度,复查（不服）,深人社认字〔2026〕1号,右手,2025-01-05,2026-10-18,2026-10-18,"
              + "2026-08-01,2026-08-03,职工,,,,";
      assertThat(guards(plan(late), RemarkKind.GUARD_REFUSED))
          .extracting(Remark::header)
          .containsExactlyInAnyOrder("鉴定类型", "申请日期");
      people.set("acceptance.national-2025.disputedReview", "1");
      assertThat(guards(plan(late), RemarkKind.GUARD_REFUSED))
          .extracting(Remark::header)
          .containsExactly("申请日期");
    }

    @Test
    void know_the_earlier_case_of_the_person_on_this_station() {
      String first = "劳动功能障碍程度,初次,深人社认字〔2026〕1号,右手,2026-01-05,%s,%s,,,职工,,,,";
      assertThat(
              imports.carryOut(
                  imports.preview(rows(first.formatted("2026-08-18", "2026-08-18")), DAY)))
          .isEqualTo(Outcome.done(new Imported(1, 0, 0, 0)));
      DayListing.Day later = new DayListing.Day(LocalDate.of(2026, 11, 30), "11-30 场次", "");
      byte[] second =
          (HEAD + WHO.formatted("0009") + first.formatted("2026-11-18", "2026-11-18") + ",第一鉴定室\n")
              .getBytes(StandardCharsets.UTF_8);
      RegisterPlan open = imports.preview(second, later);
      int row = open.preview().rows().getFirst().row();
      assertThat(open.guarded(row).earlier().getFirst().accepted().acceptanceNumber())
          .isEqualTo("2026-70000");
      assertThat(open.unanswered()).isEqualTo(1);
      conclusions.on = Optional.of(LocalDate.of(2026, 10, 1));
      assertThat(
              guards(imports.preview(second, later), RemarkKind.GUARD_REFUSED)
                  .getFirst()
                  .arguments()
                  .get(0))
          .contains("已有初次鉴定结论");
    }

    @Test
    void follow_the_profile_of_the_application_and_its_settings() {
      people.set("acceptance.national-2025.treatmentGate", "1");
      people.set("acceptance.national-2025.maximumTreatmentDays", "365");
      assertThat(
              guards(
                  plan(
                      "劳动功能障碍程度,初次,深人社认字〔2026〕1号,右手,2026-01-05,2026-10-18,2026-10-18,"
                          + ",,用人单位,,,,"),
                  RemarkKind.GUARD_REFUSED))
          .hasSize(1);
      assertThat(
              guards(
                  plan(
                      "劳动功能障碍程度,初次,深人社认字〔2025〕1号,右手,2025-01-05,2025-06-18,2025-06-18,"
                          + ",,用人单位,,,,"),
                  RemarkKind.GUARD_REFUSED))
          .isEmpty();
    }
  }
}
