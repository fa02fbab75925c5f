package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediaImport;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.desk.evidence.Witnesses;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.decoder.ApartReader;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.sync.SyncStation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.server.Server;
import org.jianzhuo.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps a picture of intimate parts for its readers at two stations with a real server between. */
class ShieldedAtTwoStationsTest {

  private static final StreamId CASE = new StreamId(new UUID(4, 4));
  private static final List<Projection<?>> PROJECTIONS =
      List.of(
          Roster.PROJECTION,
          Session.PROJECTION,
          Intake.PROJECTION,
          Panel.PROJECTION,
          Exam.PROJECTION,
          Evidence.PROJECTION,
          Notes.PROJECTION,
          KeyImages.PROJECTION);

  private final PersonId reader = new PersonId(UUID.randomUUID());
  private final PersonId other = new PersonId(UUID.randomUUID());
  private final PersonId third = new PersonId(UUID.randomUUID());
  private final ApartReader decoder = new ApartReader();

  @TempDir Path folder;
  private Server server;
  private Table left;
  private Table right;
  private Medium photo;

  @BeforeEach
  void takeAtOneStationAndSync() throws IOException {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    server = Server.start(ServerSettings.local(folder.resolve("server")));
    left = new Table("left");
    right = new Table("right");
    left.sync.found(new StreamId(UUID.randomUUID()), left.key);
    left.tell(
        reader,
        CaseTable.examined(
                List.of(reader, other, third),
                "深劳鉴受〔2026〕03187",
                OpinionMode.TOGETHER,
                ItemKind.LABOUR_FUNCTION,
                8,
                9)
            .stream()
            .filter(fact -> !(fact instanceof ExamFact.Completed))
            .toArray(Fact[]::new));
    Path file = Files.write(folder.resolve("photo.jpg"), jpeg(0xdcb096));
    photo =
        done(
            left.imports.importFile(
                CASE, reader, CaseTable.ELBOW, file, "市人民医院", ImportLabels.OWN));
    done(left.custody.shield(CASE, reader, photo.id(), List.of(reader)));
    for (Table table : List.of(left, right)) {
      done(table.sync.enrol(server.url(), server.offerCode().toString()));
    }
    meet();
  }

  @AfterEach
  void close() throws IOException {
    left.close();
    right.close();
    server.close();
    decoder.close();
  }

