package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.PanelFact;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window in which the screens of the evidence are drawn, over a room with a simulated camera.
 */
final class PictureStage implements AutoCloseable {

  static final ZoneId ZONE = ReviewStage.ZONE;

  /** Where an export is proposed to go; nothing is written there. */
  static final Path USB = Path.of("/media/usb/export");

  final CaptureRoom room;
  final Messages words;
  final boolean english;
  final boolean wide;
  final FxTaskRunner tasks = new FxTaskRunner();
  final BorderPane host = new BorderPane();
  private final Path out;
  private final String wanted;
  private final AtomicReference<Layers> layers = new AtomicReference<>();
  private PersonId self;

  /**
   * @param out the folder for the pictures
   * @param wanted the beginning of the names of those that are wanted
   */
  PictureStage(Path out, String wanted) throws Exception {
    this.out = out;
    this.wanted = wanted;
    english = Boolean.getBoolean("jz.english");
    wide = Boolean.getBoolean("jz.wide");
    words = Messages.in(english);
    room = new CaptureRoom(Files.createTempDirectory("evidence-pictures"), 640, 360, tasks);
    room.tell(
        new PanelFact.Seated(
            List.of(room.expert, person(), person()), OpinionMode.TOGETHER, "抽取记录 1"));
    room.withNotice();
    self = room.expert;
    FxToolkit.setupScene(
        () -> {
          layers.set(new Layers(host));
          host.setLeft(bar(wide ? 88 : 68, 0));
          host.setTop(bar(0, wide ? 124 : 106));
          host.setBottom(bar(0, wide ? 40 : 34));
          Scene scene = new Scene(layers(), wide ? 1920 : 1366, wide ? 1080 : 768);
          Look.apply(scene, Theme.LIGHT);
          return scene;
        });
    FxToolkit.showStage();
  }

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  private static Region bar(double width, double height) {
    Region bar = new Region();
    bar.setMinSize(width, height);
    bar.setStyle("-fx-background-color: #31404f;");
    return bar;
  }

  Layers layers() {
    return Objects.requireNonNull(layers.get());
  }

  /** Says who looks from now on. */
  void become(PersonId person) {
    self = person;
  }

  /** Returns one of two texts by the language. */
  String say(String inChinese, String inEnglish) {
    return english ? inEnglish : inChinese;
  }

  CaptureViewModel captureModel() {
    return EvidenceModels.capture(room, tasks, () -> Optional.of(self), Throwable::printStackTrace);
  }

  CaptureView captureView(CaptureViewModel model) {
    return onWindow(
        () ->
            EvidenceModels.view(
                room, model, tasks, words, layers(), USB, Throwable::printStackTrace));
  }

  ReviewViewModel reviewModel() {
    return EvidenceModels.review(room, tasks, () -> Optional.of(self), Throwable::printStackTrace);
  }

  ReviewView reviewView(ReviewViewModel model) {
    return onWindow(
        () ->
            new ReviewView(
                model,
                () -> words,
                layers(),
                who -> who.equals(room.expert) ? say("1号专家", "Expert 1") : say("2号专家", "Expert 2"),
                ZONE,
                () -> USB));
  }

  @Override
  public void close() throws Exception {
    tasks.close();
    room.close();
  }

  /** Covers what is private while a picture is drawn. */
  void privately(String name) throws Exception {
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), true));
    picture(name);
    onWindow(() -> Privacy.hide(host.getScene().getRoot(), false));
  }

  void show(Screen screen) throws Exception {
    onWindow(
        () -> {
          host.setCenter(screen.content());
          host.applyCss();
          screen.shown();
        });
  }

  void press(Screen screen, String words) throws Exception {
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

  void click(String id) throws Exception {
    onWindow(
        () -> {
          Node node = host.getScene().lookup("#" + id);
          if (node instanceof Button button) {
            button.fire();
          } else if (node instanceof ToggleButton toggle) {
            toggle.fire();
          } else {
            throw new AssertionError("no " + id);
          }
        });
    settle();
  }

  void type(String id, String text) {
    onWindow(() -> ((TextInputControl) host.getScene().lookup("#" + id)).setText(text));
  }

  void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      for (Lane lane : Lane.values()) {
        CountDownLatch done = new CountDownLatch(1);
        tasks.run(lane, () -> true, is -> done.countDown(), fault -> done.countDown());
        done.await(60, TimeUnit.SECONDS);
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static void onWindow(Runnable act) {
    Pictures.onWindow(act);
  }

  static <T> T onWindow(Supplier<T> make) {
    List<T> made = new ArrayList<>();
    Pictures.onWindow(() -> made.add(make.get()));
    return made.getFirst();
  }

  static List<Spot> spots(double... at) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < at.length; i += 2) {
      spots.add(new Spot(at[i], at[i + 1]));
    }
    return spots;
  }

  void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    if (name.startsWith(wanted)) {
      String file = name + (english ? "-en-" : "-zh-") + (wide ? "1920" : "1366") + ".png";
      onWindow(() -> Pictures.write(out.resolve(file), host.getScene().snapshot(null)));
    }
  }
}
