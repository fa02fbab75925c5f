package org.jianzhuo.desk.evidence.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;

/** Draws the review screen and its dialogs, the key images and what supports a finding. */
final class ReviewScreens {

  private final PictureStage stage;
  private final CaptureRoom room;

  ReviewScreens(PictureStage stage) {
    this.stage = stage;
    room = stage.room;
  }

  void draw() throws Exception {
    ReviewViewModel model = stage.reviewModel();
    ReviewView view = stage.reviewView(model);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    stage.show(view);
    stage.settle();
    Medium photo = room.evidence().pictures().get(1).medium();
    PictureStage.onWindow(() -> model.select(photo.id()));
    stage.settle();
    PictureStage.onWindow(
        () -> {
          model
              .notes()
              .add(NoteKind.ANGLE, PictureStage.spots(0.17, 0.44, 0.62, 0.43, 0.38, 0.1), "");
          model.notes().addScale(PictureStage.spots(0.1, 0.9, 0.3, 0.9), 100);
          model.notes().add(NoteKind.LENGTH, PictureStage.spots(0.5, 0.9, 0.9, 0.9), "");
          model
              .notes()
              .add(
                  NoteKind.ARROW,
                  PictureStage.spots(0.8, 0.2, 0.64, 0.3),
                  stage.say("手术瘢痕 16 cm", "surgical scar 16 cm"));
          model.notes().add(NoteKind.COVER, PictureStage.spots(0.4, 0.5, 0.55, 0.7), "");
        });
    stage.settle();
    stage.click("review-tab-1");
    stage.picture("h1-notes");
    PictureStage.onWindow(model::redact);
    stage.settle();
    stage.click("review-tab-0");
    stage.press(view, "evidence.review.compare");
    stage.settle();
    stage.picture("h2-side-by-side");
    stage.press(view, "evidence.review.compare");
    Medium clip =
        room.evidence().pictures().stream()
            .map(item -> item.medium())
            .filter(medium -> medium.fileName().startsWith("CLIP"))
            .findFirst()
            .orElseThrow();
    PictureStage.onWindow(() -> model.showMoment(room.stream, clip.id(), 1));
    stage.settle();
    stage.picture("h3-player");
    stage.press(view, "evidence.review.compare");
    stage.settle();
    stage.picture("h4-player-beside");
    stage.press(view, "evidence.review.compare");
    stage.press(view, "evidence.review.mark");
    stage.settle();
    stage.picture("h5-mark");
    PictureStage.onWindow(stage.layers()::close);
    PictureStage.onWindow(() -> ReviewDialogs.askScale(stage.words, stage.layers(), length -> {}));
    stage.picture("h6-scale");
    PictureStage.onWindow(stage.layers()::close);
    Medium shielded = room.evidence().pictures().getFirst().medium();
    PictureStage.onWindow(() -> model.select(shielded.id()));
    stage.settle();
    stage.picture("a5-shielded-reader");
    PictureStage.onWindow(() -> stage.host.getScene().lookup("#review-export").requestFocus());
    stage.click("review-export");
    stage.picture("a6-export-tick-review");
    PictureStage.onWindow(
        () ->
            ((CheckBox) stage.host.getScene().lookup("#evidence-export-intimate"))
                .setSelected(true));
    stage.click("evidence-export-act");
    stage.picture("a9-export-refused");
    stage.type("evidence-export-recipient", stage.say("市中级人民法院", "City court"));
    stage.type("evidence-export-purpose", stage.say("诉讼举证", "Evidence in court"));
    stage.type("evidence-export-folder", Files.createTempDirectory("exported").toString());
    stage.click("evidence-export-act");
    stage.settle();
    stage.picture("k1-custody");
    stage.press(view, "evidence.shield");
    stage.settle();
    stage.picture("a7-lift");
    PictureStage.onWindow(stage.layers()::close);
    stage.become(room.secondPerson);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    PictureStage.onWindow(() -> model.select(shielded.id()));
    stage.settle();
    stage.picture("a8-covered-review");
    stage.become(room.expert);
    PictureStage.onWindow(() -> model.select(photo.id()));
    stage.settle();
    stage.picture("k2-custody-long");
    stage.privately("i4-private-review");
    imports(view, model);
    supports(model);
    keyImages();
    earlier(view, model);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    room.tell(new ExamFact.Completed());
    PictureStage.onWindow(() -> model.select(photo.id()));
    stage.settle();
    stage.press(view, "evidence.void");
    stage.picture("d4-void-witness");
    stage.type("evidence-void-reason", stage.say("拍错侧别", "wrong side"));
    PictureStage.onWindow(
        () ->
            ((ComboBox<?>) stage.host.getScene().lookup("#evidence-void-witness"))
                .getSelectionModel()
                .selectFirst());
    stage.type("evidence-void-pin", "111111");
    stage.picture("d5-void-witness-filled");
    stage.click("evidence-void-act");
    stage.settle();
    stage.picture("d6-void-refused");
    PictureStage.onWindow(stage.layers()::close);
    PictureStage.onWindow(
        () -> {
          view.hidden();
          model.leaveCase();
        });
  }

