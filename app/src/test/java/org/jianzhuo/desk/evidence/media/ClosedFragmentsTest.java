package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedFragmentsTest {

  private static final int SNAPSHOTS = 12;

  @TempDir Path data;

  @Test
  void what_was_saved_of_a_clip_lies_in_closed_segments_to_the_end_of_its_last_fragment()
      throws Exception {
    try (CaptureRoom room = new CaptureRoom(data)) {
      room.withNotice().withCamera();
      room.capture.startClip(room.stream, room.expert, room.elbow);
      int whole = 0;
      for (int i = 0; i < SNAPSHOTS; i++) {
        room.frames(7);
        byte[] readable = readable(room);
        int end = wholeEnd(readable);
        // Nothing of a fragment stands behind the last whole one: it was not begun yet.
        if (end > 0 && startsWith(readable, end, "free")) {
          whole++;
        }
      }

      assertThat(whole).isGreaterThan(SNAPSHOTS / 2);
      assertThat(room.capture.stopClip()).isInstanceOf(Outcome.Done.class);
      Medium clip =
          room.station.journal.stream(room.stream)
              .get(Evidence.PROJECTION)
              .pictures()
              .getFirst()
              .medium();
      assertThat(new FfmpegMediaReader().check(room.media.open(clip.sha256())).decodes()).isTrue();
    }
  }

  private static boolean startsWith(byte[] bytes, int at, String type) {
    return at + 8 <= bytes.length
        && new String(bytes, at + 4, 4, StandardCharsets.US_ASCII).equals(type);
  }

  private static int wholeEnd(byte[] plain) {
    FragmentScanner scanner =
        Objects.requireNonNull(FragmentScanner.forBeginning(Arrays.copyOf(plain, 16)));
    scanner.feed(plain, 0, plain.length);
    return Math.toIntExact(scanner.wholeEnd());
  }

  /** Returns the plain bytes that a kill at this moment would leave. */
  private byte[] readable(CaptureRoom room) throws IOException {
    Path part;
    try (var files = Files.list(data.resolve(SealedMediaStore.FOLDER))) {
      part = files.filter(file -> file.toString().endsWith(".part")).findFirst().orElseThrow();
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream sealed =
        new SealedFormat(room.station.vault)
            .openingTruncated(new ByteArrayInputStream(Files.readAllBytes(part)))) {
      for (int next = sealed.read(); next >= 0; next = sealed.read()) {
        plain.write(next);
        plain.write(sealed.readNBytes(sealed.available()));
      }
    } catch (IOException openSegment) {
      // Here a kill would have cut it.
    }
    return plain.toByteArray();
  }
}
