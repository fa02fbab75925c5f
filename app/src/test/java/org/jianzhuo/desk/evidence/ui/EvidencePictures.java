package org.jianzhuo.desk.evidence.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.PanelFact;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Draws every screen and dialog of the evidence, to be looked at: in English with {@code
 * jz.english}, in a large window with {@code jz.wide}. Takes the folder for the pictures, and the
 * beginning of the names of those that are wanted.
 */
public final class EvidencePictures {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Path out;
  private final String wanted;
  private final boolean english;
  private final boolean wide;
  private final Messages words;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private final BorderPane host = new BorderPane();
  private final CaptureRoom room;
  private Layers layers;
  private PersonId self;

  private EvidencePictures(Path out, String wanted, boolean english, boolean wide)
      throws Exception {
    this.out = out;
    this.wanted = wanted;
    this.english = english;
    this.wide = wide;
    words = Messages.in(english);
    room = new CaptureRoom(Files.createTempDirectory("evidence-pictures"), 640, 360, tasks);
    room.tell(
        new PanelFact.Seated(
            List.of(room.expert, person(), person()), OpinionMode.TOGETHER, "抽取记录 1"));
    room.withNotice();
    self = room.expert;
  }

  private static PersonId person() {
    return new PersonId(java.util.UUID.randomUUID());
  }

  public static void main(String[] args) throws Exception {
    Pictures.startToolkit();
    FxToolkit.registerPrimaryStage();
    new EvidencePictures(
            Path.of(args[0]),
            args.length > 1 ? args[1] : "",
            Boolean.getBoolean("jz.english"),
            Boolean.getBoolean("jz.wide"))
        .all();
    Platform.exit();
    System.exit(0);
  }

  private void all() throws Exception {
    FxToolkit.setupScene(
        () -> {
          layers = new Layers(host);
          host.setLeft(bar(wide ? 88 : 68, 0));
          host.setTop(bar(0, wide ? 124 : 106));
          host.setBottom(bar(0, wide ? 40 : 34));
          Scene scene = new Scene(layers, wide ? 1920 : 1366, wide ? 1080 : 768);
          Look.apply(scene, Theme.LIGHT);
          return scene;
        });
    FxToolkit.showStage();
    capture();
    review();
    pedal();
    sound();
    tasks.close();
    room.close();
  }

  private static Region bar(double width, double height) {
    Region bar = new Region();
    bar.setMinSize(width, height);
    bar.setStyle("-fx-background-color: #31404f;");
    return bar;
  }

  private CaptureViewModel captureModel() {
    return EvidenceModels.capture(
        room, tasks, () -> Optional.of(self), fault -> fault.printStackTrace());
  }

