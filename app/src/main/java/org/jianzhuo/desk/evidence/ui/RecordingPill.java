package org.jianzhuo.desk.evidence.ui;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Following;

/** Says that a clip is being recorded, and for how long: red, with the word. */
public final class RecordingPill extends Label {

  private final CaptureViewModel model;
  private final Supplier<Messages> words;

  /** Shows itself only while a clip is recorded or a lost camera is waited for. */
  public RecordingPill(CaptureViewModel model, Supplier<Messages> words) {
    this.model = model;
    this.words = words;
    setId("evidence-recording");
    getStyleClass().addAll("jz-pill", "big", "jz-recording");
    setGraphic(Controls.icon("mdi2r-record-circle"));
    setMinWidth(USE_PREF_SIZE);
    Ticker.whileShown(this, model.clock()::look);
    Following.whileShown(this, this::update, model.state(), model.clock().seconds());
    Ticker.whileShown(this, this::waitedFor);
    update();
  }

  private void waitedFor() {
    if (model.clock().waitingSeconds() > 0) {
      update();
    }
  }

  private void update() {
    boolean recording =
        model.state().get() instanceof CaptureState.Room room
            && (room.status().recording() != null
                || room.status().waiting() != null
                || room.status().paused() != null);
    setVisible(recording);
    setManaged(recording);
    if (recording) {
      long waiting = model.clock().waitingSeconds();
      long seconds = model.clock().seconds().get();
      String time = String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
      boolean paused =
          model.state().get() instanceof CaptureState.Room room && room.status().paused() != null;
      setText(
          paused
              ? words.get().text("evidence.pill.paused")
              : waiting > 0
                  ? words.get().text("evidence.pill.waiting", waiting)
                  : words.get().text("evidence.pill.recording", time));
    }
  }
}
