package org.jianzhuo.model.evidence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes how a photo or clip came about (DA/T 50, 54, 63).
 *
 * @param device the camera's stable identity; {@code lavfi:…} for the simulated one
 * @param deviceName what people call the camera
 * @param simulated whether the pictures are the simulated camera's
 * @param role {@code table}, {@code close-up} or {@code document}
 * @param startedAt UTC milliseconds of the station's clock
 * @param clockError the clock's known error in milliseconds; null if it was never compared
 * @param codec e.g. {@code mjpeg}, {@code h264+aac}
 * @param sound whether the clip has sound
 * @param interrupted why the clip ended early: {@code crash}, {@code camera-lost}, {@code
 *     disk-full}, {@code paused} where it goes on in a next part; empty if a person stopped it
 * @param gaps where frames are missing; empty where none are
 * @param microphone what people call the clip's microphone; null if it is the camera's own or the
 *     clip has no sound
 * @param rotation by how many degrees clockwise the preview was turned; the original never is; null
 *     in entries from before this was kept
 * @param maker who made the camera, where the system tells; null where it does not
 * @param software the name and version of what captured; null in entries from before this was kept
 * @param soundGaps where a clip with sound has silence instead; empty where it has none
 */
public record CaptureRecord(
    String device,
    String deviceName,
    boolean simulated,
    String role,
    String place,
    long startedAt,
    long endedAt,
    @Nullable Long clockError,
    String codec,
    int width,
    int height,
    double frameRate,
    boolean sound,
    String interrupted,
    List<Gap> gaps,
    @Nullable String microphone,
    @Nullable Integer rotation,
    @Nullable String maker,
    @Nullable String software,
    List<SoundGap> soundGaps) {

  /** Why a clip ended that goes on in a next part because a person paused it. */
  public static final String PAUSED = "paused";

  public CaptureRecord {
    // Entries from before gaps were kept have none.
    gaps = List.copyOf(Objects.requireNonNullElse(gaps, List.<Gap>of()));
    soundGaps = List.copyOf(Objects.requireNonNullElse(soundGaps, List.<SoundGap>of()));
  }

  /** Returns the record of the same clip once it is closed. */
  public CaptureRecord ended(long at, String why, List<Gap> missing, List<SoundGap> silent) {
    return new CaptureRecord(
        device,
        deviceName,
        simulated,
        role,
        place,
        startedAt,
        at,
        clockError,
        codec,
        width,
        height,
        frameRate,
        sound,
        why,
        missing,
        microphone,
        rotation,
        maker,
        software,
        silent);
  }

  /** Tells whether the clip ended without a person wanting it. */
  public boolean brokeOff() {
    return !interrupted.isEmpty() && !interrupted.equals(PAUSED);
  }
}
