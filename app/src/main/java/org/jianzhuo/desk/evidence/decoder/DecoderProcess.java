package org.jianzhuo.desk.evidence.decoder;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.decoder.Wire.Said;
import org.jspecify.annotations.Nullable;

/**
 * One decoder as the desk sees it: asked for one thing at a time, ended when it takes too long.
 * Used by one thread at a time.
 */
final class DecoderProcess implements AutoCloseable {

  private static final int KILLED_FOR_MEMORY = 137;
  private static final long END_SECONDS = 2;

  private final Process process;
  private final Lateness lateness;
  private final DataInputStream in;
  private final DataOutputStream out;
  private volatile boolean late;
  private volatile boolean closed;
  private boolean spoken;
  private @Nullable Exception unreadable;

  /**
   * What a request needs of the desk while it is under way.
   *
   * @param goOn answers the decoder's question whether to go on
   * @param player takes picture after picture; null where a picture ends the request
   */
  record Work(
      SeekableByteChannel medium,
      BooleanSupplier goOn,
      @Nullable Predicate<Frame> player,
      Limit limit) {

    Work(SeekableByteChannel medium, Limit limit) {
      this(medium, () -> true, null, limit);
    }
  }

  /**
   * How long a request may take.
   *
   * @param silence until the decoder must have said or asked something
   * @param whole until it must have ended, however much it says
   */
  record Limit(Duration silence, Duration whole) {}

  DecoderProcess(DecoderLaunch launch, ScheduledExecutorService watch) {
    lateness = new Lateness(watch, System::nanoTime, this::endLate);
    try {
      process = launch.start();
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DECODER_MISSING, "the decoder does not start", e);
    }
    in = new DataInputStream(process.getInputStream());
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  boolean alive() {
    return !closed && process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Has a request done; a fault of the decoder ends it. */
  Said ask(Wire.Request request, Work work) {
    unreadable = null;
    lateness.begins(work.limit());
    try {
      Wire.write(out, request);
      Said last = converse(work);
      throwUnreadable();
      return last;
    } catch (IOException gone) {
      throw ended(gone);
    } finally {
      lateness.ends();
    }
  }

  private Said converse(Work work) throws IOException {
    while (true) {
      lateness.listens();
      Said said = Wire.readSaid(in);
      lateness.heard();
      spoken = true;
      switch (said) {
        case Wire.Read read -> Wire.write(out, new Wire.Bytes(plain(work.medium(), read)));
        case Wire.MayI asks -> Wire.write(out, new Wire.GoOn(work.goOn().getAsBoolean()));
        case Wire.Picture picture -> {
          Predicate<Frame> player = work.player();
          if (player == null) {
            return picture;
          }
          Wire.write(out, new Wire.GoOn(player.test(picture.frame())));
        }
        case Wire.Failed failed -> {
          throwUnreadable();
          throw new DeskFault(failed.code(), "the medium cannot be decoded");
        }
        case Wire.Nothing end -> {
          return end;
        }
        case Wire.Opened end -> {
          return end;
        }
        case Wire.Times end -> {
          return end;
        }
        case Wire.Checked end -> {
          return end;
        }
        case Wire.Sound end -> {
          return end;
        }
        case Wire.Looked end -> {
          return end;
        }
      }
    }
  }

  // A sealed file that does not open must be told as such, not as an undecodable picture.
  private byte[] plain(SeekableByteChannel medium, Wire.Read read) {
    if (unreadable != null) {
      return new byte[0];
    }
    try {
      medium.position(Math.max(0, read.at()));
      ByteBuffer bytes = ByteBuffer.allocate(read.length());
      while (bytes.hasRemaining() && medium.read(bytes) >= 0) {
        // A channel may deliver less than asked for.
      }
      byte[] plain = new byte[bytes.position()];
      bytes.get(0, plain);
      return plain;
    } catch (IOException | DeskFault e) {
      unreadable = e;
      return new byte[0];
    }
  }

  private void throwUnreadable() {
    if (unreadable instanceof DeskFault fault) {
      throw fault;
    }
    if (unreadable instanceof IOException e) {
      throw DiskFaults.of(e, "the medium cannot be read");
    }
  }

  private void endLate() {
    late = true;
    process.destroyForcibly();
  }

  private DeskFault ended(IOException cause) {
    process.destroyForcibly();
    int exit = exitCode();
    closed = true;
    if (late) {
      return new DeskFault(ErrorCode.DECODER_SLOW, "the decoder took too long", cause);
    }
    return switch (exit) {
      case Exit.FULL, Exit.HEAP_FULL, KILLED_FOR_MEMORY ->
          new DeskFault(ErrorCode.DECODER_FULL, "the decoder took too much memory", cause);
      default ->
          new DeskFault(
              spoken ? ErrorCode.DECODER_CRASHED : ErrorCode.DECODER_MISSING,
              "the decoder ended: " + exit,
              cause);
    };
  }

  private int exitCode() {
    try {
      return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
  }
}
