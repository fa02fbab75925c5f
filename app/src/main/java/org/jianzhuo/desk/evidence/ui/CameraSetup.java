package org.jianzhuo.desk.evidence.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.Microphones;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.PedalEar;
import org.jspecify.annotations.Nullable;

/** Gives the open camera its role, and adds and forgets network cameras. */
public final class CameraSetup {

  private final CameraShelf shelf;
  private final Microphones microphones;
  private final PedalEar ear;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final Function<KeyCode, Optional<String>> takenBy;

  /**
   * @param takenBy says in words which act of the table has a key already; empty if none has
   */
  public CameraSetup(
      CameraShelf shelf,
      Microphones microphones,
      PedalEar ear,
      TaskRunner tasks,
      Consumer<DeskFault> faults,
      Function<KeyCode, Optional<String>> takenBy) {
    this.takenBy = takenBy;
    this.ear = ear;
    this.shelf = shelf;
    this.microphones = microphones;
    this.tasks = tasks;
    this.faults = faults;
  }

  /** Returns what the camera looks at. */
  CameraRole roleOf(CaptureDevice.Identity camera) {
    return shelf.roleOf(camera);
  }

  /** Makes the controls that stand below the list of cameras. */
  Pane pane(Supplier<Messages> words, Overlay overlay, Runnable changed) {
    return new Pane(words, overlay, changed);
  }

  /** Makes the controls for how the camera delivers and what is heard. */
  DeliverySetup delivery(CaptureViewModel model, Supplier<Messages> words, PreviewPane preview) {
    return new DeliverySetup(model, shelf, microphones, tasks, words, preview);
  }

  /** Makes what shows and learns the station's pedal. */
  PedalRow pedal(CaptureViewModel model, Supplier<Messages> words, Overlay overlay) {
    return new PedalRow(model, shelf, ear, words, overlay, takenBy);
  }

  /** Hears the pedal while the content is shown. */
  void hearPedal(Node content, CaptureViewModel model) {
    PedalKeys.whileShown(content, shelf::pedal, model);
    PedalTreads.whileShown(content, ear, model);
  }

  private void change(Callable<Boolean> work, Runnable then) {
    tasks.run(Lane.DB, work, done -> then.run(), faults);
  }

  /** The open camera's role, and the buttons for network cameras. */
  final class Pane extends VBox {

    private final Supplier<Messages> words;
    private final Overlay overlay;
    private final Runnable changed;
    private final Segmented<CameraRole> role;
    private final VBox ofOpen = new VBox(6);
    private final Button forget;
    private CaptureDevice.@Nullable Identity open;

    Pane(Supplier<Messages> words, Overlay overlay, Runnable changed) {
      super(10);
      this.words = words;
      this.overlay = overlay;
      this.changed = changed;
      Messages m = words.get();
      role =
          new Segmented<>(
                  "evidence-camera-role",
                  List.of(CameraRole.values()),
                  (CameraRole value) -> value.words().in(m.english()))
              .leavingDigits();
      role.setOnChosen(this::assign);
      ofOpen.getChildren().setAll(Controls.label(m.text("evidence.camera.role"), "jz-note"), role);
      Button add =
          Controls.button("evidence-camera-add", m.text("evidence.camera.add"), "", this::ask);
      forget =
          Controls.button(
              "evidence-camera-forget", m.text("evidence.camera.forget"), "", this::forget);
      getChildren().setAll(ofOpen, Controls.row(8, add, forget));
      show(null, false);
    }

    void show(CaptureDevice.@Nullable Identity camera, boolean recording) {
      open = camera;
      ofOpen.setVisible(camera != null);
      ofOpen.setManaged(camera != null);
      role.setDisable(recording);
      role.show(camera == null ? null : shelf.roleOf(camera));
      boolean network =
          camera != null
              && shelf.network().stream().anyMatch(known -> known.identity().equals(camera));
      forget.setVisible(network);
      forget.setManaged(network);
      forget.setDisable(recording);
    }

    private void assign(CameraRole chosen) {
      CaptureDevice.Identity camera = open;
      if (camera != null) {
        change(
            () -> {
              shelf.assign(camera, chosen);
              return true;
            },
            changed);
      }
    }

    private void forget() {
      CaptureDevice.Identity camera = open;
      if (camera != null) {
        change(
            () -> {
              shelf.remove(camera);
              return true;
            },
            changed);
      }
    }

    private void ask() {
      Messages m = words.get();
      TextField name = new TextField();
      name.setId("evidence-camera-name");
      name.setPromptText(m.text("evidence.camera.name.prompt"));
      TextField url = new TextField();
      url.setId("evidence-camera-url");
      url.setPromptText("rtsp://192.168.1.20:554/stream");
      TextField user = new TextField();
      user.setId("evidence-camera-user");
      PasswordField password = new PasswordField();
      password.setId("evidence-camera-password");
      Segmented<CameraRole> looksAt =
          new Segmented<>(
              "evidence-camera-new-role",
              List.of(CameraRole.values()),
              value -> value.words().in(m.english()));
      looksAt.show(free());
      Label refused = Controls.wrapped("", "jz-text-danger");
      refused.setId("evidence-camera-refused");
      Button act =
          Controls.primary(
              "evidence-camera-save",
              m.text("evidence.camera.save"),
              "",
              () ->
                  tasks.run(
                      Lane.DB,
                      () ->
                          withRole(
                              shelf.add(
                                  name.getText(),
                                  NetworkCamera.signedIn(
                                      url.getText(), user.getText(), password.getText())),
                              looksAt.chosen()),
                      outcome -> answer(outcome, refused),
                      faults));
      act.setDefaultButton(true);
      VBox body =
          new VBox(
              8,
              Controls.wrapped(m.text("evidence.camera.add.note"), "jz-note"),
              Controls.label(m.text("evidence.camera.name")),
              name,
              Controls.label(m.text("evidence.camera.url")),
              url,
              Controls.label(m.text("evidence.camera.user")),
              user,
              Controls.label(m.text("evidence.camera.password")),
              password,
              Controls.label(m.text("evidence.camera.role")),
              looksAt,
              refused);
      overlay.dialog(
          Dialogs.frame(
              Tone.ACCENT,
              "mdi2c-camera-outline",
              m.text("evidence.camera.add"),
              body,
              Controls.button(
                  "evidence-camera-cancel", m.text("evidence.cancel"), "Esc", overlay::close),
              act));
      name.requestFocus();
    }

    /** Proposes a role that no camera has yet: two of one role share a key. */
    private CameraRole free() {
      Set<CameraRole> taken = EnumSet.noneOf(CameraRole.class);
      shelf.network().forEach(known -> taken.add(shelf.roleOf(known.identity())));
      CaptureDevice.Identity camera = open;
      taken.add(camera == null ? CameraRole.TABLE : shelf.roleOf(camera));
      return Arrays.stream(CameraRole.values())
          .filter(each -> !taken.contains(each))
          .findFirst()
          .orElse(CameraRole.TABLE);
    }

    private Outcome<NetworkCamera> withRole(
        Outcome<NetworkCamera> added, @Nullable CameraRole chosen) {
      if (added instanceof Outcome.Done<NetworkCamera>(NetworkCamera camera) && chosen != null) {
        shelf.assign(camera.identity(), chosen);
      }
      return added;
    }

    private void answer(Outcome<NetworkCamera> outcome, Label refused) {
      switch (outcome) {
        case Outcome.Refused<NetworkCamera>(var reason) ->
            refused.setText(words.get().text(reason));
        case Outcome.Done<NetworkCamera> added -> {
          overlay.close();
          changed.run();
        }
      }
    }
  }
}
