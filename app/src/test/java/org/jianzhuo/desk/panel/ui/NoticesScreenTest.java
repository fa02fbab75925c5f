package org.jianzhuo.desk.panel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.panel.QueuePanels;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Walks the two notices that gate examination and camera. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticesScreenTest extends ApplicationTest {

  private final Messages words = Messages.in(false);

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  @Override
  public void start(Stage stage) {
    layers = new Layers(new StackPane());
    Scene scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private String text(String id) {
    return lookup(id).<Labeled>query().getText();
  }

  private TextField field(String part) {
    return lookup("#panel-recusal-signed-for-" + part).query();
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

  @Test
  void who_asks_for_recusal_stands_in_chinese_in_the_file_whatever_the_window_speaks() {
    Day day = new Day();
    day.people.signIn(Role.DRAW_POST);
    day.seatRoom(
        "第一鉴定室", List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")), "2026-1");
    StreamId first = day.ticket("A001").ticket().caseStream();
    NoticeDialogs notices =
        new NoticeDialogs(
            day.panels,
            new DirectTaskRunner(),
            Messages.in(true),
            layers,
            () -> 0,
            fault -> {
              throw fault;
            },
            day::attest,
            day.recusals);
    interact(() -> notices.openRecusal(first, told -> {}));
    clickOn("#panel-recusal-ask");
    clickOn(lookup("#panel-recusal-seat .toggle-button").nth(1).<Node>query());
    type(KeyCode.F10);
    assertThat(text("#panel-recusal-problem"))
        .as("what the request lacks comes before the signature")
        .isEqualTo(Messages.in(true).text("panel.refused.recusal-reason"));
    clickOn("#panel-recusal-reason").write("operated");
    drag("#panel-recusal-pad").dropBy(120, 40);
    type(KeyCode.F10);
    PanelFact.RecusalRequested asked = day.panels.panel(first).recusals().getFirst().asked();
    assertThat(asked.applicant()).isEqualTo("被鉴定人");
    mayNotComeIn(day, first, "panel.warning.recusal");
    day.people.signIn(Role.SUPERVISOR);
    day.recusals.decide(first, asked.id(), true, "系经治医生", "123456");
    mayNotComeIn(day, first, "panel.warning.seat-empty");
    assertThat(new QueuePanels(day.panels).callWarning(first))
        .contains(Reason.of("panel.warning.seat-empty"));
  }

  /** An incomplete group cannot open a case: nobody is called or let in for it. */
  private static void mayNotComeIn(Day day, StreamId caseStream, String why) {
    Outcome<String> entering =
        new QueuePanels(day.panels).ifWhole(caseStream, () -> Outcome.done("came in"));
    assertThat(entering).isEqualTo(Outcome.refused(why));
  }

  @Test
  void the_notices_are_signed_by_hand_or_their_refusal_noted() {
    Day day = new Day();
    day.people.signIn(Role.DRAW_POST);
    day.seatRoom(
        "第一鉴定室", List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")), "2026-1");
    StreamId first = day.ticket("A001").ticket().caseStream();
    NoticeDialogs notices = day.notices(words, layers);
    interact(() -> notices.openRecusal(first, told -> {}));
    type(KeyCode.F10);
    assertThat(text("#panel-recusal-problem")).isEqualTo(words.text("panel.choice.missing"));
    type(KeyCode.DIGIT1, KeyCode.F10);
    assertThat(text("#panel-recusal-problem")).isEqualTo(words.text("panel.signature.missing"));
    drag("#panel-recusal-pad").dropBy(120, 40);
    type(KeyCode.F10);
    assertThat(day.panels.panel(first).examMayBegin()).isTrue();
    interact(() -> notices.openRecording(first, told -> {}));
    clickOn("#panel-recording-private");
    clickOn("#panel-refused");
    clickOn("#panel-recording-staff-2").type(KeyCode.DOWN, KeyCode.ENTER);
    untilChosen("#panel-recording-staff-2");
    clickOn("#panel-recording-done");
    assertThat(day.panels.panel(first).cameraMayOpen()).as("the second did not answer").isFalse();
    clickOn("#panel-recording-pin-2").write("123456");
    clickOn("#panel-recording-done");
    assertThat(day.panels.panel(first).cameraMayOpen()).isTrue();
  }

  @Test
  void a_relative_signs_for_who_cannot_with_name_capacity_proof_and_reason() {
    Day day = new Day();
    day.people.signIn(Role.DRAW_POST);
    day.seatRoom(
        "第一鉴定室", List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")), "2026-1");
    StreamId first = day.ticket("A001").ticket().caseStream();
    interact(() -> day.notices(words, layers).openRecusal(first, told -> {}));
    clickOn("#panel-recusal-none");
    clickOn("#panel-recusal-signed-for");
    TextField interpreter = lookup("#panel-recusal-interpreter").query();
    interact(() -> interpreter.setText("x"));
    refused("panel.interpreter.fault");
    interact(() -> interpreter.setText("周敏"));
    refused("panel.signed-for.capacity.missing");
    clickOn("#panel-recusal-capacity-1");
    refused("panel.signed-for.name.missing");
    interact(() -> field("name").setText("x"));
    refused("panel.signed-for.name.missing");
    assertThat(field("name").getText()).isEqualTo("x");
    String own = day.ticket("A001").accepted().name();
    interact(() -> field("name").setText(own));
    refused("panel.signed-for.proof.missing");
    interact(() -> field("proof").setText("身份证、户口簿"));
    refused("panel.signed-for.relation.missing");
    interact(() -> field("relation").setText("配偶"));
    refused("panel.signed-for.why.missing");
    interact(() -> field("why").setText("双手烧伤包扎"));
    refused("panel.signature.missing");
    drag("#panel-recusal-pad").dropBy(120, 40);
    refused("panel.refused.signs-for-self");
    interact(() -> field("name").setText("薛桂兰"));
    type(KeyCode.F10);
    PanelFact.RecusalTold told = day.panels.panel(first).recusalTold();
    assertThat(told.acknowledgement().interpreter()).isEqualTo("周敏");
    assertThat(told.acknowledgement().signedFor())
        .isEqualTo(
            new SignedFor(
                "薛桂兰", SignedFor.Capacity.NEAR_RELATIVE, "身份证、户口簿", "双手烧伤包扎", "配偶", null));
  }

  private void refused(String key) {
    type(KeyCode.F10);
    assertThat(text("#panel-recusal-problem")).isEqualTo(words.text(key));
  }
}