  private void capture() throws Exception {
    CaptureViewModel model = captureModel();
    CaptureView view =
        onWindow(
            () ->
                new CaptureView(
                    model,
                    new CameraSetup(
                        room.shelf,
                        () -> List.of(SimulatedMicrophone.INPUT),
                        room.pedals.ear(room.shelf),
                        tasks,
                        fault -> fault.printStackTrace(),
                        key -> Optional.empty()),
                    () -> words,
                    layers,
                    () -> Path.of("/media/usb/export")));
    show(view);
    onWindow(() -> model.showCase(room.stream));
    settle();
    picture("a0-closed");
    room.withCamera();
    onWindow(() -> model.showCase(room.stream));
    room.frames(12);
    picture("b1-exposure");
    press(view, "evidence.exposure.stripes");
    room.frames(8);
    picture("b2-stripes");
    press(view, "evidence.exposure.stripes");
    press(view, "evidence.shield");
    picture("a1-readers");
    click("evidence-readers-act");
    press(view, "evidence.photo");
    until(() -> room.evidence().pictures().size() == 1);
    room.frames(5);
    picture("a2-shield-on");
    press(view, "evidence.shield");
    press(view, "evidence.photo");
    until(() -> room.evidence().pictures().size() == 2);
    onWindow(() -> host.getScene().lookup("#evidence-export").requestFocus());
    click("evidence-export");
    picture("a3-export-tick");
    onWindow(layers::close);
    press(view, "evidence.keys.record");
    until(() -> room.capture.status().recording() != null);
    room.frames(70);
    press(view, "evidence.mark");
    settle();
    room.frames(3);
    picture("c1-mark");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i1-private-capture");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    press(view, "evidence.keys.record");
    until(() -> room.evidence().pictures().size() == 3);
    self = room.secondPerson;
    onWindow(() -> model.showCase(room.stream));
    room.frames(3);
    picture("a4-covered-strip");
    self = room.expert;
    onWindow(() -> model.showCase(room.stream));
    Medium photo = room.evidence().pictures().get(1).medium();
    onWindow(() -> ReviewDialog.open(model, words, layers, photo));
    settle();
    picture("d1-enlarged");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i2-private-enlarged");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    click("evidence-retake");
    picture("d2-retake");
    type("review-text", english ? "blurred: the arm moved" : "虚焦：前臂移动");
    click("review-text-act");
    until(() -> room.evidence().pictures().size() == 4);
    press(view, "evidence.void");
    type("evidence-void-reason", english ? "wrong side" : "拍错侧别");
    picture("d3-void");
    onWindow(layers::close);
    addCamera("a", "camera", "");
    picture("g1-camera-url");
    onWindow(layers::close);
    addCamera("", "rtsp://10.0.0.9/s", "");
    picture("g2-camera-name");
    onWindow(layers::close);
    addCamera(english ? "above the couch" : "检查床上方", "rtsp://127.0.0.1:9/s", "viewer");
    until(() -> room.shelf.network().size() == 1);
    settle();
    onWindow(() -> model.findCameras());
    settle();
    picture("g3-camera-added");
    NetworkCamera added = room.shelf.network().getFirst();
    onWindow(
        () ->
            model
                .camera()
                .say(
                    org.jianzhuo.desk.base.Reason.of(
                        "evidence.refused.camera.password", added.name())));
    picture("g4-wrong-password");
    onWindow(model::dismiss);
    CapturePane pane = onWindow(() -> new CapturePane(model, () -> words, layers, () -> {}));
    onWindow(
        () -> {
          pane.setMaxWidth(wide ? 380 : 312);
          host.setCenter(pane);
          model.showCase(room.stream);
        });
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    room.frames(8);
    press(view, "evidence.keys.record");
    until(() -> room.capture.status().recording() != null);
    room.frames(40);
    picture("c2-mark-exam");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i3-private-exam");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    press(view, "evidence.keys.record");
    until(() -> room.evidence().pictures().size() == 5);
    room.capture.release();
    settle();
    onWindow(model::leaveCase);
  }

  private CaptureView captureView(CaptureViewModel model) {
    return onWindow(
        () ->
            new CaptureView(
                model,
                new CameraSetup(
                    room.shelf,
                    () -> List.of(SimulatedMicrophone.INPUT),
                    room.pedals.ear(room.shelf),
                    tasks,
                    fault -> fault.printStackTrace(),
                    key ->
                        key == javafx.scene.input.KeyCode.F3
                            ? Optional.of(words.text("exam.key.next"))
                            : Optional.empty()),
                () -> words,
                layers,
                () -> Path.of("/media/usb/export")));
  }

  private void pedal() throws Exception {
    room.tell(new ExamFact.Reopened(english ? "one more picture" : "补拍一张"));
    CaptureViewModel model = captureModel();
    CaptureView view = captureView(model);
    show(view);
    onWindow(() -> model.showCase(room.stream));
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    settle();
    click("evidence-pedal");
    settle();
    picture("l1-pedal");
    click("evidence-pedal-photo");
    picture("l2-pedal-tread");
    onWindow(
        () ->
            javafx.event.Event.fireEvent(
                host.getScene().lookup("#evidence-pedal-photo"), pressed("F3")));
    picture("l3-pedal-taken");
    onWindow(
        () ->
            javafx.event.Event.fireEvent(
                host.getScene().lookup("#evidence-pedal-photo"), pressed("B")));
    settle();
    picture("l4-pedal-writes");
    click("evidence-pedal-record");
    room.pedals.plugIn(org.jianzhuo.desk.evidence.FakePedals.FOOT_SWITCH);
    room.pedals.tread(
        org.jianzhuo.desk.evidence.FakePedals.FOOT_SWITCH,
        org.jianzhuo.desk.evidence.FakePedals.LEFT);
    room.pedals.tread(
        org.jianzhuo.desk.evidence.FakePedals.FOOT_SWITCH,
        org.jianzhuo.desk.evidence.FakePedals.LEFT);
    room.pedals.tread(
        org.jianzhuo.desk.evidence.FakePedals.FOOT_SWITCH,
        org.jianzhuo.desk.evidence.FakePedals.LEFT);
    until(() -> room.shelf.pedal().tread(org.jianzhuo.desk.evidence.PedalAct.RECORD).isPresent());
    settle();
    picture("l5-pedal-learnt");
    onWindow(layers::close);
    picture("l6-pedal-row");
    onWindow(model::leaveCase);
    settle();
  }

