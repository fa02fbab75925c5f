package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Following;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.FindingId;

/**
 * Shows the camera beside the examination form: preview, photo and clip, and the pictures of the
 * finding in hand. F7 and F8 are the screen's to bind, so that the form keeps its focus.
 */
public final class CapturePane extends VBox {

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final PreviewPane preview;
  private final Label hint;
  private final Label simulated;
  private final Label shielding;
  private final HBox onlyNeeded;
  private final Button choose;
  private final ShutterBar shutter;
  private final StripPane strip;
  private final CaptureBanner banner;

  /**
   * @param toCapture goes to the capture screen, where the camera is chosen
   */
  public CapturePane(
      CaptureViewModel model, Supplier<Messages> words, Overlay overlay, Runnable toCapture) {
    super(10);
    this.model = model;
    this.words = words;
    setId("evidence-pane");
    getStyleClass().add("jz-capture-pane");
    preview = new PreviewPane(model, words.get());
    preview.setMinHeight(168);
    preview.setPrefHeight(200);
    hint = Controls.wrapped("", "jz-preview-hint");
    preview.getChildren().add(hint);
    StackPane.setAlignment(hint, Pos.CENTER);
    simulated = Controls.label(words.get().text("evidence.simulated"), "jz-preview-tag", "warning");
    StackPane.setAlignment(simulated, Pos.TOP_LEFT);
    StackPane.setMargin(simulated, new Insets(8));
    preview.getChildren().add(simulated);
    shielding = shielding(words.get());
    StackPane.setAlignment(shielding, Pos.BOTTOM_LEFT);
    StackPane.setMargin(shielding, new Insets(8));
    preview.getChildren().add(shielding);
    shutter = new ShutterBar("evidence-pane", model, words, false);
    choose =
        Controls.button("evidence-pane-choose", words.get().text("evidence.choose"), "", toCapture);
    choose.getStyleClass().add("small");
    strip =
        new StripPane(
            "evidence-pane-strip",
            model,
            words,
            medium -> ReviewDialog.open(model, words.get(), overlay, medium));
    onlyNeeded = onlyNeeded(words.get());
    banner = new CaptureBanner(model, overlay);
    RecordingPill pill = new RecordingPill(model, words);
    pill.setId("evidence-pane-recording");
    getChildren().addAll(preview, onlyNeeded, choose, shutter, pill, banner, strip);
    setMinWidth(Region.USE_COMPUTED_SIZE);
    Ticker.whileShown(this, this::tick);
    Following.whileShown(this, this::update, model.state(), model.said());
    update();
  }

  /** Makes the sign over a preview that only named persons will see what is taken. */
  static Label shielding(Messages m) {
    Label sign = Controls.label(m.text("evidence.shield.pill"), "jz-preview-tag", "warning");
    sign.setGraphic(Controls.icon("mdi2e-eye-off-outline"));
    sign.setId("evidence-shielding");
    return sign;
  }

  /** Makes the line that stands as long as the person has not consented to more. */
  static HBox onlyNeeded(Messages m) {
    HBox line =
        Controls.banner(
            Tone.WARNING, "mdi2h-hand-back-left-outline", m.text("evidence.only-needed"));
    line.setId("evidence-only-needed");
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  /** Says to which finding the next picture belongs. */
  public void follow(FindingId finding) {
    model.chooseFinding(finding);
  }

  private void tick() {
    model.tick();
    banner.show(words.get(), model.state().get(), model.said().get());
  }

  private void update() {
    CaptureState state = model.state().get();
    Messages m = words.get();
    banner.show(m, state, model.said().get());
    shutter.show(state);
    boolean live = false;
    switch (state) {
      case CaptureState.NoCase none -> {
        strip.show(List.of(), null, false);
        hint.setText(m.text("evidence.hint.no-case"));
      }
      case CaptureState.Shut shut -> {
        strip.show(shut.shots(), null, false);
        hint.setText(m.text("evidence.hint.shut"));
      }
      case CaptureState.Room room -> {
        live = room.status().live();
        preview.turn(room.rotation());
        strip.show(room.ofFinding(), room.selected(), live);
        hint.setText(m.text("evidence.hint.choose"));
      }
    }
    shielding.setVisible(live && !model.camera().readers().isEmpty());
    onlyNeeded.setVisible(state instanceof CaptureState.Room room && room.onlyNeeded());
    onlyNeeded.setManaged(onlyNeeded.isVisible());
    hint.setVisible(!live);
    choose.setVisible(!live);
    choose.setManaged(!live);
    simulated.setVisible(
        state instanceof CaptureState.Room room
            && room.status().live()
            && room.status().camera() != null
            && room.status().camera().simulated());
    if (!live) {
      preview.blank();
    }
  }
}
