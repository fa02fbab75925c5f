package org.jianzhuo.desk.evidence.camera;

import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.Reason;

/** Puts into words why a camera does not open: its address and the rule, never its password. */
final class CameraRefusals {

  // The systems number the same faults differently: Linux, macOS, Windows.
  private static final Set<Integer> REFUSED = Set.of(-111, -61, -10061);
  private static final Set<Integer> UNREACHABLE = Set.of(-113, -65, -10065, -101, -51, -10051);
  private static final Set<Integer> TIMED_OUT = Set.of(-110, -60, -10060);
  private static final int IO_FAILED = -5;
  private static final int BUSY = -16;

  private CameraRefusals() {}

  static Reason reason(CameraSource source, CameraSilenceException silence) {
    String camera = source.address();
    int code = silence.code();
    if (code == avutil.AVERROR_HTTP_UNAUTHORIZED() || code == avutil.AVERROR_HTTP_FORBIDDEN()) {
      return Reason.of("evidence.refused.camera.password", camera);
    }
    if (code == avutil.AVERROR_HTTP_NOT_FOUND()) {
      return Reason.of("evidence.refused.camera.path", camera);
    }
    if (code == avutil.AVERROR_EXIT() || TIMED_OUT.contains(code)) {
      return Reason.of(
          "evidence.refused.camera.silent", camera, source.openingNanos() / 1_000_000_000L);
    }
    if (REFUSED.contains(code) || UNREACHABLE.contains(code)) {
      return Reason.of("evidence.refused.camera.unreachable", camera);
    }
    if (code == BUSY) {
      return Reason.of("evidence.refused.camera.busy", camera);
    }
    boolean garbage =
        code == avutil.AVERROR_INVALIDDATA()
            || code == avutil.AVERROR_STREAM_NOT_FOUND()
            || code == avutil.AVERROR_EOF()
            || code == IO_FAILED;
    return garbage && source.remote()
        ? Reason.of("evidence.refused.camera.garbage", camera)
        : Reason.of("evidence.refused.camera.other", camera, String.valueOf(silence.getMessage()));
  }
}
