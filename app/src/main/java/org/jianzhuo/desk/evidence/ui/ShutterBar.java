package org.jianzhuo.desk.evidence.ui;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;

/**
 * Holds the buttons that take a photo, record, and turn the microphone on; they wrap where there is
 * no room.
 */
final class ShutterBar extends FlowPane {

  private static final double ONE_ROW = 1200;
  private static final double BESIDE_THE_FORM = 300;

  private final Supplier<Messages> words;
  private final Button photo;
  private final Button burst;
  private final Button record;
  private final Button pause;
  private final Button mark;
  private final CheckBox sound;

  /**
   * @param id each control's id begins with it: {@code -photo}, {@code -record}, {@code -sound}
   * @param withSound whether the microphone can be turned on here
   */
  ShutterBar(String id, CaptureViewModel model, Supplier<Messages> words, boolean withSound) {
    super(12, 8);
    setPrefWrapLength(withSound ? ONE_ROW : BESIDE_THE_FORM);
    this.words = words;
    photo = Controls.primary(id + "-photo", words.get().text("evidence.photo"), "F7", model::photo);
    record =
        Controls.button(
            id + "-record", words.get().text("evidence.record"), "F8", model::toggleRecording);
    record.getStyleClass().add("jz-record");
    burst =
        Controls.button(
            id + "-burst", words.get().text("evidence.burst"), "Shift+F7", model::burst);
    pause =
        Controls.button(
            id + "-pause", words.get().text("evidence.pause"), "Shift+F8", model::togglePause);
    mark =
        Controls.button(
            id + "-mark",
            words.get().text("evidence.mark"),
            withSound ? "M" : "Ctrl+M",
            model::mark);
    mark.getStyleClass().add("jz-mark-moment");
    sound = new CheckBox(words.get().text("evidence.sound"));
    sound.setId(id + "-sound");
    sound.setMinWidth(USE_PREF_SIZE);
    sound.setMinHeight(40);
    sound.setGraphic(Controls.keyCap("S"));
    sound.setContentDisplay(ContentDisplay.RIGHT);
    sound.setOnAction(event -> model.setSound(sound.isSelected()));
    setAlignment(Pos.CENTER_LEFT);
    for (Button each : new Button[] {photo, burst, record, pause, mark}) {
      each.setMinWidth(USE_PREF_SIZE);
    }
    if (!withSound) {
      // Both fit in one row beside the form.
      setHgap(8);
      mark.getStyleClass().add("small");
      pause.getStyleClass().add("small");
    }
    getChildren().addAll(photo, record, mark, pause);
    if (withSound) {
      getChildren().add(1, burst);
      getChildren().add(sound);
    }
  }

  void show(CaptureState state) {
    boolean live = false;
    boolean recording = false;
    boolean paused = false;
    boolean microphone = false;
    boolean busy = false;
    if (state instanceof CaptureState.Room room) {
      live = room.status().live();
      paused = room.status().paused() != null;
      recording = room.status().recording() != null || room.status().waiting() != null || paused;
      microphone = room.status().microphone();
      busy = room.busy();
    }
    photo.setDisable(!live);
    burst.setDisable(!live);
    // What cannot be used while a clip is recorded makes room in a small window.
    burst.setVisible(!recording);
    burst.setManaged(!recording);
    sound.setVisible(!recording);
    sound.setManaged(!recording);
    boolean markable = recording && !paused && ((CaptureState.Room) state).status().live();
    mark.setVisible(markable);
    mark.setManaged(markable);
    pause.setVisible(recording);
    pause.setManaged(recording);
    pause.setText(words.get().text(paused ? "evidence.resume" : "evidence.pause"));
    record.setDisable(!live && !recording);
    record.setText(words.get().text(recording ? "evidence.stop" : "evidence.record"));
    if (record.getStyleClass().contains("on") != recording) {
      if (recording) {
        record.getStyleClass().add("on");
      } else {
        record.getStyleClass().remove("on");
      }
    }
    sound.setDisable(!live || recording || busy);
    if (!busy) {
      sound.setSelected(microphone);
    }
  }
}
