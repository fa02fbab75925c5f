package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.Microphones;
import org.jianzhuo.desk.evidence.SoundInput;
import org.jspecify.annotations.Nullable;

/** Chooses how the open camera delivers, how its preview lies, and which microphone is heard. */
final class DeliverySetup extends VBox {

  private final CaptureViewModel model;
  private final CameraShelf shelf;
  private final Microphones microphones;
  private final TaskRunner tasks;
  private final Supplier<Messages> words;
  private final ComboBox<CaptureDevice.Mode> mode = new ComboBox<>();
  private final ComboBox<SoundInput> microphone = new ComboBox<>();
  private final ToggleButton grid;
  private final ToggleButton striped;
  private final ExposureSetup exposure;
  private final Button turn;
  private final Label turned = Controls.wrapped("", "jz-note");
  private List<SoundInput> attached = List.of();
  private boolean showing;

  DeliverySetup(
      CaptureViewModel model,
      CameraShelf shelf,
      Microphones microphones,
      TaskRunner tasks,
      Supplier<Messages> words,
      PreviewPane preview) {
    super(8);
    this.model = model;
    this.shelf = shelf;
    this.microphones = microphones;
    this.tasks = tasks;
    this.words = words;
    Messages m = words.get();
    setId("evidence-delivery");
    mode.setId("evidence-mode");
    mode.setMaxWidth(Double.MAX_VALUE);
    mode.setAccessibleText(m.text("evidence.mode"));
    mode.setConverter(shown(this::words));
    mode.setOnAction(event -> chosen(mode.getValue()));
    microphone.setId("evidence-microphone");
    microphone.setMaxWidth(Double.MAX_VALUE);
    microphone.setAccessibleText(m.text("evidence.microphone"));
    microphone.setConverter(shown(this::words));
    microphone.setOnAction(event -> chosen(microphone.getValue()));
    grid = new ToggleButton(m.text("evidence.grid"));
    grid.setId("evidence-grid");
    dress(grid, "G");
    grid.setOnAction(event -> preview.showGrid(grid.isSelected()));
    striped = new ToggleButton(m.text("evidence.exposure.stripes"));
    striped.setId("evidence-exposure-aid");
    dress(striped, "E");
    striped.setOnAction(event -> preview.aid().stripe(striped.isSelected()));
    exposure = new ExposureSetup(model, words);
    turn = Controls.button("evidence-turn", m.text("evidence.turn"), "T", this::turn);
    turn.getStyleClass().add("small");
    getChildren()
        .setAll(
            Controls.label(m.text("evidence.mode"), "jz-note"),
            mode,
            new FlowPane(8, 8, grid, striped, turn),
            turned,
            exposure,
            Controls.label(m.text("evidence.microphone"), "jz-note"),
            microphone,
            Controls.wrapped(m.text("evidence.microphone.note"), "jz-note"));
    findMicrophones();
  }

  private static void dress(ToggleButton toggle, String key) {
    toggle.getStyleClass().setAll("toggle-button", "jz-btn", "small");
    toggle.setGraphic(Controls.keyCap(key));
    toggle.setContentDisplay(ContentDisplay.RIGHT);
    toggle.setMinWidth(USE_PREF_SIZE);
  }

  /** Lays lines over the preview, or takes them away. */
  void toggleGrid() {
    grid.fire();
  }

  /** Stripes what is blown out or black, or stops. */
  void toggleStripes() {
    striped.fire();
  }

  /** Exposes so many thirds of a stop brighter, or darker. */
  void brighter(int thirds) {
    exposure.step(thirds);
  }

  /** Tells whether the open camera lets the program expose it. */
  boolean exposes() {
    return exposure.isSettable();
  }

  /** Looks for microphones again. */
  void findMicrophones() {
    tasks.run(
        Lane.CAMERA,
        microphones::list,
        found -> {
          attached = found;
          showMicrophones(shelf.microphone());
        },
        fault -> {});
  }

  void show(CaptureState.Room room) {
    CaptureStatus status = room.status();
    CaptureStatus.Open open = status.open();
    setVisible(open != null);
    setManaged(open != null);
    exposure.show(open == null ? null : open.camera());
    if (open == null) {
      return;
    }
    showing = true;
    List<CaptureDevice.Mode> offered = new ArrayList<>(room.modes());
    if (!mode.getItems().equals(offered)) {
      mode.getItems().setAll(offered);
    }
    mode.setValue(delivered(offered, open.mode()));
    boolean still = status.recording() == null && status.attached() && !room.busy();
    mode.setDisable(!still || offered.size() < 2);
    microphone.setDisable(!still);
    turned.setVisible(open.rotation() != 0);
    turned.setManaged(turned.isVisible());
    turned.setText(
        open.rotation() == 0 ? "" : words.get().text("evidence.turned", open.rotation()));
    showing = false;
    showMicrophones(shelf.microphone());
  }

  private static CaptureDevice.@Nullable Mode delivered(
      List<CaptureDevice.Mode> offered, CaptureDevice.Mode is) {
    return offered.stream()
        .filter(each -> each.width() == is.width() && each.height() == is.height())
        .filter(each -> each.codec().equals(is.codec()))
        .findFirst()
        .orElse(null);
  }

  private void showMicrophones(SoundInput chosen) {
    List<SoundInput> all = new ArrayList<>();
    all.add(SoundInput.OF_CAMERA);
    all.addAll(attached);
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    showing = true;
    if (!microphone.getItems().equals(all)) {
      microphone.getItems().setAll(all);
    }
    if (!Objects.equals(microphone.getValue(), chosen)) {
      microphone.setValue(chosen);
    }
    showing = false;
  }

  private void chosen(CaptureDevice.@Nullable Mode wanted) {
    CaptureDevice.Identity camera = model.camera().open();
    if (!showing && wanted != null && camera != null) {
      model.camera().keep(() -> shelf.deliver(camera, wanted), model.camera()::reopen);
    }
  }

  private void chosen(@Nullable SoundInput wanted) {
    if (!showing && wanted != null && !wanted.equals(shelf.microphone())) {
      model.camera().keep(() -> shelf.hearBy(wanted), model.camera()::reopen);
    }
  }

  /** Turns the preview by a quarter. */
  void turn() {
    CaptureDevice.Identity camera = model.camera().open();
    if (camera != null) {
      model.camera().keep(() -> shelf.turn(camera), model.camera()::turn);
    }
  }

  private String words(CaptureDevice.Mode each) {
    Messages m = words.get();
    String codec =
        each.codec().equals("raw")
            ? m.text("evidence.mode.raw")
            : each.codec().toUpperCase(Locale.ROOT);
    return m.text(
        "evidence.mode.words",
        Integer.toString(each.width()),
        Integer.toString(each.height()),
        Math.round(each.frameRate()),
        codec);
  }

  private String words(SoundInput each) {
    Messages m = words.get();
    if (each.ofCamera()) {
      return m.text("evidence.microphone.of-camera");
    }
    if (each.simulated()) {
      return m.text("evidence.microphone.simulated");
    }
    return attached.contains(each) ? each.name() : m.text("evidence.microphone.gone", each.name());
  }

  private static <T> StringConverter<@Nullable T> shown(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }
}
