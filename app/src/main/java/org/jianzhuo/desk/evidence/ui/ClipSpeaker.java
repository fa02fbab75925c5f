package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.model.evidence.Medium;
import org.jspecify.annotations.Nullable;

/**
 * Plays the sound of one clip and tells the time by what was heard: pictures follow the sound.
 * Where there is no sound or no loudspeaker it tells no time. Used on the window's thread.
 */
final class ClipSpeaker {

  /** How much is decoded at once, and how much waits in the line at least. */
  private static final double PIECE_SECONDS = 0.25;

  /** Whether a clip is heard. */
  enum Standing {
    /** The clip holds no sound, or none is open. */
    SILENT,
    NO_DEVICE,
    ON,
    MUTED
  }

  private final CustodyService custody;
  private final TaskRunner tasks;
  private final SoundOutput output;
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.SILENT);
  private final SoundPieces pieces = new SoundPieces();
  private int life;
  private int turn;
  private @Nullable ClipSound sound;
  private SoundOutput.@Nullable Line line;
  private boolean wanted;
  private boolean sounding;
  private boolean busy;
  private boolean muted;
  private double volume = 1;
  private double base;

  ClipSpeaker(CustodyService custody, TaskRunner tasks, SoundOutput output) {
    this.custody = custody;
    this.tasks = tasks;
    this.output = output;
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  double volume() {
    return volume;
  }

  /**
   * Opens the sound of a clip and a line for it, where there are such.
   *
   * @param track which of its tracks of sound, from 0
   */
  void open(Medium clip, int track) {
    close();
    int mine = life;
    tasks.run(
        Lane.REVIEW,
        () -> custody.openSound(clip, track).map(Opened::new).map(opened -> opened.on(output)),
        found ->
            found.ifPresent(
                opened -> {
                  if (mine != life) {
                    release(opened.sound, opened.line);
                    return;
                  }
                  sound = opened.sound;
                  line = opened.line;
                  tell();
                  if (wanted) {
                    start(base);
                  }
                }),
        fault -> {});
  }

  /** A clip's sound with the line for it, if there is one. */
  private static final class Opened {
    private final ClipSound sound;
    private SoundOutput.@Nullable Line line;

    Opened(ClipSound sound) {
      this.sound = sound;
    }

    Opened on(SoundOutput output) {
      line = output.open(ClipSound.RATE).orElse(null);
      return this;
    }
  }

  /** Plays from this moment of the clip. */
  void start(double seconds) {
    stop();
    wanted = true;
    base = seconds;
    ClipSound source = sound;
    SoundOutput.Line out = line;
    if (source == null || out == null) {
      return;
    }
    int mine = turn;
    work(
        () -> {
          source.seek(seconds);
          pieces.begin(seconds);
          return pieces.decode(source, 2 * PIECE_SECONDS);
        },
        samples -> {
          if (mine == turn && wanted) {
            pieces.add(samples);
            pieces.write(out, loudness());
            out.start();
            sounding = true;
          }
        });
  }

  /** Falls silent. */
  void stop() {
    turn++;
    wanted = false;
    if (sounding && line != null) {
      line.stop();
    }
    sounding = false;
    pieces.clear();
  }

  /** Keeps the line full; the player calls it at each pulse. */
  void tick() {
    ClipSound source = sound;
    SoundOutput.Line out = line;
    if (!sounding || source == null || out == null) {
      return;
    }
    pieces.write(out, loudness());
    if (!busy && pieces.waiting() < PIECE_SECONDS) {
      int mine = turn;
      work(
          () -> pieces.decode(source, PIECE_SECONDS),
          samples -> {
            if (mine == turn) {
              pieces.add(samples);
              pieces.write(out, loudness());
            }
          });
    }
  }

  /**
   * Returns which moment of the clip is heard now; empty where no sound tells the time. While the
   * sound is made ready it is the moment from which it will play.
   */
  OptionalDouble position() {
    SoundOutput.Line out = line;
    if (!wanted || sound == null || out == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(sounding ? base + out.heard() / (double) ClipSound.RATE : base);
  }

  void setMuted(boolean on) {
    muted = on;
    tell();
  }

  void toggleMute() {
    setMuted(!muted);
  }

  /**
   * @param share 0 for nothing to 1 for all
   */
  void setVolume(double share) {
    volume = Math.clamp(share, 0, 1);
    muted = false;
    tell();
  }

  /** Lets go of the sound and the line. */
  void close() {
    stop();
    life++;
    busy = false;
    ClipSound open = sound;
    SoundOutput.Line out = line;
    sound = null;
    line = null;
    tell();
    if (open != null) {
      release(open, out);
    }
  }

  private double loudness() {
    return muted ? 0 : volume;
  }

  private void tell() {
    standing.set(
        sound == null
            ? Standing.SILENT
            : line == null ? Standing.NO_DEVICE : muted ? Standing.MUTED : Standing.ON);
  }

  private void work(Callable<List<byte[]>> decoding, Consumer<List<byte[]>> done) {
    busy = true;
    int mine = life;
    tasks.run(
        Lane.REVIEW,
        decoding,
        samples -> {
          if (mine == life) {
            busy = false;
            done.accept(samples);
          }
        },
        fault -> {
          if (mine == life) {
            // What cannot be heard must not stop what can be seen.
            busy = false;
            close();
          }
        });
  }

  private void release(ClipSound open, SoundOutput.@Nullable Line out) {
    tasks.run(
        Lane.REVIEW,
        () -> {
          if (out != null) {
            out.close();
          }
          open.close();
          return true;
        },
        done -> {},
        fault -> {});
  }
}
