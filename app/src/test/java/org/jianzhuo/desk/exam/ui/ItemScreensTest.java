package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.catalogue.BodySystem;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Fills in items' own forms and chooses a clause of an illness, by keyboard and mouse. */
class ItemScreensTest {

  @RegisterExtension private final ExamStage stage = new ExamStage();
  private final FxRobot robot = stage.robot;
  private ExamCases cases = new ExamCases();

  private void show(ItemKind item, boolean english, boolean told, ExamStage.Size size)
      throws Exception {
    cases = new ExamCases().seated(item, "左尺骨鹰嘴骨折", item.restsOnRecognition() ? "左肘" : "");
    if (told) {
      cases.told();
    }
    stage.show(cases, english, size);
  }

  private Exam exam() {
    return cases.service().look(ExamCases.CASE).orElseThrow().exam();
  }

  private void type(String id, String text) {
    robot.interact(
        () -> {
          stage.node(id).requestFocus();
          ((TextInputControl) stage.node(id)).setText(text);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void choose(String id) {
    robot.interact(() -> ((javafx.scene.control.ButtonBase) stage.node(id)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Keeps the picture for looking at, where the property names a folder. */
  private void keep(String name) throws IOException {
    String folder = System.getProperty("jianzhuo.pictures");
    if (folder != null) {
      WritableImage[] image = {null};
      robot.interact(() -> image[0] = stage.bench().layers.getScene().snapshot(null));
      Files.createDirectories(Path.of(folder));
      Pictures.write(Path.of(folder, name + ".png"), Objects.requireNonNull(image[0]));
    }
  }

  @Test
  void aConfirmationBeginsWithItsOwnForm() throws Exception {
    show(ItemKind.PAID_LEAVE, false, true, ExamStage.Size.USUAL);
    choose("exam-field-kind-0");
    type("exam-field-diagnosis", "左尺骨骨折");
    choose("exam-field-granted-0");
    type("exam-field-from", "20251106");
    type("exam-field-to", "2027-05-05");
    keep("paid-leave-zh");
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-complete-confirm") != null);
    keep("paid-leave-blocked-zh");
    assertThat(stage.node("exam-complete-confirm").isDisabled()).isTrue();
    choose("exam-goto-0");
    assertThat(stage.bench().layers.getScene().getFocusOwner().getId()).isEqualTo("exam-field-to");

    type("exam-field-to", "2026-05-05");
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-complete-confirm") != null);
    stage.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(exam().completed()).isTrue();
    assertThat(ItemForm.of(ItemKind.PAID_LEAVE).orElseThrow().values(exam()))
        .containsEntry("from", "2025-11-06")
        .containsEntry("to", "2026-05-05");
  }

  @Test
  void anIllnessIsOfferedTheClausesOfItsOwnStandardOnly() throws Exception {
    show(ItemKind.NON_WORK, true, true, ExamStage.Size.SMALL);
    keep("non-work-form-en");
    type("exam-field-diagnosis", "COPD");
    stage.press(KeyCode.F2);
    stage.press(KeyCode.F4);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-clause-search") != null);
    @SuppressWarnings("unchecked")
    ListView<ClauseSearch.Hit> hits = (ListView<ClauseSearch.Hit>) stage.node("exam-clause-list");
    assertThat(hits.getItems()).hasSizeGreaterThan(20);
    assertThat(hits.getItems()).allMatch(hit -> hit.clause().loss() != null);
    choose("exam-clause-degree-2");
    keep("non-work-picker-en");
    assertThat(hits.getItems()).allMatch(hit -> hit.clause().loss() == CapacityLoss.MAJOR);
  }

  @Test
  @Tag("F27")
  void aClickOnTheBodyMapSetsThePartThatIsGradedBy() throws Exception {
    show(ItemKind.LABOUR_FUNCTION, false, true, ExamStage.Size.USUAL);
    Node front = stage.node("exam-body-front");
    robot.clickOn(front.localToScreen(100 + (70 - 50) * 2.94, 35.5 * 4.45));
    WaitForAsyncUtils.waitForFxEvents();
    ExamState.Working now = (ExamState.Working) stage.bench().vm.state().get();
    FindingDraft draft = Objects.requireNonNull(now.form()).draft();
    assertThat(draft.part()).isEqualTo("elbow");
    assertThat(draft.side()).isEqualTo(Side.LEFT);
    assertThat(draft.finding(ExamCases.CATALOGUE, now.known().scope()).orElseThrow().part())
        .isEqualTo("elbow");
    keep("body-map-zh");
  }

  @Test
  @Tag("F35")
  void theClausesAreNarrowedBySystemAndGradeWithTheKeyboard() throws Exception {
    show(ItemKind.LABOUR_FUNCTION, false, true, ExamStage.Size.SMALL);
    stage.press(KeyCode.F4);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.bench().layers.lookup("#exam-clause-search") != null);
    @SuppressWarnings("unchecked")
    ListView<ClauseSearch.Hit> hits = (ListView<ClauseSearch.Hit>) stage.node("exam-clause-list");
    assertThat(hits.getItems()).hasSize(530);
    robot.interact(() -> stage.node("exam-clause-system").requestFocus());
    stage.press(KeyCode.DOWN);
    assertThat(hits.getItems()).isNotEmpty();
    assertThat(hits.getItems()).allMatch(hit -> hit.clause().system() == BodySystem.NEURO);
    assertThat(hits.getSelectionModel().isEmpty()).isTrue();
    robot.interact(() -> stage.node("exam-clause-grade-1").requestFocus());
    stage.press(KeyCode.SPACE);
    assertThat(hits.getItems()).isNotEmpty();
    assertThat(hits.getItems())
        .allMatch(h -> h.clause().system() == BodySystem.NEURO && h.clause().grade() <= 4);
    keep("picker-system-zh");
    robot.interact(() -> stage.node("exam-clause-system").requestFocus());
    stage.press(KeyCode.UP);
    choose("exam-clause-grade-0");
    assertThat(hits.getItems()).hasSize(530);
  }

  @Test
  void anExamOfAPersonWhoWasNotCalledBeginsOnlyWithAReason() throws Exception {
    cases = new ExamCases().listed(ItemKind.RELAPSE, "左尺骨鹰嘴骨折", "左肘").told();
    cases.journal.append(
        ExamCases.EXPERT.id(),
        List.of(
            new Deed(ExamCases.SESSION, new SessionFact.CheckedIn(ExamCases.CASE, "typed", true))));
    FxToolkit.registerPrimaryStage();
    stage.show(cases, false, ExamStage.Size.SMALL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.node("exam-ask-reason").isFocused()).isTrue();
    keep("ask-zh");
    choose("exam-ask-begin");
    assertThat(exam().started()).isFalse();
    type("exam-ask-reason", "叫号屏故障，本人已在室内");
    stage.press(KeyCode.ENTER);
    assertThat(exam().started()).isTrue();
    assertThat(stage.bench().layers.lookup("#exam-field-part")).isNotNull();
  }

  @Test
  void aReviewOfPapersIsReachedFromTheGate() throws Exception {
    String part = ItemKind.CAUSALITY.restsOnRecognition() ? "左肘" : "";
    cases = new ExamCases().listed(ItemKind.CAUSALITY, "左尺骨鹰嘴骨折", part);
    stage.show(cases, false, ExamStage.Size.SMALL);
    keep("gate-zh");
    choose("exam-review-papers");
    choose("exam-papers-begin");
    assertThat(exam().paper()).isNull();
    type("exam-papers-told", "2026-04-22 邮寄告知书");
    type("exam-papers-sources", "2026-03-02 出院记录");
    keep("papers-zh");
    choose("exam-papers-begin");
    assertThat(Objects.requireNonNull(exam().paper()).sources()).hasSize(1);
    assertThat(stage.bench().layers.lookup("#exam-field-disease")).isNotNull();
    keep("causality-zh");
  }
}
