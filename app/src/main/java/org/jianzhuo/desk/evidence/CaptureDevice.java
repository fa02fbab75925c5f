package org.jianzhuo.desk.evidence;

import java.util.List;
import java.util.function.Consumer;

/**
 * The port to a camera. Its calls could cross a process border: values in, events out, no shared
 * objects.
 */
public interface CaptureDevice extends AutoCloseable {

  /** Names the camera for good: survives a replug and tells two of the same make apart. */
  record Identity(String stableId, String name, boolean simulated) {}

  /** One way the camera can deliver pictures. */
  record Mode(int width, int height, double frameRate, String codec) {}

  /** What the camera says by itself. */
  sealed interface Event {
    record Started(Mode mode, boolean sound) implements Event {}

    record Lost(long atMillis) implements Event {}

    record Back(long atMillis) implements Event {}

    record Ended() implements Event {}
  }

  /** One decoded picture for the preview: BGRA, premultiplied, rows without padding. */
  record Frame(int width, int height, byte[] bgra, long millis) {}

  Identity identity();

  List<Mode> modes();

  /** Opens the camera and starts the preview; the newest frame only. */
  void start(Mode mode, boolean sound, Consumer<Frame> preview, Consumer<Event> events);

  /** Writes one still as JPEG, with the camera's own bytes where it delivers JPEG. */
  byte[] still();

  /** Starts recording into the writer; the container is chosen by the codec. */
  void startRecording(MediaStore.Writer into);

  /** Stops recording; the writer has all bytes of a closed file afterwards. */
  void stopRecording();

  /** Stops preview and recording and lets go of the camera. */
  @Override
  void close();
}
