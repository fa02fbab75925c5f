package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachedCamerasTest {

  @TempDir Path folder;

  @Nested
  class ByTheDiscovery {

    private final List<CameraSource> plugged = new ArrayList<>();
    private final AttachedCameras cameras = new AttachedCameras(() -> List.copyOf(plugged));

    @Test
    void twoOfOneNameAreTwoAndKeepTheirRolesOverAReplug() throws Exception {
      Camera left = new Camera("v4l2:usb-1.1", "C920");
      Camera right = new Camera("v4l2:usb-1.2", "C920");
      plugged.addAll(List.of(left, right));
      assertThat(ids()).containsExactlyInAnyOrder("v4l2:usb-1.1", "v4l2:usb-1.2");
      try (CaptureRoom room = new CaptureRoom(folder.resolve("data"))) {
        room.shelf.assign(right.identity(), CameraRole.CLOSE_UP);

        plugged.remove(left);
        assertThat(ids()).containsExactly("v4l2:usb-1.2");
        plugged.clear();
        plugged.addAll(List.of(right, left));
        assertThat(ids()).containsExactlyInAnyOrder("v4l2:usb-1.1", "v4l2:usb-1.2");
        assertThat(room.shelf.roleOf(left.identity())).isEqualTo(CameraRole.TABLE);
        assertThat(room.shelf.roleOf(right.identity())).isEqualTo(CameraRole.CLOSE_UP);
      }
    }

    @Test
    void onePulledOutIsGoneAtTheNextLook() {
      plugged.add(new Camera("v4l2:usb-1.1", "C920"));
      assertThat(ids()).hasSize(1);
      plugged.clear();
      assertThat(ids()).isEmpty();
    }

    private List<String> ids() {
      return cameras.sources().stream().map(source -> source.identity().stableId()).toList();
    }
  }

  @Nested
  class OnLinux {

    @BeforeEach
    void makePlaces() throws IOException {
      for (Path place :
          List.of(places().devices(), places().byId(), places().byPath(), places().facts())) {
        Files.createDirectories(place);
      }
    }

    private SystemCameras.Places places() {
      return new SystemCameras.Places(
          folder.resolve("dev"),
          folder.resolve("dev/by-id"),
          folder.resolve("dev/by-path"),
          folder.resolve("class"));
    }

    @Test
    void oneCameraIsKnownByItsSerialNumber() throws IOException {
      node("video0", "C920", 0, "usb-C920_1234", "pci-1.1");
      node("video1", "C920", 1, "", "");
      assertThat(found()).containsExactly("v4l2:usb-C920_1234");
    }

    @Test
    void twinsWithoutASerialNumberAreKnownByTheirSockets() throws IOException {
      node("video0", "C920", 0, "", "pci-1.1");
      node("video2", "C920", 0, "usb-C920", "pci-1.2");
      assertThat(found()).containsExactly("v4l2:pci-1.1", "v4l2:pci-1.2");
    }

    private List<String> found() {
      return SystemCameras.videoForLinux(places()).stream()
          .map(source -> source.identity().stableId())
          .toList();
    }

    private void node(String file, String name, int index, String byId, String byPath)
        throws IOException {
      Path device = Files.writeString(places().devices().resolve(file), "");
      Path facts = Files.createDirectories(places().facts().resolve(file));
      Files.writeString(facts.resolve("name"), name);
      Files.writeString(facts.resolve("index"), String.valueOf(index));
      if (!byId.isEmpty()) {
        Files.createSymbolicLink(places().byId().resolve(byId), device);
      }
      if (!byPath.isEmpty()) {
        Files.createSymbolicLink(places().byPath().resolve(byPath), device);
      }
    }
  }

  private record Camera(String stableId, String name) implements CameraSource {

    @Override
    public CaptureDevice.Identity identity() {
      return new CaptureDevice.Identity(stableId, name, false);
    }

    @Override
    public List<CaptureDevice.Mode> modes() {
      return List.of(new CaptureDevice.Mode(1920, 1080, 30, "mjpeg"));
    }

    @Override
    public String format() {
      return "v4l2";
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      return stableId;
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      return Map.of();
    }
  }
}