  private static javafx.scene.input.KeyEvent pressed(String key) {
    return new javafx.scene.input.KeyEvent(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        "",
        key,
        javafx.scene.input.KeyCode.valueOf(key),
        false,
        false,
        false,
        false);
  }

  private void sound() throws Exception {
    room.silence();
    room.shelf.hearBy(SimulatedMicrophone.INPUT);
    CaptureViewModel model = captureModel();
    CaptureView view = captureView(model);
    show(view);
    onWindow(() -> model.showCase(room.stream));
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    room.frames(3);
    onWindow(() -> model.setSound(true));
    until(() -> room.capture.status().microphone());
    int before = room.evidence().pictures().size();
    press(view, "evidence.keys.record");
    until(() -> room.capture.status().recording() != null);
    until(() -> room.capture.status().notice() != null);
    room.frames(3);
    settle();
    picture("m1-silent");
    CapturePane pane = onWindow(() -> new CapturePane(model, () -> words, layers, () -> {}));
    onWindow(
        () -> {
          pane.setMaxWidth(wide ? 380 : 312);
          host.setCenter(pane);
        });
    room.frames(3);
    settle();
    picture("m2-silent-exam");
    show(view);
    room.decoderBusy.set(true);
    press(view, "evidence.keys.record");
    until(() -> room.evidence().pictures().size() == before + 1);
    settle();
    room.frames(3);
    picture("m3-unchecked");
    ReviewViewModel reviewed = reviewModel();
    ReviewView reviewing =
        onWindow(
            () ->
                new ReviewView(
                    reviewed,
                    () -> words,
                    layers,
                    who -> english ? "Expert 1" : "1号专家",
                    ZONE,
                    () -> Path.of("/media/usb/export")));
    org.jianzhuo.model.evidence.Evidence.Item last = room.evidence().pictures().getLast();
    org.jianzhuo.model.evidence.CaptureRecord taken =
        java.util.Objects.requireNonNull(last.capture());
    room.tell(
        new org.jianzhuo.model.evidence.EvidenceFact.Captured(
            last.medium(),
            taken.ended(
                taken.endedAt() + 75_000,
                "",
                List.of(
                    new org.jianzhuo.model.evidence.Gap(1200, 14),
                    new org.jianzhuo.model.evidence.Gap(65_300, 3)),
                List.of(
                    new org.jianzhuo.model.evidence.SoundGap(900, 640),
                    new org.jianzhuo.model.evidence.SoundGap(12_400, 5300),
                    new org.jianzhuo.model.evidence.SoundGap(70_000, 2100)))));
    onWindow(() -> reviewed.showCase(room.stream));
    show(reviewing);
    onWindow(() -> reviewed.select(last.medium().id()));
    settle();
    picture("m4-unchecked-review");
    onWindow(
        () ->
            ((javafx.scene.control.ScrollPane) scrolling(host.getScene().lookup("#review-details")))
                .setVvalue(1));
    settle();
    picture("m5-sound-gaps");
    room.decoderBusy.set(false);
    onWindow(
        () -> {
          reviewing.hidden();
          reviewed.leaveCase();
          model.leaveCase();
        });
    settle();
  }

  private static Node scrolling(Node inside) {
    Node each = inside;
    while (!(each instanceof javafx.scene.control.ScrollPane)) {
      each = each.getParent();
    }
    return each;
  }

  private void addCamera(String name, String url, String user) throws Exception {
    click("evidence-camera-add");
    type("evidence-camera-name", name);
    type("evidence-camera-url", url);
    type("evidence-camera-user", user);
    click("evidence-camera-save");
    settle();
  }

