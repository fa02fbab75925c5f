package org.jianzhuo.desk.evidence.camera;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.evidence.CaptureDevice.Event;
import org.jspecify.annotations.Nullable;

/**
 * Reads one microphone on a thread of its own. A microphone that goes away is asked for again every
 * quarter of a second; the pictures go on meanwhile.
 */
final class MicrophonePump implements Runnable {

  /** Takes sound with the time of its first sample on the monotonic clock, in seconds. */
  @FunctionalInterface
  interface Ear {
    void heard(AVFrame sound, double atSeconds);
  }

  private static final long RETRY_NANOS = 250_000_000;
  private static final Input.Limits LIMITS = new Input.Limits(3_000_000_000L, 800_000_000);

  private final SoundSource source;
  private final Ear ear;
  private final Consumer<Event> events;
  private final LongSupplier nanos;
  private final SoundLevel level = new SoundLevel();
  private final Patience patience;
  private volatile boolean stopping;
  private @Nullable Input present;

  /** Opens the microphone. */
  MicrophonePump(SoundSource source, Ear ear, Consumer<Event> events, LongSupplier nanos)
      throws CameraSilenceException {
    this.source = source;
    this.ear = ear;
    this.events = events;
    this.nanos = nanos;
    this.patience = new Patience(nanos);
    this.present = open();
  }

  private Input open() throws CameraSilenceException {
    if (!source.connected()) {
      throw new CameraSilenceException(avutil.AVERROR_STREAM_NOT_FOUND());
    }
    return Input.open(source.format(), source.url(), source.options(), LIMITS, patience);
  }

  void stop() {
    stopping = true;
    patience.end();
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        Input input = present;
        if (input != null) {
          readUntilGone(input);
          input.close();
          present = null;
        }
        if (!stopping) {
          events.accept(new Event.SoundLost());
          waitUntilBack();
        }
      }
    } finally {
      Input input = present;
      if (input != null) {
        input.close();
      }
      patience.close();
    }
  }

  private void readUntilGone(Input input) {
    Input.Track track;
    try {
      track = input.track(avutil.AVMEDIA_TYPE_AUDIO);
    } catch (CameraSilenceException unreadable) {
      return;
    }
    if (track == null) {
      return;
    }
    ClockOffset offset = new ClockOffset();
    double begun = nanos.getAsLong() / 1e9;
    double first = Double.NaN;
    while (!stopping && source.connected()) {
      AVPacket packet = input.read();
      if (packet == null) {
        return;
      }
      AVFrame sound = packet.stream_index() == track.index() ? input.decode(track, packet) : null;
      if (sound == null) {
        continue;
      }
      double at = track.seconds(sound.pts());
      double lasts = (double) sound.nb_samples() / Math.max(1, sound.sample_rate());
      first = Double.isNaN(first) ? at : first;
      if (source.needsPacing()) {
        waitUntil(begun + at - first + lasts);
      }
      // A block arrives when its last sample was heard.
      offset.arrived(at, nanos.getAsLong() / 1e9 - lasts);
      ear.heard(sound, at + offset.seconds());
      level.take(sound, nanos.getAsLong(), events);
    }
  }

  private void waitUntil(double seconds) {
    double left = seconds - nanos.getAsLong() / 1e9;
    while (left > 0 && !stopping) {
      LockSupport.parkNanos((long) (left * 1e9));
      left = seconds - nanos.getAsLong() / 1e9;
    }
  }

  private void waitUntilBack() {
    while (!stopping) {
      LockSupport.parkNanos(RETRY_NANOS);
      if (!stopping && source.connected()) {
        try {
          present = open();
          events.accept(new Event.SoundBack());
          return;
        } catch (CameraSilenceException stillGone) {
          // Asked again after the next pause.
        }
      }
    }
  }
}
