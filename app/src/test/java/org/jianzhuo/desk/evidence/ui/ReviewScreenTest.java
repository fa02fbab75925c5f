package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jianzhuo.desk.evidence.ui.ReviewStage.done;
import static org.jianzhuo.desk.evidence.ui.ReviewStage.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ReviewScreenTest {

  @TempDir Path folder;
  private ReviewStage stage;
  private FxRobot robot;
  private CaptureRoom room;
  private ReviewViewModel model;
  private Medium photo;
  private Medium clip;

  @BeforeEach
  void show() throws Exception {
    stage =
        new ReviewStage(
            folder,
            taken -> {
              photo = done(taken.capture.still(taken.stream, taken.expert, taken.elbow));
              done(taken.capture.startClip(taken.stream, taken.expert, taken.scar));
              taken.frames(60);
              clip = done(taken.capture.stopClip());
            });
    robot = stage.robot;
    room = stage.room;
    model = stage.model;
  }

  @Test
  void a_clip_chosen_in_the_strip_is_played_by_its_key() throws Exception {
    robot.interact(() -> model.select(clip.id()));
    until(() -> !robot.lookup("#review-play").queryButton().isDisabled());
    robot.interact(() -> robot.lookup("#review-strip").query().requestFocus());
    String before = robot.lookup("#review-time").queryLabeled().getText();
    robot.push(KeyCode.SPACE);
    until(() -> !robot.lookup("#review-time").queryLabeled().getText().equals(before));
  }

  @AfterEach
  void hide() throws Exception {
    stage.close();
  }

  @Test
  void a_picture_is_looked_at_measured_and_covered_and_its_original_stays() throws Exception {
    byte[] original = room.media.read(photo.sha256());
    until(() -> text("#review-name").equals("IMG-01"));
    until(() -> of(EvidenceFact.Viewed.class) == 1);
    until(stage::showsStill);
    picture("1-photo");

    robot.push(KeyCode.A);
    at(0.3, 0.5);
    at(0.5, 0.5);
    at(0.5, 0.3);
    until(() -> notes(photo).size() == 1);
    assertThat(notes(photo).getFirst().note().degrees()).isCloseTo(90, within(1.0));
    robot.push(KeyCode.K);
    at(0.2, 0.8);
    at(0.4, 0.8);
    until(() -> robot.lookup("#review-scale").tryQuery().isPresent());
    // Nobody has measured anything yet.
    robot.push(KeyCode.ENTER);
    assertThat(text("#review-scale-problem")).contains("300");
    assertThat(notes(photo)).hasSize(1);
    robot.write("10").push(KeyCode.ENTER);
    until(() -> notes(photo).size() == 2);
    robot.push(KeyCode.L);
    at(0.2, 0.7);
    at(0.6, 0.7);
    until(() -> notes(photo).size() == 3);
    until(() -> text("#review-measured").matches(".*(19\\.[89]|20\\.[012]) cm.*"));
    robot.push(KeyCode.R);
    at(0.7, 0.3);
    at(0.6, 0.45);
    until(() -> robot.lookup("#review-text").tryQuery().isPresent());
    robot.clickOn("#review-text").write("scar 16 cm");
    robot.clickOn("#review-text-act");
    until(() -> notes(photo).size() == 4);
    robot.push(KeyCode.B);
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until(() -> notes(photo).size() == 5);
    robot.push(KeyCode.ESCAPE);
    picture("2-notes");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> notes(photo).size() == 4);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    until(() -> notes(photo).size() == 5);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    until(() -> derived(Derivation.Way.REDACTED).isPresent());
    assertThat(derived(Derivation.Way.REDACTED).orElseThrow().derivation().parentHash())
        .isEqualTo(photo.sha256());
    assertThat(room.media.read(photo.sha256())).isEqualTo(original);
    robot.clickOn("#review-tab-1");
    assertThat(robot.lookup("#review-notes .jz-small").<Labeled>queryAll())
        .isNotEmpty()
        .allSatisfy(by -> assertThat(by.getText()).matches(".*\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    picture("3-redacted");
    robot.push(KeyCode.CLOSE_BRACKET);
    robot.push(KeyCode.EQUALS);
    picture("4-turned");
    assertThat(of(EvidenceFact.Viewed.class)).isEqualTo(1);
  }

  @Test
  void covered_pictures_are_not_painted_until_they_are_shown_again() throws Exception {
    until(() -> text("#review-name").equals("IMG-01"));
    until(() -> colours("#review-picture") > 100);
    robot.interact(() -> Privacy.hide(stage.view().content().getScene().getRoot(), true));
    assertThat(colours("#review-picture")).isEqualTo(1);
    assertThat(robot.lookup("#review-strip-0 .jz-private").query().getOpacity()).isZero();
    picture("9-covered");
    robot.interact(() -> Privacy.hide(stage.view().content().getScene().getRoot(), false));
    assertThat(colours("#review-picture")).isGreaterThan(100);
  }

  private int colours(String id) {
    java.util.Set<Integer> seen = new java.util.HashSet<>();
    robot.interact(
        () -> {
          Node node = robot.lookup(id).query();
          if (node == null) {
            return;
          }
          var image = node.snapshot(null, null);
          for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
              seen.add(image.getPixelReader().getArgb(x, y));
            }
          }
        });
    return seen.size();
  }

  @Nested
  class WithAnEarlierCase {

    private StreamId earlier;

    private void at(AppraisalType now) throws Exception {
      FindingId elbow = new FindingId(UUID.randomUUID());
      earlier = room.anotherCase(AppraisalType.FIRST, elbow);
      Path file = folder.resolve("old.png");
      Files.write(
          file,
          new PngWriter()
              .png(new CaptureDevice.Frame(64, 48, new byte[64 * 48 * 4], 0), List.of()));
      Medium old =
          done(room.imports.importFile(earlier, room.expert, elbow, file, "旧案", ImportLabels.OWN));
      StreamId other = room.anotherCase(now, new FindingId(UUID.randomUUID()));
      assertThat(old.bytes()).isPositive();
      done(
          room.imports.importFile(
              other, room.expert, elbowOf(other), file, "本案", ImportLabels.OWN));
      robot.interact(() -> model.showCase(other));
    }

    private FindingId elbowOf(StreamId stream) {
      return room.station.journal.stream(stream).get(Exam.PROJECTION).inOrder().getFirst().id();
    }

    @Test
    void the_same_parts_picture_lies_beside_without_its_notes_and_the_look_is_journalled()
        throws Exception {
      at(AppraisalType.REVIEW_AFTER_YEAR);
      robot.push(KeyCode.P);
      until(() -> robot.lookup("#review-earlier-list").tryQuery().isPresent());
      picture("10-earlier-list");
      robot.push(KeyCode.ENTER);
      until(() -> robot.lookup("#review-beside-pane").query().isVisible());
      picture("11-earlier-beside");
      ReviewState.Shown beside = ((ReviewState.Showing) model.state().get()).beside();
      assertThat(beside.earlier().samePart()).isTrue();
      assertThat(beside.notes()).isEmpty();
      StreamId from = beside.earlier().caseStream();
      until(
          () ->
              room.station.journal.stream(from).history().ordered().stream()
                  .anyMatch(
                      act ->
                          act.fact() instanceof EvidenceFact.Viewed(MediaId seen)
                              && seen.equals(beside.piece().medium().id())));
      robot.push(KeyCode.C);
      until(() -> ((ReviewState.Showing) model.state().get()).beside() == null);
    }

    @Test
    void a_reappraisal_sees_it_only_after_its_own_examination() throws Exception {
      at(AppraisalType.REAPPRAISAL);
      robot.push(KeyCode.P);
      until(() -> model.said().get() != null);
      assertThat(model.said().get().key()).isEqualTo("evidence.refused.earlier-sealed");
      assertThat(robot.lookup("#review-earlier-list").tryQuery()).isEmpty();
    }
  }

  @Test
  void a_reason_that_was_typed_is_there_when_the_dialog_is_opened_again() throws Exception {
    until(() -> text("#review-name").equals("IMG-01"));
    robot.push(KeyCode.DELETE);
    robot.clickOn("#evidence-void-reason").write("out of fo");
    robot.interact(() -> stage.delays.pass(500));
    until(() -> !room.station.drafts.list(room.expert, "dialog:").isEmpty());
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.DELETE);
    TextInputControl reason = robot.lookup("#evidence-void-reason").queryTextInputControl();
    until(() -> reason.getText().equals("out of fo"));
    robot.write("cus");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> room.evidence().pictures().size() == 1);
    until(() -> room.station.drafts.list(room.expert, "dialog:").isEmpty());
  }

  @Test
  void a_picture_of_a_completed_examination_is_voided_by_two_people() throws Exception {
    until(() -> text("#review-name").equals("IMG-01"));
    room.tell(new ExamFact.Completed());
    robot.push(KeyCode.DELETE);
    until(() -> robot.lookup("#evidence-void-witness").tryQuery().isPresent());
    robot.clickOn("#evidence-void-reason").write("out of focus");
    robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.TAB).write("111111");
    picture("8-witness");
    // Enter never does what cannot be taken back.
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#evidence-void-witness").tryQuery()).isPresent();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> !text("#evidence-void-refused").isEmpty());
    assertThat(room.evidence().pictures()).hasSize(2);

    // What was entered is kept; only the PIN is asked for again, and has the focus.
    assertThat(robot.lookup("#evidence-void-reason").queryTextInputControl().getText())
        .isEqualTo("out of focus");
    robot.write("246810");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> room.evidence().pictures().size() == 1);
  }

  @Test
  void a_clip_is_played_stepped_marked_and_a_frame_of_it_kept() throws Exception {
    until(() -> text("#review-name").equals("IMG-01"));
    ListView<?> strip = robot.lookup("#review-strip").query();
    robot.interact(() -> strip.getSelectionModel().select(1));
    until(() -> text("#review-name").equals("CLIP-01"));
    until(() -> text("#review-time").startsWith("00:00.0"));
    robot.clickOn("#review-play");
    until(() -> !text("#review-time").startsWith("00:00.0"));
    robot.clickOn("#review-play");
    robot.push(KeyCode.PERIOD);
    WaitForAsyncUtils.waitForFxEvents();
    until(() -> text("#review-frame").matches("\\D*[1-9]\\d* / [1-9]\\d*"));
    robot.push(KeyCode.M);
    until(() -> robot.lookup("#review-text").tryQuery().isPresent());
    robot.clickOn("#review-text").write("90 degrees");
    robot.clickOn("#review-text-act");
    until(() -> notes(clip).size() == 1);
    assertThat(notes(clip).getFirst().note().kind()).isEqualTo(NoteKind.BOOKMARK);
    robot.clickOn("#review-tab-1");
    picture("5-clip");
    robot.push(KeyCode.F);
    until(() -> derived(Derivation.Way.FRAME).isPresent());
    Evidence.Item frame = derived(Derivation.Way.FRAME).orElseThrow();
    assertThat(frame.medium().fileName()).isEqualTo("CLIP-01-F1.png");
    assertThat(frame.derivation().parentHash()).isEqualTo(clip.sha256());
    robot.clickOn("#review-compare");
    until(() -> robot.lookup("#review-beside-pane").<Region>query().isVisible());
    picture("6-compare");
    assertThat(robot.lookup("#review-frame").query().isVisible()).as("in a narrow pane").isTrue();
    MediaId right = besideNow();
    robot.push(KeyCode.SHIFT, KeyCode.C);
    until(() -> !right.equals(besideNow()));
    assertThat(text("#review-name")).as("the left stays").isEqualTo("CLIP-01");
  }

  @Test
  void each_key_of_the_screen_stands_in_the_book_of_keys() {
    CaptureStage.assertBooked(PlaceKind.REVIEW, stage.view().shortcuts().keySet());
  }

  private @Nullable MediaId besideNow() {
    ReviewState.Shown beside = ((ReviewState.Showing) model.state().get()).beside();
    return beside == null ? null : beside.piece().medium().id();
  }

  /** Clicks a spot of the picture, in parts of its pane. */
  private void at(double x, double y) {
    Node pane = robot.lookup("#review-picture").query();
    Bounds bounds = pane.localToScreen(pane.getBoundsInLocal());
    double high = Math.min(bounds.getHeight(), bounds.getWidth() * 360 / 640);
    double wide = high * 640 / 360;
    double left = bounds.getMinX() + (bounds.getWidth() - wide) / 2;
    double top = bounds.getMinY() + (bounds.getHeight() - high) / 2;
    // One scale for both ways, as the notes have.
    robot.clickOn(left + x * wide, top + y * high);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private long of(Class<?> fact) {
    return room.station.journal.stream(room.stream).history().ordered().stream()
        .filter(act -> fact.isInstance(act.fact()))
        .count();
  }

  private Optional<Evidence.Item> derived(Derivation.Way way) {
    return room.evidence().reviewable().stream()
        .filter(item -> item.derivation() != null && item.derivation().way() == way)
        .findFirst();
  }

  private String text(String id) {
    return stage.text(id);
  }

  private List<Notes.Standing> notes(Medium medium) {
    return stage.notes(medium);
  }

  private void picture(String name) {
    stage.picture(name);
  }
}
