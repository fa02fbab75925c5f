package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jianzhuo.desk.evidence.ui.ReviewStage.done;
import static org.jianzhuo.desk.evidence.ui.ReviewStage.until;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Moves the notes beside a picture without the mouse. */
class NotesByKeysTest {

  @TempDir Path folder;
  private ReviewStage stage;
  private FxRobot robot;
  private CaptureRoom room;
  private ReviewViewModel model;
  private Medium photo;

  @BeforeEach
  void show() throws Exception {
    stage =
        new ReviewStage(
            folder,
            taken -> {
              photo = done(taken.capture.still(taken.stream, taken.expert, taken.elbow));
              done(taken.capture.still(taken.stream, taken.expert, taken.scar));
            });
    robot = stage.robot;
    room = stage.room;
    model = stage.model;
  }

  @AfterEach
  void hide() throws Exception {
    stage.close();
  }

  @Test
  void a_note_is_chosen_and_moved_by_keys_and_put_back_by_undo() throws Exception {
    until(() -> stage.text("#review-name").equals("IMG-01"));
    until(stage::showsStill);
    layNote(new Note(room.review.newNote(), NoteKind.LENGTH, spots(0.2, 0.5, 0.6, 0.5), "", 0, 0));
    layNote(
        new Note(
            room.review.newNote(), NoteKind.ANGLE, spots(0.3, 0.2, 0.5, 0.2, 0.5, 0.4), "", 0, 0));
    Note length = stage.notes(photo).get(0).note();
    Note angle = stage.notes(photo).get(1).note();
    robot.push(KeyCode.N);
    until(() -> stage.text("#review-measured").contains("Enter"));
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.RIGHT);
    stage.picture("1-chosen");
    assertThat(stage.notes(photo)).extracting(Notes.Standing::note).containsExactly(length, angle);
    robot.push(KeyCode.N);
    until(() -> !stage.notes(photo).getFirst().note().equals(length));
    Note moved = stage.notes(photo).get(1).note();
    assertThat(moved.span()).isCloseTo(0.4, within(1e-9));
    assertThat(moved.spots().getFirst().y()).isGreaterThan(0.5);
    assertThat(moved.spots().getFirst().x()).isGreaterThan(0.21);

    // The angle's third spot alone, by Tab from its whole.
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.LEFT).push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    until(() -> stage.notes(photo).stream().noneMatch(each -> each.note().equals(angle)));
    Note turned = stage.notes(photo).get(1).note();
    assertThat(turned.spots().subList(0, 2)).isEqualTo(angle.spots().subList(0, 2));
    assertThat(turned.degrees()).isLessThan(90);
    assertThat(stage.text("#review-name")).as("the arrows turned no page").isEqualTo("IMG-01");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> stage.notes(photo).getLast().note().spots().equals(angle.spots()));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> stage.notes(photo).getLast().note().spots().equals(length.spots()));

    robot.push(KeyCode.SHIFT, KeyCode.N);
    robot.push(KeyCode.DOWN).push(KeyCode.ESCAPE);
    robot.push(KeyCode.N);
    robot.push(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(stage.text("#review-measured")).doesNotContain("Enter");
    assertThat(stage.notes(photo))
        .extracting(each -> each.note().spots())
        .containsExactly(angle.spots(), length.spots());
    // The arrows are the strip's again.
    robot.push(KeyCode.RIGHT);
    until(() -> stage.text("#review-name").equals("IMG-02"));
  }

  private void layNote(Note note) throws Exception {
    done(room.review.annotate(room.stream, room.expert, photo.id(), note, List.of()));
    until(
        () ->
            ((ReviewState.Showing) model.state().get())
                .main().notes().stream().anyMatch(each -> each.note().equals(note)));
  }

  private static List<Spot> spots(double... at) {
    return IntStream.range(0, at.length / 2)
        .mapToObj(i -> new Spot(at[2 * i], at[2 * i + 1]))
        .toList();
  }
}
