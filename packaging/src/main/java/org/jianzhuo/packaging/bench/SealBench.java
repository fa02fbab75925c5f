package org.jianzhuo.packaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jianzhuo.desk.evidence.MediaStore;

/**
 * Measures hashing and sealing: our store, the same steps one after the other, a plain write; in
 * turns, after some rounds that warm up. Files are removed between the measurements.
 */
final class SealBench {

  private static final int BYTES = 64 << 20;
  private static final int WARMING = 4;
  private static final int ROUNDS = 9;
  private static final int SEGMENT = 64 << 10;
  private static final int PIECE = 1 << 20;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SealBench() {}

  static List<Row> run() throws IOException, GeneralSecurityException {
    Timing kept = new Timing();
    Timing recorded = new Timing();
    Timing loop = new Timing();
    Timing loopOfBoth = new Timing();
    Timing plain = new Timing();
    byte[] data = new byte[BYTES];
    new Random(1).nextBytes(data);
    try (BenchStore store = new BenchStore()) {
      for (int round = -WARMING; round < ROUNDS; round++) {
        // The same bytes are kept once: each turn needs others.
        data[0]++;
        kept.add(round, () -> store.media().keep(data));
        store.removeMedia();
        data[1]++;
        recorded.add(round, () -> record(store, data));
        store.removeMedia();
        Path file = store.file("beside");
        loop.add(round, () -> oneAfterTheOther(file, data, false));
        Files.delete(file);
        loopOfBoth.add(round, () -> oneAfterTheOther(file, data, true));
        Files.delete(file);
        plain.add(round, () -> write(file, data));
        Files.delete(file);
      }
    }
    return List.of(
        new Row("keep 64 MiB", "MB/s", kept.rate(), null, plain.rate(), loop.rate()),
        new Row("record 64 MiB live", "MB/s", recorded.rate(), null, plain.rate(), loop.rate()),
        new Row(
            "keep 64 MiB; naive with both digests",
            "MB/s",
            kept.rate(),
            null,
            plain.rate(),
            loopOfBoth.rate()),
        new Row("keep 64 MiB, CPU", "ms", kept.cpu(), null, plain.cpu(), loop.cpu()),
        new Row("record 64 MiB live, CPU", "ms", recorded.cpu(), null, plain.cpu(), loop.cpu()));
  }

  private interface Work {
    void run() throws IOException, GeneralSecurityException;
  }

  /** One column's turns: the median of the rates, the mean of the processor time. */
  private static final class Timing {
    private final double[] rates = new double[ROUNDS];
    private long cpuNanos;

    void add(int round, Work work) throws IOException, GeneralSecurityException {
      long cpu = SYSTEM.getProcessCpuTime();
      long started = System.nanoTime();
      work.run();
      if (round >= 0) {
        rates[round] = BYTES / 1e6 / ((System.nanoTime() - started) / 1e9);
        cpuNanos += SYSTEM.getProcessCpuTime() - cpu;
      }
    }

    double rate() {
      return Samples.median(rates);
    }

    double cpu() {
      return cpuNanos / 1e6 / ROUNDS;
    }
  }

  private static void record(BenchStore store, byte[] data) throws IOException {
    MediaStore.Writer writer = store.media().record("{}".getBytes(StandardCharsets.UTF_8));
    for (int at = 0; at < data.length; at += PIECE) {
      writer.write(data, at, PIECE);
    }
    writer.finish();
    writer.settle();
  }

  /**
   * Hashes all, then seals and writes segment by segment, then forces, as a first draft would.
   *
   * @param both whether the sealed bytes are hashed too, as our store does
   */
  private static void oneAfterTheOther(Path file, byte[] data, boolean both)
      throws IOException, GeneralSecurityException {
    MessageDigest.getInstance("SHA-256").digest(data);
    MessageDigest sealedHash = MessageDigest.getInstance("SHA-256");
    SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    try (FileChannel out = create(file)) {
      for (int at = 0; at < data.length; at += SEGMENT) {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(8, at / SEGMENT).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(data, at, SEGMENT);
        if (both) {
          sealedHash.update(sealed);
        }
        writeAll(out, ByteBuffer.wrap(sealed));
      }
      out.force(false);
    }
    sealedHash.digest();
  }

  private static void write(Path file, byte[] data) throws IOException {
    try (FileChannel out = create(file)) {
      for (int at = 0; at < data.length; at += PIECE) {
        writeAll(out, ByteBuffer.wrap(data, at, PIECE));
      }
      out.force(false);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
