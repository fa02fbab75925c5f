package org.jianzhuo.desk.evidence.decoder;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.BytesChannel;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.PageReader;
import org.jianzhuo.desk.evidence.decoder.DecoderProcess.Limit;
import org.jianzhuo.desk.evidence.decoder.DecoderProcess.Work;
import org.jianzhuo.desk.evidence.decoder.Wire.Act;
import org.jianzhuo.desk.evidence.decoder.Wire.Said;

/**
 * Reads media in a process apart. What crashes, hangs or swells there is told as a fault; the desk
 * and what is typed in it go on.
 */
public final class ApartReader implements MediaReader, PageReader, AutoCloseable {

  /** A clip is looked through for as long as the caller wants, but never in silence. */
  private static final Limit GOING_ON = new Limit(Duration.ofSeconds(8), Duration.ofHours(4));

  private static final Limit USUAL = new Limit(Duration.ofSeconds(8), Duration.ofSeconds(12));
  private static final Limit CLOSING = new Limit(Duration.ofSeconds(2), Duration.ofSeconds(2));

  private final ScheduledExecutorService watch;
  private final Decoders decoders;
  private final Limit looking;

  public ApartReader() {
    this(new DecoderLaunch(), USUAL);
  }

  /**
   * @param looking how long it may take to open a medium or to get a picture of it
   */
  ApartReader(DecoderLaunch launch, Limit looking) {
    this.looking = looking;
    ScheduledThreadPoolExecutor one =
        new ScheduledThreadPoolExecutor(1, new NamedThreads("decoder-watch"));
    // What was told in time would otherwise be kept until it were late: up to four hours.
    one.setRemoveOnCancelPolicy(true);
    watch = one;
    decoders = new Decoders(launch, watch);
  }

  @Override
  public Clip openClip(SeekableByteChannel clip, int film) {
    try {
      DecoderProcess decoder = decoders.lend();
      try {
        Said said = decoder.ask(request(Act.OPEN_CLIP, clip, 0, film, 0), new Work(clip, looking));
        if (said instanceof Wire.Opened opened) {
          return new ApartClip(decoder, clip, opened);
        }
        throw unexpected(said);
      } catch (DeskFault fault) {
        decoders.giveBack(decoder);
        throw fault;
      }
    } catch (DeskFault fault) {
      closeMedium(clip);
      throw fault;
    }
  }

  @Override
  public Optional<ClipSound> openSound(SeekableByteChannel clip, int sound) {
    DecoderProcess decoder = null;
    try {
      decoder = decoders.lend();
      Said said = decoder.ask(request(Act.OPEN_SOUND, clip, 0, sound, 0), new Work(clip, looking));
      if (said instanceof Wire.Opened) {
        return Optional.of(new ApartSound(decoder, clip));
      }
    } catch (DeskFault fault) {
      if (decoder != null) {
        decoders.giveBack(decoder);
      }
      closeMedium(clip);
      throw fault;
    }
    decoders.giveBack(decoder);
    closeMedium(clip);
    return Optional.empty();
  }

  @Override
  public ClipCheck check(SeekableByteChannel clip, BooleanSupplier goOn) {
    Work work = new Work(clip, goOn, null, GOING_ON);
    Said said = once(request(Act.CHECK, clip), work);
    if (said instanceof Wire.Checked checked) {
      return checked.check();
    }
    throw unexpected(said);
  }

