package org.jianzhuo.desk.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.SoundGap;
import org.jspecify.annotations.Nullable;

/**
 * The port to a camera. Its calls could cross a process border: values in, events out, no shared
 * objects.
 */
public interface CaptureDevice extends AutoCloseable {

  /** Names the camera for good: survives a replug and tells two of the same make apart. */
  record Identity(String stableId, String name, boolean simulated) {}

  /** One way the camera can deliver pictures. */
  record Mode(int width, int height, double frameRate, String codec) {}

  /**
   * How this camera's clips are written.
   *
   * @param codec e.g. {@code h264+aac}, {@code mjpeg}
   * @param type the media type, e.g. {@code video/mp4}
   * @param extension of the file's name, without the dot
   * @param copied whether the camera's own stream is kept as delivered
   * @param sound whether they have sound
   */
  record ClipFormat(String codec, String type, String extension, boolean copied, boolean sound) {}

  /**
   * What a closed clip holds.
   *
   * @param gaps where frames are missing that the machine was too slow to write
   * @param soundGaps where there is silence because nothing was heard
   */
  record Tally(long frames, double seconds, List<Gap> gaps, List<SoundGap> soundGaps) {
    public Tally {
      gaps = List.copyOf(gaps);
      soundGaps = List.copyOf(soundGaps);
    }

    /** Returns how many frames are missing. */
    public long dropped() {
      return gaps.stream().mapToLong(Gap::frames).sum();
    }
  }

  /** What the camera says by itself, on a thread of its own. */
  sealed interface Event {
    record Started(Mode mode, boolean sound) implements Event {}

    /** The camera went away; a clip being recorded is closed. */
    record Lost(long atMillis) implements Event {}

    record Back(long atMillis) implements Event {}

    /** The camera's pictures broke again and again: it is lost until it is asked to try again. */
    record GaveUp() implements Event {}

    record Ended() implements Event {}

    /** How loud the sound is, about ten times a second: 0 to 1000. */
    record Level(int permille) implements Event {}

    /** The microphone went away; the pictures go on. */
    record SoundLost() implements Event {}

    record SoundBack() implements Event {}

    /** The clip cannot be written any further: the disk is full or failed. */
    record WriteFailed(Exception cause) implements Event {}
  }

  /**
   * One decoded picture for the preview: BGRA, premultiplied, rows without padding. The array is
   * used again for the fourth frame after this one.
   */
  record Frame(int width, int height, byte[] bgra, long millis) {}

  /** Lets a person pull the simulated camera out and put it back. */
  interface Cable {
    void unplug();

    void replug();

    boolean plugged();
  }

  Identity identity();

  List<Mode> modes();

  /**
   * Opens the camera and starts the preview; the newest frame only. Returns how the camera
   * delivers, which may differ from what it was asked for; refused, within seconds, if it does not
   * open.
   *
   * @param sound where the sound comes from; null to hear nothing
   */
  Outcome<Mode> start(
      Mode mode, @Nullable SoundInput sound, Consumer<Frame> preview, Consumer<Event> events);

  /** Writes one still as JPEG, with the camera's own bytes where it delivers JPEG. */
  byte[] still();

  /** Tells how clips are written; only after {@link #start}. */
  ClipFormat clipFormat();

  /** Starts recording into the writer; the container is chosen by the codec. */
  void startRecording(MediaStore.Writer into);

  /** Returns how far the clip under way is in its own time; any thread may ask. */
  double clipSeconds();

  /**
   * Returns how much of the clip under way the disk does not have yet, in seconds of its own time:
   * so much a power cut would take now. Any thread may ask.
   */
  default double unsavedSeconds() {
    return 0;
  }

  /** Stops recording; the writer has all bytes of a closed file afterwards. */
  Tally stopRecording();

  /** Tries a camera anew that was given up, at once; unplugging it does the same. */
  default void tryAgain() {}

  /** Returns the cable of a simulated camera; a real one has none that software could pull. */
  default Optional<Cable> cable() {
    return Optional.empty();
  }

  /** Returns who made the camera; empty where the system does not tell. */
  default Optional<String> maker() {
    return Optional.empty();
  }

  /** Returns what sets the exposure; empty for a camera that does not let software do that. */
  default Optional<ExposureControl> exposure() {
    return Optional.empty();
  }

  /** Stops preview and recording and lets go of the camera. */
  @Override
  void close();
}