  private void imports(ReviewView view, ReviewViewModel model) throws Exception {
    stage.press(view, "evidence.import.open");
    stage.settle();
    stage.picture("j1-import");
    PictureStage.onWindow(stage.layers()::close);
    Path folder = Files.createTempDirectory("refused");
    Files.write(folder.resolve("empty.jpg"), new byte[0]);
    Files.writeString(folder.resolve("script.svg"), "<svg><script>1</script></svg>");
    Files.write(folder.resolve("half.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
    byte[] png =
        new PngWriter().png(new CaptureDevice.Frame(64, 48, new byte[64 * 48 * 4], 0), List.of());
    Files.write(folder.resolve("picture-of-the-left-elbow-from-the-city-hospital.jpg"), png);
    Files.write(
        folder.resolve("tail.png"),
        join(png, "more behind the end".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("word.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Files.createDirectory(folder.resolve("inside"));
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    PictureStage.onWindow(
        () ->
            model
                .imports()
                .take(
                    files,
                    room.elbow,
                    stage.say("市人民医院", "city hospital"),
                    ImportLabels.OWN,
                    () -> {}));
    stage.settle();
    stage.settle();
    stage.picture("j2-refused");
    PictureStage.onWindow(stage.layers()::close);
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private void supports(ReviewViewModel model) throws Exception {
    PictureStage.onWindow(
        () ->
            new SupportDoor(
                    room.station.journal,
                    room.custody,
                    stage.tasks,
                    stage.words,
                    stage.layers(),
                    (stream, support) -> {})
                .open(room.stream, room.elbow));
    stage.settle();
    stage.picture("e1-support");
    stage.privately("i5-private-support");
    PictureStage.onWindow(stage.layers()::close);
  }

  private void keyImages() throws Exception {
    KeyImagesViewModel keys =
        new KeyImagesViewModel(
            new KeyImageService(room.station.journal, room.custody, new JpegForPrint()),
            room.custody,
            room.stream,
            room.expert,
            stage.tasks,
            fault -> fault.printStackTrace());
    PictureStage.onWindow(() -> KeyImagesDialog.open(keys, stage.words, stage.layers(), () -> {}));
    PictureStage.onWindow(keys::open);
    stage.settle();
    PictureStage.onWindow(
        () ->
            room.evidence().pictures().stream()
                .filter(item -> item.medium().fileName().startsWith("IMG"))
                .skip(1)
                .forEach(item -> keys.toggle(item.medium().id())));
    stage.settle();
    stage.picture("f1-key-images");
    stage.privately("i6-private-key-images");
    PictureStage.onWindow(stage.layers()::close);
  }

  private void earlier(ReviewView view, ReviewViewModel model) throws Exception {
    FindingId elbow = new FindingId(UUID.randomUUID());
    StreamId before = room.anotherCase(AppraisalType.FIRST, elbow);
    Path file = Files.createTempDirectory("earlier").resolve("old.png");
    Files.write(
        file,
        new PngWriter().png(new CaptureDevice.Frame(64, 48, new byte[64 * 48 * 4], 0), List.of()));
    room.imports.importFile(before, room.expert, elbow, file, "旧案", ImportLabels.OWN);
    stage.press(view, "evidence.earlier.open");
    stage.settle();
    stage.picture("h7-earlier");
    stage.click("review-earlier-close");
  }
}
