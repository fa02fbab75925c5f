package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureStatus;

/** Chooses the camera by what it looks at. Used on the window's thread. */
public final class RoleKeys {

  private final CaptureViewModel model;
  private final Function<CaptureDevice.Identity, CameraRole> roleOf;

  /**
   * @param roleOf tells what a camera looks at
   */
  public RoleKeys(CaptureViewModel model, Function<CaptureDevice.Identity, CameraRole> roleOf) {
    this.model = model;
    this.roleOf = roleOf;
  }

  /** Returns the words of the role's key, for lists of keys. */
  public static String words(CameraRole role) {
    return "evidence.keys.camera-" + role.code();
  }

  /** Tells whether some camera has the role and nothing is being recorded. */
  public boolean has(CameraRole role) {
    return model.state().get() instanceof CaptureState.Room room
        && room.status().clip() == null
        && room.cameras().stream().anyMatch(camera -> key(camera, room).equals(Optional.of(role)));
  }

  /** Opens the camera of the role; where several have it, the one after the open one. */
  public void choose(CameraRole role) {
    if (!(model.state().get() instanceof CaptureState.Room room)) {
      return;
    }
    CaptureStatus status = room.status();
    if (status.recording() != null || status.waiting() != null || status.paused() != null) {
      // Another camera would end the clip, which nobody asked for.
      model.camera().say(Reason.of("evidence.refused.recording"));
      return;
    }
    List<CaptureDevice.Identity> all =
        room.cameras().stream()
            .filter(camera -> key(camera, room).equals(Optional.of(role)))
            .toList();
    if (all.isEmpty()) {
      model.camera().say(Reason.of("evidence.refused.no-role", role.words()));
    } else {
      CaptureDevice.Identity open = status.camera();
      model.chooseCamera(all.get((all.indexOf(open) + 1) % all.size()));
    }
  }

  /**
   * Returns the role by which a camera is chosen. A simulated one beside real ones has its key only
   * where the person chose it by name and no real one has the role: no key leads to it unawares.
   */
  Optional<CameraRole> key(CaptureDevice.Identity camera, CaptureState.Room room) {
    CameraRole role = roleOf.apply(camera);
    List<CaptureDevice.Identity> real =
        room.cameras().stream().filter(each -> !each.simulated()).toList();
    boolean wanted =
        !camera.simulated()
            || real.isEmpty()
            || (model.camera().chosen().equals(Optional.of(camera))
                && real.stream().noneMatch(each -> roleOf.apply(each) == role));
    return wanted ? Optional.of(role) : Optional.empty();
  }
}
