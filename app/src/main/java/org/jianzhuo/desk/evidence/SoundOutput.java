package org.jianzhuo.desk.evidence;

import java.util.Optional;

/** Plays sound: 16-bit samples, little-endian, two channels. */
@FunctionalInterface
public interface SoundOutput {

  /** Knows of no device. */
  SoundOutput NONE = rate -> Optional.empty();

  /** How many bytes one sample of both channels takes. */
  int FRAME_BYTES = 4;

  /**
   * Opens a line to the loudspeakers; empty where the machine has none that is free.
   *
   * @param rate samples per second
   */
  Optional<Line> open(int rate);

  /** One line to the loudspeakers, stopped at first. Used by one thread at a time. */
  interface Line extends AutoCloseable {

    /** Takes as many bytes as fit without waiting, and returns how many; whole samples only. */
    int write(byte[] bytes, int offset, int length);

    /** Begins or goes on to play what was written. */
    void start();

    /** Stops, and forgets what was written and not played. */
    void stop();

    /** Returns how many samples were heard since the last start. */
    long heard();

    @Override
    void close();
  }
}