  @Test
  void readers_named_at_one_station_hold_at_the_other_and_others_see_the_cover_there() {
    assertThat(right.media.has(photo.sha256())).isTrue();
    assertThat(right.review(reader).main().piece().covered()).isFalse();
    assertThat(right.custody.picture(photo, 64).width()).isEqualTo(64);
    for (PersonId stranger : List.of(other, third)) {
      assertThat(right.review(stranger).main().piece().covered()).isTrue();
      assertThat(
              right.exports.export(
                  CASE,
                  stranger,
                  List.of(photo.id()),
                  folder.resolve("out"),
                  CaptureRoom.TO_ARCHIVE))
          .isEqualTo(Outcome.refused("evidence.refused.shielded"));
      assertThat(right.reviews.redact(CASE, stranger, photo.id()))
          .isEqualTo(Outcome.refused("evidence.refused.shielded"));
      assertThat(right.exports.exportable(CASE, stranger)).isEmpty();
    }
    assertThat(right.keyImages.candidates(CASE)).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whom_a_reader_names_at_the_other_station_may_look_at_the_first() {
    assertThat(right.custody.shield(CASE, other, photo.id(), List.of(other)))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    done(right.custody.shield(CASE, reader, photo.id(), List.of(reader, other)));
    meet();
    assertThat(left.review(other).main().piece().covered()).isFalse();
    assertThat(left.review(third).main().piece().covered()).isTrue();
  }

  @Test
  void a_mark_that_is_lifted_at_one_station_is_lifted_at_both() {
    done(right.custody.unshield(CASE, reader, photo.id(), "误标隐私"));
    meet();
    assertThat(left.review(third).main().piece().covered()).isFalse();
  }

  @Test
  void readers_named_at_both_at_the_same_moment_are_only_those_whom_both_named() {
    done(left.custody.shield(CASE, reader, photo.id(), List.of(reader, other)));
    done(right.custody.shield(CASE, reader, photo.id(), List.of(reader, third)));
    meet();
    for (Table table : List.of(left, right)) {
      assertThat(table.review(reader).main().piece().covered()).isFalse();
      assertThat(table.review(other).main().piece().covered()).isTrue();
      assertThat(table.review(third).main().piece().covered()).isTrue();
    }
    done(right.custody.shield(CASE, reader, photo.id(), List.of(other, third)));
    meet();
    assertThat(left.review(other).main().piece().covered()).isFalse();
    assertThat(left.review(reader).main().piece().covered()).isTrue();
  }

  @Test
  void where_both_named_nobody_in_common_nobody_looks_until_one_of_the_named_settles_it() {
    done(left.custody.shield(CASE, reader, photo.id(), List.of(other)));
    done(right.custody.shield(CASE, reader, photo.id(), List.of(third)));
    meet();
    for (Table table : List.of(left, right)) {
      for (PersonId anyone : List.of(reader, other, third)) {
        assertThat(table.review(anyone).main().piece().covered()).isTrue();
      }
      assertThat(table.keyImages.candidates(CASE)).isEmpty();
    }
    assertThat(left.custody.shield(CASE, reader, photo.id(), List.of(reader)))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    done(left.custody.shield(CASE, other, photo.id(), List.of(other, third)));
    meet();
    assertThat(right.review(third).main().piece().covered()).isFalse();
    assertThat(right.review(reader).main().piece().covered()).isTrue();
  }

  @Test
  void a_mark_lifted_at_one_station_while_the_other_names_readers_stands() {
    done(left.custody.unshield(CASE, reader, photo.id(), "误标隐私"));
    done(right.custody.shield(CASE, reader, photo.id(), List.of(reader, other)));
    meet();
    for (Table table : List.of(left, right)) {
      assertThat(table.review(other).main().piece().covered()).isFalse();
      assertThat(table.review(third).main().piece().covered()).isTrue();
    }
  }

  @Test
  void an_open_screen_is_covered_as_the_mark_comes_in() throws IOException {
    Path file = Files.write(folder.resolve("second.jpg"), jpeg(0xb0dc96));
    Medium second =
        done(
            left.imports.importFile(
                CASE, reader, CaseTable.ELBOW, file, "市人民医院", ImportLabels.OWN));
    meet();
    ReviewViewModel window = right.window(other);
    window.showCase(CASE);
    window.select(second.id());
    assertThat(showing(window).main().piece().covered()).isFalse();
    done(left.custody.shield(CASE, reader, second.id(), List.of(reader)));
    meet();
    assertThat(showing(window).main().piece().covered()).isTrue();
  }

  @Test
  void the_readers_and_the_picture_are_there_when_the_store_is_opened_again() throws IOException {
    right.close();
    right = new Table("right", right.id, right.key);
    assertThat(right.review(reader).main().piece().covered()).isFalse();
    assertThat(right.review(other).main().piece().covered()).isTrue();
    assertThat(right.media.read(photo.sha256())).isEqualTo(left.media.read(photo.sha256()));
  }

  private void meet() {
    for (int round = 0; round < 2; round++) {
      left.sync.syncFully();
      right.sync.syncFully();
    }
  }

  private static Showing showing(ReviewViewModel window) {
    return (Showing) window.state().get();
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static byte[] jpeg(int shade) {
    BufferedImage image = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(shade));
    pen.fillRect(0, 0, 128, 96);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One station with its sealed store, its sync, and the review screens of who sits at it. */
  private final class Table implements AutoCloseable {
    final StationId id;
    final KeyPair key;
    final ExecutorService hashing = Executors.newFixedThreadPool(2);
    final TestStation station;
    final SealedMediaStore media;
    final SyncStation sync;
    final CustodyService custody;
    final MediaExport exports;
    final ReviewService reviews;
    final MediaImport imports;
    final KeyImageService keyImages;

    Table(String name) {
      this(name, new StationId(UUID.randomUUID()), TestStation.newKey());
    }

    Table(String name, StationId id, KeyPair key) {
      this.id = id;
      this.key = key;
      Path data = folder.resolve(name);
      station = new TestStation(data, id, key, PROJECTIONS);
      media =
          new SealedMediaStore(
              data,
              new LocalFiles(),
              station.vault,
              new MediaRows(station.database),
              UUID::randomUUID,
              hashing);
      sync = SyncStation.over(station, media);
      custody =
          new CustodyService(station.journal, media, decoder, decoder, ZoneId.of("Asia/Shanghai"));
      exports =
          new MediaExport(
              station.journal,
              media,
              new LocalFiles(),
              person -> "1号专家",
              station.keys::of,
              ZoneId.of("Asia/Shanghai"));
      reviews =
          new ReviewService(station.journal, media, custody, new PngWriter(), UUID::randomUUID);
      imports =
          new MediaImport(
              station.journal,
              media,
              decoder,
              decoder,
              System::nanoTime,
              UUID::randomUUID,
              () -> ImportLabels.TODAY);
      keyImages = new KeyImageService(station.journal, custody, new JpegForPrint());
    }

    void tell(PersonId by, Fact... facts) {
      station.journal.append(by, List.of(facts).stream().map(f -> new Deed(CASE, f)).toList());
    }

    /** What the review screen shows to a person who looks at the photo. */
    Showing review(PersonId person) {
      ReviewViewModel window = window(person);
      window.showCase(CASE);
      window.select(photo.id());
      return showing(window);
    }

    ReviewViewModel window(PersonId person) {
      return new ReviewViewModel(
          reviews,
          imports,
          custody,
          exports,
          new Witnesses(List::of, (who, pin) -> Outcome.refused("roster.refused.wrong", 4)),
          station.journal,
          new DirectTaskRunner(),
          () -> Optional.of(person),
          digest -> false,
          fault -> {
            throw new AssertionError(fault);
          },
          System::nanoTime,
          SoundOutput.NONE);
    }

    @Override
    public void close() {
      hashing.shutdown();
      station.close();
    }
  }
}
