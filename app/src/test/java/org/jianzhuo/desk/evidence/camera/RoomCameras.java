package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jianzhuo.desk.evidence.Cameras;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.SoundInput;

/** The cameras and the microphone that are attached to a room. */
final class RoomCameras implements Cameras {

  private final CameraSource simulated;
  private final List<CameraSource> others = new CopyOnWriteArrayList<>();
  private volatile CameraSource first;
  private volatile SimulatedMicrophone microphone = new SimulatedMicrophone();

  RoomCameras(CameraSource simulated) {
    this.simulated = simulated;
    first = simulated;
  }

  SimulatedMicrophone microphone() {
    return microphone;
  }

  /** Attaches another microphone, which is opened next. */
  void hearBy(SimulatedMicrophone other) {
    microphone = other;
  }

  /** Attaches another camera in the simulated one's place. */
  void use(CameraSource other) {
    first = other;
  }

  /** Attaches one more camera, which shows the simulated picture under a name of its own. */
  void attach(CaptureDevice.Identity identity) {
    others.add(new NamedCamera(simulated, identity));
  }

  @Override
  public List<CaptureDevice.Identity> list() {
    return Stream.concat(Stream.of(first), others.stream()).map(CameraSource::identity).toList();
  }

  @Override
  public CaptureDevice open(CaptureDevice.Identity identity) {
    CameraSource asked =
        others.stream()
            .filter(other -> other.identity().equals(identity))
            .findFirst()
            .orElse(first);
    return new OneCamera(asked, null, this::heardBy).open(identity);
  }

  private Optional<SoundSource> heardBy(SoundInput input) {
    return Optional.<SoundSource>of(microphone)
        .filter(present -> present.connected() && present.input().equals(input));
  }

  /** Another camera that delivers what the simulated one does. */
  private record NamedCamera(CameraSource of, CaptureDevice.Identity identity)
      implements CameraSource {
    @Override
    public List<CaptureDevice.Mode> modes() {
      return of.modes();
    }

    @Override
    public String format() {
      return of.format();
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      return of.url(mode, sound);
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      return of.options(mode);
    }

    @Override
    public boolean needsPacing() {
      return of.needsPacing();
    }
  }
}
