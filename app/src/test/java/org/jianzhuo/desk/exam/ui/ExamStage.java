package org.jianzhuo.desk.exam.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Shows the examination's screen in a window, and clears the window away after each test. */
final class ExamStage implements AfterEachCallback {

  /** A window as most tables have it, that of a small notebook, and the smallest one. */
  enum Size {
    USUAL(1832, 980),
    SMALL(1366, 768),
    SMALLEST(1298, 678);

    private final double width;
    private final double height;

    Size(double width, double height) {
      this.width = width;
      this.height = height;
    }
  }

  final FxRobot robot = new FxRobot();
  final FakeDelays clock = new FakeDelays();
  private @Nullable ExamBench shown;

  /** Shows a case to the first expert, in Chinese and in a window of the usual size. */
  ExamBench show(ExamCases cases) throws Exception {
    return show(cases, false, Size.USUAL);
  }

  ExamBench show(ExamCases cases, boolean english, Size size) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(stage -> open(stage, cases, english, size));
    WaitForAsyncUtils.waitForFxEvents();
    return bench();
  }

  private void open(Stage stage, ExamCases cases, boolean english, Size size) {
    ExamBench bench =
        new ExamBench(
            cases, Hand.own(ExamCases.EXPERT), english, new DirectTaskRunner(), clock, clock);
    Scene scene = new Scene(bench.layers, size.width, size.height);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    bench.view.shown();
    shown = bench;
  }

  /** Returns what is shown. */
  ExamBench bench() {
    return Objects.requireNonNull(shown);
  }

  Node node(String id) {
    return Objects.requireNonNull(bench().layers.lookup("#" + id), id);
  }

  /** Presses keys together. */
  void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    FxToolkit.cleanupStages();
  }
}
