package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What the camera is doing.
 *
 * @param caseStream the case for which it is open; null while it is closed
 * @param camera the open camera, also while it is lost
 * @param mode null until the camera delivers
 * @param clips how clips are written
 * @param microphone whether the next clip has sound; off by default (practice 6)
 * @param level of the sound, 0 to 1000
 * @param paused the clip that a person paused, to go on in a second part; null if none is
 * @param notice what a person should know, with its next step
 */
public record CaptureStatus(
    @Nullable StreamId caseStream,
    CaptureDevice.@Nullable Identity camera,
    CaptureDevice.@Nullable Mode mode,
    CaptureDevice.@Nullable ClipFormat clips,
    boolean attached,
    boolean microphone,
    int level,
    @Nullable Recording recording,
    @Nullable Waiting waiting,
    @Nullable Paused paused,
    @Nullable Notice notice) {

  /**
   * A clip being recorded.
   *
   * @param sinceNanos on the monotonic clock
   * @param part from 1; higher where the camera came back
   */
  public record Recording(FindingId finding, String fileName, long sinceNanos, int part) {}

  /** The camera was pulled out while recording; until the deadline its return goes on by itself. */
  public record Waiting(FindingId finding, long deadlineNanos, int part) {}

  /** A clip whose first parts are closed and kept; it goes on when the person says so. */
  public record Paused(FindingId finding, int part) {}

  /** Words for the banner. */
  public record Notice(boolean serious, Reason reason) {}

  static final CaptureStatus CLOSED =
      new CaptureStatus(null, null, null, null, false, false, 0, null, null, null, null);

  /** Tells whether a camera is open and delivers pictures. */
  public boolean live() {
    return camera != null && attached;
  }

  CaptureStatus opened(
      StreamId stream,
      CaptureDevice.Identity identity,
      CaptureDevice.Mode present,
      CaptureDevice.ClipFormat format,
      boolean sound) {
    return new CaptureStatus(
        stream, identity, present, format, true, sound, 0, null, waiting, paused, notice);
  }

  CaptureStatus with(@Nullable Recording next, @Nullable Waiting wait) {
    return new CaptureStatus(
        caseStream, camera, mode, clips, attached, microphone, level, next, wait, null, notice);
  }

  CaptureStatus attached(boolean is) {
    return new CaptureStatus(
        caseStream,
        camera,
        mode,
        clips,
        is,
        microphone,
        is ? level : 0,
        recording,
        waiting,
        paused,
        notice);
  }

  CaptureStatus level(int permille) {
    return new CaptureStatus(
        caseStream,
        camera,
        mode,
        clips,
        attached,
        microphone,
        permille,
        recording,
        waiting,
        paused,
        notice);
  }

  CaptureStatus notice(@Nullable Notice next) {
    return new CaptureStatus(
        caseStream,
        camera,
        mode,
        clips,
        attached,
        microphone,
        level,
        recording,
        waiting,
        paused,
        next);
  }

  CaptureStatus paused(FindingId finding, int part) {
    return new CaptureStatus(
        caseStream,
        camera,
        mode,
        clips,
        attached,
        microphone,
        level,
        null,
        null,
        new Paused(finding, part),
        notice);
  }
}
