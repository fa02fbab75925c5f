package org.jianzhuo.desk.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.ui.CaptureViewModel;
import org.jianzhuo.desk.evidence.ui.RoleKeys;
import org.jianzhuo.desk.evidence.ui.SupportDoor;
import org.jianzhuo.desk.exam.ui.ExamState;
import org.jianzhuo.desk.exam.ui.ExamView;
import org.jianzhuo.desk.exam.ui.ExamViewModel;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Binds the camera to the examination: its keys, and the finding in hand as its subject. */
final class ExamWithCamera implements Screen {

  private final ExamView exam;
  private final ExamViewModel model;
  private final CaptureViewModel capture;
  private final Messages words;
  private final StreamId caseStream;
  private final RoleKeys roles;
  private final SupportDoor supports;
  private final Runnable openRecording;
  private final Consumer<ExamView.Left> left;
  private final ChangeListener<ExamState> follow = (o, was, is) -> follow(is);
  private final InvalidationListener taken = o -> showSupport();
  private @Nullable Seen seen;

  /** What the button beside the clause shows now. */
  private record Seen(FindingId finding, int supports) {}

  /**
   * @param openRecording opens the notice of the taking of pictures
   * @param left told where somebody was as they left
   */
  ExamWithCamera(
      ExamView exam,
      ExamViewModel model,
      StreamId caseStream,
      CaptureViewModel capture,
      RoleKeys roles,
      SupportDoor supports,
      Runnable openRecording,
      Messages words,
      Consumer<ExamView.Left> left) {
    this.exam = exam;
    this.model = model;
    this.caseStream = caseStream;
    this.capture = capture;
    this.roles = roles;
    this.supports = supports;
    this.openRecording = openRecording;
    this.words = words;
    this.left = left;
  }

  @Override
  public Node content() {
    return exam.content();
  }

  @Override
  public void shown() {
    exam.shown();
    model.state().addListener(follow);
    capture.state().addListener(taken);
    capture.askBefore(model::isReadyForPictures);
    follow(model.state().get());
  }

  @Override
  public void hidden() {
    exam.at().ifPresent(left);
    model.state().removeListener(follow);
    capture.state().removeListener(taken);
    capture.askBefore(null);
    exam.hidden();
  }

  private void follow(ExamState state) {
    inHand(state).ifPresent(capture::chooseFinding);
    showSupport();
  }

  private static Optional<FindingId> inHand(ExamState state) {
    return state instanceof ExamState.Working working
        ? working.lines().stream()
            .filter(ExamState.Line::selected)
            .findFirst()
            .map(ExamState.Line::id)
        : Optional.empty();
  }

  private void showSupport() {
    inHand(model.state().get())
        .map(finding -> new Seen(finding, supports.count(caseStream, finding)))
        .filter(now -> !now.equals(seen))
        .ifPresent(
            now -> {
              seen = now;
              exam.besideClause(supports.button(caseStream, now.finding()));
            });
  }

  /** The notice comes before the camera: its key opens the notice that is still to be signed. */
  private void afterNotice(Runnable act) {
    if (model.state().get() instanceof ExamState.Working now
        && !now.readOnly()
        && !now.cameraMayOpen()) {
      openRecording.run();
    } else {
      act.run();
    }
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>(exam.shortcuts());
    keys.put(
        new KeyCodeCombination(KeyCode.F7),
        new Shortcut(words.text("evidence.photo"), () -> afterNotice(capture::photo)));
    keys.put(
        new KeyCodeCombination(KeyCode.F8),
        new Shortcut(
            words.text("evidence.keys.record"), () -> afterNotice(capture::toggleRecording)));
    keys.put(
        new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("evidence.mark"), capture::mark));
    for (CameraRole role : CameraRole.values()) {
      keys.put(
          new KeyCodeCombination(
              KeyCode.valueOf("DIGIT" + (1 + role.ordinal())), KeyCombination.ALT_DOWN),
          new Shortcut(words.text(RoleKeys.words(role)), () -> roles.choose(role)));
    }
    keys.put(
        new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN),
        new Shortcut(
            words.text("evidence.keys.support"),
            () ->
                inHand(model.state().get())
                    .ifPresent(finding -> supports.open(caseStream, finding))));
    return keys;
  }
}
