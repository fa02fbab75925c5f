package org.jianzhuo.desk.panel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.panel.SignedFor.Capacity;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Gives the notices to a person for whom a guardian acts, for whom the guardian signs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinorNoticesTest extends ApplicationTest {

  private static final String ROOM = "第一鉴定室";
  private static final List<InkStroke> INK =
      List.of(new InkStroke(List.of(1, 9), List.of(1, 9), List.of(0, 9), List.of(500, 500)));

  private final Messages words = Messages.in(false);

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  private final Day day = new Day();

  @Override
  public void start(Stage stage) {
    layers = new Layers(new StackPane());
    Scene scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private StreamId listed(String identityNumber, String note) {
    day.people.signIn(Role.DRAW_POST);
    AcceptedCase was = day.ticket("A001").accepted();
    StreamId child = new StreamId(UUID.randomUUID());
    AcceptedCase accepted =
        new AcceptedCase(
            "2026-07011",
            "童小禾",
            was.sex(),
            identityNumber,
            "",
            "",
            "",
            was.item(),
            was.type(),
            was.recognitionNumber(),
            was.recognisedParts(),
            "",
            null,
            null,
            null,
            note);
    day.journal.append(
        null,
        List.of(
            new Deed(child, new IntakeFact.CaseAccepted(accepted)),
            new Deed(day.session(), new SessionFact.CaseListed(child, "D001", null, ROOM))));
    List<PersonId> experts = List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005"));
    assertThat(day.seatCase(child, experts, "2026 抽 1")).isInstanceOf(Outcome.Done.class);
    return child;
  }

  private TextField field(String part) {
    return lookup("#panel-" + part).query();
  }

  private void refused(String notice, String said) {
    type(KeyCode.F10);
    assertThat(lookup("#panel-" + notice + "-problem").<Labeled>query().getText()).isEqualTo(said);
  }

  private String told(StreamId child, Acknowledgement given) {
    return day.panels.tellRecording(child, true, false, given) instanceof Outcome.Refused<?> refused
        ? refused.reason().key()
        : "done";
  }

  @Test
  void the_guardian_signs_both_notices_and_another_than_the_registers_is_asked_about() {
    StreamId child = listed("440305201103150011", "非法用工（童工）；监护人：母 尤兰");
    interact(() -> day.notices(words, layers).openRecusal(child, told -> {}));
    CheckBox guardian = lookup("#panel-recusal-signed-for").query();
    assertThat(guardian.isSelected()).isTrue();
    assertThat(guardian.getText()).isEqualTo(words.text("panel.signed-for.minor"));
    clickOn("#panel-recusal-none");
    interact(() -> guardian.setSelected(false));
    drag("#panel-recusal-pad").dropBy(120, 40);
    refused("recusal", words.text("panel.refused.minor"));
    assertThat(day.panels.panel(child).recusalTold()).isNull();
    interact(() -> guardian.setSelected(true));
    interact(() -> field("recusal-signed-for-name").setText("张三丰"));
    interact(() -> field("recusal-signed-for-proof").setText("身份证"));
    refused("recusal", words.text("panel.signed-for.relation.missing"));
    interact(() -> field("recusal-signed-for-relation").setText("母亲"));
    refused("recusal", words.text("panel.signed-for.despite.missing"));
    assertThat(lookup("#panel-recusal-signed-for-question").<Labeled>query().getText())
        .isEqualTo(words.text("panel.signed-for.other-guardian", "监护人：母 尤兰", "张三丰"));
    interact(() -> field("recusal-signed-for-name").setText("尤兰"));
    refused("recusal", words.text("panel.signed-for.despite.missing"));
    assertThat(lookup("#panel-recusal-signed-for-question").<Labeled>query().getText())
        .isEqualTo(words.text("panel.signed-for.no-relation", "身份证"));
    interact(() -> field("recusal-signed-for-proof").setText("身份证、户口簿"));
    drag("#panel-recusal-pad").dropBy(120, 40);
    type(KeyCode.F10);
    SignedFor mother = new SignedFor("尤兰", Capacity.GUARDIAN, "身份证、户口簿", "本人未成年", "母亲", null);
    assertThat(day.panels.panel(child).recusalTold().acknowledgement().signedFor())
        .isEqualTo(mother);
    interact(() -> day.notices(words, layers).openRecording(child, told -> {}));
    assertThat(field("recording-signed-for-name").getText()).isEqualTo("尤兰");
    clickOn("#panel-recording-consent");
    drag("#panel-recording-pad").dropBy(120, 40);
    type(KeyCode.F10);
    assertThat(day.panels.panel(child).recordingTold().acknowledgement().signedFor())
        .isEqualTo(mother);
  }

  @Test
  void a_childs_own_signature_is_refused_and_the_guardians_refusal_is_noted() {
    StreamId child = listed("44030520101124001X", "监护人：母 尤兰");
    assertThat(told(child, new Acknowledgement(INK, List.of()))).isEqualTo("panel.refused.minor");
    assertThat(told(child, by("钟立", Capacity.AGENT, "委托书", null))).isEqualTo("panel.refused.minor");
    assertThat(told(child, by("张三丰", Capacity.GUARDIAN, "户口簿", "一下")))
        .isEqualTo("panel.signed-for.other-guardian");
    assertThat(told(child, by("张三丰", Capacity.GUARDIAN, "户口簿", "母亲病重，由父亲到场"))).isEqualTo("done");
    Person one = day.supervisor();
    assertThat(
            told(
                child,
                new Acknowledgement(
                    List.of(), List.of(one.id(), day.people.signedIn().orElseThrow().id()))))
        .isEqualTo("done");
  }

  @Test
  void who_works_and_is_16_on_the_day_of_the_exam_signs_alone() {
    StreamId grown = listed("440305201011230014", "");
    interact(() -> day.notices(words, layers).openRecording(grown, told -> {}));
    assertThat(lookup("#panel-recording-signed-for").<CheckBox>query().isSelected()).isFalse();
    assertThat(told(grown, new Acknowledgement(INK, List.of()))).isEqualTo("done");
  }

  private static Acknowledgement by(String name, Capacity capacity, String proof, String despite) {
    return new Acknowledgement(
        INK, List.of(), new SignedFor(name, capacity, proof, "本人未成年", "父亲", despite));
  }
}
