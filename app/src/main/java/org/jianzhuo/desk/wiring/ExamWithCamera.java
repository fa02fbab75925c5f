package org.jianzhuo.desk.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.evidence.ui.CaptureViewModel;
import org.jianzhuo.desk.exam.ui.ExamState;
import org.jianzhuo.desk.exam.ui.ExamView;
import org.jianzhuo.desk.exam.ui.ExamViewModel;

/** Binds the camera to the examination: its keys, and the finding in hand as its subject. */
final class ExamWithCamera implements Screen {

  private final ExamView exam;
  private final ExamViewModel model;
  private final CaptureViewModel capture;
  private final Messages words;
  private final ChangeListener<ExamState> follow = (o, was, is) -> follow(is);

  ExamWithCamera(ExamView exam, ExamViewModel model, CaptureViewModel capture, Messages words) {
    this.exam = exam;
    this.model = model;
    this.capture = capture;
    this.words = words;
  }

  @Override
  public Node content() {
    return exam.content();
  }

  @Override
  public void shown() {
    exam.shown();
    model.state().addListener(follow);
    follow(model.state().get());
  }

  @Override
  public void hidden() {
    model.state().removeListener(follow);
    exam.hidden();
  }

  private void follow(ExamState state) {
    if (state instanceof ExamState.Working working) {
      working.lines().stream()
          .filter(ExamState.Line::selected)
          .findFirst()
          .ifPresent(line -> capture.chooseFinding(line.id()));
    }
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>(exam.shortcuts());
    keys.put(
        new KeyCodeCombination(KeyCode.F7),
        new Shortcut(words.text("evidence.photo"), capture::photo));
    keys.put(
        new KeyCodeCombination(KeyCode.F8),
        new Shortcut(words.text("evidence.keys.record"), capture::toggleRecording));
    return keys;
  }
}
