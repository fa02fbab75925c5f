package org.jianzhuo.desk.evidence.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.PedalEar;
import org.jianzhuo.desk.evidence.Tread;
import org.jianzhuo.desk.evidence.Watch;
import org.jspecify.annotations.Nullable;

/** Learns a pedal or a presenter, by its key or as a HID device: choose the act, then tread. */
final class PedalDialog {

  /** What the program or the window needs for itself. */
  private static final Set<KeyCode> TAKEN =
      EnumSet.of(
          KeyCode.F1,
          KeyCode.F5,
          KeyCode.F7,
          KeyCode.F8,
          KeyCode.F9,
          KeyCode.F11,
          KeyCode.F12,
          KeyCode.ESCAPE,
          KeyCode.ENTER,
          KeyCode.TAB,
          KeyCode.SPACE,
          KeyCode.DELETE,
          KeyCode.BACK_SPACE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UNDEFINED);

  private final CaptureViewModel model;
  private final CameraShelf shelf;
  private final PedalEar ear;
  private final Messages words;
  private final Overlay overlay;
  private final Function<KeyCode, Optional<String>> takenBy;
  private final Runnable changed;
  private final ToggleButton photo;
  private final ToggleButton record;
  private final Label said = Controls.wrapped("", "jz-note");
  private final Label devices = Controls.wrapped("", "jz-note");
  private Pedal learnt;

  private PedalDialog(
      CaptureViewModel model,
      CameraShelf shelf,
      PedalEar ear,
      Messages words,
      Overlay overlay,
      Function<KeyCode, Optional<String>> takenBy,
      Runnable changed) {
    this.changed = changed;
    this.takenBy = takenBy;
    this.model = model;
    this.shelf = shelf;
    this.ear = ear;
    this.words = words;
    this.overlay = overlay;
    this.learnt = shelf.pedal();
    photo = row("evidence-pedal-photo");
    record = row("evidence-pedal-record");
  }

  /**
   * @param takenBy says in words which act of the table has a key already; empty if none has
   * @param changed called when something else was learnt
   */
  static void open(
      CaptureViewModel model,
      CameraShelf shelf,
      PedalEar ear,
      Messages words,
      Overlay overlay,
      Function<KeyCode, Optional<String>> takenBy,
      Runnable changed) {
    new PedalDialog(model, shelf, ear, words, overlay, takenBy, changed).show();
  }

  private void show() {
    said.setId("evidence-pedal-said");
    said.setText(words.text("evidence.pedal.how"));
    Button clear =
        Controls.button(
            "evidence-pedal-clear",
            words.text("evidence.pedal.clear"),
            "",
            () -> keep(Pedal.NONE, words.text("evidence.pedal.cleared")));
    VBox body =
        new VBox(
            10,
            Controls.wrapped(words.text("evidence.pedal.note"), "jz-note"),
            photo,
            record,
            said,
            devices,
            Controls.row(8, clear));
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2f-foot-print",
            words.text("evidence.pedal"),
            body,
            Controls.primary(
                "evidence-pedal-done", words.text("evidence.pedal.done"), "Esc", overlay::close));
    dialog.setId("evidence-pedal-dialog");
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    update();
    devices.setId("evidence-pedal-devices");
    say(null);
    learnWhileShown(dialog);
    overlay.dialog(dialog);
    photo.requestFocus();
  }

  private void learnWhileShown(Node dialog) {
    AtomicReference<@Nullable Watch> learning = new AtomicReference<>();
    PedalEar.Learner learner =
        new PedalEar.Learner() {
          @Override
          public void found(Tread tread) {
            model.onWindow(() -> trodden(tread));
          }

          @Override
          public void said(Reason reason) {
            model.onWindow(() -> say(reason));
          }
        };
    dialog
        .sceneProperty()
        .addListener(
            (o, before, now) -> {
              Watch ended = learning.getAndSet(now == null ? null : ear.learn(learner));
              if (ended != null) {
                ended.close();
              }
            });
  }

  private void say(@Nullable Reason reason) {
    devices.setText(reason == null ? "" : words.text(reason));
    devices.setVisible(reason != null);
    devices.setManaged(reason != null);
  }

  private ToggleButton row(String id) {
    ToggleButton row = new ToggleButton();
    row.setId(id);
    row.getStyleClass().add("jz-pick");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(
        event -> {
          ToggleButton other = row == photo ? record : photo;
          other.setSelected(false);
          said.setText(
              words.text(row.isSelected() ? "evidence.pedal.tread" : "evidence.pedal.how"));
        });
    return row;
  }

  private void pressed(KeyEvent event) {
    boolean learning = photo.isSelected() || record.isSelected();
    KeyCode code = event.getCode();
    if (!learning || code.isModifierKey() || code == KeyCode.ESCAPE) {
      return;
    }
    event.consume();
    if (TAKEN.contains(code)) {
      said.setText(words.text("evidence.pedal.taken", code.getName()));
      return;
    }
    Optional<String> act = takenBy.apply(code);
    if (act.isPresent()) {
      said.setText(words.text("evidence.pedal.taken-by", code.getName(), act.get()));
      return;
    }
    if (learnt.key(other()).filter(code.name()::equals).isPresent()) {
      said.setText(words.text("evidence.pedal.twice", code.getName()));
      return;
    }
    keep(
        learnt.with(chosen(), code.name()),
        words.text(
            PedalKeys.writes(code) ? "evidence.pedal.learnt-writing" : "evidence.pedal.learnt",
            code.getName()));
  }

  private void trodden(Tread tread) {
    if (!photo.isSelected() && !record.isSelected()) {
      return;
    }
    if (learnt.tread(other()).filter(tread::meets).isPresent()) {
      said.setText(words.text("evidence.pedal.twice", called(tread)));
      return;
    }
    say(null);
    keep(learnt.with(chosen(), tread), words.text("evidence.pedal.learnt", called(tread)));
  }

  private PedalAct chosen() {
    return photo.isSelected() ? PedalAct.PHOTO : PedalAct.RECORD;
  }

  private PedalAct other() {
    return photo.isSelected() ? PedalAct.RECORD : PedalAct.PHOTO;
  }

  private void keep(Pedal next, String words) {
    model
        .camera()
        .keep(
            () -> {
              shelf.treadBy(next);
              ear.learnt(next);
            },
            () -> {
              learnt = next;
              photo.setSelected(false);
              record.setSelected(false);
              said.setText(words);
              update();
              changed.run();
            });
  }

  private void update() {
    photo.setText(words.text("evidence.pedal.photo", called(learnt, PedalAct.PHOTO, words)));
    record.setText(words.text("evidence.pedal.record", called(learnt, PedalAct.RECORD, words)));
  }

  private String called(Tread tread) {
    return words.text("evidence.pedal.hid", tread.name(), tread.signal());
  }

  /** Says in words by which key or button the act is done. */
  static String called(Pedal pedal, PedalAct act, Messages words) {
    return pedal
        .key(act)
        .map(key -> KeyCode.valueOf(key).getName())
        .or(() -> pedal.tread(act).map(t -> words.text("evidence.pedal.hid", t.name(), t.signal())))
        .orElseGet(() -> words.text("evidence.pedal.none"));
  }
}
