package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import org.jianzhuo.desk.base.FileAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentSealerTest {

  private static final byte[] SECRET = new byte[32];
  private static final byte[] CLEAR = {'J', 'Z', 'M', '1', 0, 0, 16, 0};
  private static final int HEADER = 40;
  private static final int TAG = 16;

  @ParameterizedTest
  @ValueSource(ints = {SealedFormat.LIVE_SEGMENT, SealedFormat.WHOLE_SEGMENT})
  void is_opened_by_tink_whatever_its_length(int segment)
      throws IOException, GeneralSecurityException {
    int first = segment - CLEAR.length - HEADER - TAG;
    int other = segment - TAG;
    int piece = first + (HashBeside.PIECE_BYTES / segment) * other;
    for (int room : new int[] {0, first, first + other, piece}) {
      for (int beside = -1; beside <= 1; beside++) {
        byte[] plain = noise(Math.max(0, room + beside));

        assertThat(opened(sealed(plain, plain.length, segment), segment)).isEqualTo(plain);
        assertThat(opened(sealed(plain, 1_000, segment), segment)).isEqualTo(plain);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SealedFormat.LIVE_SEGMENT, SealedFormat.WHOLE_SEGMENT})
  void has_the_very_length_that_tink_gives(int segment)
      throws IOException, GeneralSecurityException {
    for (int length : new int[] {0, 1, segment, 5 * segment, 1_000_003}) {
      ByteArrayOutputStream tinks = new ByteArrayOutputStream();
      tinks.write(CLEAR);
      try (var stream = tink(segment).newEncryptingStream(tinks, CLEAR)) {
        stream.write(noise(length));
      }

      assertThat(sealed(noise(length), 4_096, segment)).hasSize(tinks.size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SealedFormat.LIVE_SEGMENT, SealedFormat.WHOLE_SEGMENT})
  void seals_equal_bytes_differently_each_time(int segment) throws IOException {
    byte[] plain = new byte[3 * segment];
    byte[] once = sealed(plain, plain.length, segment);
    byte[] again = sealed(plain, plain.length, segment);

    for (int at = CLEAR.length + 1; at + 64 <= once.length; at += 64) {
      assertThat(Arrays.copyOfRange(once, at, at + 64))
          .isNotEqualTo(Arrays.copyOfRange(again, at, at + 64));
    }
  }

  private static byte[] sealed(byte[] plain, int step, int segment) throws IOException {
    InMemory disk = new InMemory();
    SealedOutput out = new SealedOutput(disk, Runnable::run);
    SegmentSealer sealer = new SegmentSealer(out, SECRET, CLEAR, segment);
    for (int at = 0; at < plain.length; at += step) {
      sealer.write(plain, at, Math.min(step, plain.length - at));
    }
    sealer.close();
    out.end();
    return disk.bytes.toByteArray();
  }

  private static byte[] opened(byte[] sealed, int segment)
      throws IOException, GeneralSecurityException {
    ByteArrayInputStream in = new ByteArrayInputStream(sealed);
    assertThat(in.readNBytes(CLEAR.length)).isEqualTo(CLEAR);
    return tink(segment).newDecryptingStream(in, CLEAR).readAllBytes();
  }

  private static AesGcmHkdfStreaming tink(int segment) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(SECRET, "HmacSha256", SECRET.length, segment, CLEAR.length);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** A file that is only in memory. */
  private static final class InMemory implements FileAccess.Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(ByteBuffer from) {
      byte[] copy = new byte[from.remaining()];
      from.get(copy);
      bytes.writeBytes(copy);
    }

    @Override
    public void force() {}

    @Override
    public void close() {}
  }
}
