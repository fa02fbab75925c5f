package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Imports rare clips, clips that end at each of their boxes, and files of rare names. */
@Timeout(600)
@Isolated("ends the children of the whole program")
class OddMediaTest extends CaptureRoomCase {

  private Path inbox;

  @BeforeEach
  void open() throws Exception {
    inbox = Files.createDirectory(folder.resolve("inbox"));
  }

  @AfterEach
  void close() throws Exception {
    List<ProcessHandle> decoders =
        ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    room.reader.close();
    for (ProcessHandle each : decoders) {
      assertThat(each.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }

  @Test
  void a_clip_that_ends_at_any_of_its_boxes_is_refused_in_two_languages() throws Exception {
    Set<Path> before = files();
    Map<String, byte[]> clips = OddClips.cutAtEachBox(DamagedClips.plain(folder));
    assertThat(clips).hasSizeGreaterThan(40);
    for (Map.Entry<String, byte[]> each : clips.entrySet()) {
      Path file = Files.write(inbox.resolve(each.getKey()), each.getValue());
      assertTold(refused(file), each.getKey());
    }
    assertThat(room.evidence().items()).isEmpty();
    assertThat(room.media.held()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_whole_clip_of_a_rare_kind_is_kept_byte_for_byte_and_played_or_refused() throws Exception {
    Map<String, String> said = new HashMap<>();
    for (Map.Entry<String, byte[]> each : new OddClips(folder).sound().entrySet()) {
      Path file = Files.write(inbox.resolve(each.getKey()), each.getValue());
      switch (importing(file)) {
        case Outcome.Done<Medium> done -> {
          assertThat(done.value().sha256()).isEqualTo(Digest.of(each.getValue()));
          try (MediaReader.Clip clip = room.custody.openClip(done.value())) {
            Frame first = clip.at(0, 640).orElseThrow();
            said.put(each.getKey(), first.width() + "x" + first.height());
          }
        }
        case Outcome.Refused<Medium> no -> said.put(each.getKey(), no.reason().key());
      }
    }
    assertThat(said)
        .containsEntry("ok-turned.mp4", "120x160")
        .containsEntry("ok-ten-bit.mkv", "160x120")
        .containsEntry("ok-ten-bit.mov", "160x120")
        .containsEntry("ok-grey.mkv", "160x120")
        .containsEntry("ok-one-frame.mp4", "160x120")
        .containsEntry("ok-slow.mp4", "160x120")
        .containsEntry("ok-at-once.mp4", "160x120")
        .containsEntry("ok-stands.mkv", "160x120");
  }

  @Test
  void a_photo_whose_exif_claims_65535_entries_is_kept_in_time() throws Exception {
    byte[] plain = jpeg();
    for (int held : new int[] {0, 3, 5_000}) {
      ByteBuffer tiff = ByteBuffer.allocate(10 + 12 * held);
      tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 65_535);
      for (int i = 0; i < held; i++) {
        tiff.putShort((short) (0x0100 + i)).putShort((short) 2).putInt(0x7fffffff).putInt(i);
      }
      byte[] jpeg = DamagedPictures.withExif(plain, tiff.array());
      Path file = Files.write(inbox.resolve("crowd-" + held + ".jpg"), jpeg);
      assertThat(importing(file)).as(file.toString()).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void whatever_a_file_is_called_it_is_kept_or_named_in_one_line() throws Exception {
    byte[] jpeg = jpeg();
    String rare = "𠮷㐂\u200d é\u0301 \u00a0";
    for (String name :
        List.of(
            rare + ".jpg",
            " blank at both ends .jpg ",
            "-v.jpg",
            "a:b;c|d*e?.jpg",
            "%00%2e.jpg",
            "$(x)`x`.jpg",
            ".jpg",
            "x".repeat(250) + ".jpg",
            "长".repeat(83) + ".jpg",
            "two\r\nlines.jpg")) {
      Path file;
      try {
        file = Files.write(inbox.resolve(name), jpeg);
      } catch (IOException | java.nio.file.InvalidPathException notHere) {
        // Not every file system takes every name.
        continue;
      }
      switch (importing(file)) {
        case Outcome.Done<Medium> done -> {
          String shown = room.evidence().items().get(done.value().id()).source().originalName();
          assertThat(shown).doesNotContain("\n", "\r", "\u200d");
          assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(161);
        }
        case Outcome.Refused<Medium> no -> {
          // A name that ends in a blank has no ending that is known.
          assertThat(name).endsWith(" ");
          assertTold(no.reason(), FileNames.visible(name));
        }
      }
    }
  }

  @Test
  void a_path_of_a_thousand_letters_a_link_and_a_link_to_nothing_are_told_apart() throws Exception {
    Path deep = inbox;
    for (int i = 0; i < 10; i++) {
      deep = Files.createDirectory(deep.resolve("d".repeat(100)));
    }
    Path whole = Files.write(deep.resolve("x-ray.jpg"), jpeg());
    assertThat(importing(whole)).isInstanceOf(Outcome.Done.class);
    Path link = inbox.resolve("link.jpg");
    Path nowhere = inbox.resolve("nowhere.jpg");
    Path toFolder = inbox.resolve("folder.jpg");
    try {
      Files.createSymbolicLink(link, whole);
      Files.createSymbolicLink(nowhere, inbox.resolve("gone.jpg"));
      Files.createSymbolicLink(toFolder, deep);
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("no links here");
    }
    assertThat(importing(link)).isInstanceOf(Outcome.Done.class);
    assertThat(refused(nowhere).key()).endsWith(".missing");
    assertThat(refused(toFolder).key()).endsWith(".not-a-file");
    Path beyond = inbox.resolve("y".repeat(300) + ".jpg");
    assertTold(refused(beyond), FileNames.visible("y".repeat(300) + ".jpg"));
  }

  @Test
  void a_file_that_may_not_be_read_is_refused() throws Exception {
    Path file = Files.write(inbox.resolve("closed.jpg"), jpeg());
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    } catch (UnsupportedOperationException e) {
      Assumptions.abort("no permissions here");
    }
    Assumptions.assumeFalse(Files.isReadable(file), "this person may read everything");
    assertThat(refused(file).key()).endsWith(".unreadable");
  }

  private byte[] jpeg() throws Exception {
    return DamagedPictures.all(java.util.random.RandomGenerator.getDefault()).get("ok-plain.jpg");
  }

  private Reason refused(Path file) {
    Outcome<Medium> outcome = importing(file);
    assertThat(outcome).as(file.getFileName().toString()).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Medium>) outcome).reason();
  }

  /** Each refusal names the file and is worded in both languages. */
  private static void assertTold(Reason reason, String name) {
    for (boolean english : new boolean[] {false, true}) {
      assertThat(Messages.in(english).text(reason))
          .startsWith(name)
          .hasSizeGreaterThan(name.length() + 8);
    }
  }

  private Outcome<Medium> importing(Path file) {
    return room.imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
  }

  /** Returns what lies in the station's folder and beside the files, but for the database. */
  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("desk.db"))
          .collect(Collectors.toSet());
    }
  }
}
