package org.jianzhuo.desk.evidence.ui;

import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.FrameTimes;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jspecify.annotations.Nullable;

/**
 * What the player of a clip shows.
 *
 * @param seconds how long the clip is
 * @param frames when each frame is shown; none until that is known
 * @param frame the picture of this position; null before the first
 * @param failed whether the clip cannot be read
 * @param chosen which of its tracks are played
 */
record Playing(
    boolean open,
    boolean running,
    double position,
    double seconds,
    double speed,
    FrameTimes frames,
    @Nullable Frame frame,
    boolean failed,
    Chosen chosen) {

  static final Playing NOTHING =
      new Playing(false, false, 0, 0, 1, FrameTimes.NONE, null, false, Chosen.NONE);

  /**
   * Which of a clip's tracks are played.
   *
   * @param films how many tracks of pictures there are
   * @param film the one that is shown, from 0
   * @param sounds how many tracks of sound there are
   * @param sound the one that is heard, from 0
   */
  record Chosen(int films, int film, int sounds, int sound) {
    static final Chosen NONE = new Chosen(0, 0, 0, 0);

    /** Returns the same tracks of a clip that holds these. */
    Chosen of(MediaReader.Tracks held) {
      return new Chosen(held.films(), film, held.sounds(), sound);
    }

    Chosen nextFilm() {
      return films < 2 ? this : new Chosen(films, (film + 1) % films, sounds, sound);
    }

    Chosen nextSound() {
      return sounds < 2 ? this : new Chosen(films, film, sounds, (sound + 1) % sounds);
    }
  }

  /** Returns the number of the frame shown, from 1; 0 while it is not known. */
  int number() {
    return frame == null ? 0 : frames.number(frame.millis());
  }

  Playing running(boolean on) {
    return new Playing(open, on, position, seconds, speed, frames, frame, failed, chosen);
  }

  Playing at(Frame shown) {
    double now = shown.millis() / 1000.0;
    return new Playing(
        open, running, now, Math.max(seconds, now), speed, frames, shown, failed, chosen);
  }

  Playing speed(double factor) {
    return new Playing(open, running, position, seconds, factor, frames, frame, failed, chosen);
  }

  Playing counted(FrameTimes known) {
    return new Playing(open, running, position, seconds, speed, known, frame, failed, chosen);
  }

  Playing broken() {
    return new Playing(open, false, position, seconds, speed, frames, frame, true, chosen);
  }
}
