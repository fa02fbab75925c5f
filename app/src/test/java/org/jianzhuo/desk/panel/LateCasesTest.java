package org.jianzhuo.desk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateCasesTest {

  private static final String ROOM = "第一鉴定室";
  private static final String OTHER_ROOM = "第二鉴定室";

  private final Day day = new Day();
  private final QueuePanels panels = new QueuePanels(day.panels);

  @BeforeEach
  void the_draw_post_is_signed_in() {
    day.supervisor();
    day.people.signIn(Role.DRAW_POST);
  }

  private List<PersonId> experts(String... numbers) {
    return List.of(numbers).stream().map(day::expert).toList();
  }

  private void register() {
    day.seatRoom(ROOM, experts("E1001", "E1003", "E1005"), "2026 抽 1123-1");
  }

  private List<PanelGlance.Late> late() {
    return panels.late(day.session());
  }

  private static List<String> open(PanelGlance.Late late) {
    return late.open().stream().map(Reason::key).toList();
  }

  private Person person(String number) {
    return day.panels.person(day.expert(number)).orElseThrow();
  }

  @Test
  void nobody_is_late_before_a_panel_is_there_or_where_it_has_seated_all() {
    assertThat(late()).isEmpty();
    register();
    assertThat(late()).isEmpty();
  }

  @Test
  void a_case_listed_after_the_registered_panel_lacks_its_own() {
    register();
    StreamId late = day.listLate("A901", ROOM, "", "头部");
    assertThat(late())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.caseStream()).isEqualTo(late);
              assertThat(each.ticket()).isEqualTo("A901");
              assertThat(each.room()).isEqualTo(ROOM);
              assertThat(open(each)).containsExactly("panel.late.unseated");
              assertThat(each.next().key()).isEqualTo("panel.late.next.same");
            });
  }

  @Test
  void a_case_of_a_room_without_a_panel_is_not_late() {
    register();
    day.listLate("B901", OTHER_ROOM, "", "头部");
    assertThat(late()).isEmpty();
  }

  @Test
  void an_expert_of_the_late_employer_is_named_by_number() {
    register();
    day.listLate("A901", ROOM, person("E1003").unit(), "头部");
    PanelGlance.Late each = late().getFirst();
    assertThat(open(each)).containsExactly("panel.late.unseated", "panel.refused.same-employer");
    assertThat(each.open().getLast().arguments().getFirst()).isEqualTo("E1003");
    assertThat(each.next().key()).isEqualTo("panel.late.next.other");
  }

  @Test
  void a_specialty_that_the_panel_lacks_is_said() {
    register();
    day.listLate("A901", ROOM, "", "左眼");
    assertThat(open(late().getFirst()))
        .containsExactly("panel.late.unseated", "panel.late.specialty");
  }

  @Test
  void a_case_left_out_when_the_panel_was_registered_is_not_late() {
    day.listLate("A901", ROOM, person("E1003").unit(), "头部");
    day.registration.seatRoom(
        day.session(),
        ROOM,
        experts("E1001", "E1003", "E1005"),
        day.vouched("2026 抽 1123-1"),
        true);
    assertThat(day.panels.panel(day.ticket("A001").ticket().caseStream()).seated()).isNotNull();
    assertThat(late()).isEmpty();
  }

  @Test
  void a_panel_registered_for_the_late_case_settles_it() {
    register();
    day.listLate("A901", ROOM, "", "头部");
    day.journal.now += 1000;
    register();
    assertThat(late()).isEmpty();
  }

  @Test
  void a_case_listed_after_a_draw_is_late_only_once_the_draw_is_confirmed() {
    DrawTerms terms = new DrawTerms(3, List.of(new DrawTerms.Quota("骨科", 1)));
    UUID id = done(day.draws.commit(day.session(), ROOM, terms, Map.of()));
    done(day.draws.draw(day.session(), id));
    assertThat(late()).isEmpty();
    done(day.draws.confirm(day.session(), id, day.supervisor().id(), "1234"));
    assertThat(late()).isEmpty();
    Draws.Record record = day.draws.draws(day.session()).draw(id).orElseThrow();
    Person leader = day.panels.person(record.panel().getFirst()).orElseThrow();
    day.listLate("A901", ROOM, leader.unit(), "");
    assertThat(open(late().getFirst())).contains("panel.refused.same-employer");
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError(refused.reason());
    };
  }
}
