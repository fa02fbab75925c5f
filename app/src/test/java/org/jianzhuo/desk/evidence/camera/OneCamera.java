package org.jianzhuo.desk.evidence.camera;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.evidence.Cameras;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.SoundInput;
import org.jspecify.annotations.Nullable;

/** Offers one source; raw pictures become H.264 however busy the machine is. */
record OneCamera(
    CameraSource source,
    @Nullable ClipCodec forRaw,
    Function<SoundInput, Optional<SoundSource>> microphones)
    implements Cameras {
  @Override
  public List<CaptureDevice.Identity> list() {
    return List.of(source.identity());
  }

  @Override
  public CaptureDevice open(CaptureDevice.Identity identity) {
    return new FfmpegDevice(
        source,
        forRaw == null ? ClipCodec.OPEN_H264 : forRaw,
        microphones,
        Thread.ofPlatform().daemon().factory(),
        System::nanoTime,
        InstantSource.system());
  }
}
