package org.jianzhuo.packaging.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

/** Measures hashing and sealing: our store, the same steps one after the other, a plain write. */
final class SealBench {

  private static final int BYTES = 64 << 20;
  private static final int ROUNDS = 7;
  private static final int SEGMENT = 64 << 10;

  private SealBench() {}

  static List<Row> run() throws IOException, GeneralSecurityException {
    double[] kept = new double[ROUNDS];
    double[] recorded = new double[ROUNDS];
    double[] sequence = new double[ROUNDS];
    double[] plain = new double[ROUNDS];
    try (BenchStore store = new BenchStore()) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] data = new byte[BYTES];
        new Random(round).nextBytes(data);
        kept[round] = rate(() -> store.media().keep(data));
        // The same bytes are kept once: what is recorded must differ from what was kept.
        data[0] ^= 1;
        recorded[round] = rate(() -> record(store, data));
        sequence[round] = rate(() -> oneAfterTheOther(store.file("sequence"), data));
        plain[round] = rate(() -> write(store.file("plain"), data));
      }
    }
    double limit = Samples.median(plain);
    double naive = Samples.median(sequence);
    return List.of(
        new Row("keep 64 MiB", "MB/s", Samples.median(kept), null, limit, naive),
        new Row("record 64 MiB live", "MB/s", Samples.median(recorded), null, limit, naive));
  }

  private interface Work {
    void run() throws IOException, GeneralSecurityException;
  }

  private static double rate(Work work) throws IOException, GeneralSecurityException {
    long started = System.nanoTime();
    work.run();
    return BYTES / 1e6 / ((System.nanoTime() - started) / 1e9);
  }

  private static void record(BenchStore store, byte[] data) throws IOException {
    MediaStore.Writer writer = store.media().record("{}".getBytes());
    for (int at = 0; at < data.length; at += 1 << 20) {
      writer.write(data, at, 1 << 20);
    }
    writer.finish();
    writer.settle();
  }

  /** Hashes all, then seals all, then writes all, as a first draft would. */
  private static void oneAfterTheOther(Path file, byte[] data)
      throws IOException, GeneralSecurityException {
    MessageDigest.getInstance("SHA-256").digest(data);
    SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int at = 0; at < data.length; at += SEGMENT) {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(8, at / SEGMENT).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        out.write(cipher.doFinal(data, at, SEGMENT));
      }
    }
    force(file);
  }

  private static void write(Path file, byte[] data) throws IOException {
    Files.write(file, data);
    force(file);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.delete(file);
  }
}
