package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.MediaId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private CaptureRoom room;
  private ReviewViewModel model;
  private Medium arm;
  private Medium hand;

  @BeforeEach
  void open() throws Exception {
    room = new CaptureRoom(folder.resolve("data"));
    hand = imported("hand.jpg", "jpg", Color.ORANGE, false);
    arm = imported("arm.png", "png", Color.PINK, true);
    model = signedIn();
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  private ReviewViewModel signedIn() {
    return EvidenceModels.review(
        room,
        new DirectTaskRunner(),
        () -> Optional.of(room.expert),
        fault -> {
          throw fault;
        },
        digest -> true,
        nanos::get);
  }

  @Test
  void media_stand_by_finding_whatever_the_order_in_which_they_came() {
    model.showCase(room.stream);
    assertThat(showing().pieces())
        .extracting(piece -> piece.medium().id())
        .containsExactly(arm.id(), hand.id());
    assertThat(Objects.requireNonNull(showing().main()).item().medium()).isEqualTo(arm);
  }

  @Test
  void the_oldest_stands_first_here_and_the_newest_where_pictures_are_taken() throws Exception {
    List<MediaId> taken = new ArrayList<>(List.of(arm.id()));
    for (String name : List.of("second.png", "third.png")) {
      taken.add(imported(name, "png", Color.RED, true).id());
    }
    model.showCase(room.stream);
    assertThat(showing().pieces().subList(0, 3))
        .extracting(piece -> piece.medium().id())
        .isEqualTo(taken);
    CaptureViewModel camera = EvidenceModels.capture(room, new DirectTaskRunner());
    camera.showCase(room.stream);
    assertThat(CaptureState.shots(camera.state().get()).subList(0, 2))
        .extracting(shot -> shot.medium().id())
        .isEqualTo(taken.subList(1, 3).reversed());
    camera.close();
  }

  @Test
  void looking_is_journalled_once_per_person_medium_and_sign_in() {
    model.showCase(room.stream);
    model.move(1);
    model.move(-1);
    model.move(1);
    assertThat(viewings()).isEqualTo(2);
    model.leaveCase();
    model.showCase(room.stream);
    assertThat(viewings()).isEqualTo(2);
    signedIn().showCase(room.stream);
    assertThat(viewings()).isEqualTo(3);
  }

  @Test
  void a_picture_of_intimate_parts_is_covered_for_others_and_their_look_is_none() {
    room.custody.shield(room.stream, room.expert, arm.id(), List.of(room.secondPerson));
    model.showCase(room.stream);

    assertThat(showing().pieces()).filteredOn(piece -> piece.covered()).hasSize(1);
    assertThat(Objects.requireNonNull(showing().main()).piece().covered()).isTrue();
    assertThat(viewings()).isZero();
    model.move(1);
    assertThat(viewings()).isEqualTo(1);
    assertThat(model.keeping().candidates()).containsExactly(new Readers.Candidate(room.expert, 0));
  }

  @Nested
  class WithAPictureInHand {

    private byte[] original;

    @BeforeEach
    void look() {
      model.showCase(room.stream);
      original = room.media.read(arm.sha256());
    }

    @AfterEach
    void the_original_is_byte_for_byte_what_it_was() {
      assertThat(room.media.read(arm.sha256())).isEqualTo(original);
    }

    @Test
    void a_note_that_is_moved_twice_at_once_stands_once() {
      model.notes().add(NoteKind.ARROW, spots(0.1, 0.1, 0.2, 0.2), "瘢痕");
      Note note = standing().getFirst().note();
      model.notes().move(note, spots(0.2, 0.1, 0.3, 0.2));
      model.notes().move(note, spots(0.5, 0.1, 0.6, 0.2));
      assertThat(standing()).hasSize(1);
      assertThat(standing().getFirst().note().spots()).isEqualTo(spots(0.2, 0.1, 0.3, 0.2));
      assertThat(model.said().get()).isEqualTo(Reason.of("evidence.refused.no-note"));
    }

    @Test
    void notes_are_laid_undone_and_done_again_as_entries_of_their_own() {
      model.notes().add(NoteKind.ANGLE, spots(0.1, 0.5, 0.5, 0.5, 0.5, 0.1), "");
      model.notes().add(NoteKind.ARROW, spots(0.1, 0.1, 0.2, 0.2), "瘢痕");
      assertThat(kinds()).containsExactly(NoteKind.ANGLE, NoteKind.ARROW);
      model.notes().undo();
      model.notes().undo();
      assertThat(kinds()).isEmpty();
      assertThat(showing().canUndo()).isFalse();
      model.notes().redo();
      assertThat(kinds()).containsExactly(NoteKind.ANGLE);
      model.notes().move(standing().getFirst().note(), spots(0.1, 0.5, 0.5, 0.5, 0.9, 0.5));
      assertThat(standing().getFirst().note().degrees()).isEqualTo(180);
      model.notes().undo();
      assertThat(standing().getFirst().note().degrees()).isEqualTo(90);
      model.notes().redo();
      assertThat(standing().getFirst().note().degrees()).isEqualTo(180);
      model.notes().withdraw(standing().getFirst().note());
      assertThat(kinds()).isEmpty();
      model.notes().undo();
      model.notes().undo();
      model.notes().undo();
      assertThat(kinds()).isEmpty();
      assertThat(
              room.station.journal.stream(room.stream).history().ordered().stream()
                  .filter(act -> act.fact() instanceof EvidenceFact.Annotated)
                  .count())
          .isGreaterThan(5);
    }

    @Test
    void a_length_is_told_by_the_newest_scale() {
      model.notes().addScale(spots(0, 0, 0.5, 0), 100);
      model.notes().add(NoteKind.LENGTH, spots(0.1, 0.1, 0.1, 0.35), "");
      ReviewState.Shown shown = Objects.requireNonNull(showing().main());
      assertThat(shown.millimetresPerWidth()).isEqualTo(200);
      assertThat(shown.notes().getLast().note().span() * shown.millimetresPerWidth())
          .isCloseTo(50, within(1e-9));
    }

    @Test
    void a_redacted_copy_is_black_where_it_is_covered_and_names_its_original() throws Exception {
      model.redact();
      assertThat(model.said().get()).isEqualTo(Reason.of("evidence.refused.no-cover"));
      model.notes().add(NoteKind.COVER, spots(0.25, 0.25, 0.5, 0.5), "");
      model.redact();

      Evidence.Item copy = derived();
      assertThat(copy.medium().fileName()).isEqualTo("IMG-02-R1.png");
      Derivation made = Objects.requireNonNull(copy.derivation());
      assertThat(made.parent()).isEqualTo(arm.id());
      assertThat(made.parentHash()).isEqualTo(arm.sha256());
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(room.media.read(copy.medium().sha256())));
      assertThat(image.getWidth()).isEqualTo(400);
      assertThat(image.getRGB(100, 100)).isEqualTo(0xff000000);
      assertThat(image.getRGB(199, 199)).isEqualTo(0xff000000);
      assertThat(image.getRGB(98, 98)).isEqualTo(Color.PINK.getRGB());
      assertThat(image.getRGB(202, 202)).isEqualTo(Color.PINK.getRGB());
      assertThat(room.evidence().pictures()).extracting(Evidence.Item::medium).hasSize(2);
    }

    @Test
    void a_picture_has_no_moments_to_mark() {
      model.notes().bookmark(1, "", null, () -> {});
      assertThat(model.said().get()).isEqualTo(Reason.of("evidence.refused.bookmark"));
    }
  }

  @Nested
  class WithAClip {

    private Medium clip;

    @BeforeEach
    void record() throws Exception {
      room.withNotice().withCamera();
      room.capture.startClip(room.stream, room.expert, room.elbow);
      room.frames(60);
      clip = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
      room.capture.release();
      model.showCase(room.stream);
      model.select(clip.id());
    }

    @Test
    void a_frame_is_kept_with_its_clips_hash_and_time() {
      model.grabFrame(0, 1.0);
      Derivation made = Objects.requireNonNull(derived().derivation());
      assertThat(made.way()).isEqualTo(Derivation.Way.FRAME);
      assertThat(made.parentHash()).isEqualTo(clip.sha256());
      assertThat(made.atMillis()).isBetween(900L, 1100L);
      assertThat(derived().medium().finding()).isEqualTo(room.elbow);
    }

    @Test
    void it_is_played_by_the_clock_stepped_and_sought() {
      ClipPlayer player = model.newPlayer(false);
      player.open(clip, 2, 160, 0, true);
      assertThat(player.state().get().open()).isTrue();
      assertThat(player.state().get().position()).isLessThan(0.1);
      player.toggle();
      nanos.addAndGet(500_000_000);
      player.tick();
      nanos.addAndGet(100_000_000);
      player.tick();
      assertThat(player.state().get().position()).isBetween(0.05, 0.65);
      player.toggle();
      double stopped = player.state().get().position();
      nanos.addAndGet(1_000_000_000);
      player.tick();
      assertThat(player.state().get().position()).isEqualTo(stopped);
      player.seek(1);
      assertThat(player.state().get().position()).isBetween(0.9, 1.1);
      double sought = player.state().get().position();
      player.step(1);
      double next = player.state().get().position();
      assertThat(next).isGreaterThan(sought);
      player.step(-1);
      assertThat(player.state().get().position()).isEqualTo(sought);
      player.close();
      assertThat(player.state().get().open()).isFalse();
    }
  }

  private Evidence.Item derived() {
    return room.evidence().reviewable().stream()
        .filter(item -> item.derivation() != null)
        .findFirst()
        .orElseThrow();
  }

  private Showing showing() {
    return (Showing) model.state().get();
  }

  private List<Notes.Standing> standing() {
    return room.station.journal.stream(room.stream).get(Notes.PROJECTION).of(arm.id());
  }

  private List<NoteKind> kinds() {
    return standing().stream().map(standing -> standing.note().kind()).toList();
  }

  private long viewings() {
    return room.station.journal.stream(room.stream).history().ordered().stream()
        .filter(act -> act.fact() instanceof EvidenceFact.Viewed)
        .count();
  }

  private static List<Spot> spots(double... at) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      spots.add(new Spot(at[i], at[i + 1]));
    }
    return spots;
  }

  private Medium imported(String name, String format, Color colour, boolean elbow)
      throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 400, 300);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    Path file = Files.write(folder.resolve(name), out.toByteArray());
    Outcome<Medium> outcome =
        room.imports.importFile(
            room.stream,
            room.expert,
            elbow ? room.elbow : room.scar,
            file,
            "市人民医院",
            ImportLabels.OWN);
    return ((Outcome.Done<Medium>) outcome).value();
  }
}
