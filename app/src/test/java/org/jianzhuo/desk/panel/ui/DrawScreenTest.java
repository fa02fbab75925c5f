package org.jianzhuo.desk.panel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@Tag("F4")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawScreenTest extends ApplicationTest {

  private final Day day = new Day();
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  @Override
  public void start(Stage stage) {
    day.people.list("韩立", Role.SUPERVISOR);
    day.people.signIn(Role.DRAW_POST);
    layers = new Layers(new StackPane());
    Scene scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void open(Screen screen) {
    ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(screen.content());
    screen.shown();
  }

  private Panel panel() {
    return day.panels.panel(first);
  }

  /** Types the PIN and Enter; a toast may cover the field for a moment, so it is not clicked. */
  private void witness(String pin) {
    interact(() -> lookup("#draw-witness-pin").query().requestFocus());
    write(pin).type(KeyCode.ENTER);
  }

  /** Fires the button: what a toast covers for a moment cannot be clicked. */
  private void press(String id) {
    interact(() -> lookup(id).<ButtonBase>query().fire());
  }

  private void type(String id, String text) {
    interact(() -> lookup(id).query().requestFocus());
    write(text);
  }

  private String name(int seat) {
    return day.people
        .roster()
        .person(Objects.requireNonNull(panel().seated()).experts().get(seat))
        .orElseThrow()
        .name();
  }

  private List<String> keysOf(Screen screen) {
    return screen.shortcuts().values().stream()
        .map(Screen.Shortcut::words)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  @Test
  void the_foot_bar_names_only_keys_that_act_for_who_reads() {
    AtomicReference<Screen> screen = new AtomicReference<>();
    interact(
        () -> {
          screen.set(day.drawView(new DrawViewModel[1], Messages.in(false), layers));
          open(screen.get());
        });
    assertThat(keysOf(screen.get())).contains("锁定条件").doesNotContain("随机抽取", "确认名单");
    assertThat(lookup("#draw-specialty").query().getParent().isVisible()).isTrue();
    interact(
        () -> {
          day.people.signIn(Role.SUPERVISOR);
          screen.get().shown();
        });
    assertThat(keysOf(screen.get())).doesNotContain("锁定条件", "随机抽取", "确认名单");
    assertThat(lookup("#draw-specialty").<Node>queryAll())
        .noneMatch(each -> each.getParent().isVisible());
  }

  @Test
  void the_key_that_locks_the_conditions_does_not_draw() {
    AtomicReference<Screen> screen = new AtomicReference<>();
    interact(
        () -> {
          screen.set(day.drawView(new DrawViewModel[1], Messages.in(false), layers));
          open(screen.get());
        });
    act(screen.get(), KeyCode.F8);
    act(screen.get(), KeyCode.F8);
    assertThat(day.draws.draws(day.session()).of("第一鉴定室").orElseThrow().made()).isNull();
    assertThat(keysOf(screen.get())).contains("随机抽取").doesNotContain("锁定条件");
    assertThat(lookup("#draw-chance").<Node>query())
        .as("what the conditions leave to chance is read before the draw")
        .matches(Node::isVisible);
    act(screen.get(), KeyCode.F10);
    assertThat(day.draws.draws(day.session()).of("第一鉴定室").orElseThrow().made()).isNotNull();
  }

  /** Does what the key does now, if anything. */
  private void act(Screen screen, KeyCode key) {
    interact(
        () ->
            Optional.ofNullable(screen.shortcuts().get(new KeyCodeCombination(key)))
                .ifPresent(each -> each.act().run()));
  }

  @Test
  void a_panel_is_drawn_confirmed_before_a_witness_and_challenged() {
    interact(() -> open(day.drawView(new DrawViewModel[1], Messages.in(false), layers)));
    assertThat(lookup("#draw-pool").<TableView<?>>query().getItems()).isEmpty();
    clickOn("#draw-lock");
    assertThat(lookup("#draw-pool").<TableView<?>>query().getItems())
        .as("the seed's digest is written: the pool can be checked (practice 2)")
        .isNotEmpty();
    clickOn("#draw-draw");
    assertThat(lookup("#draw-pool").<TableView<?>>query().getItems()).isNotEmpty();
    assertThat(lookup("#draw-unfit").<Labeled>query().getText())
        .as("three drawn at random do not fit a room of eyes, hands and brains")
        .startsWith("本室有")
        .containsPattern("A\\d{3} \\p{IsHan}+");
    interact(() -> lookup("#draw-witness").<ComboBox<?>>query().getSelectionModel().selectFirst());
    witness("9999");
    assertThat(panel().seated()).isNull();
    assertThat(lookup("#draw-result-problem").<Node>query()).matches(Node::isVisible);
    assertThat(lookup("#draw-problem").<Node>query()).matches(each -> !each.isVisible());
    type("#draw-void-reason", "x");
    press("#draw-void");
    assertThat(lookup("#draw-problem").<Node>query()).matches(Node::isVisible);
    assertThat(lookup("#draw-void-reason").<TextInputControl>query().getText())
        .as("a refused reason stays where it was typed")
        .isEqualTo("x");
    witness("1234");
    assertThat(Objects.requireNonNull(panel().seated()).experts()).hasSize(3);
    interact(() -> lookup("#draw-replay").<Button>query().fire());
    assertThat(lookup("#draw-replayed").<Labeled>query().getText()).isEqualTo("复算一致");

    interact(() -> open(day.recusalView(Messages.in(false), layers)));
    type("#recusal-ticket", "A001");
    assertThat(lookup("#recusal-aimed").<Labeled>query().getText())
        .contains("A001", name(0))
        .doesNotContain(name(1));
    press("#recusal-seat-2");
    assertThat(lookup("#recusal-aimed").<Labeled>query().getText()).contains(name(1));
    press("#recusal-seat-4");
    assertThat(lookup("#recusal-aimed").<Labeled>query().getText()).contains("没有这一席");
    press("#recusal-seat-2");
    type("#recusal-facts", "operated 2025");
    press("#recusal-ask");
    assertThat(panel().awaitsDecision()).isTrue();
    interact(
        () -> {
          day.people.signIn(Role.SUPERVISOR);
          open(day.recusalView(Messages.in(false), layers));
        });
    press("#recusal-uphold");
    assertThat(lookup("#recusal-decision-problem").<Labeled>query().getText()).isNotBlank();
    assertThat(lookup("#recusal-problem").<Labeled>query().getText()).isEmpty();
    assertThat(lookup("#recusal-papers").tryQuery()).isPresent();
    type("#recusal-reason", "found to be true");
    press("#recusal-uphold");
    assertThat(panel().recusals().getFirst().open()).as("a decision is the decider's").isTrue();
    assertThat(lookup("#recusal-pin").query().isFocused()).isTrue();
    write("123456");
    press("#recusal-uphold");
    assertThat(panel().recusals().getFirst().open()).isFalse();
    assertThat(panel().seated().experts())
        .doesNotContain(panel().recusals().getFirst().asked().expert());
  }
}
