package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.model.evidence.Medium;
import org.jspecify.annotations.Nullable;

/**
 * Plays one clip straight from its sealed file. The sound tells the time where there is a line to
 * loudspeakers and the clip runs at its own speed, else a clock does. Frames are decoded a few
 * ahead on lane REVIEW; {@link #tick} shows the one whose time has come. Used on the window's
 * thread.
 */
final class ClipPlayer {

  /** How fast a clip can be played. */
  static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0);

  private static final int AHEAD = 10;
  private static final int BATCH = 5;
  private static final double LATE_SECONDS = 0.25;
  private static final double LATE_BEHIND_SOUND = 0.08;

  /**
   * What the player shows.
   *
   * @param seconds how long the clip is
   * @param frame the picture of this position; null before the first
   * @param failed whether the clip cannot be read
   */
  record Playing(
      boolean open,
      boolean running,
      double position,
      double seconds,
      double frameRate,
      double speed,
      @Nullable Frame frame,
      boolean failed) {

    static final Playing NOTHING = new Playing(false, false, 0, 0, 25, 1, null, false);

    /** Returns the number of the frame shown, from 1. */
    long number() {
      return Math.round(position * frameRate) + 1;
    }

    Playing running(boolean on) {
      return new Playing(open, on, position, seconds, frameRate, speed, frame, failed);
    }

    Playing at(Frame shown) {
      double now = shown.millis() / 1000.0;
      return new Playing(
          open, running, now, Math.max(seconds, now), frameRate, speed, shown, failed);
    }

    Playing speed(double times) {
      return new Playing(open, running, position, seconds, frameRate, times, frame, failed);
    }
  }

  private final CustodyService custody;
  private final TaskRunner tasks;
  private final LongSupplier nanos;
  private final ClipSpeaker speaker;
  private final ReadOnlyObjectWrapper<Playing> state = new ReadOnlyObjectWrapper<>(Playing.NOTHING);
  private final Deque<Frame> ahead = new ArrayDeque<>();
  private int life;
  private MediaReader.@Nullable Clip clip;
  private int width;
  private boolean busy;
  private boolean ended;
  private @Nullable Function<MediaReader.Clip, Optional<Frame>> wanted;
  private double base;
  private long begun;

  /**
   * @param output plays the sound
   */
  ClipPlayer(CustodyService custody, TaskRunner tasks, LongSupplier nanos, SoundOutput output) {
    this.custody = custody;
    this.tasks = tasks;
    this.nanos = nanos;
    speaker = new ClipSpeaker(custody, tasks, output);
  }

  ClipSpeaker speaker() {
    return speaker;
  }

  ReadOnlyObjectProperty<Playing> state() {
    return state.getReadOnlyProperty();
  }

  /**
   * Opens a clip and shows one of its frames.
   *
   * @param seconds how long it is said to be, for a clip that does not tell itself
   * @param from the moment that is shown first
   */
  void open(Medium medium, double seconds, int maxWidth, double from) {
    close();
    int mine = life;
    width = maxWidth;
    state.set(Playing.NOTHING);
    tasks.run(
        Lane.REVIEW,
        () -> custody.openClip(medium),
        opened -> {
          if (mine != life) {
            release(opened);
            return;
          }
          clip = opened;
          state.set(
              new Playing(
                  true,
                  false,
                  0,
                  Math.max(opened.seconds(), seconds),
                  opened.frameRate(),
                  1,
                  null,
                  false));
          seek(from);
          speaker.open(medium);
        },
        fault -> {
          if (mine == life) {
            state.set(new Playing(false, false, 0, 0, 25, 1, null, true));
          }
        });
  }

  void toggle() {
    Playing now = playing();
    if (!now.open()) {
      return;
    }
    if (now.running()) {
      pause();
      return;
    }
    state.set(now.running(true));
    anchor(now.position());
    if (ended && ahead.isEmpty()) {
      seek(0);
    }
    fill();
  }

  /** Shows the frame at this time; of several asked for in a row only the last is decoded. */
  void seek(double seconds) {
    double to = Math.clamp(seconds, 0, Math.max(0, playing().seconds()));
    decode(source -> source.at(to, width));
  }

  /** Shows the next frame, or with −1 the one before. */
  void step(int by) {
    pause();
    if (by < 0) {
      double from = playing().position();
      decode(source -> source.before(from, width));
    } else if (!ahead.isEmpty()) {
      show(ahead.poll());
    } else {
      decode(source -> source.next(width));
    }
  }

  void setSpeed(double times) {
    state.set(playing().speed(times));
    anchor(playing().position());
  }

  /** Shows the frame whose time has come; the screen calls it at each pulse. */
  void tick() {
    Playing now = playing();
    if (!now.running()) {
      return;
    }
    speaker.tick();
    OptionalDouble heard = speaker.position();
    double due = heard.orElse(base + (nanos.getAsLong() - begun) / 1e9 * now.speed());
    Frame next = null;
    while (!ahead.isEmpty() && ahead.element().millis() / 1000.0 <= due) {
      next = ahead.poll();
    }
    if (next != null) {
      show(next);
      // A machine that cannot keep up plays slower instead of leaving out what matters.
      double late = due - next.millis() / 1000.0;
      if (late > (heard.isPresent() ? LATE_BEHIND_SOUND : LATE_SECONDS)) {
        anchor(next.millis() / 1000.0);
      }
    } else if (ended && ahead.isEmpty() && !busy) {
      pause();
    }
    fill();
  }

  /** Lets go of the clip. */
  void close() {
    speaker.close();
    life++;
    ahead.clear();
    wanted = null;
    ended = false;
    busy = false;
    MediaReader.Clip open = clip;
    clip = null;
    state.set(Playing.NOTHING);
    if (open != null) {
      release(open);
    }
  }

  private void release(MediaReader.Clip open) {
    tasks.run(
        Lane.REVIEW,
        () -> {
          open.close();
          return true;
        },
        done -> {},
        fault -> {});
  }

  private void decode(Function<MediaReader.Clip, Optional<Frame>> frame) {
    MediaReader.Clip source = clip;
    if (source == null) {
      return;
    }
    ahead.clear();
    speaker.stop();
    if (busy) {
      wanted = frame;
      return;
    }
    work(
        () -> frame.apply(source).map(List::of).orElse(List.of()),
        frames -> {
          ended = frames.isEmpty();
          frames.forEach(this::show);
          anchor(playing().position());
        });
  }

  private void fill() {
    MediaReader.Clip source = clip;
    if (busy || ended || source == null || ahead.size() > AHEAD - BATCH) {
      return;
    }
    work(
        () -> {
          List<Frame> frames = new ArrayList<>(BATCH);
          for (int i = 0; i < BATCH; i++) {
            Optional<Frame> frame = source.next(width);
            if (frame.isEmpty()) {
              break;
            }
            frames.add(frame.get());
          }
          return frames;
        },
        frames -> {
          if (wanted == null) {
            ended = frames.size() < BATCH;
            ahead.addAll(frames);
          }
        });
  }

  private void work(Callable<List<Frame>> decoding, Consumer<List<Frame>> done) {
    busy = true;
    int mine = life;
    tasks.run(
        Lane.REVIEW,
        decoding,
        frames -> {
          if (mine == life) {
            busy = false;
            done.accept(frames);
            next();
          }
        },
        fault -> {
          if (mine == life) {
            busy = false;
            Playing now = playing();
            state.set(
                new Playing(
                    now.open(),
                    false,
                    now.position(),
                    now.seconds(),
                    now.frameRate(),
                    now.speed(),
                    now.frame(),
                    true));
          }
        });
  }

  private void next() {
    Function<MediaReader.Clip, Optional<Frame>> then = wanted;
    wanted = null;
    if (then != null) {
      decode(then);
    }
  }

  private void pause() {
    state.set(playing().running(false));
    speaker.stop();
  }

  private void show(Frame frame) {
    state.set(playing().at(frame));
  }

  private Playing playing() {
    return state.get();
  }

  private void anchor(double position) {
    base = position;
    begun = nanos.getAsLong();
    if (playing().running() && playing().speed() == 1) {
      speaker.start(position);
    } else {
      speaker.stop();
    }
  }
}
