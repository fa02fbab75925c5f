package org.jianzhuo.desk.panel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.EarlierConclusions;
import org.jianzhuo.desk.intake.ExpertImport;
import org.jianzhuo.desk.intake.MemoryJournal;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.intake.SignedInPeople;
import org.jianzhuo.desk.intake.ui.ImportView;
import org.jianzhuo.desk.intake.ui.ImportViewModel;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Walks the main paths of import, queue, panel and notices with the keys that a person uses. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DayByKeyboardTest extends ApplicationTest {

  private final Messages words = Messages.in(false);

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Scene scene;

  @Override
  public void start(Stage stage) {
    layers = new Layers(new StackPane());
    scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  /** Shows a screen with its keys, as the workbench does. */
  private void open(BiFunction<Messages, Overlay, ? extends Screen> make) {
    interact(
        () -> {
          Screen screen = make.apply(words, layers);
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(screen.content());
          scene.addEventFilter(
              KeyEvent.KEY_PRESSED,
              event -> {
                if (!layers.covered()) {
                  screen
                      .shortcuts()
                      .forEach(
                          (keys, shortcut) -> {
                            if (keys.match(event)) {
                              event.consume();
                              shortcut.act().run();
                            }
                          });
                }
              });
          screen.shown();
        });
  }

  private void finish() {
    press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
  }

  private String text(String id) {
    return lookup(id).<Labeled>query().getText();
  }

  // while its list is open, the next click would only close it
  private void untilChosen(String list) {
    ComboBox<?> box = lookup(list).query();
    try {
      WaitForAsyncUtils.waitFor(
          10, TimeUnit.SECONDS, () -> box.getValue() != null && !box.isShowing());
    } catch (TimeoutException e) {
      throw new AssertionError(list + " was not chosen", e);
    }
  }

  private static String sample(String name) {
    try {
      return Path.of(Objects.requireNonNull(RegisterImport.class.getResource(name), name).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_register_is_previewed_and_imported() {
    MemoryJournal journal = new MemoryJournal();
    SignedInPeople people = new SignedInPeople(journal);
    open(
        (m, overlay) ->
            new ImportView(
                new ImportViewModel(
                    new RegisterImport(
                        journal,
                        people,
                        new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
                        new DeadlineRules(
                            journal, people, Deadlines.limits(), Deadlines.holidays()),
                        EarlierConclusions.NONE,
                        c -> false,
                        UUID::randomUUID),
                    new ExpertImport(journal, people, UUID::randomUUID),
                    new DirectTaskRunner(),
                    m,
                    () -> LocalDate.of(2026, 11, 22),
                    fault -> {
                      throw fault;
                    }),
                m,
                overlay));
    clickOn("#intake-path");
    interact(
        () ->
            lookup("#intake-path")
                .<TextField>query()
                .setText(sample("session-2026-11-23-faulty.csv")));
    type(KeyCode.ENTER);
    assertThat(text("#intake-count-red")).isEqualTo("13");
    assertThat(lookup("#intake-date").<TextField>query().getText()).isEqualTo("2026-11-23");
    type(KeyCode.F8);
    assertThat(lookup("#intake-import").<Button>query().getText()).isEqualTo("导入 2 行");
    assertThat(journal.streams(StreamKind.CASE)).isEmpty();
    finish();
    assertThat(journal.streams(StreamKind.CASE)).hasSize(2);
    assertThat(lookup("#intake-finished").tryQuery()).isPresent();
    clickOn("#intake-experts").clickOn("#intake-path");
    interact(() -> lookup("#intake-path").<TextField>query().setText(sample("experts.csv")));
    type(KeyCode.ENTER);
    finish();
    assertThat(people.roster().people().values().stream().filter(p -> p.is(Role.EXPERT)))
        .hasSize(80);
  }

  @Test
  void a_person_is_found_checked_in_called_and_called_again() {
    Day day = new Day();
    open(day::queueView);
    type(KeyCode.F3);
    write("b001");
    type(KeyCode.ENTER);
    type(KeyCode.F4);
    write(day.ticket("B001").accepted().identityNumber());
    type(KeyCode.ENTER, KeyCode.SPACE);
    finish();
    assertThat(day.ticket("B001").ticket().state()).isEqualTo(QueueState.WAITING);
    type(KeyCode.F2);
    assertThat(day.ticket("B001").ticket().state()).isEqualTo(QueueState.CALLED);
    type(KeyCode.F6);
    assertThat(day.ticket("B001").ticket().calls()).isEqualTo(2);
    clickOn("#session-table");
    assertThat(text("#session-call")).contains("第二鉴定室");
  }

  @Test
  void nobody_is_chosen_while_the_search_finds_nobody() {
    Day day = new Day();
    open(day::queueView);
    type(KeyCode.F3);
    write("zzzz");
    type(KeyCode.F4);
    assertThat(lookup("#session-checkin-verdict").tryQuery()).isEmpty();
    assertThat(lookup("#session-call").tryQuery()).isEmpty();
    eraseText(4);
    assertThat(lookup("#session-call").tryQuery()).isPresent();
  }

  @Test
  void after_a_call_by_its_button_the_focus_is_on_calling_again_and_each_move_has_a_key() {
    Day day = new Day();
    open(day::queueView);
    type(KeyCode.F3);
    write("b001");
    type(KeyCode.ENTER, KeyCode.F4);
    write(day.ticket("B001").accepted().identityNumber());
    type(KeyCode.ENTER, KeyCode.SPACE);
    finish();
    interact(() -> lookup("#session-call").query().requestFocus());
    type(KeyCode.ENTER);
    assertThat(day.ticket("B001").ticket().state()).isEqualTo(QueueState.CALLED);
    assertThat(lookup("#session-recall").query().isFocused()).isTrue();
    press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    write("叫号三次未应");
    finish();
    assertThat(day.ticket("B001").ticket().state()).isEqualTo(QueueState.PASSED);
    press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    assertThat(lookup("#session-transfer-room").tryQuery()).isPresent();
  }

  @Test
  void a_wrong_number_is_named_and_does_not_check_in() {
    Day day = new Day();
    open(day::queueView);
    type(KeyCode.F4);
    write("430199200211026680");
    type(KeyCode.ENTER, KeyCode.SPACE);
    finish();
    assertThat(text("#session-checkin-verdict"))
        .isEqualTo(words.text("session.identity.check-digit"));
    assertThat(day.ticket("A001").ticket().state()).isEqualTo(QueueState.LISTED);
  }

  @Test
  void a_panel_is_recorded_for_a_room() {
    Day day = new Day();
    day.supervisor();
    day.people.signIn(Role.DRAW_POST);
    open(day::panelView);
    for (String number : List.of("E1001", "E1003", "E1005")) {
      write(number);
      type(KeyCode.ENTER);
    }
    write("2026-1");
    finish();
    assertThat(text("#panel-problem"))
        .as("the room has a case of the eye")
        .isEqualTo(words.text("panel.refused.unfit-reason"));
    assertThat(lookup("#panel-unfit-reason").query().isFocused()).isTrue();
    write("眼科专家临时回避");
    finish();
    assertThat(text("#panel-problem")).isEqualTo(words.text("roster.refused.wrong", 4));
    assertThat(lookup("#panel-witness-pin").query().isFocused()).isTrue();
    write("123456");
    finish();
    PanelFact.Seated seated = day.panels.panel(day.ticket("A001").ticket().caseStream()).seated();
    assertThat(Objects.requireNonNull(seated).experts().getFirst()).isEqualTo(day.expert("E1001"));
    assertThat(seated.basis()).isEqualTo("2026-1；专业不符的理由：眼科专家临时回避");
  }

  @Test
  void what_stops_a_registration_is_named_by_its_line_and_its_case() {
    Day day = new Day();
    day.supervisor();
    StreamId first = day.ticket("A001").ticket().caseStream();
    day.journal.append(
        null,
        List.of(
            new Deed(
                first,
                new PanelFact.RecusalRequested(
                    UUID.randomUUID(),
                    day.expert("E1003"),
                    RecusalCause.STAKE,
                    "与单位有合作",
                    "用人单位",
                    Day.DATE))));
    day.people.signIn(Role.DRAW_POST);
    open(day::panelView);
    for (String number : List.of("E1001", "nobody", "E1006")) {
      write(number);
      type(KeyCode.ENTER);
    }
    write("2026-1");
    finish();
    assertThat(text("#panel-problem")).contains("2", "nobody");
    interact(() -> lookup("#panel-expert-2").<TextField>query().setText("E1003"));
    interact(() -> lookup("#panel-unfit-reason").<TextField>query().setText("眼科专家临时回避"));
    finish();
    assertThat(text("#panel-problem")).contains("A001", "E1003", "回避", "调到其他鉴定室");
    interact(() -> lookup("#panel-witness-pin").<TextField>query().setText("123456"));
    interact(() -> lookup("#panel-save-others").<Button>query().fire());
    assertThat(day.panels.panel(first).seated()).isNull();
    assertThat(day.panels.panel(day.ticket("A002").ticket().caseStream()).seated()).isNotNull();
  }

  @Test
  void an_expert_whose_specialty_fits_none_of_the_rooms_cases_is_said_before_the_panel_stands() {
    Day day = new Day();
    day.people.signIn(Role.DRAW_POST);
    open(day::panelView);
    for (String number : List.of("E1004", "E1005")) {
      write(number);
      type(KeyCode.ENTER);
    }
    assertThat(lookup("#panel-doubt").query().isVisible()).as("not all are typed").isFalse();
    write("E1001");
    assertThat(lookup("#panel-doubt").query().isVisible()).isTrue();
    assertThat(text("#panel-doubt")).contains("眼科").doesNotContain("骨科");
  }

  @Test
  void an_expert_who_sits_in_another_room_that_day_is_said() {
    Day day = new Day();
    day.people.signIn(Role.DRAW_POST);
    String other = day.panels.rooms(day.session()).getLast().room();
    assertThat(
            day.seatRoom(
                other,
                List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")),
                "2026-1"))
        .isInstanceOf(Outcome.Done.class);
    open(day::panelView);
    clickOn("#panel-expert-1");
    write("E1001");
    finish();
    assertThat(text("#panel-doubt")).contains(other);
  }
}
