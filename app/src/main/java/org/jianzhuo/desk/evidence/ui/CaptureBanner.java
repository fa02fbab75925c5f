package org.jianzhuo.desk.evidence.ui;

import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jspecify.annotations.Nullable;

/** Shows what happened with its next step: one banner for the camera, one for the last act. */
final class CaptureBanner extends VBox {

  private final CaptureViewModel model;
  private @Nullable String shownText;

  CaptureBanner(CaptureViewModel model) {
    super(8);
    this.model = model;
    setId("evidence-banner");
    setVisible(false);
    setManaged(false);
  }

  void show(Messages words, CaptureState state, @Nullable Reason said) {
    Tone tone = Tone.WARNING;
    String text = said == null ? "" : words.text(said);
    if (said != null && said.key().startsWith("evidence.said.")) {
      tone = Tone.SUCCESS;
    }
    if (state instanceof CaptureState.Shut shut) {
      text = words.text(shut.reason());
      tone = Tone.WARNING;
    } else if (state instanceof CaptureState.Room room) {
      CaptureStatus.Notice notice = room.status().notice();
      if (room.status().waiting() != null) {
        text = words.text("evidence.waiting", model.waitingSeconds());
        tone = Tone.DANGER;
      } else if (notice != null && (said == null || notice.serious())) {
        text = words.text(notice.reason());
        tone = notice.serious() ? Tone.DANGER : Tone.WARNING;
      }
    }
    if (text.equals(shownText)) {
      return;
    }
    shownText = text;
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
    getChildren().clear();
    if (!text.isEmpty()) {
      getChildren()
          .add(
              state instanceof CaptureState.Shut
                  ? Controls.banner(tone, "mdi2v-video-off-outline", text)
                  : Controls.banner(
                      tone,
                      tone == Tone.SUCCESS ? "mdi2c-check-circle" : "mdi2a-alert-circle-outline",
                      text,
                      Controls.button(
                          "evidence-dismiss", words.text("evidence.dismiss"), "", model::dismiss)));
    }
  }
}
