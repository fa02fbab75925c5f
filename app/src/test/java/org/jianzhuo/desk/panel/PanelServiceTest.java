package org.jianzhuo.desk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PanelServiceTest {

  private static final String ROOM = "第一鉴定室";
  private static final Acknowledgement SIGNED =
      new Acknowledgement(
          List.of(new InkStroke(List.of(1), List.of(1), List.of(0), List.of(500))), List.of());

  private final Day day = new Day();
  private final PanelService panels = day.panels;
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  @BeforeEach
  void the_draw_post_is_signed_in() {
    day.supervisor();
    day.people.signIn(Role.DRAW_POST);
  }

  private List<PersonId> experts(String... numbers) {
    return Arrays.stream(numbers).map(day::expert).toList();
  }

  private String seat(String... numbers) {
    return said(day.seatRoom(ROOM, experts(numbers), "2026 抽 1123-1"));
  }

  private static String said(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> r ? r.reason().key() : "done";
  }

  @Nested
  class Seating_a_room {

    @Test
    void seats_all_its_cases_in_one_append() {
      int before = day.journal.appends();
      assertThat(seat("E1001", "E1003", "E1005")).isEqualTo("done");
      assertThat(day.journal.appends()).isEqualTo(before + 1);
      assertThat(panels.panel(first).seatOf(day.expert("E1003"))).isEqualTo(2);
      assertThat(panels.rooms(day.session()).getFirst().unseated()).isZero();
      assertThat(panels.panel(day.ticket("B001").ticket().caseStream()).seated()).isNull();
    }

    @Test
    void twice_the_same_changes_nothing() {
      seat("E1001", "E1003", "E1005");
      long before = day.journal.entries();
      seat("E1001", "E1003", "E1005");
      assertThat(day.journal.entries()).isEqualTo(before);
    }

    @Test
    void corrects_a_slip_only_while_nobody_was_told() {
      seat("E1001", "E1003", "E1005");
      assertThat(seat("E1001", "E1003", "E1006")).isEqualTo("done");
      panels.tellRecusal(first, false, "", SIGNED, false);
      seat("E1001", "E1003", "E1005");
      assertThat(panels.panel(first).seatOf(day.expert("E1006"))).isEqualTo(3);
      assertThat(panels.panel(day.ticket("A002").ticket().caseStream()).seatOf(day.expert("E1005")))
          .isEqualTo(3);
    }

    @Test
    void fills_a_seat_that_an_upheld_recusal_left_empty_and_nothing_else() {
      seat("E1001", "E1003", "E1005");
      panels.tellRecusal(first, true, "曾由 2 号专家手术", SIGNED, false);
      UUID asked = recusal(day.expert("E1003"));
      day.people.signIn(Role.SUPERVISOR);
      assertThat(said(day.recusals.decide(first, asked, true, "经核属实", "123456"))).isEqualTo("done");
      day.people.signIn(Role.DRAW_POST);
      assertThat(panels.rooms(day.session()).getFirst().unseated()).isEqualTo(1);
      assertThat(seat("E1001", "E1006", "E1005")).isEqualTo("done");
      assertThat(panels.panel(first).seatOf(day.expert("E1006"))).isEqualTo(2);
      assertThat(panels.panel(day.ticket("A002").ticket().caseStream()).seatOf(day.expert("E1003")))
          .as("the room's other cases keep theirs")
          .isEqualTo(2);
    }

    private UUID recusal(PersonId expert) {
      day.people.signIn(Role.COORDINATOR);
      assertThat(
              said(
                  day.recusals.ask(
                      first,
                      expert,
                      RecusalCause.TREATING_DOCTOR,
                      "2025-11 为其手术",
                      "被鉴定人",
                      Day.DATE)))
          .isEqualTo("done");
      return panels.panel(first).recusals().getFirst().asked().id();
    }

    @Test
    void takes_three_or_five_different_experts() {
      assertThat(seat("E1001", "E1003")).isEqualTo("panel.refused.number");
      assertThat(seat("E1001", "E1003", "E1005", "E1006")).isEqualTo("panel.refused.number");
      assertThat(seat("E1001", "E1003", "E1001")).isEqualTo("panel.refused.twice");
      assertThat(seat("E1001", "E1003", "E1005", "E1006", "E1008")).isEqualTo("done");
    }

    @Test
    void refuses_who_may_not_be_drawn() {
      assertThat(seat("E1001", "E1003", "E1076")).isEqualTo("panel.eligibility.suspended");
      assertThat(seat("E1001", "E1003", "E1030")).isEqualTo("panel.eligibility.not-recommended");
      assertThat(seat("E1001", "E1003", "E1002")).isEqualTo("done");
    }

    @Test
    void needs_the_draws_record_and_the_draw_post() {
      assertThat(said(day.seatRoom(ROOM, experts("E1001", "E1003", "E1005"), " ")))
          .isEqualTo("panel.refused.basis");
      day.people.signIn(Role.COORDINATOR);
      assertThat(seat("E1001", "E1003", "E1005")).isEqualTo("panel.refused.post");
    }

    @Test
    void takes_the_opinion_mode_from_the_settings() {
      day.people.set("opinionMode", "BACK_TO_BACK");
      seat("E1001", "E1003", "E1005");
      PanelFact.Seated seated = panels.panel(first).seated();
      assertThat(Objects.requireNonNull(seated).mode()).isEqualTo(OpinionMode.BACK_TO_BACK);
    }

    @Test
    void keeps_the_mode_of_a_case_on_which_an_opinion_was_given() {
      seat("E1001", "E1003", "E1005");
      day.opined.add(first);
      day.people.set("opinionMode", "BACK_TO_BACK");
      seat("E1001", "E1003", "E1005");
      assertThat(Objects.requireNonNull(panels.panel(first).seated()).mode())
          .isEqualTo(OpinionMode.TOGETHER);
    }
  }

  @Nested
  class Registering_by_hand {

    private final List<PersonId> three = experts("E1001", "E1003", "E1005");

    private String seat(HandRegistration.Voucher voucher) {
      return said(day.registration.seatRoom(day.session(), ROOM, three, voucher, false));
    }

    @Test
    void needs_a_witness_who_is_another_person_a_supervisor_and_types_the_PIN() {
      PersonId operator = day.people.signedIn().orElseThrow().id();
      PersonId clerk = day.people.list("邵青", Role.RECORDS_CLERK).id();
      PersonId supervisor = day.supervisor().id();
      assertThat(seat(new HandRegistration.Voucher("2026 抽 1", null, "123456")))
          .isEqualTo("panel.draw.refused.no-witness");
      assertThat(seat(new HandRegistration.Voucher("2026 抽 1", operator, "123456")))
          .isEqualTo("panel.draw.refused.witness");
      assertThat(seat(new HandRegistration.Voucher("2026 抽 1", clerk, "123456")))
          .isEqualTo("panel.draw.refused.witness");
      assertThat(seat(new HandRegistration.Voucher("2026 抽 1", supervisor, "000000")))
          .isEqualTo("roster.refused.wrong");
      assertThat(panels.panel(first).seated()).isNull();
      assertThat(seat(new HandRegistration.Voucher("2026 抽 1", supervisor, "123456")))
          .isEqualTo("done");
      assertThat(Objects.requireNonNull(panels.panel(first).seated()).witness())
          .isEqualTo(supervisor);
    }

    @Test
    void needs_a_basis_that_says_something() {
      assertThat(seat(day.vouched("x"))).isEqualTo("panel.refused.basis");
      assertThat(seat(day.vouched("停电，当场抽签"))).isEqualTo("done");
    }

    @Test
    void names_the_case_that_keeps_an_expert_away_and_seats_the_others() {
      PanelFact.RecusalRequested asked =
          new PanelFact.RecusalRequested(
              UUID.randomUUID(),
              day.expert("E1003"),
              RecusalCause.STAKE,
              "与单位有合作",
              "用人单位",
              Day.DATE);
      day.journal.append(null, List.of(new Deed(first, asked)));
      HandRegistration.Bars bars = day.registration.bars(day.session(), ROOM, three);
      assertThat(bars.barred()).hasSize(1);
      assertThat(bars.barred().getFirst().ticket()).isEqualTo("A001");
      assertThat(bars.barred().getFirst().expert().number()).isEqualTo("E1003");
      assertThat(seat(day.vouched("2026 抽 1"))).isEqualTo("panel.refused.recused");
      Outcome<Integer> others =
          day.registration.seatRoom(day.session(), ROOM, three, day.vouched("2026 抽 1"), true);
      assertThat(others).isEqualTo(Outcome.done(bars.others()));
      assertThat(panels.panel(first).seated()).isNull();
      assertThat(panels.rooms(day.session()).getFirst().unseated()).isEqualTo(1);
      assertThat(said(day.seatRoom(ROOM, experts("E1001", "E1006", "E1005"), "2026 抽 2")))
          .isEqualTo("done");
      assertThat(panels.panel(first).seatOf(day.expert("E1006"))).isEqualTo(2);
    }
  }

  @Nested
  class A_disputed_case {

    private StreamId listed() {
      AcceptedCase was = day.ticket("A001").accepted();
      AcceptedCase review =
          new AcceptedCase(
              "2026-09001",
              was.name(),
              was.sex(),
              was.identityNumber(),
              "",
              "",
              "",
              was.item(),
              AppraisalType.REVIEW_DISPUTED,
              was.recognitionNumber(),
              was.recognisedParts(),
              "",
              null,
              null,
              null,
              "");
      StreamId disputed = new StreamId(UUID.randomUUID());
      day.journal.append(
          null,
          List.of(
              new Deed(disputed, new IntakeFact.CaseAccepted(review)),
              new Deed(day.session(), new SessionFact.CaseListed(disputed, "D001", null, ROOM))));
      return disputed;
    }

    @Test
    void is_not_heard_by_who_sat_first_as_the_register_says() {
      StreamId disputed = listed();
      String third = panels.person(day.expert("E1003")).orElseThrow().name();
      named(disputed, "e1006", third);
      assertThat(said(day.seatCase(disputed, experts("E1006", "E1009", "E1008"), "2026 抽 2")))
          .isEqualTo("panel.refused.first-panel");
      assertThat(said(day.seatCase(disputed, experts("E1001", "E1003", "E1008"), "2026 抽 2")))
          .isEqualTo("panel.refused.namesake");
      assertThat(panels.firstPanelUnknown(disputed)).isFalse();
    }

    private void named(StreamId disputed, String... first) {
      day.journal.append(
          null,
          List.of(
              new Deed(
                  disputed,
                  new IntakeFact.ApplicationJudged(
                      new ApplicationDetails(
                          null,
                          true,
                          null,
                          null,
                          null,
                          null,
                          null,
                          null,
                          null,
                          new StatedConclusion(8, "", "", List.of(first))),
                      List.of(),
                      "national-2025"))));
    }

    @Test
    void keeps_a_namesake_away_until_it_is_said_that_it_is_another() {
      StreamId disputed = listed();
      named(disputed, panels.person(day.expert("E1003")).orElseThrow().name());
      assertThat(said(day.seatCase(disputed, experts("E1001", "E1003", "E1008"), "2026 抽 2")))
          .isEqualTo("panel.refused.namesake");
      Namesakes.Question question = panels.rooms(day.session()).getFirst().namesakes().getFirst();
      assertThat(question.ticket()).isEqualTo("D001");
      assertThat(question.expert().number()).isEqualTo("E1003");
      assertThat(said(day.registration.judge(question, false, day.vouched("x"))))
          .isEqualTo("panel.refused.namesake-basis");
      HandRegistration.Voucher alone =
          new HandRegistration.Voucher("原案卷为另一医院", day.supervisor().id(), "000000");
      assertThat(said(day.registration.judge(question, false, alone)))
          .as("nobody lifts the bar alone")
          .isEqualTo("panel.refused.namesake-witness");
      assertThat(panels.rooms(day.session()).getFirst().namesakes()).contains(question);
      assertThat(said(day.registration.judge(question, false, day.vouched("原案卷为另一医院，证书号不同"))))
          .isEqualTo("done");
      assertThat(panels.rooms(day.session()).getFirst().namesakes()).isEmpty();
      assertThat(
              day.journal.stream(disputed).history().ordered().stream()
                  .map(act -> act.fact())
                  .filter(PanelFact.NamesakeJudged.class::isInstance)
                  .map(PanelFact.NamesakeJudged.class::cast)
                  .map(PanelFact.NamesakeJudged::witness))
          .containsExactly(day.supervisor().id());
      assertThat(said(day.seatCase(disputed, experts("E1001", "E1003", "E1008"), "2026 抽 2")))
          .isEqualTo("done");
    }

    @Test
    void keeps_the_same_person_away_for_good() {
      StreamId disputed = listed();
      named(disputed, panels.person(day.expert("E1003")).orElseThrow().name());
      Namesakes.Question question = panels.rooms(day.session()).getFirst().namesakes().getFirst();
      assertThat(
              said(
                  day.registration.judge(
                      question, true, new HandRegistration.Voucher("原案卷签名为同一人", null, ""))))
          .isEqualTo("done");
      assertThat(said(day.seatCase(disputed, experts("E1001", "E1003", "E1008"), "2026 抽 2")))
          .isEqualTo("panel.refused.first-panel");
      assertThat(said(day.registration.judge(question, false, day.vouched("原案卷为另一医院"))))
          .isEqualTo("panel.refused.namesake-gone");
    }

    @Test
    void of_which_nobody_says_who_sat_first_is_told_only_with_a_confirmation() {
      StreamId disputed = listed();
      assertThat(panels.firstPanelUnknown(disputed)).isTrue();
      assertThat(panels.rooms(day.session()).getFirst().unknownFirst()).containsExactly("D001");
      day.seatCase(disputed, experts("E1006", "E1009", "E1008"), "2026 抽 2");
      day.people.signIn(Role.COORDINATOR);
      assertThat(said(panels.tellRecusal(disputed, false, "", SIGNED, false)))
          .isEqualTo("panel.refused.first-unchecked");
      assertThat(said(panels.tellRecusal(disputed, false, "", SIGNED, true))).isEqualTo("done");
      assertThat(panels.panel(disputed).recusalTold().firstPanelChecked()).isTrue();
    }

    @Test
    void is_not_heard_by_the_first_panel() {
      seat("E1001", "E1003", "E1005");
      StreamId disputed = listed();
      assertThat(panels.firstPanelUnknown(disputed)).isFalse();
      assertThat(said(day.seatCase(disputed, experts("E1006", "E1003", "E1008"), "2026 抽 2")))
          .isEqualTo("panel.refused.first-panel");
      assertThat(said(day.seatCase(disputed, experts("E1006", "E1009", "E1008"), "2026 抽 2")))
          .isEqualTo("done");
    }
  }

  @Nested
  class The_notices {

    @Test
    void gate_exam_and_camera() {
      assertThat(said(panels.tellRecusal(first, false, "", SIGNED, false)))
          .isEqualTo("panel.refused.not-seated");
      seat("E1001", "E1003", "E1005");
      assertThat(panels.panel(first).examMayBegin()).isFalse();
      panels.tellRecusal(first, false, "", SIGNED, false);
      assertThat(panels.panel(first).examMayBegin()).isTrue();
      assertThat(panels.panel(first).cameraMayOpen()).isFalse();
      panels.tellRecording(first, false, true, SIGNED);
      assertThat(panels.panel(first).cameraMayOpen()).isTrue();
    }

    @Test
    void of_recusal_need_a_reason_and_stop_the_exam() {
      seat("E1001", "E1003", "E1005");
      assertThat(said(panels.tellRecusal(first, true, " ", SIGNED, false)))
          .isEqualTo("panel.refused.recusal-reason");
      panels.tellRecusal(first, true, "曾由 2 号专家手术", SIGNED, false);
      assertThat(panels.panel(first).examMayBegin()).isFalse();
      assertThat(new QueuePanels(panels).callWarning(first)).isPresent();
      day.seatCase(first, experts("E1001", "E1006", "E1005"), "2026 抽 1123-1 备选 1");
      assertThat(panels.panel(first).recusalTold()).isNull();
    }
  }
}
