package org.jianzhuo.desk.evidence.media;

import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.MediaReader;

/** Reads media with FFmpeg's decoders, bounded in size. */
public final class FfmpegMediaReader implements MediaReader {

  private static final long MOST_PIXELS = 50_000_000;

  /** No clip lasts for more than eleven days; what says so lies about its times. */
  private static final double MOST_SECONDS = 1_000_000;

  @Override
  public ClipCheck check(SeekableByteChannel clip, BooleanSupplier goOn) {
    try (ClipFile file = ClipFile.open(clip, Wanted.FIRST, goOn)) {
      if ((long) file.width() * file.height() > MOST_PIXELS) {
        return new ClipCheck(false, file.width(), file.height(), 0, 0, 0, 0, file.held());
      }
      Totals totals = new Totals(file, goOn);
      boolean whole = file.decodeAll(totals::picture, totals::sound);
      return new ClipCheck(
          whole && totals.frames > 0 && Math.abs(totals.last) < MOST_SECONDS,
          file.width(),
          file.height(),
          totals.frames,
          totals.seconds(),
          totals.samples == 0 ? 0 : (double) totals.samples / totals.rate,
          file.mended(),
          file.held());
    } catch (UnreadCodecException unread) {
      return ClipCheck.undecoded(unread.tracks());
    } catch (DeskFault unreadable) {
      return ClipCheck.undecoded(Tracks.NONE);
    }
  }

  @Override
  public Clip openClip(SeekableByteChannel clip, int film) {
    return new ClipPlayback(clip, film);
  }

  @Override
  public List<Long> frameMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    try (ClipFile file = ClipFile.open(clip, Wanted.film(film), goOn)) {
      List<Long> millis = file.pictureMillis(MediaReader.MOST_FRAMES);
      return goOn.getAsBoolean() ? millis : List.of();
    }
  }

  @Override
  public List<Long> decodedMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    List<Long> millis = new ArrayList<>();
    try (ClipFile file = ClipFile.open(clip, Wanted.film(film), goOn)) {
      file.decodePictures(
          (frame, seconds) -> {
            millis.add(Math.round(seconds * 1000));
            return millis.size() < MediaReader.MOST_FRAMES && goOn.getAsBoolean();
          });
    }
    return goOn.getAsBoolean() ? millis : List.of();
  }

  @Override
  public Optional<ClipSound> openSound(SeekableByteChannel clip, int sound) {
    return ClipSoundTrack.open(clip, sound);
  }

  @Override
  public Frame picture(SeekableByteChannel medium, int maxWidth) {
    Frame[] first = new Frame[1];
    play(
        medium,
        0,
        maxWidth,
        frame -> {
          first[0] = frame;
          return false;
        });
    if (first[0] == null) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the medium holds no picture");
    }
    return first[0];
  }

  @Override
  public void play(
      SeekableByteChannel clip, double fromSeconds, int maxWidth, Predicate<Frame> picture) {
    boolean inks = InkPictures.recognised(clip);
    try (ClipFile file = ClipFile.open(clip, Wanted.FIRST);
        UprightPictures upright = new UprightPictures()) {
      if (fromSeconds > 0) {
        file.seek(fromSeconds);
      }
      file.decodePictures(
          (frame, seconds) ->
              picture.test(
                  inks && InkPictures.whole(frame)
                      ? ofInks(frame, upright, maxWidth, seconds)
                      : upright.of(frame, maxWidth, seconds, file.pixelAspect(frame))));
    }
  }

  private static Frame ofInks(AVFrame inks, UprightPictures upright, int maxWidth, double seconds) {
    AVFrame colours = InkPictures.colours(inks);
    try {
      return upright.of(colours, maxWidth, seconds, 1);
    } finally {
      avutil.av_frame_free(colours);
    }
  }

  /** Adds up what a clip holds. */
  private static final class Totals {
    private final ClipFile file;
    private final BooleanSupplier goOn;
    private long frames;
    private double first = Double.NaN;
    private double last;
    private long samples;
    private int rate = 1;

    Totals(ClipFile file, BooleanSupplier goOn) {
      this.file = file;
      this.goOn = goOn;
    }

    boolean picture(AVFrame frame, double seconds) {
      frames++;
      first = Double.isNaN(first) ? seconds : first;
      last = seconds;
      return goOn.getAsBoolean();
    }

    boolean sound(AVFrame frame, double seconds) {
      samples += frame.nb_samples();
      rate = Math.max(1, frame.sample_rate());
      return true;
    }

    double seconds() {
      return frames == 0 ? 0 : last - first + 1 / file.frameRate();
    }
  }
}
