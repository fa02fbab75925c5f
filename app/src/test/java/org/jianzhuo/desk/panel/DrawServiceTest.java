package org.jianzhuo.desk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawServiceTest {

  private static final String ROOM = "第一鉴定室";
  private static final DrawTerms BONES = new DrawTerms(3, List.of(new DrawTerms.Quota("骨科", 1)));

  private final Day day = new Day();
  private final Person supervisor = day.people.list("韩立", Role.SUPERVISOR);
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  @BeforeEach
  void the_draw_post_is_signed_in() {
    day.people.signIn(Role.DRAW_POST);
  }

  private static String said(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> r ? r.reason().key() : "done";
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError(refused.reason());
    };
  }

  private UUID committed() {
    return done(day.draws.commit(day.session(), ROOM, BONES, Map.of()));
  }

  private UUID drawn() {
    UUID id = committed();
    done(day.draws.draw(day.session(), id));
    return id;
  }

  private UUID confirmed() {
    UUID id = drawn();
    done(day.draws.confirm(day.session(), id, supervisor.id(), "1234"));
    return id;
  }

  private Draws.Record record(UUID id) {
    return day.draws.draws(day.session()).draw(id).orElseThrow();
  }

  private List<PersonId> seated(StreamId caseStream) {
    return Objects.requireNonNull(day.panels.panel(caseStream).seated()).experts();
  }

  @Nested
  @Tag("F4")
  class A_draw {

    @Test
    void commits_to_its_seed_before_the_pool_and_replays_from_it() {
      UUID id = committed();
      assertThat(record(id).made()).isNull();
      done(day.draws.draw(day.session(), id));
      assertThat(record(id).replays()).isTrue();
      assertThat(record(id).panel()).hasSize(3);
      assertThat(
              Objects.requireNonNull(record(id).made()).draw().pool().stream()
                  .filter(c -> c.excluded() == Exclusion.SUSPENDED))
          .isNotEmpty();
      assertThat(said(day.draws.draw(day.session(), id))).isEqualTo("panel.draw.refused.seed");
    }

    @Test
    void belongs_to_the_draw_post_and_another_persons_witness() {
      UUID id = drawn();
      PersonId operator = Objects.requireNonNull(record(id).operator());
      assertThat(said(day.draws.confirm(day.session(), id, operator, "1234")))
          .isEqualTo("panel.draw.refused.witness");
      assertThat(said(day.draws.confirm(day.session(), id, supervisor.id(), "9")))
          .isEqualTo("roster.refused.wrong-pin");
      assertThat(day.panels.panel(first).seated()).isNull();
      done(day.draws.confirm(day.session(), id, supervisor.id(), "1234"));
      assertThat(seated(first)).isEqualTo(record(id).panel());
      assertThat(Objects.requireNonNull(day.panels.panel(first).seated()).basis())
          .isEqualTo("抽取记录 2026-1123-01-1");
      day.people.signIn(Role.COORDINATOR);
      assertThat(said(day.draws.commit(day.session(), "第二鉴定室", BONES, Map.of())))
          .isEqualTo("panel.refused.post");
    }

    @Test
    void that_is_voided_stays_and_is_counted() {
      UUID id = drawn();
      assertThat(said(day.draws.discard(day.session(), id, " ")))
          .isEqualTo("panel.draw.refused.reason");
      done(day.draws.discard(day.session(), id, "条件有误"));
      UUID again = drawn();
      assertThat(day.draws.draws(day.session()).voided(ROOM)).isEqualTo(1);
      assertThat(done(day.draws.confirm(day.session(), again, supervisor.id(), "1234")))
          .endsWith("-2");
    }

    @Test
    void is_not_replaced_by_a_panel_registered_by_hand() {
      UUID id = confirmed();
      day.people.signIn(Role.DRAW_POST);
      List<PersonId> others =
          List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005"));
      assertThat(said(day.seatRoom(ROOM, others, "手工登记"))).isEqualTo("panel.refused.all-seated");
      assertThat(seated(first)).isEqualTo(record(id).panel());
    }

    @Test
    void leaves_out_who_sits_in_another_room_and_whom_the_operator_names() {
      confirmed();
      PersonId treated = day.expert("E1001");
      UUID other =
          done(
              day.draws.commit(
                  day.session(),
                  "第二鉴定室",
                  new DrawTerms(3, List.of()),
                  Map.of(treated, Exclusion.TREATING_DOCTOR)));
      Draw draw = done(day.draws.draw(day.session(), other));
      assertThat(draw.panel()).doesNotContainAnyElementsOf(seated(first)).doesNotContain(treated);
      assertThat(Draw.exclusions(draw.pool())).containsEntry(Exclusion.OTHER_ROOM, 3);
    }
  }

  @Nested
  @Tag("F143")
  class The_cases {

    @Test
    void are_drawn_among_the_groups_with_their_panels_and_replay() {
      assertThat(said(day.draws.assign(day.session()))).isEqualTo("panel.draw.refused.groups");
      confirmed();
      for (String room : List.of("第二鉴定室", "第三鉴定室")) {
        UUID id =
            done(day.draws.commit(day.session(), room, new DrawTerms(3, List.of()), Map.of()));
        done(day.draws.draw(day.session(), id));
        done(day.draws.confirm(day.session(), id, supervisor.id(), "1234"));
      }
      assertThat(done(day.draws.assign(day.session()))).isEqualTo(42);
      Draws draws = day.draws.draws(day.session());
      Objects.requireNonNull(draws.cases())
          .rooms()
          .forEach(
              (caseStream, room) -> {
                assertThat(day.panels.ticket(caseStream).orElseThrow().room()).isEqualTo(room);
                assertThat(seated(caseStream)).isEqualTo(draws.of(room).orElseThrow().panel());
              });
      assertThat(said(day.draws.assign(day.session()))).isEqualTo("panel.draw.refused.assigned");
    }
  }

  @Nested
  @Tag("F6")
  class A_refusal {

    @Test
    void calls_the_next_in_rank_without_a_new_draw() {
      UUID id = confirmed();
      PersonId out = record(id).panel().get(1);
      assertThat(said(day.draws.callReserve(day.session(), id, out, "临时急诊手术", null, "")))
          .isEqualTo("panel.draw.refused.no-witness");
      assertThat(
              said(day.draws.callReserve(day.session(), id, out, "临时急诊手术", supervisor.id(), "9")))
          .isEqualTo("roster.refused.wrong-pin");
      Person next =
          done(day.draws.callReserve(day.session(), id, out, "临时急诊手术", supervisor.id(), "1234"));
      assertThat(record(id).reserves().getFirst().witness()).isEqualTo(supervisor.id());
      assertThat(seated(first)).contains(next.id()).doesNotContain(out);
      assertThat(Objects.requireNonNull(day.panels.panel(first).seated()).basis()).contains("备选");
      assertThat(record(id).gone()).containsExactly(out);
      assertThat(record(id).replays()).isTrue();
    }
  }

  @Nested
  @Tag("F6")
  class A_panel_whose_cases_have_all_begun {

    @Test
    void is_changed_no_more_as_a_whole() {
      UUID id = confirmed();
      day.journal.stream(day.session()).get(Session.PROJECTION).tickets().values().stream()
          .filter(ticket -> ticket.room().equals(ROOM))
          .forEach(
              ticket ->
                  day.journal.append(
                      supervisor.id(),
                      List.of(
                          new Deed(
                              day.session(),
                              new SessionFact.CheckedIn(ticket.caseStream(), "typed", true)),
                          new Deed(
                              day.session(), new SessionFact.Called(ticket.caseStream(), ROOM)),
                          new Deed(
                              day.session(),
                              new SessionFact.ExamEntered(ticket.caseStream(), ROOM, null)))));
      PersonId out = record(id).panel().get(1);
      assertThat(
              said(
                  day.draws.callReserve(day.session(), id, out, "临时急诊手术", supervisor.id(), "1234")))
          .isEqualTo("panel.draw.refused.all-begun");
      assertThat(record(id).panel()).contains(out);
    }
  }

  @Nested
  @Tag("F5")
  class A_recusal {

    private Panel ask(PersonId expert) {
      day.people.signIn(Role.COORDINATOR);
      return done(
          day.recusals.ask(
              first, expert, RecusalCause.TREATING_DOCTOR, "2025-11 为其手术", "被鉴定人", Day.DATE));
    }

    @Test
    void suspends_the_expert_at_once_and_starts_the_limit_of_three_days() {
      confirmed();
      PersonId expert = seated(first).get(1);
      Panel panel = ask(expert);
      assertThat(panel.seatOf(expert)).isZero();
      assertThat(panel.examMayBegin()).isFalse();
      RecusalService.Request request = day.recusals.of(day.session()).getFirst();
      assertThat(request.clock().orElseThrow().deadline().due()).isEqualTo(Day.DATE.plusDays(3));
      assertThat(day.panels.panel(day.ticket("A002").ticket().caseStream()).seatOf(expert))
          .isEqualTo(2);
    }

    @Test
    void that_nobody_decided_on_its_day_is_still_listed_on_the_next() {
      confirmed();
      ask(seated(first).get(1));
      StreamId later = new StreamId(UUID.randomUUID());
      day.journal.append(
          null,
          List.of(
              new Deed(
                  later,
                  new SessionFact.Opened(
                      "11-24 场次", Day.DATE.plusDays(1), "南山鉴定点", List.of(ROOM)))));
      assertThat(day.recusals.of(later)).hasSize(1);
      assertThat(day.recusals.open()).hasSize(1);
    }

    @Test
    void upheld_brings_the_next_in_rank_and_never_the_same_person() {
      UUID id = confirmed();
      PersonId expert = seated(first).get(1);
      UUID request = ask(expert).recusals().getFirst().asked().id();
      assertThat(said(day.recusals.decide(first, request, true, "经核属实", "123456")))
          .isEqualTo("panel.recusal.refused.post");
      day.people.signIn(Role.SUPERVISOR);
      done(day.recusals.decide(first, request, true, "经核属实", "123456"));
      assertThat(seated(first)).hasSize(3).doesNotContain(expert);
      assertThat(seated(day.ticket("A002").ticket().caseStream())).contains(expert);
      assertThat(record(id).panel()).contains(expert);
      day.people.signIn(Role.DRAW_POST);
      assertThat(said(day.seatCase(first, record(id).panel(), "手工登记")))
          .isEqualTo("panel.refused.recused");
    }

    @Test
    void rejected_lets_the_expert_sit_again() {
      confirmed();
      PersonId expert = seated(first).get(1);
      UUID request = ask(expert).recusals().getFirst().asked().id();
      day.people.signIn(Role.SUPERVISOR);
      assertThat(said(day.recusals.decide(first, request, false, "查无此事", "")))
          .as("whoever finds the desk open decides nothing")
          .isEqualTo("roster.refused.wrong");
      Panel panel = done(day.recusals.decide(first, request, false, "查无此事", "123456"));
      assertThat(panel.seatOf(expert)).isEqualTo(2);
      assertThat(said(day.recusals.decide(first, request, true, "x", "123456")))
          .isEqualTo("panel.recusal.refused.decided");
    }

    @Test
    void neither_asks_nor_decides_without_words_or_before_the_application() {
      confirmed();
      PersonId expert = seated(first).get(1);
      day.people.signIn(Role.COORDINATOR);
      LocalDate applied = day.panels.accepted(first).flatMap(CaseClock::received).orElseThrow();
      assertThat(said(asking(expert, "曾为其手术", applied.minusDays(1))))
          .isEqualTo("panel.recusal.refused.early");
      assertThat(said(asking(expert, "x", Day.DATE))).isEqualTo("panel.refused.recusal-reason");
      UUID request = done(asking(expert, "曾为其手术", applied)).recusals().getFirst().asked().id();
      day.people.signIn(Role.SUPERVISOR);
      assertThat(said(day.recusals.decide(first, request, true, "y", "123456")))
          .isEqualTo("panel.recusal.refused.reason");
    }

    private Outcome<Panel> asking(PersonId expert, String facts, LocalDate on) {
      return day.recusals.ask(first, expert, RecusalCause.TREATING_DOCTOR, facts, "被鉴定人", on);
    }

    @Test
    void is_decided_by_another_person_than_who_recorded_it() {
      confirmed();
      PersonId expert = seated(first).get(1);
      day.people.signIn(Role.SUPERVISOR);
      UUID request =
          done(day.recusals.ask(first, expert, RecusalCause.STAKE, "与单位有合作", "用人单位", Day.DATE))
              .recusals()
              .getFirst()
              .asked()
              .id();
      assertThat(said(day.recusals.decide(first, request, true, "经核属实", "123456")))
          .isEqualTo("panel.recusal.refused.same-person");
    }
  }
}
