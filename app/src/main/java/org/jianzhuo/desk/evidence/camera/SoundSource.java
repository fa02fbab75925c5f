package org.jianzhuo.desk.evidence.camera;

import java.util.Map;
import org.jianzhuo.desk.evidence.SoundInput;

/** Tells FFmpeg how to reach one microphone. */
interface SoundSource {

  SoundInput input();

  /** Names FFmpeg's input format, e.g. {@code alsa}. */
  String format();

  String url();

  default Map<String, String> options() {
    return Map.of();
  }

  /** Tells whether sound comes as fast as it is read, so that the reader must keep the time. */
  default boolean needsPacing() {
    return false;
  }

  default boolean connected() {
    return true;
  }
}
