package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.exam.Film;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes a row of the register of films back, with and without pictures imported by it. */
@Tag("F146")
class FilmDialogTest {

  private static final UUID FILM = new UUID(9, 9);

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘").told();
  private final Hand hand = Hand.own(ExamCases.EXPERT);
  private final FxRobot robot = new FxRobot();
  private @Nullable ExamBench shown;

  @BeforeEach
  void registerAFilm() throws Exception {
    Film film =
        new Film(
            FILM, Film.Kind.XRAY, "市人民医院", "DR7", LocalDate.of(2026, 9, 12), true, "", "", false);
    assertThat(cases.service().registerFilm(ExamCases.CASE, hand, film))
        .isInstanceOf(Outcome.Done.class);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          FakeDelays clock = new FakeDelays();
          ExamBench bench =
              new ExamBench(
                  cases, hand, false, new DirectTaskRunner(), clock, InstantSource.system());
          Scene scene = new Scene(bench.layers, 1832, 980);
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
  void namesThePicturesThatRestOnTheRowAndOffersNoWayToTakeItBack() {
    cases.pictures.put(FILM, List.of("IMG-02.png", "CLIP-01.mp4"));
    press("exam-films");
    press("exam-film-edit-0");
    assertThat(node("exam-film-withdraw").isVisible()).isTrue();
    assertThat(node("exam-film-withdraw").getParent().isVisible()).isFalse();
    assertThat(node("exam-film-rests").isVisible()).isTrue();
    assertThat(((Labeled) node("exam-film-rests")).getText())
        .contains("IMG-02.png, CLIP-01.mp4", "更正此行", "作废");
    assertThat(((TextField) node("exam-film-hospital")).getText()).isEqualTo("市人民医院");
  }

  @Test
  void takesARowBackThatNoPictureRestsOn() {
    press("exam-films");
    press("exam-film-edit-0");
    assertThat(node("exam-film-rests").isVisible()).isFalse();
    robot.interact(() -> ((TextField) node("exam-film-reason")).setText("误登一片"));
    press("exam-film-withdraw");
    assertThat(exam().exam().films()).isEmpty();
  }

  @Test
  void saysWhyWhenAPictureCameWhileTheReasonWasTyped() {
    press("exam-films");
    press("exam-film-edit-0");
    robot.interact(() -> ((TextField) node("exam-film-reason")).setText("误登一片"));
    cases.pictures.put(FILM, List.of("IMG-02.png"));
    press("exam-film-withdraw");
    assertThat(exam().exam().films()).containsKey(FILM);
    assertThat(bench().layers.lookupAll(".label"))
        .anySatisfy(label -> assertThat(((Labeled) label).getText()).contains("IMG-02.png"));
  }

  private ExamCase exam() {
    return cases.service().look(ExamCases.CASE).orElseThrow();
  }

  private ExamBench bench() {
    return Objects.requireNonNull(shown);
  }

  private Node node(String id) {
    return Objects.requireNonNull(bench().layers.lookup("#" + id), id);
  }

  private void press(String id) {
    robot.interact(() -> ((Button) node(id)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
