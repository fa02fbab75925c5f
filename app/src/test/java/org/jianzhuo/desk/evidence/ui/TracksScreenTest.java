package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports a clip of two tracks and a photo of which half is missing, as a person sees it. */
class TracksScreenTest {

  @TempDir Path folder;
  private ReviewStage stage;

  @BeforeEach
  void open() throws Exception {
    stage = new ReviewStage(folder, room -> {});
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void a_clip_of_two_tracks_says_so_and_either_is_shown_and_heard() throws Exception {
    take(two());
    ReviewStage.until(() -> stage.holds("#review-import-report"));
    assertThat(told())
        .anyMatch(line -> line.contains("H ") && line.startsWith("two.mkv"))
        .anyMatch(line -> line.contains("Shift+U"));
    stage.picture("tracks-1-told");
    stage.robot.interact(() -> stage.robot.lookup("#review-import-told").<Button>query().fire());
    ReviewStage.until(() -> shown('r'));
    assertThat(stage.text("#review-film")).isEqualTo(words("evidence.review.film", 1, 2));
    assertThat(stage.text("#review-track")).isEqualTo(words("evidence.review.track", 1, 2));
    stage.robot.push(KeyCode.H);
    ReviewStage.until(() -> shown('b'));
    assertThat(stage.text("#review-film")).isEqualTo(words("evidence.review.film", 2, 2));
    stage.picture("tracks-2-second");
    stage.robot.push(KeyCode.F);
    ReviewStage.until(() -> stage.room.evidence().items().size() == 2);
    Evidence.Item grabbed = List.copyOf(stage.room.evidence().items().values()).getLast();
    assertThat(Objects.requireNonNull(grabbed.derivation()).film()).isEqualTo(2);
    Frame frame = stage.room.custody.picture(grabbed.medium(), 160);
    assertThat(frame.bgra()[0] & 0xff).as("blue").isGreaterThan(200);
    stage.robot.interact(() -> stage.robot.lookup("#review-track").<Button>query().fire());
    ReviewStage.until(
        () -> stage.text("#review-track").equals(words("evidence.review.track", 2, 2)));
    ReviewStage.until(() -> shown('b'));
  }

  @Test
  void a_photo_of_which_half_is_missing_has_a_band_over_it() throws Exception {
    byte[] whole;
    try (InputStream in =
        Files.newInputStream(made("whole.jpg", "-frames:v", "1", "-pix_fmt", "yuvj420p"))) {
      whole = in.readAllBytes();
    }
    byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
    half[half.length - 2] = (byte) 0xff;
    half[half.length - 1] = (byte) 0xd9;
    take(folder.resolve("whole.jpg"));
    ReviewStage.until(() -> stage.showsStill());
    assertThat(band().isVisible()).isFalse();
    take(Files.write(folder.resolve("half.jpg"), half));
    ReviewStage.until(() -> stage.holds("#review-import-report"));
    assertThat(told()).containsExactly(words("evidence.import.partial", "half.jpg"));
    stage.robot.interact(() -> stage.robot.lookup("#review-import-told").<Button>query().fire());
    ReviewStage.until(() -> band().isVisible() && stage.showsStill());
    assertThat(((Label) band()).getText()).isEqualTo(words("evidence.review.partial"));
    stage.picture("partial");
  }

  private void take(Path file) {
    stage.robot.interact(
        () -> stage.model.imports().take(List.of(file), null, "市人民医院", ImportLabels.OWN, () -> {}));
  }

  private List<String> told() {
    return stage.robot.lookup("#review-import-refused .label").queryAll().stream()
        .map(label -> ((Label) label).getText())
        .filter(text -> text.length() > 2)
        .collect(Collectors.toList());
  }

  private boolean shown(char colour) {
    Image image =
        stage
            .robot
            .lookup("#review-picture .image-view")
            .tryQueryAs(ImageView.class)
            .map(ImageView::getImage)
            .orElse(null);
    if (image == null) {
      return false;
    }
    int pixel = image.getPixelReader().getArgb(4, 4);
    int blue = pixel & 0xff;
    int red = pixel >> 16 & 0xff;
    return colour == 'r' ? red > 200 && blue < 90 : blue > 200 && red < 90;
  }

  private Node band() {
    return stage.robot.lookup("#review-partial").query();
  }

  private String words(String key, Object... arguments) {
    return stage.words.text(key, arguments);
  }

  private Path two() throws Exception {
    Path out = folder.resolve("two.mkv");
    List<String> command = new ArrayList<>(List.of("-v", "error", "-y"));
    for (String source :
        List.of(
            "color=red:size=160x120:rate=10:duration=2",
            "color=blue:size=160x120:rate=10:duration=2",
            "sine=300:duration=2",
            "sine=900:duration=2")) {
      command.addAll(List.of("-f", "lavfi", "-i", source));
    }
    command.addAll(List.of("-map", "0", "-map", "1", "-map", "2", "-map", "3", "-c:v", "mpeg4"));
    command.addAll(List.of("-c:a", "aac", out.toString()));
    assertThat(Ffmpeg.program(command).inheritIO().start().waitFor()).isZero();
    return out;
  }

  private Path made(String name, String... how) throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> command = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
    command.add("testsrc2=size=640x480:rate=10:duration=1");
    command.addAll(List.of(how));
    command.add(out.toString());
    assertThat(Ffmpeg.program(command).inheritIO().start().waitFor()).isZero();
    return out;
  }
}
