package org.jianzhuo.desk.evidence.camera;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jianzhuo.desk.evidence.CaptureDevice.Event;

/** Measures how loud the sound is and tells it about ten times a second. */
final class SoundLevel {

  private static final long PERIOD_NANOS = 100_000_000;
  private static final double FLOOR_DECIBELS = -60;

  private double peak;
  private long told;

  /** Takes sound of whole or floating samples. */
  void take(AVFrame sound, long now, Consumer<Event> events) {
    peak = Math.max(peak, peakOf(sound));
    if (now - told >= PERIOD_NANOS) {
      told = now;
      events.accept(new Event.Level(permille(peak)));
      peak = 0;
    }
  }

  private static double peakOf(AVFrame sound) {
    int samples = sound.nb_samples();
    BytePointer data = sound.data(0);
    double highest = 0;
    switch (sound.format()) {
      case avutil.AV_SAMPLE_FMT_S16, avutil.AV_SAMPLE_FMT_S16P -> {
        for (int i = 0; i < samples; i++) {
          highest = Math.max(highest, Math.abs(data.getShort(2L * i) / 32768.0));
        }
      }
      case avutil.AV_SAMPLE_FMT_FLT, avutil.AV_SAMPLE_FMT_FLTP -> {
        for (int i = 0; i < samples; i++) {
          highest = Math.max(highest, Math.abs(data.getFloat(4L * i)));
        }
      }
      case avutil.AV_SAMPLE_FMT_S32, avutil.AV_SAMPLE_FMT_S32P -> {
        for (int i = 0; i < samples; i++) {
          highest = Math.max(highest, Math.abs(data.getInt(4L * i) / 2147483648.0));
        }
      }
      case avutil.AV_SAMPLE_FMT_DBL, avutil.AV_SAMPLE_FMT_DBLP -> {
        for (int i = 0; i < samples; i++) {
          highest = Math.max(highest, Math.abs(data.getDouble(8L * i)));
        }
      }
      case avutil.AV_SAMPLE_FMT_U8, avutil.AV_SAMPLE_FMT_U8P -> {
        for (int i = 0; i < samples; i++) {
          highest = Math.max(highest, Math.abs((data.get(i) & 0xFF) - 128) / 128.0);
        }
      }
      // Nobody may be told of silence by a level that cannot be measured.
      default -> highest = 1;
    }
    return highest;
  }

  /** Maps −60 dB to full scale onto 0 to 1000. */
  private static int permille(double amplitude) {
    double decibels = 20 * Math.log10(Math.max(amplitude, 1e-9));
    return (int) Math.round(1000 * Math.clamp(1 - decibels / FLOOR_DECIBELS, 0, 1));
  }
}