  private ReviewViewModel reviewModel() {
    return EvidenceModels.review(
        room, tasks, () -> Optional.of(self), fault -> fault.printStackTrace());
  }

  private void review() throws Exception {
    ReviewViewModel model = reviewModel();
    Function<PersonId, String> nameOf =
        who ->
            who.equals(room.expert) ? english ? "Expert 1" : "1号专家" : english ? "Expert 2" : "2号专家";
    ReviewView view =
        onWindow(
            () ->
                new ReviewView(
                    model, () -> words, layers, nameOf, ZONE, () -> Path.of("/media/usb/export")));
    onWindow(() -> model.showCase(room.stream));
    show(view);
    settle();
    Medium photo = room.evidence().pictures().get(1).medium();
    onWindow(() -> model.select(photo.id()));
    settle();
    onWindow(
        () -> {
          model.notes().add(NoteKind.ANGLE, spots(0.17, 0.44, 0.62, 0.43, 0.38, 0.1), "");
          model.notes().addScale(spots(0.1, 0.9, 0.3, 0.9), 100);
          model.notes().add(NoteKind.LENGTH, spots(0.5, 0.9, 0.9, 0.9), "");
          model
              .notes()
              .add(
                  NoteKind.ARROW,
                  spots(0.8, 0.2, 0.64, 0.3),
                  english ? "surgical scar 16 cm" : "手术瘢痕 16 cm");
          model.notes().add(NoteKind.COVER, spots(0.4, 0.5, 0.55, 0.7), "");
        });
    settle();
    click("review-tab-1");
    picture("h1-notes");
    onWindow(model::redact);
    settle();
    click("review-tab-0");
    press(view, "evidence.review.compare");
    settle();
    picture("h2-side-by-side");
    press(view, "evidence.review.compare");
    Medium clip =
        room.evidence().pictures().stream()
            .map(item -> item.medium())
            .filter(medium -> medium.fileName().startsWith("CLIP"))
            .findFirst()
            .orElseThrow();
    onWindow(() -> model.showMoment(room.stream, clip.id(), 1));
    settle();
    picture("h3-player");
    press(view, "evidence.review.compare");
    settle();
    picture("h4-player-beside");
    press(view, "evidence.review.compare");
    press(view, "evidence.review.mark");
    settle();
    picture("h5-mark");
    onWindow(layers::close);
    onWindow(() -> ReviewDialogs.askScale(words, layers, length -> {}));
    picture("h6-scale");
    onWindow(layers::close);
    Medium shielded = room.evidence().pictures().getFirst().medium();
    onWindow(() -> model.select(shielded.id()));
    settle();
    picture("a5-shielded-reader");
    onWindow(() -> host.getScene().lookup("#review-export").requestFocus());
    click("review-export");
    picture("a6-export-tick-review");
    onWindow(
        () -> ((CheckBox) host.getScene().lookup("#evidence-export-intimate")).setSelected(true));
    click("evidence-export-act");
    settle();
    picture("k1-custody");
    press(view, "evidence.shield");
    settle();
    picture("a7-lift");
    onWindow(layers::close);
    self = room.secondPerson;
    onWindow(() -> model.showCase(room.stream));
    onWindow(() -> model.select(shielded.id()));
    settle();
    picture("a8-covered-review");
    self = room.expert;
    onWindow(() -> model.select(photo.id()));
    settle();
    picture("k2-custody-long");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i4-private-review");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    imports(view, model);
    supports(model);
    keyImages();
    earlier(view, model);
    onWindow(() -> model.showCase(room.stream));
    room.tell(new ExamFact.Completed());
    onWindow(() -> model.select(photo.id()));
    settle();
    press(view, "evidence.void");
    picture("d4-void-witness");
    type("evidence-void-reason", english ? "wrong side" : "拍错侧别");
    onWindow(
        () ->
            ((ComboBox<?>) host.getScene().lookup("#evidence-void-witness"))
                .getSelectionModel()
                .selectFirst());
    type("evidence-void-pin", "111111");
    picture("d5-void-witness-filled");
    click("evidence-void-act");
    settle();
    picture("d6-void-refused");
    onWindow(layers::close);
    onWindow(
        () -> {
          view.hidden();
          model.leaveCase();
        });
  }

