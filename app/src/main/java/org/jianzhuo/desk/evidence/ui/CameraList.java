package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jspecify.annotations.Nullable;

/** Lists the cameras by name; the simulated one is labelled and never chosen by itself. */
final class CameraList extends VBox {

  private final CaptureViewModel model;
  private final CameraSetup setup;
  private final Supplier<Messages> words;
  private final RoleKeys keys;
  private List<CaptureDevice.Identity> shown = List.of();
  private List<CameraRole> shownRoles = List.of();
  private CaptureDevice.@Nullable Identity shownOpen;
  private boolean shownGone;
  private boolean built;

  CameraList(CaptureViewModel model, CameraSetup setup, Supplier<Messages> words) {
    super(8);
    this.model = model;
    this.setup = setup;
    this.words = words;
    keys = new RoleKeys(model, setup::roleOf);
    setId("evidence-camera");
  }

  void show(CaptureState.Room room) {
    CaptureDevice.Identity open = room.status().camera();
    boolean gone = open != null && !room.status().attached();
    List<CameraRole> roles = room.cameras().stream().map(setup::roleOf).toList();
    if (built
        && room.cameras().equals(shown)
        && roles.equals(shownRoles)
        && Objects.equals(open, shownOpen)
        && gone == shownGone) {
      return;
    }
    built = true;
    shown = room.cameras();
    shownRoles = roles;
    shownOpen = open;
    shownGone = gone;
    getChildren().clear();
    if (shown.isEmpty()) {
      getChildren().add(Controls.wrapped(words.get().text("evidence.cameras.none"), "jz-note"));
    }
    for (int i = 0; i < shown.size(); i++) {
      getChildren().add(row(shown.get(i), i, shown.get(i).equals(open), room));
    }
  }

  /** Names the camera; two of one name are told apart by their socket. */
  private String called(CaptureDevice.Identity camera) {
    boolean twin =
        shown.stream()
            .anyMatch(other -> !other.equals(camera) && other.name().equals(camera.name()));
    String id = camera.stableId();
    return twin ? camera.name() + " · " + id.substring(id.indexOf(':') + 1) : camera.name();
  }

  /** Tells whether a camera of the role can be opened by its key. */
  boolean has(CameraRole role) {
    return keys.has(role);
  }

  /** Opens the camera of a role. */
  void choose(CameraRole role) {
    keys.choose(role);
  }

  private ToggleButton row(
      CaptureDevice.Identity camera, int place, boolean open, CaptureState.Room room) {
    Messages m = words.get();
    Label name =
        Controls.label(
            camera.simulated() ? m.text("evidence.simulated") : called(camera), "jz-bold");
    Label detail =
        Controls.label(
            (camera.simulated() && !open
                    ? ""
                    : setup.roleOf(camera).words().in(m.english()) + " · ")
                + m.text(
                    open
                        ? shownGone ? "evidence.camera.gone" : "evidence.camera.open"
                        : camera.simulated()
                            ? "evidence.camera.simulated"
                            : "evidence.camera.attached"),
            "jz-note");
    VBox said = new VBox(name, detail);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox face =
        Controls.row(
            10,
            Controls.icon(camera.simulated() ? "mdi2t-test-tube" : "mdi2c-camera-outline"),
            said);
    keys.key(camera, room)
        .ifPresent(
            role -> face.getChildren().add(Controls.keyCap(Integer.toString(1 + role.ordinal()))));
    ToggleButton row = new ToggleButton();
    row.setId("evidence-camera-" + place);
    row.setGraphic(face);
    row.getStyleClass().add("jz-pick");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setSelected(open);
    row.setAccessibleText(name.getText());
    row.setOnAction(
        event -> {
          row.setSelected(open);
          model.chooseCamera(camera);
        });
    return row;
  }
}
