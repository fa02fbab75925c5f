package org.jianzhuo.desk.evidence.decoder;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.desk.evidence.pdf.PdfPages;

/** Starts the decoder: bytes in and pictures out over its standard streams, nothing else. */
public final class DecoderMain {

  private static final long WATCH_NANOS = 10_000_000;
  private static final long MOST_ALLOCATION = 512L << 20;

  private DecoderMain() {}

  /**
   * Serves one desk until it closes the stream.
   *
   * @param arguments how many bytes the process may hold
   */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    // A library that prints must not break into the messages.
    System.setOut(nowhere);
    System.setErr(nowhere);
    guard(Long.parseLong(arguments[0]));
    Ffmpeg.limitAllocation(MOST_ALLOCATION);
    // Beside: the first picture does not wait for it.
    new NamedThreads("decoder-pipes").newThread(PipeRoom::widen).start();
    DecoderService service =
        new DecoderService(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FfmpegMediaReader(),
            new PdfPages(),
            System::nanoTime);
    new NamedThreads("decoder-ear").newThread(service::listen).start();
    service.serve();
  }

  /** Has the process end by itself before it takes more memory than it may. */
  static void guard(long most) {
    dieFirst();
    Ffmpeg.load();
    new NamedThreads("decoder-guard").newThread(() -> watch(most)).start();
  }

  // Native memory has no limit of its own on every system: the process watches itself.
  private static void watch(long most) {
    while (true) {
      if (Ffmpeg.residentBytes() > most) {
        Runtime.getRuntime().halt(Exit.FULL);
      }
      LockSupport.parkNanos(WATCH_NANOS);
    }
  }

  // Where the system kills for want of memory, it must take this process and not the desk.
  private static void dieFirst() {
    Path score = Path.of("/proc/self/oom_score_adj");
    try {
      if (Files.isWritable(score)) {
        Files.writeString(score, "1000");
      }
    } catch (IOException notAllowed) {
      // It is only a precaution.
    }
  }
}
