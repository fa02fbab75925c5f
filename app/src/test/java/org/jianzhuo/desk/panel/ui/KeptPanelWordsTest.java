package org.jianzhuo.desk.panel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ui.KeptWords;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Types into notices, requests and the hand registration, and comes back after Esc and a kill. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptPanelWordsTest extends ApplicationTest {

  private static final Messages WORDS = Messages.in(false);
  private static final String ROOM = "第一鉴定室";

  private final Day day = new Day();
  private final StreamId first = day.ticket("A001").ticket().caseStream();

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private KeptWords kept;

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  @Override
  public void start(Stage stage) throws Exception {
    kept = new KeptWords(Files.createTempDirectory("words"));
    day.supervisor();
    day.people.signIn(Role.DRAW_POST);
    layers = new Layers(new StackPane());
    layers.keepTyped(kept.program());
    Scene scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() throws Exception {
    kept.close();
  }

  /** Goes on as a program does that was killed and started anew. */
  private void kill() {
    interact(
        () -> {
          kept.pause();
          layers.closeAll();
          layers.keepTyped(kept.program());
        });
  }

  private void open(Screen screen) {
    ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(screen.content());
    screen.shown();
  }

  private TextInputControl field(String id) {
    return lookup(id).query();
  }

  private void enter(String id, String text) {
    interact(() -> field(id).setText(text));
  }

  private String text(String id) {
    return field(id).getText();
  }

  private void press(String id) {
    interact(() -> lookup(id).<ButtonBase>query().fire());
  }

  private void seat() {
    day.seatRoom(
        ROOM, List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")), "2026-1");
  }

  @Test
  void a_notice_shows_guardian_interpreter_and_reason_again_until_it_was_given() {
    seat();
    interact(() -> day.notices(WORDS, layers).openRecusal(first, told -> {}));
    press("#panel-recusal-ask");
    enter("#panel-recusal-reason", "曾为其主刀");
    enter("#panel-recusal-interpreter", "阿依古丽");
    enter("#panel-recusal-signed-for-name", "梁小雨");
    enter("#panel-recusal-signed-for-proof", "户口簿");
    type(KeyCode.ESCAPE);
    kill();
    interact(() -> day.notices(WORDS, layers).openRecusal(first, told -> {}));
    assertThat(text("#panel-recusal-reason")).isEqualTo("曾为其主刀");
    assertThat(text("#panel-recusal-interpreter")).isEqualTo("阿依古丽");
    assertThat(text("#panel-recusal-signed-for-name")).isEqualTo("梁小雨");
    assertThat(text("#panel-recusal-signed-for-proof")).isEqualTo("户口簿");
    press("#panel-recusal-none");
    drag("#panel-recusal-pad").dropBy(120, 40);
    type(KeyCode.F10);
    assertThat(day.panels.panel(first).examMayBegin()).isTrue();
    assertThat(kept.open()).as("given and forgotten").isZero();
  }

  @Test
  void a_request_comes_back_and_each_decision_keeps_its_own_reason() {
    seat();
    interact(() -> open(day.recusalView(WORDS, layers)));
    enter("#recusal-ticket", "A001");
    enter("#recusal-facts", "同科室同事");
    kill();
    interact(() -> open(day.recusalView(WORDS, layers)));
    assertThat(text("#recusal-ticket")).isEqualTo("A001");
    assertThat(text("#recusal-facts")).isEqualTo("同科室同事");
    press("#recusal-ask");
    assertThat(text("#recusal-facts")).isEmpty();
    enter("#recusal-ticket", "A001");
    interact(() -> lookup("#recusal-seat-2").<ButtonBase>query().fire());
    enter("#recusal-facts", "系用人单位推荐");
    press("#recusal-ask");
    assertThat(kept.open()).as("asked and forgotten").isZero();

    day.people.signIn(Role.SUPERVISOR);
    interact(() -> open(day.recusalView(WORDS, layers)));
    choose(0);
    enter("#recusal-reason", "查无同事关系");
    choose(1);
    assertThat(text("#recusal-reason")).as("of another request").isEmpty();
    enter("#recusal-reason", "推荐属实");
    kill();
    interact(() -> open(day.recusalView(WORDS, layers)));
    choose(0);
    assertThat(text("#recusal-reason")).isEqualTo("查无同事关系");
    choose(1);
    assertThat(text("#recusal-reason")).isEqualTo("推荐属实");
    enter("#recusal-facts", "另一申请的事实");
    interact(() -> field("#recusal-pin").setText("123456"));
    press("#recusal-reject");
    assertThat(text("#recusal-facts")).as("a decision takes no request").isEqualTo("另一申请的事实");
    interact(kept::pause);
    assertThat(kept.open()).as("the other request's reason, and the facts").isEqualTo(2);
  }

  private void choose(int row) {
    interact(() -> lookup("#recusal-table").<TableView<?>>query().getSelectionModel().select(row));
  }

  @Test
  void the_hand_registration_comes_back_without_the_pin_and_is_forgotten_once_saved() {
    interact(() -> open(day.panelView(WORDS, layers)));
    enter("#panel-expert-1", "E1001");
    enter("#panel-expert-2", "E1003");
    enter("#panel-expert-3", "E1005");
    enter("#panel-basis", "抽取记录 2026-1");
    enter("#panel-unfit-reason", "本库无眼科专家");
    interact(() -> field("#panel-witness-pin").setText("123456"));
    kill();
    interact(() -> open(day.panelView(WORDS, layers)));
    assertThat(text("#panel-expert-2")).isEqualTo("E1003");
    assertThat(text("#panel-basis")).isEqualTo("抽取记录 2026-1");
    assertThat(text("#panel-unfit-reason")).isEqualTo("本库无眼科专家");
    assertThat(text("#panel-witness-pin")).as("a PIN is typed anew").isEmpty();
    interact(
        () -> {
          lookup("#panel-witness").<ComboBox<?>>query().getSelectionModel().selectFirst();
          field("#panel-witness-pin").setText("123456");
        });
    press("#panel-save");
    assertThat(day.panels.panel(first).seated()).isNotNull();
    assertThat(kept.open()).isZero();
  }

  @Test
  void why_a_draw_is_voided_comes_back_until_it_is() {
    interact(() -> open(day.drawView(new DrawViewModel[1], WORDS, layers)));
    press("#draw-lock");
    enter("#draw-void-reason", "专科条件填错");
    kill();
    interact(() -> open(day.drawView(new DrawViewModel[1], WORDS, layers)));
    assertThat(text("#draw-void-reason")).isEqualTo("专科条件填错");
    press("#draw-void");
    assertThat(lookup("#draw-void-reason").<Node>query().getParent().isVisible()).isFalse();
    assertThat(kept.open()).isZero();
  }

  @Test
  void by_what_two_of_a_name_are_told_apart_comes_back_for_each_until_it_is_said() {
    listDisputed("D001", "E1003");
    listDisputed("D002", "E1003");
    interact(() -> open(day.panelView(WORDS, layers)));
    enter("#panel-namesake-basis-1", "原案卷为另一医院");
    enter("#panel-namesake-basis-2", "证书号不同");
    kill();
    interact(() -> open(day.panelView(WORDS, layers)));
    assertThat(text("#panel-namesake-basis-1")).isEqualTo("原案卷为另一医院");
    assertThat(text("#panel-namesake-basis-2")).isEqualTo("证书号不同");
    press("#panel-namesake-same-1");
    assertThat(text("#panel-namesake-basis-1")).as("the other moved up").isEqualTo("证书号不同");
    assertThat(kept.open()).isEqualTo(1);
  }

  /** Lists a disputed case whose first panel had one of an expert's name. */
  private void listDisputed(String ticket, String expert) {
    AcceptedCase was = day.ticket("A001").accepted();
    AcceptedCase review =
        new AcceptedCase(
            "2026-" + ticket,
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
    String name = day.panels.person(day.expert(expert)).orElseThrow().name();
    StreamId disputed = new StreamId(UUID.randomUUID());
    day.journal.append(
        null,
        List.of(
            new Deed(disputed, new IntakeFact.CaseAccepted(review)),
            new Deed(day.session(), new SessionFact.CaseListed(disputed, ticket, null, ROOM)),
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
                        new StatedConclusion(8, "", "", List.of(name))),
                    List.of(),
                    "national-2025"))));
  }
}
