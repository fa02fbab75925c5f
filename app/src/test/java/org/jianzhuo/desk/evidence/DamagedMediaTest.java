package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports a folder of damaged and hostile media: each is refused by its name, or shown. */
@Timeout(600)
@Alongside
class DamagedMediaTest extends CaptureRoomCase {

  private static final long SEED = 20_261_122;

  /** Twelve seconds are allowed to one act; a busy machine gets some more. */
  private static final long MOST_SECONDS = 30;

  @Test
  void each_of_a_folder_of_damaged_media_is_refused_with_its_name_or_shown_in_time()
      throws Exception {
    Map<String, String> refused = new HashMap<>();
    List<Digest> taken = new ArrayList<>();
    for (Path file : DamagedMedia.fill(Files.createDirectory(folder.resolve("media")), SEED)) {
      long begun = System.nanoTime();
      String name = String.valueOf(file.getFileName());
      switch (importing(room.imports, file)) {
        case Outcome.Done<Medium> done -> {
          Medium medium = done.value();
          taken.add(medium.sha256());
          assertThat(name).as("taken").matches("(?s)(ok|noise|size|many)-.*|form-loop.*");
          Frame shown = room.custody.picture(medium, 640);
          assertThat(shown.width()).as(name).isBetween(1, 640);
          assertThat(shown.height()).as(name).isBetween(1, 2560);
          assertThat(Digest.of(Files.readAllBytes(file))).isEqualTo(medium.sha256());
        }
        case Outcome.Refused<Medium> no -> {
          assertThat(no.reason().arguments().getFirst()).isEqualTo(FileNames.visible(name));
          refused.put(name, no.reason().key().replace("evidence.import.refused.", ""));
          assertThat(name).as(no.reason().key()).doesNotStartWith("ok-");
        }
      }
      assertThat(System.nanoTime() - begun)
          .as(name)
          .isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
    }
    assertThat(refused)
        .containsEntry("huge.png", "too-many-pixels")
        .containsEntry("huge.jpg", "too-many-pixels")
        .containsEntry("hungry.png", "truncated")
        .containsEntry("bomb-picture.png", "too-big")
        .containsEntry("bomb-profile.png", "too-big")
        .containsEntry("zip-behind.jpg", "trailing")
        .containsEntry("arithmetic.jpg", "coding")
        .containsEntry("twelve-bit.jpg", "coding")
        .containsEntry("script.svg", "other-format")
        .containsEntry("script.png", "other-format")
        .containsEntry("phone.heic", "other-format")
        .containsEntry("password.pdf", "password")
        .containsEntry("pages.pdf", "too-big")
        .containsEntry("jpx.pdf", "coding")
        .containsEntry("jpx-in-form.pdf", "coding")
        .containsEntry("huge-in-form.pdf", "broken")
        .containsEntry("cut-picture.pdf", "broken")
        .containsEntry("bomb-many-words.png", "too-big")
        .containsEntry("bomb-tagged-words.png", "too-big")
        .containsEntry("half-beyond.mp4", "broken")
        .containsEntry("page-behind.avi", "trailing")
        .containsEntry("marked.svg", "other-format")
        .containsEntry("scan.jp2", "other-format")
        .containsEntry("page.html", "other-format")
        .containsEntry("sound-only.mp4", "no-frames")
        .containsEntry("sparse.jpg", "too-big")
        .containsEntry("sparse.mp4", "too-big")
        .containsEntry("folder.jpg", "not-a-file");
    assertThat(room.media.held())
        .containsExactlyInAnyOrderElementsOf(taken.stream().distinct().toList());
    assertThat(room.evidence().items()).hasSize(taken.size());
  }

  @Test
  void a_page_shows_the_photo_that_stands_on_it() throws Exception {
    byte[] pdf = DamagedPapers.all(RandomGenerator.getDefault()).get("ok-scan.pdf");
    Path file = Files.write(folder.resolve("scan.pdf"), pdf);
    Outcome<Medium> taken = importing(room.imports, file);
    Frame page = room.custody.page(((Outcome.Done<Medium>) taken).value(), 1, 400);
    assertThat(page.bgra()[2] & 0xff).as("red of the upper left corner").isGreaterThan(200);
    assertThat(page.bgra()[0] & 0xff).as("its blue").isLessThan(90);
  }

  @Test
  void a_link_that_leads_to_itself_is_refused() throws Exception {
    Path link = folder.resolve("loop.jpg");
    try {
      Files.createSymbolicLink(link, Path.of("loop.jpg"));
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("no links here");
    }
    assertThat(importing(room.imports, link))
        .isEqualTo(Outcome.refused("evidence.import.refused.unreadable", "loop.jpg"));
  }

  @Test
  void a_pipe_is_not_waited_for() throws Exception {
    Path pipe = folder.resolve("pipe.jpg");
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException noSuchProgram) {
      made = null;
    }
    Assumptions.assumeTrue(made != null && made.waitFor() == 0, "no pipes here");
    assertThat(importing(room.imports, pipe))
        .isEqualTo(Outcome.refused("evidence.import.refused.not-a-file", "pipe.jpg"));
  }

  @Test
  void a_device_is_not_read() {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero), "no devices here");
    assertThat(importing(room.imports, zero))
        .isEqualTo(Outcome.refused("evidence.import.refused.not-a-file", "zero"));
  }

  @Test
  void a_clip_that_changes_while_it_is_looked_at_is_not_kept() throws Exception {
    Path clip = folder.resolve("growing.mp4");
    Files.write(clip, DamagedClips.plain(folder));
    MediaImport imports =
        new MediaImport(
            room.station.journal,
            room.media,
            new GrowingWhileRead(room.reader, clip),
            room.reader,
            System::nanoTime,
            UUID::randomUUID,
            () -> ImportLabels.TODAY);
    assertThat(importing(imports, clip))
        .isEqualTo(Outcome.refused("evidence.import.refused.changed", "growing.mp4"));
    assertThat(room.media.held()).isEmpty();
    assertThat(room.evidence().items()).isEmpty();
  }

  private Outcome<Medium> importing(MediaImport imports, Path file) {
    return imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
  }

  /** Lets the file grow while it is decoded. */
  private record GrowingWhileRead(MediaReader reader, Path file) implements MediaReader {

    @Override
    public ClipCheck check(SeekableByteChannel clip, BooleanSupplier goOn) {
      ClipCheck check = reader.check(clip, goOn);
      try {
        Files.write(file, new byte[64], StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return check;
    }

    @Override
    public Clip openClip(SeekableByteChannel clip, int film) {
      return reader.openClip(clip, film);
    }

    @Override
    public Frame picture(SeekableByteChannel medium, int maxWidth) {
      return reader.picture(medium, maxWidth);
    }

    @Override
    public void play(
        SeekableByteChannel clip, double fromSeconds, int maxWidth, Predicate<Frame> picture) {
      reader.play(clip, fromSeconds, maxWidth, picture);
    }
  }
}
