package org.jianzhuo.desk.wiring;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.ui.CaptureState;
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

  private static final KeyCombination CLAUSE = new KeyCodeCombination(KeyCode.F4);

  private final ExamView exam;
  private final ExamViewModel model;
  private final CaptureViewModel capture;
  private final Messages words;
  private final StreamId caseStream;
  private final RoleKeys roles;
  private final SupportDoor supports;
  private final Runnable openRecording;
  private final Consumer<ExamView.Left> left;
  private final Runnable keysChanged;
  private final ChangeListener<ExamState> follow = (o, was, is) -> follow(is);
  private final InvalidationListener taken =
      o -> {
        showSupport();
        tellKeys();
      };
  private @Nullable Seen seen;
  private List<String> named = List.of();

  /** What the button beside the clause shows now. */
  private record Seen(FindingId finding, int supports) {}

  /**
   * @param openRecording opens the notice of the taking of pictures
   * @param left told where somebody was as they left
   * @param keysChanged called when other keys act than before
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
      Consumer<ExamView.Left> left,
      Runnable keysChanged) {
    this.exam = exam;
    this.model = model;
    this.caseStream = caseStream;
    this.capture = capture;
    this.roles = roles;
    this.supports = supports;
    this.openRecording = openRecording;
    this.words = words;
    this.left = left;
    this.keysChanged = keysChanged;
  }

  @Override
  public Node content() {
    return exam.content();
  }

  @Override
  public List<Node> stepActs() {
    return exam.stepActs();
  }

  @Override
  public void shown() {
    exam.shown();
    model.state().addListener(follow);
    capture.state().addListener(taken);
    capture.askBefore(model::isReadyForPictures);
    follow(model.state().get());
    tellKeys();
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
    tellKeys();
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

  /** Returns the keys: each is heard, and those that act now are named. */
  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    CaptureStatus status =
        model.state().get() instanceof ExamState.Working
                && capture.state().get() instanceof CaptureState.Room room
            ? room.status()
            : null;
    boolean live = status != null && status.live();
    boolean running = status != null && status.clip() != null;
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    exam.shortcuts()
        .forEach(
            (key, act) -> {
              keys.put(key, act);
              if (key.equals(CLAUSE)) {
                // a narrow foot bar drops keys from its end
                putCamera(keys, live, running);
              }
            });
    put(
        keys,
        ctrl(KeyCode.M),
        "evidence.mark",
        status != null && live && status.recording() != null,
        capture::mark);
    put(
        keys,
        new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN),
        "evidence.keys.pause",
        status != null && running && status.waiting() == null,
        capture::togglePause);
    for (CameraRole role : CameraRole.values()) {
      put(
          keys,
          new KeyCodeCombination(
              KeyCode.valueOf("DIGIT" + (1 + role.ordinal())), KeyCombination.ALT_DOWN),
          RoleKeys.words(role),
          status != null && roles.has(role),
          () -> roles.choose(role));
    }
    put(
        keys,
        ctrl(KeyCode.E),
        "evidence.keys.support",
        seen != null && seen.supports() > 0,
        () -> inHand(model.state().get()).ifPresent(finding -> supports.open(caseStream, finding)));
    return keys;
  }

  private void putCamera(Map<KeyCombination, Shortcut> keys, boolean live, boolean running) {
    put(
        keys,
        new KeyCodeCombination(KeyCode.F7),
        "evidence.photo",
        live,
        () -> afterNotice(capture::photo));
    put(
        keys,
        new KeyCodeCombination(KeyCode.F8),
        "evidence.keys.record",
        live || running,
        () -> afterNotice(capture::toggleRecording));
  }

  private void put(
      Map<KeyCombination, Shortcut> keys,
      KeyCombination key,
      String message,
      boolean acts,
      Runnable act) {
    keys.put(key, new Shortcut(acts ? words.text(message) : "", act));
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
  }

  private void tellKeys() {
    List<String> now = shortcuts().values().stream().map(Shortcut::words).toList();
    if (!now.equals(named)) {
      named = now;
      keysChanged.run();
    }
  }
}
