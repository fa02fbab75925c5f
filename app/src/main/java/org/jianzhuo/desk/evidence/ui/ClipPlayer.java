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
import org.jianzhuo.desk.evidence.FrameTimes;
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

  private final CustodyService custody;
  private final TaskRunner tasks;
  private final LongSupplier nanos;
  private final ClipSpeaker speaker;
  private final ReadOnlyObjectWrapper<Playing> state = new ReadOnlyObjectWrapper<>(Playing.NOTHING);
  private final Deque<Frame> ahead = new ArrayDeque<>();
  private volatile int life;
  private MediaReader.@Nullable Clip clip;
  private Playing.Chosen chosen = Playing.Chosen.NONE;
  private @Nullable Medium medium;
  private boolean whole;
  private int width;
  private boolean busy;
  private boolean ended;
  private boolean playWhenOpen;
  private int steps;
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
   * @param whole whether it was found to decode from its first to its last frame
   */
  void open(Medium medium, double seconds, int maxWidth, double from, boolean whole) {
    close();
    width = maxWidth;
    chosen = Playing.Chosen.NONE;
    this.medium = medium;
    this.whole = whole;
    state.set(Playing.NOTHING);
    open(medium, seconds, from);
  }

  /** Shows the next of the clip's tracks of pictures at the same moment. */
  void nextFilm() {
    again(playing().chosen().nextFilm());
  }

  /** Lets the next of the clip's tracks of sound be heard. */
  void nextSound() {
    again(playing().chosen().nextSound());
  }

  private void again(Playing.Chosen tracks) {
    Playing before = playing();
    Medium same = medium;
    if (same != null && !tracks.equals(before.chosen())) {
      close();
      chosen = tracks;
      playWhenOpen = before.running();
      state.set(playing().speed(before.speed()));
      open(same, before.seconds(), before.position());
    }
  }

  private void open(Medium medium, double seconds, double from) {
    int mine = life;
    Playing.Chosen tracks = chosen;
    tasks.run(
        Lane.REVIEW,
        () -> custody.openClip(medium, tracks.film()),
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
                  playing().speed(),
                  FrameTimes.NONE,
                  null,
                  false,
                  tracks.of(opened.tracks())));
          seek(from);
          if (playWhenOpen) {
            toggle();
          }
          speaker.open(medium, tracks.sound());
          count(medium);
        },
        fault -> {
          if (mine == life) {
            state.set(Playing.NOTHING.broken());
          }
        });
  }

  // Beside the playing: a clip is shown at once, and its frames are counted when there is time.
  private void count(Medium medium) {
    int mine = life;
    int film = chosen.film();
    tasks.run(
        Lane.IO,
        () -> custody.frameMillis(medium, film, () -> mine == life),
        held -> {
          if (mine == life) {
            state.set(playing().counted(new FrameTimes(held, List.of())));
            if (!whole) {
              countDecoded(medium, film, held);
            }
          }
        },
        // Whoever looks at the clip is told of what is wrong with it by what shows it.
        fault -> {});
  }

  // A frame that is in the file and cannot be decoded is no frame that anybody steps to.
  private void countDecoded(Medium medium, int film, List<Long> held) {
    int mine = life;
    tasks.run(
        Lane.IO,
        () -> custody.decodedFrames(medium, film, held, () -> mine == life),
        frames -> {
          if (mine == life && !frames.shown().isEmpty()) {
            state.set(playing().counted(frames));
          }
        },
        fault -> {});
  }

  /** Plays or pauses; a clip that is still being opened plays as soon as it is open. */
  void toggle() {
    Playing now = playing();
    if (!now.open()) {
      playWhenOpen = !playWhenOpen;
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
    steps = 0;
    decode(source -> source.at(to, width));
  }

  /** Shows the next frame, or with −1 the one before; each of several in a row counts. */
  void step(int by) {
    pause();
    steps += by;
    if (!busy) {
      next();
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
    playWhenOpen = false;
    steps = 0;
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
            state.set(playing().broken());
          }
        });
  }

  private void next() {
    Function<MediaReader.Clip, Optional<Frame>> then = wanted;
    wanted = null;
    if (then != null) {
      decode(then);
      return;
    }
    while (steps > 0 && !ahead.isEmpty()) {
      // What was decoded ahead are the very next frames.
      steps--;
      show(ahead.poll());
    }
    if (steps > 0) {
      steps--;
      decode(source -> source.next(width));
    } else if (steps < 0) {
      steps++;
      double from = playing().position();
      decode(source -> source.before(from, width));
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
