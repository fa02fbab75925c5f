package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.evidence.ExposureControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VideoExposureTest {

  @TempDir Path folder;

  @Test
  void a_camera_without_the_controls_offers_nothing() {
    assertThat(VideoExposure.of(new Camera(Map.of()))).isEmpty();
  }

  @Test
  void a_step_takes_the_choice_from_the_camera_and_goes_a_third_of_a_stop() {
    Camera camera = new Camera(usb());
    ExposureControl exposure = VideoExposure.of(camera).orElseThrow();
    assertThat(exposure.now()).isEqualTo(new ExposureControl.Setting(true, 3, 2047, 250));

    exposure.set(exposure.now().brighterBy(1));
    assertThat(exposure.now()).isEqualTo(new ExposureControl.Setting(false, 3, 2047, 315));
    exposure.set(exposure.now().brighterBy(-1));
    assertThat(exposure.now().value()).isEqualTo(250);
    exposure.automatic();
    assertThat(exposure.now().automatic()).isTrue();
  }

  @Test
  void steps_end_at_the_limits_and_always_move_before() {
    ExposureControl.Setting shortest = new ExposureControl.Setting(false, 1, 5000, 1);
    assertThat(shortest.brighterBy(1)).isEqualTo(2);
    assertThat(shortest.brighterBy(-1)).isEqualTo(1);
    assertThat(new ExposureControl.Setting(false, 1, 5000, 4900).brighterBy(1)).isEqualTo(5000);
  }

  @Test
  void a_camera_that_refuses_is_a_fault_with_a_name() {
    Camera camera = new Camera(usb());
    ExposureControl exposure = VideoExposure.of(camera).orElseThrow();
    camera.refuses = true;
    assertThatThrownBy(() -> exposure.set(10)).isInstanceOf(DeskFault.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_is_no_camera_offers_nothing() throws Exception {
    Path file = Files.writeString(folder.resolve("video0"), "no camera");
    assertThat(VideoExposure.of(new LinuxVideoControls(file))).isEmpty();
    assertThat(VideoExposure.of(new LinuxVideoControls(folder.resolve("missing")))).isEmpty();
  }

  private static Map<Integer, Integer> usb() {
    return Map.of(VideoExposure.WHO_CHOOSES, 3, VideoExposure.HOW_LONG, 250);
  }

  /** A USB camera as the kernel shows it: only aperture priority and by hand. */
  private static final class Camera implements VideoControls {
    private final Map<Integer, Integer> values;
    private boolean refuses;

    Camera(Map<Integer, Integer> values) {
      this.values = new HashMap<>(values);
    }

    @Override
    public Optional<Range> range(int control) {
      return !values.containsKey(control)
          ? Optional.empty()
          : Optional.of(control == VideoExposure.HOW_LONG ? new Range(3, 2047) : new Range(0, 3));
    }

    @Override
    public Optional<Integer> get(int control) {
      return Optional.ofNullable(values.get(control));
    }

    @Override
    public boolean set(int control, int value) {
      boolean known = control != VideoExposure.WHO_CHOOSES || value == 1 || value == 3;
      boolean byHand = values.get(VideoExposure.WHO_CHOOSES) == VideoExposure.BY_HAND;
      if (refuses || !known || (control == VideoExposure.HOW_LONG && !byHand)) {
        return false;
      }
      values.put(control, value);
      return true;
    }
  }
}
