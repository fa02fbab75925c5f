package org.jianzhuo.desk.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.Pause;
import org.jianzhuo.model.session.QueueState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueueScreenTest extends ApplicationTest {

  private final Day day = new Day();
  private final QueueEntry first = day.ticket("A001");
  private Stage stage;
  private QueueView view;

  @Override
  public void start(Stage shown) {
    stage = shown;
  }

  private void open() {
    interact(
        () -> {
          Layers layers = new Layers(new StackPane());
          view = day.queueView(Messages.in(false), layers);
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
          view.shown();
          Scene scene = new Scene(layers, 1700, 990);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
        });
  }

  /** Presses F2, which the frame hands to the screen. */
  private void call() {
    interact(() -> view.shortcuts().get(new KeyCodeCombination(KeyCode.F2)).act().run());
  }

  private Stream<String> texts() {
    return lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText);
  }

  @Test
  void a_postponed_person_is_named_so_and_cannot_be_recorded_absent() {
    postpone(first);
    open();
    assertThat(texts()).contains("已改期");
    assertThat(lookup("#session-postponed .label").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .anyMatch(text -> text.contains("2026-12-01"));
    assertThat(lookup("#session-absent").queryButton().isDisabled()).isTrue();
    assertThat(lookup("#session-checkin").queryButton().isDisabled()).isFalse();
  }

  @Test
  void a_case_that_came_after_its_rooms_panel_is_told_above_the_list() {
    open();
    assertThat(lookup("#session-late").query().isVisible()).isFalse();
    interact(
        () -> {
          day.supervisor();
          day.people.signIn(Role.DRAW_POST);
          day.seatRoom(
              "第一鉴定室",
              Stream.of("E1001", "E1003", "E1005").map(day::expert).toList(),
              "2026 抽 1123-1");
          day.listLate("A901", "第一鉴定室", "市第一人民医院", "左眼");
          day.people.signIn(Role.COORDINATOR);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("#session-late").query().isVisible()).isTrue();
    assertThat(lookup("#session-late-text").queryLabeled().getText())
        .contains("A901", "第一鉴定室", "尚无专家组", "E1003", "左眼", "下一步");
    assertThat(lookup("#session-late-panels").query().isVisible())
        .as("only who may go there is led there")
        .isFalse();
    List<String> gone = new ArrayList<>();
    interact(() -> view.withPanels(() -> gone.add("panels")));
    interact(() -> lookup("#session-late-panels").queryButton().fire());
    assertThat(gone).containsExactly("panels");
    interact(() -> day.listLate("A902", "第一鉴定室", "", ""));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("#session-late-text").queryLabeled().getText()).contains("2 案", "A901、A902");
  }

  @Test
  void the_card_of_a_room_names_the_second_person_too() {
    QueueEntry second = day.ticket("A002");
    Stream.of(first, second).forEach(this::enter);
    open();
    assertThat(texts()).contains("+A002");
  }

  @Test
  void a_case_that_may_be_decided_on_its_papers_says_that_nobody_is_called() {
    QueueEntry papers =
        day.now().entries().stream()
            .filter(each -> each.accepted().item() == ItemKind.PAID_LEAVE)
            .findFirst()
            .orElseThrow();
    day.inHand.set(papers.ticket().caseStream());
    open();
    assertThat(lookup("#session-person-papers").queryLabeled().getText()).contains("书面审查");
  }

  @Test
  void the_card_of_a_full_room_still_names_the_room_and_who_was_first() {
    Stream.of("A001", "A002", "A003", "A004").map(day::ticket).forEach(this::enter);
    open();
    assertThat(texts()).contains("第一鉴定室", "+A002 +A003 +1");
    assertThat(lookup(".jz-session-room .label").queryAllAs(Label.class))
        .filteredOn(each -> List.of("第一鉴定室", "A001").contains(each.getText()))
        .hasSize(2)
        .allMatch(each -> each.getWidth() >= each.prefWidth(-1) - 1);
  }

  @Test
  void opens_at_the_case_in_hand() {
    day.inHand.set(day.ticket("A005").ticket().caseStream());
    open();
    assertThat(lookup(".jz-ticket").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .containsExactly("A005");
  }

  @Test
  void a_second_press_calls_nobody_else() {
    QueueEntry found = day.ticket("A003");
    Stream.of(first, found).forEach(this::checkIn);
    open();
    interact(() -> lookup("#session-search").queryTextInputControl().setText("A003"));
    call();
    call();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(day.ticket("A003").ticket().state()).isEqualTo(QueueState.CALLED);
    assertThat(day.ticket("A001").ticket().state()).isEqualTo(QueueState.WAITING);
  }

  @Test
  void a_dialog_says_which_field_is_missing() {
    open();
    clickOn("#session-transfer");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(lookup("#session-missing").queryLabeled().getText()).isEqualTo("须写明原因，至少四个字");
    assertThat(lookup("#session-missing").queryLabeled().isVisible()).isTrue();
    assertThat(lookup("#session-reason").query().isFocused()).isTrue();
  }

  @Test
  void checking_in_for_another_day_is_warned_of() {
    open();
    clickOn("#session-checkin");
    assertThat(lookup("#session-checkin-another-day").query().isVisible()).isFalse();
    type(KeyCode.ESCAPE);
    day.today.set(Day.DATE.minusDays(1));
    open();
    clickOn("#session-checkin");
    assertThat(lookup("#session-checkin-another-day").query().isVisible()).isTrue();
  }

  @Test
  void an_examination_is_paused_with_its_reason_and_can_be_called_again() {
    enter(first);
    open();
    assertThat(lookup("#session-pass").tryQuery()).isEmpty();
    clickOn("#session-pause");
    interact(() -> lookup("#session-reason").queryTextInputControl().setText("等肌电图结果"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(day.ticket("A001").ticket().state()).isEqualTo(QueueState.PAUSED);
    assertThat(lookup("#session-tab-paused").query().isVisible()).isTrue();
    assertThat(lookup("#session-call").queryButton().isDisabled()).isFalse();
  }

  @Test
  void a_pause_takes_a_day_and_is_told_once_it_has_passed() {
    enter(first);
    open();
    clickOn("#session-pause");
    interact(() -> lookup("#session-reason").queryTextInputControl().setText("等肌电图结果"));
    interact(() -> lookup("#session-pause-time").queryTextInputControl().setText("9:30"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(lookup("#session-missing").queryLabeled().getText()).startsWith("日期");
    interact(() -> lookup("#session-pause-day").queryTextInputControl().setText("2026-11-25"));
    clickOn("#session-pause-what-1");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(day.ticket("A001").ticket().pause())
        .isEqualTo(
            new Pause(
                "等肌电图结果",
                new Awaited(
                    Awaited.What.RESULTS, LocalDate.of(2026, 11, 25), LocalTime.of(9, 30))));
    assertThat(texts()).contains("暂停 至 11-25");

    day.journal.now = Instant.parse("2026-11-25T10:00:00Z").toEpochMilli();
    open();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(texts())
        .anyMatch(text -> text.startsWith("已过"))
        .anyMatch(text -> text.contains("A001 预计结果时间 2026-11-25 09:30 已过"));
    clickOn("#session-pause");
    assertThat(lookup("#session-reason").queryTextInputControl().getText()).isEqualTo("等肌电图结果");
  }

  private void enter(QueueEntry entry) {
    StreamId caseStream = entry.ticket().caseStream();
    StreamId session = day.session();
    checkIn(entry);
    day.queue.call(session, caseStream, entry.ticket().room());
    day.queue.enterExam(session, caseStream, "前一人正在采集影像");
  }

  private void secondAsksToEnterBesideTheFirst() {
    enter(first);
    QueueEntry second = day.ticket("A002");
    checkIn(second);
    day.queue.call(day.session(), second.ticket().caseStream(), second.ticket().room());
    day.inHand.set(second.ticket().caseStream());
    open();
    clickOn("#session-enter");
  }

  @Test
  void a_second_person_enters_a_room_only_after_it_was_asked_why() {
    secondAsksToEnterBesideTheFirst();
    assertThat(day.ticket("A002").ticket().state()).isEqualTo(QueueState.CALLED);
    assertThat(texts()).anyMatch(text -> text.contains("A001") && text.contains("完成检查"));
    clickOn("#session-beside-save");
    assertThat(texts()).anyMatch(text -> text.startsWith("两人同室的理由须写明"));
    clickOn("#session-reason").write("前一人正在采集影像");
    clickOn("#session-beside-save");
    assertThat(day.ticket("A002").ticket().state()).isEqualTo(QueueState.IN_EXAM);
  }

  @Test
  void the_first_person_is_paused_from_the_question() {
    secondAsksToEnterBesideTheFirst();
    clickOn("#session-beside-pause");
    clickOn("#session-reason").write("外出拍片");
    clickOn("#session-pause-save");
    assertThat(day.ticket("A001").ticket().state()).isEqualTo(QueueState.PAUSED);
    assertThat(day.ticket("A002").ticket().state()).isEqualTo(QueueState.CALLED);
    assertThat(lookup(".jz-ticket").queryAllAs(Labeled.class))
        .as("who was called is still chosen, and can go in")
        .extracting(Labeled::getText)
        .containsExactly("A002");
    clickOn("#session-enter");
    assertThat(day.ticket("A002").ticket().state()).isEqualTo(QueueState.IN_EXAM);
  }

  private void checkIn(QueueEntry entry) {
    day.queue.checkIn(
        day.session(),
        entry.ticket().caseStream(),
        new IdentityProof(IdentityProof.Method.TYPED, entry.accepted().identityNumber(), true));
  }

  private void postpone(QueueEntry entry) {
    day.journal.append(
        null,
        List.of(
            new Deed(
                entry.ticket().caseStream(),
                new DeadlineFact.SuspensionRecorded(
                    UUID.randomUUID(),
                    ClockEventKind.POSTPONEMENT,
                    Day.DATE,
                    Day.DATE.plusDays(8),
                    "改期通知书 GQ-1"))));
  }
}
