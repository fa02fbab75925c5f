package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FaultyFiles;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedMediaStoreTest {

  private static final int PIECE = HashBeside.PIECE_BYTES;

  @TempDir Path data;
  private final FaultyFiles files = new FaultyFiles(new LocalFiles());
  private final SealedVault vault = new SealedVault();
  private final ExecutorService hashing = Executors.newFixedThreadPool(2);
  private SqliteDatabase database;
  private MediaRows rows;
  private SealedMediaStore store;

  @BeforeEach
  void open() {
    vault.unlock(new byte[SealedVault.KEY_BYTES]);
    database = SqliteDatabase.open(data, files);
    rows = new MediaRows(database);
    store = new SealedMediaStore(data, files, vault, rows, UUID::randomUUID, hashing);
  }

  @AfterEach
  void close() {
    hashing.close();
    database.close();
  }

  @Nested
  class Kept {

    private final byte[] picture = noise(200_000, 1);

    @Test
    void reads_back_the_same_bytes_under_their_digest() {
      MediaStore.Sealed sealed = store.keep(picture);

      assertThat(sealed).isEqualTo(new MediaStore.Sealed(Digest.of(picture), picture.length));
      assertThat(store.has(sealed.sha256())).isTrue();
      assertThat(store.read(sealed.sha256())).isEqualTo(picture);
      assertThat(store.held()).containsExactly(sealed.sha256());
    }

    @Test
    void leaves_no_plain_byte_and_no_plain_digest_on_the_disk() throws IOException {
      byte[] text = "左肘关节活动度 ".repeat(400).getBytes(StandardCharsets.UTF_8);
      MediaStore.Sealed sealed = store.keep(text);
      store.keep(picture);

      for (Path file : filesIn(data)) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(contains(bytes, Arrays.copyOf(picture, 64))).isFalse();
        assertThat(contains(bytes, Arrays.copyOf(text, 64))).isFalse();
        assertThat(contains(bytes, sealed.sha256().bytes())).isFalse();
        assertThat(file.toString()).doesNotContain(sealed.sha256().hex().substring(2));
      }
    }

    @Test
    void keeps_the_same_bytes_once() {
      store.keep(picture);
      store.keep(picture);
      assertThat(mediaFiles()).hasSize(1);
    }

    @Test
    void can_be_sought() throws IOException {
      MediaStore.Sealed sealed = store.keep(picture);
      try (SeekableByteChannel channel = store.open(sealed.sha256())) {
        ByteBuffer bytes = ByteBuffer.allocate(1000);
        channel.position(150_000);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
          read = channel.read(bytes);
        }
        assertThat(bytes.array()).isEqualTo(Arrays.copyOfRange(picture, 150_000, 151_000));
        assertThat(channel.size()).isEqualTo(picture.length);
      }
    }

    @Test
    void names_the_medium_of_which_one_bit_was_changed() throws IOException {
      MediaStore.Sealed sealed = store.keep(picture);
      Path file = mediaFiles().getFirst();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);

      assertThatThrownBy(() -> store.read(sealed.sha256()))
          .isInstanceOfSatisfying(
              DeskFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo(ErrorCode.MEDIUM_DAMAGED);
                assertThat(fault.getMessage())
                    .contains(data.resolve("media").relativize(file).toString());
              });
    }

    @Test
    void hashes_beside_sealing_what_is_larger_than_may_wait() throws IOException {
      byte[] film = noise(9_000_001, 2);
      Digest expected = Digest.of(film);
      assertThat(store.keep(new ByteArrayInputStream(film), expected).sha256()).isEqualTo(expected);
      assertThat(store.read(expected)).isEqualTo(film);
    }

    @Test
    void hashes_an_array_of_many_pieces_without_copying_it() {
      for (int bytes : List.of(0, 1, PIECE - 1, PIECE, PIECE + 1, 9_000_001)) {
        byte[] film = noise(bytes, bytes);
        MediaStore.Sealed sealed = store.keep(film);
        assertThat(sealed).isEqualTo(new MediaStore.Sealed(Digest.of(film), bytes));
        assertThat(store.read(sealed.sha256())).isEqualTo(film);
      }
    }

    @Test
    void records_the_hash_of_the_file_as_it_lies_on_the_disk() throws IOException {
      store.keep(noise(3_000_000, 3));
      MediaStore.Writer writer = store.record(new byte[0]);
      writer.write(noise(3_000_000, 4));
      writer.finish();
      writer.settle();

      List<Digest> onDisk = new ArrayList<>();
      for (Path file : mediaFiles()) {
        onDisk.add(Digest.of(Files.readAllBytes(file)));
      }
      assertThat(rows.all().stream().map(MediaRows.Row::sealedHash).toList())
          .hasSize(2)
          .containsExactlyInAnyOrderElementsOf(onDisk);
    }

    @Test
    void is_not_kept_if_forcing_it_failed_only_once_on_the_way() {
      byte[] film = noise(40 << 20, 5);
      files.failsOneForceAfter(0);
      assertThatThrownBy(() -> store.keep(film))
          .isInstanceOfSatisfying(
              DeskFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DISK_FAILED));
      assertThat(mediaFiles()).isEmpty();
      assertThat(store.held()).isEmpty();
    }

    @Test
    void refuses_a_stream_that_is_not_what_was_announced() {
      Digest other = Digest.of(new byte[] {1});
      assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(picture), other))
          .isInstanceOf(DeskFault.class);
      assertThat(store.held()).isEmpty();
      assertThat(mediaFiles()).isEmpty();
    }

    @Test
    void leaves_nothing_behind_on_a_full_disk() {
      files.fullAfter(10_000);
      assertThatThrownBy(() -> store.keep(picture))
          .isInstanceOfSatisfying(
              DeskFault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DISK_FULL));
      assertThat(mediaFiles()).isEmpty();
      assertThat(store.held()).isEmpty();
    }
  }

  @Nested
  class Recorded {

    private final byte[] note = "{\"case\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    private final byte[] clip = fragments(12, 9_000);

    @Test
    void is_a_medium_like_any_other_once_it_is_finished() throws IOException {
      MediaStore.Writer writer = store.record(note);
      for (int at = 0; at < clip.length; at += 700) {
        writer.write(clip, at, Math.min(700, clip.length - at));
        writer.checkpoint();
      }
      MediaStore.Sealed sealed = writer.finish();
      writer.settle();

      assertThat(store.read(sealed.sha256())).isEqualTo(clip);
      assertThat(mediaFiles()).hasSize(1);
    }

    @Test
    void is_cut_at_the_last_whole_fragment_after_a_crash() throws IOException {
      for (int length : List.of(30, 5_000, 8_100, 8_192, 40_000, 60_123, clip.length)) {
        crashAfter(length);
        List<MediaStore.Sealed> found = new ArrayList<>();
        int kept =
            store.recover(
                (words, gaps, whole) -> {
                  assertThat(words).isEqualTo(note);
                  found.add(whole);
                });

        assertThat(kept).isEqualTo(found.size());
        if (length > 24 + 9_016 + 4_096) {
          assertThat(kept).isEqualTo(1);
        }
        for (MediaStore.Sealed sealed : found) {
          byte[] plain = store.read(sealed.sha256());
          assertThat(plain).isEqualTo(Arrays.copyOf(clip, plain.length));
          assertThat((plain.length - 24) % 9_016).isZero();
          assertThat(plain.length).isGreaterThan(length - 9_016 - 4_096);
        }
        assertThat(mediaFiles())
            .noneMatch(f -> f.toString().endsWith(".part") || f.toString().endsWith(".note"));
      }
    }

    @Test
    void is_journalled_again_if_the_crash_came_between_the_file_and_the_journal()
        throws IOException {
      MediaStore.Writer writer = store.record(note);
      writer.write(clip);
      MediaStore.Sealed sealed = writer.finish();

      List<MediaStore.Sealed> found = new ArrayList<>();
      assertThat(store.recover((words, gaps, medium) -> found.add(medium))).isEqualTo(1);
      assertThat(found).containsExactly(sealed);
      assertThat(store.recover((words, gaps, medium) -> found.add(medium))).isZero();
    }

    @Test
    void stays_a_part_if_it_cannot_be_journalled() throws IOException {
      crashAfter(clip.length);
      assertThatThrownBy(
              () ->
                  store.recover(
                      (words, gaps, whole) -> {
                        throw new DeskFault(ErrorCode.DISK_FULL, "full");
                      }))
          .isInstanceOf(DeskFault.class);
      assertThat(store.recover((words, gaps, whole) -> {})).isEqualTo(1);
    }

    @Test
    void is_left_alone_by_recovery_while_it_is_under_way() throws IOException {
      MediaStore.Writer writer = store.record(note);
      writer.write(clip);
      assertThat(store.recover((words, gaps, whole) -> {})).isZero();
      assertThat(store.read(writer.finish().sha256())).isEqualTo(clip);
    }

    @Test
    void waits_as_a_part_when_the_disk_is_full_and_is_recovered_later() throws IOException {
      MediaStore.Writer writer = store.record(note);
      files.fullAfter(50_000);
      assertThatThrownBy(() -> writer.write(clip)).isInstanceOf(IOException.class);
      writer.close();
      files.fullAfter(Long.MAX_VALUE);

      List<MediaStore.Sealed> found = new ArrayList<>();
      assertThat(store.recover((words, gaps, whole) -> found.add(whole))).isEqualTo(1);
      assertThat(found.getFirst().bytes()).isGreaterThan(30_000);
    }

    @Test
    void has_every_whole_segment_in_its_file_once_it_is_written() throws IOException {
      MediaStore.Writer writer = store.record(note);
      writer.write(clip);
      Path part = mediaFiles().stream().filter(f -> f.toString().endsWith(".part")).toList().get(0);
      assertThat(Files.size(part)).isGreaterThan(clip.length - SealedFormat.LIVE_SEGMENT);
      writer.close();
    }

    @Test
    void is_never_finished_once_a_checkpoint_failed() throws IOException {
      MediaStore.Writer writer = store.record(note);
      writer.write(clip);
      files.failsOneForceAfter(0);
      assertThatThrownBy(writer::checkpoint).isInstanceOf(IOException.class);
      assertThatThrownBy(writer::finish).isInstanceOf(IOException.class);
      assertThat(store.held()).isEmpty();
      writer.close();
      assertThat(store.recover((words, gaps, whole) -> {})).isEqualTo(1);
    }

    @Test
    void is_recovered_with_the_gaps_that_were_told() throws IOException {
      List<Gap> known = List.of(new Gap(1_200, 3), new Gap(4_000, 1));
      MediaStore.Writer writer = store.record(note);
      writer.missing(known.subList(0, 1));
      writer.write(clip);
      writer.missing(known);
      writer.checkpoint();
      writer.close();

      List<Gap> found = new ArrayList<>();
      store.recover(
          (words, gaps, whole) -> {
            assertThat(words).isEqualTo(note);
            found.addAll(gaps);
          });
      assertThat(found).isEqualTo(known);
    }

    @Test
    void has_no_gaps_if_its_note_is_from_before_they_were_kept() throws IOException {
      byte[] now = PartNote.begun(note).encode();
      PartNote read = PartNote.decode(Arrays.copyOf(now, now.length - Integer.BYTES));
      assertThat(read.recording()).isEqualTo(note);
      assertThat(read.gaps()).isEmpty();
    }

    private void crashAfter(int plainBytes) throws IOException {
      MediaStore.Writer writer = store.record(note);
      writer.write(clip, 0, plainBytes);
      writer.checkpoint();
      writer.close();
    }
  }

  private List<Path> mediaFiles() {
    return filesIn(data.resolve("media"));
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] noise(int bytes, long seed) {
    byte[] noise = new byte[bytes];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  /** Lays out a fragmented MP4: file type and movie of 12 bytes each, then fragments. */
  private static byte[] fragments(int count, int payload) {
    ByteBuffer file = ByteBuffer.allocate(24 + count * (payload + 16));
    file.putInt(12).put("ftypisom".getBytes(StandardCharsets.US_ASCII));
    file.putInt(12).put("moov1234".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < count; i++) {
      file.putInt(8).put("moof".getBytes(StandardCharsets.US_ASCII));
      file.putInt(8 + payload).put("mdat".getBytes(StandardCharsets.US_ASCII));
      file.put(noise(payload, i));
    }
    return file.array();
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
