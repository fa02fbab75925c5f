package org.jianzhuo.desk.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Says for how many minutes of clips the disk has room. It begins with what clips of the camera's
 * kind usually take and goes over to what they took, clip after clip, so that it never jumps when
 * one begins or ends.
 */
final class DiskForecast {

  private static final double USUAL_PIXELS = 1280 * 720 * 30.0;
  private static final double BITS_PER_PIXEL = 0.14;
  private static final double JPEG_BITS_PER_PIXEL = 1.2;

  /** What is usual counts as if so many seconds of it had been recorded. */
  private static final double USUAL_SECONDS = 60;

  private static final double SECONDS_PER_MINUTE = 60;

  /** What of clips decides how many bytes they take. */
  private record Kind(CaptureDevice.Identity camera, CaptureDevice.Mode mode, String type) {
    static Kind of(CaptureStatus.Open open) {
      return new Kind(open.camera(), open.mode(), open.clips().type());
    }
  }

  /**
   * What was recorded, or is being recorded.
   *
   * @param seconds in the clip's own time
   */
  record Taken(long bytes, double seconds) {
    static final Taken NOTHING = new Taken(0, 0);

    Taken and(Taken more) {
      return new Taken(bytes + more.bytes, seconds + more.seconds);
    }
  }

  private @Nullable Kind kind;
  private Taken closed = Taken.NOTHING;

  /** Learns from a clip of the open camera that was closed. */
  synchronized void learn(CaptureStatus.Open open, Taken clip) {
    closed = known(open).and(clip);
    kind = Kind.of(open);
  }

  /**
   * Returns how many more minutes of clips fit.
   *
   * @param underWay what the clip under way has taken
   */
  synchronized long minutes(CaptureStatus status, Taken underWay, Surroundings around) {
    CaptureStatus.Open open = status.open();
    Taken taken = open == null ? underWay : known(open).and(underWay);
    double perSecond =
        (usual(open) * USUAL_SECONDS + taken.bytes()) / (USUAL_SECONDS + taken.seconds());
    double room = Math.max(0, around.usableBytes().getAsLong() - around.reserveBytes());
    return (long) (room / (perSecond * SECONDS_PER_MINUTE));
  }

  private Taken known(CaptureStatus.Open open) {
    return Kind.of(open).equals(kind) ? closed : Taken.NOTHING;
  }

  private static double usual(CaptureStatus.@Nullable Open open) {
    double pixels =
        open == null
            ? USUAL_PIXELS
            : open.mode().width() * open.mode().height() * open.mode().frameRate();
    boolean jpeg = open != null && open.clips().codec().startsWith("mjpeg");
    return pixels * (jpeg ? JPEG_BITS_PER_PIXEL : BITS_PER_PIXEL) / 8;
  }
}
