package org.jianzhuo.desk.evidence.ui;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.Pedal;
import org.jspecify.annotations.Nullable;

/** Learns which keys a pedal or a presenter sends: choose the act, then tread. */
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
  private final Messages words;
  private final Overlay overlay;
  private final Function<KeyCode, Optional<String>> takenBy;
  private final ToggleButton photo;
  private final ToggleButton record;
  private final Label said = Controls.wrapped("", "jz-note");
  private Pedal learnt;

  private PedalDialog(
      CaptureViewModel model,
      CameraShelf shelf,
      Messages words,
      Overlay overlay,
      Function<KeyCode, Optional<String>> takenBy) {
    this.takenBy = takenBy;
    this.model = model;
    this.shelf = shelf;
    this.words = words;
    this.overlay = overlay;
    this.learnt = shelf.pedal();
    photo = row("evidence-pedal-photo");
    record = row("evidence-pedal-record");
  }

  /**
   * @param takenBy says in words which act of the table has a key already; empty if none has
   */
  static void open(
      CaptureViewModel model,
      CameraShelf shelf,
      Messages words,
      Overlay overlay,
      Function<KeyCode, Optional<String>> takenBy) {
    new PedalDialog(model, shelf, words, overlay, takenBy).show();
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
    overlay.dialog(dialog);
    photo.requestFocus();
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
    String other = photo.isSelected() ? learnt.record() : learnt.photo();
    if (Objects.equals(other, code.name())) {
      said.setText(words.text("evidence.pedal.twice", code.getName()));
      return;
    }
    Pedal next =
        photo.isSelected()
            ? new Pedal(code.name(), learnt.record())
            : new Pedal(learnt.photo(), code.name());
    keep(
        next,
        words.text(
            PedalKeys.writes(code) ? "evidence.pedal.learnt-writing" : "evidence.pedal.learnt",
            code.getName()));
  }

  private void keep(Pedal next, String words) {
    model
        .camera()
        .keep(
            () -> shelf.treadBy(next),
            () -> {
              learnt = next;
              photo.setSelected(false);
              record.setSelected(false);
              said.setText(words);
              update();
            });
  }

  private void update() {
    photo.setText(words.text("evidence.pedal.photo", called(learnt.photo())));
    record.setText(words.text("evidence.pedal.record", called(learnt.record())));
  }

  private String called(@Nullable String key) {
    return key == null ? words.text("evidence.pedal.none") : KeyCode.valueOf(key).getName();
  }
}
