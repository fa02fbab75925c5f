package org.jianzhuo.desk.evidence.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jspecify.annotations.Nullable;

/**
 * Shows what went wrong with its next step, of the camera or of the last act. What went well passes
 * by as a toast.
 */
final class CaptureBanner extends VBox {

  private static final String DONE = "evidence.said.";

  private final CaptureViewModel model;
  private final Overlay overlay;
  private @Nullable String shownText;
  private boolean shownLost;
  private CaptureStatus.@Nullable Notice told;

  CaptureBanner(CaptureViewModel model, Overlay overlay) {
    super(8);
    this.model = model;
    this.overlay = overlay;
    setId("evidence-banner");
    setVisible(false);
    setManaged(false);
  }

  void show(Messages words, CaptureState state, @Nullable Reason last) {
    Tone tone = Tone.WARNING;
    Reason said = last;
    if (said != null && said.key().startsWith(DONE)) {
      overlay.toast(Tone.SUCCESS, words.text(said));
      said = null;
      model.told();
    }
    String text = said == null ? "" : words.text(said);
    if (state instanceof CaptureState.Shut shut) {
      text = words.text(shut.reason());
      tone = Tone.WARNING;
    } else if (state instanceof CaptureState.Room room) {
      CaptureStatus.Notice notice = unlessTold(words, room.status().notice());
      if (room.status().waiting() != null) {
        text = words.text("evidence.waiting", model.clock().waitingSeconds());
        tone = Tone.DANGER;
      } else if (notice != null && (said == null || notice.serious())) {
        text = words.text(notice.reason());
        tone = notice.serious() ? Tone.DANGER : Tone.WARNING;
      }
    }
    boolean lost = state instanceof CaptureState.Room room && room.status().lost();
    if (text.equals(shownText) && lost == shownLost) {
      return;
    }
    shownText = text;
    shownLost = lost;
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
    getChildren().clear();
    if (!text.isEmpty()) {
      getChildren()
          .add(
              state instanceof CaptureState.Shut
                  ? Controls.banner(tone, "mdi2v-video-off-outline", text)
                  : Controls.banner(tone, "mdi2a-alert-circle-outline", text, acts(words, lost)));
    }
  }

  private Node[] acts(Messages words, boolean lost) {
    Node dismiss =
        Controls.button("evidence-dismiss", words.text("evidence.dismiss"), "", model::dismiss);
    return lost
        ? new Node[] {
          Controls.button(
              "evidence-camera-again",
              words.text("evidence.camera.again"),
              "F5",
              model.camera()::tryAgain),
          dismiss
        }
        : new Node[] {dismiss};
  }

  private CaptureStatus.@Nullable Notice unlessTold(
      Messages words, CaptureStatus.@Nullable Notice notice) {
    if (notice == null || !notice.reason().key().startsWith(DONE)) {
      return notice;
    }
    if (!notice.equals(told)) {
      told = notice;
      overlay.toast(Tone.SUCCESS, words.text(notice.reason()));
      model.dismiss();
    }
    return null;
  }
}