  private void imports(ReviewView view, ReviewViewModel model) throws Exception {
    press(view, "evidence.import.open");
    settle();
    picture("j1-import");
    onWindow(layers::close);
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
    onWindow(
        () ->
            model
                .imports()
                .take(files, room.elbow, english ? "city hospital" : "市人民医院", ImportLabels.OWN));
    settle();
    settle();
    picture("j2-refused");
    onWindow(layers::close);
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private void supports(ReviewViewModel model) throws Exception {
    onWindow(
        () ->
            new SupportDoor(
                    room.station.journal,
                    room.custody,
                    tasks,
                    words,
                    layers,
                    (stream, support) -> {})
                .open(room.stream, room.elbow));
    settle();
    picture("e1-support");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i5-private-support");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    onWindow(layers::close);
  }

  private void keyImages() throws Exception {
    KeyImagesViewModel keys =
        new KeyImagesViewModel(
            new KeyImageService(room.station.journal, room.custody, new JpegForPrint()),
            room.custody,
            room.stream,
            room.expert,
            tasks,
            fault -> fault.printStackTrace());
    onWindow(() -> KeyImagesDialog.open(keys, words, layers, () -> {}));
    onWindow(keys::open);
    settle();
    onWindow(
        () ->
            room.evidence().pictures().stream()
                .filter(item -> item.medium().fileName().startsWith("IMG"))
                .skip(1)
                .forEach(item -> keys.toggle(item.medium().id())));
    settle();
    picture("f1-key-images");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture("i6-private-key-images");
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
    onWindow(layers::close);
  }

  private void earlier(ReviewView view, ReviewViewModel model) throws Exception {
    FindingId elbow = new FindingId(java.util.UUID.randomUUID());
    StreamId before = room.anotherCase(AppraisalType.FIRST, elbow);
    Path file = Files.createTempDirectory("earlier").resolve("old.png");
    Files.write(
        file,
        new PngWriter().png(new CaptureDevice.Frame(64, 48, new byte[64 * 48 * 4], 0), List.of()));
    room.imports.importFile(before, room.expert, elbow, file, "旧案", ImportLabels.OWN);
    press(view, "evidence.earlier.open");
    settle();
    picture("h7-earlier");
    click("review-earlier-close");
  }

  private void show(Screen screen) throws Exception {
    onWindow(
        () -> {
          host.setCenter(screen.content());
          host.applyCss();
          screen.shown();
        });
  }

  private void press(Screen screen, String words) throws Exception {
    String said = this.words.text(words);
    onWindow(
        () ->
            screen.shortcuts().values().stream()
                .filter(key -> key.words().equals(said))
                .findFirst()
                .orElseThrow()
                .act()
                .run());
    settle();
  }

  private void click(String id) throws Exception {
    onWindow(
        () -> {
          Node node = host.getScene().lookup("#" + id);
          if (node instanceof Button button) {
            button.fire();
          } else if (node instanceof javafx.scene.control.ToggleButton toggle) {
            toggle.fire();
          } else {
            throw new AssertionError("no " + id);
          }
        });
    settle();
  }

  private void type(String id, String text) {
    onWindow(() -> ((TextInputControl) host.getScene().lookup("#" + id)).setText(text));
  }

  private void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      for (org.jianzhuo.desk.base.Lane lane : org.jianzhuo.desk.base.Lane.values()) {
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        tasks.run(lane, () -> true, is -> done.countDown(), fault -> done.countDown());
        done.await(60, TimeUnit.SECONDS);
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void onWindow(Runnable act) {
    Pictures.onWindow(act);
  }

  private static <T> T onWindow(java.util.function.Supplier<T> make) {
    List<T> made = new java.util.ArrayList<>();
    Pictures.onWindow(() -> made.add(make.get()));
    return made.getFirst();
  }

  private static List<Spot> spots(double... at) {
    List<Spot> spots = new java.util.ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      spots.add(new Spot(at[i], at[i + 1]));
    }
    return spots;
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    if (name.startsWith(wanted)) {
      String file = name + (english ? "-en-" : "-zh-") + (wide ? "1920" : "1366") + ".png";
      onWindow(() -> Pictures.write(out.resolve(file), host.getScene().snapshot(null)));
    }
  }
}
