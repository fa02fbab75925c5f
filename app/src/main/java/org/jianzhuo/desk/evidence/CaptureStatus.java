package org.jianzhuo.desk.evidence;

import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What the camera is doing.
 *
 * @param open the camera that is open; null while none is
 * @param sound what is heard
 * @param clip the clip under way; null if there is none
 * @param notice what a person should know, with its next step
 */
public record CaptureStatus(
    @Nullable Open open, Sound sound, @Nullable ClipPhase clip, @Nullable Notice notice) {

  /**
   * A camera that is open for a case.
   *
   * @param clips how clips are written
   * @param attached false while it is lost
   * @param rotation by how many degrees the preview is turned clockwise: 0, 90, 180 or 270
   * @param maker who made the camera; null where nobody knows
   */
  public record Open(
      StreamId caseStream,
      CaptureDevice.Identity camera,
      CaptureDevice.Mode mode,
      CaptureDevice.ClipFormat clips,
      boolean attached,
      int rotation,
      @Nullable String maker) {

    /** Says so where it is open for another case, into which a picture would fall. */
    Optional<Reason> ofAnother(StreamId asked) {
      return asked.equals(caseStream)
          ? Optional.empty()
          : Optional.of(Reason.of("evidence.refused.other-case"));
    }

    Open attached(boolean is) {
      return new Open(caseStream, camera, mode, clips, is, rotation, maker);
    }

    Open turned(int degrees) {
      return new Open(caseStream, camera, mode, clips, attached, degrees, maker);
    }
  }

  /**
   * What is heard.
   *
   * @param on whether the next clip has sound; off by default (practice 6)
   * @param from where it comes from
   * @param gone whether that microphone is lost
   * @param level 0 to 1000
   */
  public record Sound(boolean on, SoundInput from, boolean gone, int level) {
    static final Sound OFF = new Sound(false, SoundInput.OF_CAMERA, false, 0);
  }

  /** How far the clip under way is. */
  public sealed interface ClipPhase {}

  /**
   * A clip being recorded.
   *
   * @param sinceNanos on the monotonic clock
   * @param part from 1; higher where the camera came back
   */
  public record Recording(FindingId finding, String fileName, long sinceNanos, int part)
      implements ClipPhase {}

  /** The camera was pulled out while recording; until the deadline its return goes on by itself. */
  public record Waiting(FindingId finding, long deadlineNanos, int part) implements ClipPhase {}

  /** A clip whose first parts are closed and kept; it goes on when the person says so. */
  public record Paused(FindingId finding, int part) implements ClipPhase {}

  /** Words for the banner. */
  public record Notice(boolean serious, Reason reason) {}

  static final CaptureStatus CLOSED = new CaptureStatus(null, Sound.OFF, null, null);

  /** Returns the case for which the camera is open; null while it is closed. */
  public @Nullable StreamId caseStream() {
    return open == null ? null : open.caseStream();
  }

  /** Returns the open camera, also while it is lost. */
  public CaptureDevice.@Nullable Identity camera() {
    return open == null ? null : open.camera();
  }

  public CaptureDevice.@Nullable Mode mode() {
    return open == null ? null : open.mode();
  }

  public CaptureDevice.@Nullable ClipFormat clips() {
    return open == null ? null : open.clips();
  }

  public boolean attached() {
    return open != null && open.attached();
  }

  /** Tells whether a camera is open and delivers pictures. */
  public boolean live() {
    return attached();
  }

  /** Tells whether the open camera went away. */
  public boolean lost() {
    return open != null && !open.attached();
  }

  public boolean microphone() {
    return sound.on();
  }

  public int level() {
    return sound.level();
  }

  /** Returns the clip being recorded; null if none is. */
  public @Nullable Recording recording() {
    return clip instanceof Recording recording ? recording : null;
  }

  /** Returns what a lost camera is waited for with; null if none is. */
  public @Nullable Waiting waiting() {
    return clip instanceof Waiting waiting ? waiting : null;
  }

  /** Returns the clip that a person paused, to go on in a second part; null if none is. */
  public @Nullable Paused paused() {
    return clip instanceof Paused paused ? paused : null;
  }

  CaptureStatus with(@Nullable Open next) {
    return new CaptureStatus(next, sound, clip, notice);
  }

  CaptureStatus with(Sound next) {
    return new CaptureStatus(open, next, clip, notice);
  }

  CaptureStatus during(@Nullable ClipPhase next) {
    return new CaptureStatus(open, sound, next, notice);
  }

  CaptureStatus notice(@Nullable Notice next) {
    return new CaptureStatus(open, sound, clip, next);
  }

  CaptureStatus attached(boolean is) {
    Sound heard = is ? sound : new Sound(sound.on(), sound.from(), sound.gone(), 0);
    return new CaptureStatus(open == null ? null : open.attached(is), heard, clip, notice);
  }

  CaptureStatus level(int permille) {
    return with(new Sound(sound.on(), sound.from(), sound.gone(), permille));
  }

  CaptureStatus soundGone(boolean is) {
    return with(new Sound(sound.on(), sound.from(), is, is ? 0 : sound.level()));
  }
}
