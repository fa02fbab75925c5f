package org.jianzhuo.desk.evidence.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Screen.Shortcut;
import org.jianzhuo.desk.evidence.CameraRole;

/** Binds the keys of the capture screen: each is heard, and those that act now are named. */
final class CaptureKeys {

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final CameraList cameras;
  private final DeliverySetup delivery;
  private final StripActs strip;
  private final Runnable shielding;

  /**
   * @param shielding asks who may look at what is taken next
   */
  CaptureKeys(
      CaptureViewModel model,
      Supplier<Messages> words,
      CameraList cameras,
      DeliverySetup delivery,
      StripActs strip,
      Runnable shielding) {
    this.model = model;
    this.words = words;
    this.cameras = cameras;
    this.delivery = delivery;
    this.strip = strip;
    this.shielding = shielding;
  }

  /** Returns the names of the keys that act now, to tell when others do. */
  List<String> named() {
    return now().values().stream().map(Shortcut::words).toList();
  }

  Map<KeyCombination, Shortcut> now() {
    CaptureState state = model.state().get();
    CaptureState.Room room = state instanceof CaptureState.Room open ? open : null;
    boolean live = room != null && room.status().live();
    boolean running = room != null && room.status().clip() != null;
    boolean recording = room != null && live && room.status().recording() != null;
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    put(keys, key(KeyCode.F7), "evidence.photo", live, model::photo);
    put(keys, key(KeyCode.F8), "evidence.keys.record", live || running, model::toggleRecording);
    put(keys, key(KeyCode.M), "evidence.mark", recording, model::mark);
    for (CameraRole role : CameraRole.values()) {
      put(
          keys,
          key(KeyCode.valueOf("DIGIT" + (1 + role.ordinal()))),
          RoleKeys.words(role),
          !running && cameras.has(role),
          () -> cameras.choose(role));
    }
    put(keys, key(KeyCode.I), "evidence.shield", room != null, shielding);
    boolean another = room != null && room.findings().size() > 1;
    put(keys, alt(KeyCode.DOWN), "evidence.keys.next", another, () -> model.moveFinding(1));
    put(keys, alt(KeyCode.UP), "evidence.keys.previous", another, () -> model.moveFinding(-1));
    put(
        keys,
        shift(KeyCode.F8),
        "evidence.keys.pause",
        room != null && running && room.status().waiting() == null,
        model::togglePause);
    boolean waits = live && !running;
    put(keys, shift(KeyCode.F7), "evidence.burst", waits, model::burst);
    put(keys, key(KeyCode.S), "evidence.sound", waits, model::toggleSound);
    ofPicture(keys, state, live);
    put(keys, key(KeyCode.G), "evidence.grid", live, delivery::toggleGrid);
    put(keys, key(KeyCode.E), "evidence.exposure.stripes", live, delivery::toggleStripes);
    boolean settable = live && delivery.exposes();
    put(
        keys,
        key(KeyCode.EQUALS),
        "evidence.exposure.brighter",
        settable,
        () -> delivery.brighter(1));
    put(
        keys,
        key(KeyCode.MINUS),
        "evidence.exposure.darker",
        settable,
        () -> delivery.brighter(-1));
    put(keys, key(KeyCode.T), "evidence.turn", live, delivery::turn);
    boolean lost = room != null && room.status().lost();
    put(
        keys,
        key(KeyCode.F5),
        lost ? "evidence.camera.again" : "evidence.cameras.find",
        room != null,
        this::findCameras);
    return keys;
  }

  private void findCameras() {
    model.camera().tryAgain();
    model.findCameras();
  }

  private void ofPicture(Map<KeyCombination, Shortcut> keys, CaptureState state, boolean live) {
    CaptureState.Shot chosen = CaptureState.chosen(state);
    boolean stands = chosen != null && chosen.standing() != CaptureState.Standing.VOIDED;
    put(keys, key(KeyCode.DELETE), "evidence.void", stands, strip::askVoid);
    put(keys, key(KeyCode.D), "evidence.describe", chosen != null, strip::askDescription);
    boolean again = chosen != null && live && stands && chosen.isPhoto();
    put(keys, key(KeyCode.R), "evidence.retake", again, strip::askAgain);
    boolean some = CaptureState.shots(state).stream().anyMatch(CaptureState.Shot::mayLeave);
    put(
        keys,
        new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN),
        "evidence.export",
        some,
        strip::askExport);
  }

  private void put(
      Map<KeyCombination, Shortcut> keys,
      KeyCombination key,
      String message,
      boolean acts,
      Runnable act) {
    keys.put(key, new Shortcut(acts ? words.get().text(message) : "", act));
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }
}
