package org.jianzhuo.desk.evidence.camera;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.Cameras;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/** Lists the cameras that are attached, and the simulated one where it is offered. */
public final class FfmpegCameras implements Cameras {

  private final AttachedCameras attached;
  private final @Nullable SimulatedCamera simulated;
  private final Supplier<List<NetworkCamera>> network;
  private final FfmpegMicrophones microphones;
  private final ThreadFactory threads;
  private final LongSupplier nanos;
  private final InstantSource clock;

  /**
   * @param simulated null where it is not offered
   * @param network the cameras that are reached by an address
   * @param microphones where their clips' sound may come from
   * @param threads makes the cameras' and the recorders' threads
   * @param nanos a monotonic clock in nanoseconds
   */
  public FfmpegCameras(
      @Nullable SimulatedCamera simulated,
      Supplier<List<NetworkCamera>> network,
      FfmpegMicrophones microphones,
      ThreadFactory threads,
      LongSupplier nanos,
      InstantSource clock) {
    this.attached = new AttachedCameras();
    this.simulated = simulated;
    this.network = network;
    this.microphones = microphones;
    this.threads = threads;
    this.nanos = nanos;
    this.clock = clock;
  }

  @Override
  public List<CaptureDevice.Identity> list() {
    // It takes a moment, which is not to be waited for once a camera is chosen (F44).
    Ffmpeg.load();
    return sources().stream().map(CameraSource::identity).toList();
  }

  @Override
  public CaptureDevice open(CaptureDevice.Identity identity) {
    return sources().stream()
        .filter(source -> source.identity().stableId().equals(identity.stableId()))
        .findFirst()
        .map(source -> new FfmpegDevice(source, null, microphones::source, threads, nanos, clock))
        .orElseThrow(
            () -> new DeskFault(ErrorCode.CAMERA_LOST, "not attached: " + identity.stableId()));
  }

  private List<CameraSource> sources() {
    List<CameraSource> sources = new ArrayList<>(attached.sources());
    network.get().forEach(camera -> sources.add(new NetworkSource(camera)));
    if (simulated != null) {
      sources.add(simulated);
    }
    return sources;
  }
}
