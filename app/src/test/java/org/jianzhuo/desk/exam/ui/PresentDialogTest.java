package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.PresentPerson.Role;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.panel.SignedFor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Notes who is there at the examination, by mouse and by keys. */
@Tag("F151")
class PresentDialogTest {

  private static final Messages WORDS = Messages.in(false);

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘").told();
  private final FxRobot robot = new FxRobot();
  private final FakeDelays clock = new FakeDelays();
  private @Nullable ExamBench shown;

  @BeforeEach
  void signAndShow() throws Exception {
    cases.signedForBy(new SignedFor("梁小雨", SignedFor.Capacity.GUARDIAN, "户口簿", "本人未成年"));
    FxToolkit.registerPrimaryStage();
    show();
  }

  /** Shows the screen as a program does that was started anew. */
  private void show() throws Exception {
    robot.interact(() -> clock.pass(500));
    FxToolkit.setupStage(
        stage -> {
          ExamBench bench =
              new ExamBench(
                  cases,
                  Hand.own(ExamCases.EXPERT),
                  false,
                  new DirectTaskRunner(),
                  clock,
                  InstantSource.system());
          Scene scene = new Scene(bench.layers, 1298, 678);
          Look.apply(scene, Theme.LIGHT);
          stage.setScene(scene);
          stage.show();
          bench.view.shown();
          shown = bench;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void leave() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void aPersonIsNotedByKeysAndStandsThereAfterARestart() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.R);
    type("周敏", Role.INTERPRETER, "维吾尔语");
    robot.push(KeyCode.ENTER);
    assertThat(present()).containsExactly(new PresentPerson("周敏", Role.INTERPRETER, "维吾尔语"));
    assertThat(field("name").getText()).isEmpty();
    robot.push(KeyCode.ESCAPE);
    assertThat(labelled("exam-present")).isEqualTo("在场人员：1 人");
    show();
    assertThat(labelled("exam-present")).isEqualTo("在场人员：1 人");
  }

  @Test
  void whoSignedANoticeIsProposedAndNotedByOneKeyOnly() {
    press("exam-present");
    assertThat(present()).isEmpty();
    assertThat(shows("exam-present-propose-0")).isTrue();
    robot.push(KeyCode.F10);
    assertThat(present()).containsExactly(new PresentPerson("梁小雨", Role.GUARDIAN, ""));
    assertThat(shows("exam-present-propose-0")).isFalse();
  }

  @Test
  void whatIsWrongIsNamedByFieldAndNothingTypedIsLost() throws Exception {
    act(new ExamFact.PersonsPresent(List.of(new PresentPerson("周敏", Role.AGENT, ""))));
    press("exam-present");
    type("x", Role.GUARDIAN, "");
    refused("exam.present.fault.name");
    type("周 敏", Role.GUARDIAN, "");
    refused("exam.present.fault.twice", "周 敏");
    String own = cases.service().look(ExamCases.CASE).orElseThrow().accepted().name();
    type(own, Role.GUARDIAN, "");
    refused("exam.present.fault.own", own);
    type("何秀", null, "");
    refused("exam.present.fault.role");
    type("何秀", Role.OTHER, "护");
    refused("exam.present.fault.note");
    robot.push(KeyCode.ESCAPE);
    assertThat(shows("exam-present-name")).isFalse();
    press("exam-present");
    assertThat(field("name").getText()).isEqualTo("何秀");
    assertThat(field("note").getText()).isEqualTo("护");
    assertThat(present()).hasSize(1);
    show();
    press("exam-present");
    assertThat(field("name").getText()).as("the page was left").isEqualTo("何秀");
    type("何秀", Role.OTHER, "护工");
    press("exam-present-save");
    assertThat(present()).hasSize(2);
    show();
    press("exam-present");
    assertThat(field("name").getText()).as("noted").isEmpty();
  }

  @Test
  void whatIsTypedForTheCorrectionOfOneIsNotOfferedForAnother() throws Exception {
    act(new ExamFact.PersonsPresent(List.of(new PresentPerson("周敏", Role.AGENT, ""))));
    press("exam-present");
    type("何秀", null, "护工");
    press("exam-present-edit-0");
    assertThat(field("name").getText()).isEqualTo("周敏");
    robot.interact(() -> field("note").setText("安全员"));
    show();
    press("exam-present");
    assertThat(field("name").getText()).isEqualTo("何秀");
    assertThat(field("note").getText()).isEqualTo("护工");
    press("exam-present-edit-0");
    assertThat(field("note").getText()).isEqualTo("安全员");
  }

  @Test
  void aPersonIsCorrectedAndRemoved() {
    act(new ExamFact.PersonsPresent(List.of(new PresentPerson("周敏", Role.AGENT, ""))));
    press("exam-present");
    press("exam-present-edit-0");
    type("周敏", Role.UNIT_STAFF, "安全员");
    press("exam-present-save");
    assertThat(present()).containsExactly(new PresentPerson("周敏", Role.UNIT_STAFF, "安全员"));
    press("exam-present-remove-0");
    assertThat(present()).isEmpty();
  }

  @Test
  void onceTheExaminationIsCompletedTheNoteIsOnlyRead() throws Exception {
    act(new ExamFact.PersonsPresent(List.of(new PresentPerson("周敏", Role.AGENT, ""))));
    act(new ExamFact.Completed());
    show();
    press("exam-present");
    assertThat(shows("exam-present-remove-0")).isFalse();
    assertThat(node("exam-present-name").getParent().isVisible()).isFalse();
    assertThat(node("exam-present-save").isVisible()).isFalse();
    robot.push(KeyCode.F10);
    assertThat(present()).hasSize(1);
  }

  private void act(Fact fact) {
    cases.journal.append(ExamCases.EXPERT.id(), List.of(new Deed(ExamCases.CASE, fact)));
    if (shown != null) {
      robot.interact(() -> bench().vm.open());
    }
  }

  private void type(String name, @Nullable Role role, String note) {
    robot.interact(
        () -> {
          field("name").setText(name);
          field("note").setText(note);
          box().setValue(role);
        });
  }

  @SuppressWarnings("unchecked") // the field offers roles
  private ComboBox<Role> box() {
    return (ComboBox<Role>) node("exam-present-role");
  }

  private void refused(String key, Object... values) {
    press("exam-present-save");
    assertThat(labelled("exam-present-problem")).isEqualTo(WORDS.text(key, values));
  }

  private List<PresentPerson> present() {
    return cases.journal.stream(ExamCases.CASE).get(Exam.PROJECTION).present();
  }

  private ExamBench bench() {
    return Objects.requireNonNull(shown);
  }

  private TextField field(String part) {
    return (TextField) node("exam-present-" + part);
  }

  private String labelled(String id) {
    return ((Labeled) node(id)).getText();
  }

  private boolean shows(String id) {
    return bench().layers.lookup("#" + id) != null;
  }

  private Node node(String id) {
    return Objects.requireNonNull(bench().layers.lookup("#" + id), id);
  }

  private void press(String id) {
    robot.interact(() -> ((Button) node(id)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
