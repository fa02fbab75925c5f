package org.jianzhuo.desk.evidence.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ExposureControl;
import org.jspecify.annotations.Nullable;

/** Makes the open camera's pictures brighter or darker, where the camera lets software do that. */
final class ExposureSetup extends VBox {

  private static final double UNITS_A_MILLISECOND = 10;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Label value = Controls.label("", "jz-bold");
  private final Label none;
  private final Button darker;
  private final Button brighter;
  private final Button automatic;
  private CaptureDevice.@Nullable Identity asked;
  private ExposureControl.@Nullable Setting setting;

  ExposureSetup(CaptureViewModel model, Supplier<Messages> words) {
    super(6);
    this.model = model;
    this.words = words;
    Messages m = words.get();
    setId("evidence-exposure");
    value.setId("evidence-exposure-value");
    value.setMinWidth(USE_PREF_SIZE);
    darker = small("evidence-exposure-darker", "evidence.exposure.darker", "−", () -> step(-1));
    brighter =
        small("evidence-exposure-brighter", "evidence.exposure.brighter", "=", () -> step(1));
    automatic =
        small(
            "evidence-exposure-automatic",
            "evidence.exposure.automatic",
            "",
            () -> change(ExposureControl::automatic));
    none = Controls.wrapped(m.text("evidence.exposure.none"), "jz-note");
    none.setId("evidence-exposure-none");
    getChildren()
        .setAll(
            Controls.row(8, Controls.label(m.text("evidence.exposure.camera"), "jz-note"), value),
            Controls.row(8, darker, brighter, automatic),
            none);
    show();
  }

  private Button small(String id, String key, String cap, Runnable act) {
    Button button = Controls.button(id, words.get().text(key), cap, act);
    button.getStyleClass().add("small");
    return button;
  }

  /** Asks a camera that was opened anew how it is set. */
  void show(CaptureDevice.@Nullable Identity camera) {
    if (camera != null && !camera.equals(asked)) {
      asked = camera;
      change(control -> {});
    } else if (camera == null) {
      asked = null;
      setting = null;
      show();
    }
  }

  /** Tells whether the open camera lets the program set it. */
  boolean isSettable() {
    return setting != null;
  }

  /** Exposes so many thirds of a stop brighter, or darker. */
  void step(int thirds) {
    ExposureControl.Setting now = setting;
    if (now != null) {
      int next = now.brighterBy(thirds);
      change(control -> control.set(next));
    }
  }

  private void change(Consumer<ExposureControl> act) {
    model.camera().expose(act, this::answered);
  }

  private void answered(Optional<ExposureControl.Setting> now) {
    setting = now.orElse(null);
    show();
  }

  private void show() {
    ExposureControl.Setting now = setting;
    none.setVisible(now == null);
    none.setManaged(now == null);
    darker.getParent().setVisible(now != null);
    darker.getParent().setManaged(now != null);
    automatic.setDisable(now == null || now.automatic());
    value.setText(
        now == null
            ? ""
            : now.automatic()
                ? words.get().text("evidence.exposure.automatic")
                : words.get().text("evidence.exposure.value", now.value() / UNITS_A_MILLISECOND));
  }
}
