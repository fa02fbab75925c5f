package org.jianzhuo.desk.evidence.decoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.PageReader;
import org.jianzhuo.desk.evidence.decoder.Wire.Said;
import org.jianzhuo.desk.evidence.decoder.Wire.Told;
import org.jspecify.annotations.Nullable;

/** Does what the desk asks for, one request after the other, inside the decoder's process. */
final class DecoderService {

  private static final long IDLE_SECONDS = 120;
  private static final long ASK_NANOS = 100_000_000;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final MediaReader media;
  private final PageReader pages;
  private final LongSupplier nanos;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private MediaReader.@Nullable Clip clip;
  private @Nullable ClipSound sound;

  DecoderService(
      InputStream in, OutputStream out, MediaReader media, PageReader pages, LongSupplier nanos) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    this.media = media;
    this.pages = pages;
    this.nanos = nanos;
  }

  /** Takes messages until the desk is gone, and ends the process then, whatever it is doing. */
  void listen() {
    try {
      while (true) {
        told.add(Wire.readTold(in));
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(Exit.IDLE);
    }
  }

  void serve() {
    try {
      while (true) {
        // An open clip may rest for as long as somebody looks at one frame of it.
        boolean rests = clip != null || sound != null;
        Told next = !rests ? told.poll(IDLE_SECONDS, TimeUnit.SECONDS) : told.take();
        if (!(next instanceof Wire.Request request)) {
          break;
        }
        say(answer(request));
      }
    } catch (IOException | InterruptedException gone) {
      // The desk has closed its end; there is nobody to tell.
    }
    Runtime.getRuntime().halt(Exit.IDLE);
  }

  private Said answer(Wire.Request request) throws IOException {
    try {
      return done(request);
    } catch (DeskFault fault) {
      return new Wire.Failed(
          fault.code() == ErrorCode.CAMERA_FAILED ? ErrorCode.MEDIUM_DAMAGED : fault.code());
    } catch (RuntimeException | StackOverflowError undecodable) {
      // Whatever a library throws over a hostile file: it cannot be read.
      return new Wire.Failed(ErrorCode.MEDIUM_DAMAGED);
    }
  }

  private Said done(Wire.Request request) throws IOException {
    int width = request.maxWidth();
    return switch (request.act()) {
      case OPEN_CLIP -> {
        MediaReader.Clip opened = media.openClip(medium(request), request.page());
        clip = opened;
        yield new Wire.Opened(opened.seconds(), opened.tracks());
      }
      case FRAME_AT -> said(open().at(request.seconds(), width));
      case NEXT_FRAME -> said(open().next(width));
      case FRAME_BEFORE -> said(open().before(request.seconds(), width));
      case CLOSE_CLIP -> {
        open().close();
        clip = null;
        yield new Wire.Nothing();
      }
      case FRAME_TIMES ->
          new Wire.Times(media.frameMillis(medium(request), request.page(), new Pulse()));
      case DECODED_TIMES ->
          new Wire.Times(media.decodedMillis(medium(request), request.page(), new Pulse()));
      case OPEN_SOUND -> {
        sound = media.openSound(medium(request), request.page()).orElse(null);
        yield sound == null ? new Wire.Nothing() : new Wire.Opened(0, MediaReader.Tracks.NONE);
      }
      case SEEK_SOUND -> {
        openSound().seek(request.seconds());
        yield new Wire.Nothing();
      }
      case NEXT_SOUND -> openSound().next().<Said>map(Wire.Sound::new).orElseGet(Wire.Nothing::new);
      case CLOSE_SOUND -> {
        openSound().close();
        sound = null;
        yield new Wire.Nothing();
      }
      case CHECK -> new Wire.Checked(media.check(medium(request), new Pulse()));
      case PICTURE -> new Wire.Picture(media.picture(medium(request), width));
      case PLAY -> {
        media.play(medium(request), request.seconds(), width, this::wantsMore);
        yield new Wire.Nothing();
      }
      case LOOK_PAGES -> new Wire.Looked(pages.look(whole(request), request.page()));
      case PAGE -> new Wire.Picture(pages.page(whole(request), request.page(), width));
    };
  }

  private static Said said(Optional<Frame> frame) {
    return frame.<Said>map(Wire.Picture::new).orElseGet(Wire.Nothing::new);
  }

  private MediaReader.Clip open() {
    if (clip == null) {
      throw new DeskFault(ErrorCode.BUG, "no clip is open");
    }
    return clip;
  }

  private ClipSound openSound() {
    if (sound == null) {
      throw new DeskFault(ErrorCode.BUG, "no sound is open");
    }
    return sound;
  }

  private RemoteChannel medium(Wire.Request request) {
    return new RemoteChannel(request.size(), this::fetch);
  }

  private byte[] whole(Wire.Request request) throws IOException {
    ByteBuffer all = ByteBuffer.allocate((int) request.size());
    RemoteChannel medium = medium(request);
    while (all.hasRemaining() && medium.read(all) >= 0) {
      // Block by block.
    }
    return all.array();
  }

  private byte[] fetch(long at, int length) throws IOException {
    say(new Wire.Read(at, length));
    return hear() instanceof Wire.Bytes bytes ? bytes.plain() : new byte[0];
  }

  private boolean wantsMore(Frame frame) {
    return further(new Wire.Picture(frame));
  }

  private boolean further(Said question) {
    try {
      say(question);
      return hear() instanceof Wire.GoOn answer && answer.further();
    } catch (IOException gone) {
      // Called from native code, through which no exception may pass.
      Runtime.getRuntime().halt(Exit.IDLE);
      return false;
    }
  }

  private Told hear() throws IOException {
    try {
      return told.take();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void say(Said said) throws IOException {
    Wire.write(out, said);
  }

  /** Asks the desk ten times a second whether to go on, which also shows that nothing hangs. */
  private final class Pulse implements BooleanSupplier {
    private long asked = nanos.getAsLong();
    private boolean further = true;

    @Override
    public boolean getAsBoolean() {
      if (further && nanos.getAsLong() - asked > ASK_NANOS) {
        further = further(new Wire.MayI());
        asked = nanos.getAsLong();
      }
      return further;
    }
  }
}