  @Override
  public List<Long> frameMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    return times(Act.FRAME_TIMES, clip, film, goOn);
  }

  @Override
  public List<Long> decodedMillis(SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    return times(Act.DECODED_TIMES, clip, film, goOn);
  }

  private List<Long> times(Act act, SeekableByteChannel clip, int film, BooleanSupplier goOn) {
    Said said = once(request(act, clip, 0, film, 0), new Work(clip, goOn, null, GOING_ON));
    if (said instanceof Wire.Times times) {
      return times.millis();
    }
    throw unexpected(said);
  }

  @Override
  public Frame picture(SeekableByteChannel medium, int maxWidth) {
    return frame(once(request(Act.PICTURE, medium, 0, 0, maxWidth), new Work(medium, looking)));
  }

  @Override
  public void play(
      SeekableByteChannel clip, double fromSeconds, int maxWidth, Predicate<Frame> picture) {
    Work work = new Work(clip, () -> true, picture, GOING_ON);
    Said unused = once(request(Act.PLAY, clip, fromSeconds, 0, maxWidth), work);
  }

  @Override
  public Look look(byte[] pdf, int mostPages) {
    SeekableByteChannel medium = new BytesChannel(pdf);
    Wire.Request request = request(Act.LOOK_PAGES, medium, 0, mostPages, 0);
    Said said = once(request, new Work(medium, looking));
    if (said instanceof Wire.Looked looked) {
      return looked.look();
    }
    throw unexpected(said);
  }

  @Override
  public Frame page(byte[] pdf, int page, int maxWidth) {
    SeekableByteChannel medium = new BytesChannel(pdf);
    return frame(once(request(Act.PAGE, medium, 0, page, maxWidth), new Work(medium, looking)));
  }

  private Said once(Wire.Request request, Work work) {
    DecoderProcess decoder = decoders.lend();
    try {
      return decoder.ask(request, work);
    } finally {
      decoders.giveBack(decoder);
    }
  }

  private static Frame frame(Said said) {
    if (said instanceof Wire.Picture picture) {
      return picture.frame();
    }
    throw unexpected(said);
  }

  private static Wire.Request request(Act act, SeekableByteChannel medium) {
    return request(act, medium, 0, 0, 0);
  }

  private static Wire.Request request(
      Act act, SeekableByteChannel medium, double seconds, int page, int maxWidth) {
    try {
      return new Wire.Request(act, medium.size(), seconds, page, maxWidth);
    } catch (IOException e) {
      throw DiskFaults.of(e, "a medium cannot be read");
    }
  }

  private static DeskFault unexpected(Said said) {
    return new DeskFault(
        ErrorCode.DECODER_CRASHED, "the decoder said " + said.getClass().getSimpleName());
  }

  private static void closeMedium(SeekableByteChannel medium) {
    try {
      medium.close();
    } catch (IOException e) {
      throw DiskFaults.of(e, "a medium cannot be closed");
    }
  }

  /** Ends every decoder. */
  @Override
  public void close() {
    decoders.close();
    watch.shutdownNow();
  }

  /** The sound of a clip that is open in a decoder of its own. */
  private final class ApartSound implements ClipSound {
    private final DecoderProcess decoder;
    private final SeekableByteChannel medium;

    ApartSound(DecoderProcess decoder, SeekableByteChannel medium) {
      this.decoder = decoder;
      this.medium = medium;
    }

    @Override
    public void seek(double seconds) {
      Said unused =
          decoder.ask(request(Act.SEEK_SOUND, medium, seconds, 0, 0), new Work(medium, looking));
    }

    @Override
    public Optional<Piece> next() {
      Said said = decoder.ask(request(Act.NEXT_SOUND, medium), new Work(medium, looking));
      return said instanceof Wire.Sound(Piece piece) ? Optional.of(piece) : Optional.empty();
    }

    @Override
    public void close() {
      closeHeld(Act.CLOSE_SOUND, decoder, medium);
    }
  }

  private void closeHeld(Act act, DecoderProcess decoder, SeekableByteChannel medium) {
    try {
      Said unused = decoder.ask(request(act, medium), new Work(medium, CLOSING));
      decoders.giveBack(decoder);
    } catch (DeskFault gone) {
      // It has ended, and what it held with it.
      decoders.end(decoder);
    }
    closeMedium(medium);
  }

  /** A clip that is open in a decoder of its own. */
  private final class ApartClip implements Clip {
    private final DecoderProcess decoder;
    private final SeekableByteChannel medium;
    private final Wire.Opened opened;

    ApartClip(DecoderProcess decoder, SeekableByteChannel medium, Wire.Opened opened) {
      this.decoder = decoder;
      this.medium = medium;
      this.opened = opened;
    }

    @Override
    public double seconds() {
      return opened.seconds();
    }

    @Override
    public Tracks tracks() {
      return opened.tracks();
    }

    @Override
    public Optional<Frame> at(double seconds, int maxWidth) {
      return ask(Act.FRAME_AT, seconds, maxWidth);
    }

    @Override
    public Optional<Frame> next(int maxWidth) {
      return ask(Act.NEXT_FRAME, 0, maxWidth);
    }

    @Override
    public Optional<Frame> before(double seconds, int maxWidth) {
      return ask(Act.FRAME_BEFORE, seconds, maxWidth);
    }

    private Optional<Frame> ask(Act act, double seconds, int maxWidth) {
      Said said =
          decoder.ask(request(act, medium, seconds, 0, maxWidth), new Work(medium, looking));
      return said instanceof Wire.Nothing ? Optional.empty() : Optional.of(frame(said));
    }

    @Override
    public void close() {
      closeHeld(Act.CLOSE_CLIP, decoder, medium);
    }
  }
}
