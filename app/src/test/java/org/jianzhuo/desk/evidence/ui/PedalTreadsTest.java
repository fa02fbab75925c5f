package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.FakePedals.FOOT_SWITCH;
import static org.jianzhuo.desk.evidence.FakePedals.LEFT;
import static org.jianzhuo.desk.evidence.FakePedals.RIGHT;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.PedalEar;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.workbench.Layers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Pedals that are HID devices and no keyboards, from the dialog that learns them to the photo. */
class PedalTreadsTest {

  @TempDir Path folder;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private TextArea form;
  private Layers layers;
  private Scene scene;
  private CaptureRoom room;
  private CaptureViewModel model;
  private PedalEar ear;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    room = new CaptureRoom(folder.resolve("data"), 320, 180, tasks).withNotice().withCamera();
    ear = room.pedals.ear(room.shelf);
    model = EvidenceModels.capture(room, tasks);
    Pictures.onWindow(
        () -> {
          form = new TextArea();
          layers = new Layers(new VBox(form));
          scene = new Scene(layers, 1366, 768);
          Look.apply(scene, Theme.LIGHT);
          PedalTreads.whileShown(form, ear, model);
          model.showCase(room.stream);
        });
  }

  @AfterEach
  void close() throws Exception {
    Pictures.onWindow(() -> scene.setRoot(new VBox()));
    tasks.close();
    room.close();
  }

  @Test
  void two_pedals_are_learnt_and_take_a_photo_and_a_clip_while_the_form_keeps_its_focus()
      throws Exception {
    room.pedals.plugIn(FOOT_SWITCH);
    openDialog(false);
    learn("#evidence-pedal-photo", LEFT, PedalAct.PHOTO);
    learn("#evidence-pedal-record", RIGHT, PedalAct.RECORD);
    assertThat(said()).contains("Infinity Foot Switch");
    assertThat(room.evidence().pictures()).as("a dialog asks").isEmpty();
    Pictures.onWindow(layers::close);

    tread(LEFT, () -> room.evidence().pictures().size() == 1);
    room.pedals.tread(FOOT_SWITCH, LEFT);
    until(() -> room.evidence().pictures().size() == 2);
    room.pedals.tread(FOOT_SWITCH, RIGHT);
    room.until(status -> status.recording() != null);
    room.pedals.tread(FOOT_SWITCH, RIGHT);
    room.until(status -> status.recording() == null);
  }

  @Test
  void the_same_pedal_is_not_taken_for_both_acts() throws Exception {
    room.pedals.plugIn(FOOT_SWITCH);
    openDialog(false);
    learn("#evidence-pedal-photo", LEFT, PedalAct.PHOTO);
    choose("#evidence-pedal-record");
    room.pedals.tread(FOOT_SWITCH, LEFT);
    until(() -> said().contains("已用于另一件事"));
    assertThat(room.shelf.pedal().tread(PedalAct.RECORD)).isEmpty();
  }

  @Test
  void a_pedal_pulled_out_is_told_once_and_goes_on_when_it_is_back() throws Exception {
    room.pedals.plugIn(FOOT_SWITCH);
    openDialog(false);
    learn("#evidence-pedal-photo", LEFT, PedalAct.PHOTO);
    Pictures.onWindow(layers::close);
    tread(LEFT, () -> room.evidence().pictures().size() == 1 && idle());

    room.pedals.pullOut(FOOT_SWITCH);
    until(() -> banner().equals("evidence.notice.pedal-lost"));
    Pictures.onWindow(model::dismiss);
    room.pedals.plugIn(FOOT_SWITCH);
    until(() -> banner().equals("evidence.said.pedal-back"));
    tread(LEFT, () -> room.evidence().pictures().size() == 2);
  }

  @Test
  void a_key_learnt_in_its_place_ends_the_tread_and_the_other_way_round() throws Exception {
    room.pedals.plugIn(FOOT_SWITCH);
    openDialog(false);
    learn("#evidence-pedal-photo", LEFT, PedalAct.PHOTO);
    room.shelf.treadBy(room.shelf.pedal().with(PedalAct.PHOTO, "F13"));
    assertThat(room.shelf.pedal().tread(PedalAct.PHOTO)).isEmpty();
    assertThat(room.shelf.pedal().key(PedalAct.PHOTO)).contains("F13");
  }

  @Test
  void what_cannot_be_listened_to_is_said_with_the_next_step() throws Exception {
    room.pedals.withoutLibrary();
    openDialog(true);
    until(() -> devices().contains("libudev"));
    Pictures.onWindow(layers::close);
  }

  @Test
  void a_device_that_the_system_keeps_is_named_with_the_next_step() throws Exception {
    room.pedals.plugIn(FOOT_SWITCH);
    room.pedals.withoutPermission();
    openDialog(false);
    until(() -> devices().contains("udev") && devices().contains("Infinity"));
  }

  @Test
  void pictures_of_the_dialog() throws Exception {
    String out = System.getProperty("jz.pictures");
    if (out == null) {
      return;
    }
    for (boolean english : new boolean[] {false, true}) {
      picture(out, english, "none");
      room.pedals.plugIn(FOOT_SWITCH);
      openDialog(english);
      learn("#evidence-pedal-photo", LEFT, PedalAct.PHOTO);
      write(out, english, "learnt");
      Pictures.onWindow(layers::close);
      room.shelf.treadBy(Pedal.NONE);
      room.pedals.pullOut(FOOT_SWITCH);
      WaitForAsyncUtils.waitForFxEvents();
    }
    room.pedals.withoutLibrary();
    picture(out, false, "no-library");
    picture(out, true, "no-library");
  }

  private void picture(String out, boolean english, String name) throws Exception {
    openDialog(english);
    until(() -> !devices().isEmpty());
    write(out, english, name);
    Pictures.onWindow(layers::close);
  }

  private void write(String out, boolean english, String name) throws Exception {
    String language = english ? "en" : "zh";
    Pictures.onWindow(
        () ->
            Pictures.write(
                Path.of(out, String.format(Locale.ROOT, "pedal-%s-%s.png", name, language)),
                scene.snapshot(null)));
  }

  private void openDialog(boolean english) throws Exception {
    Pictures.onWindow(
        () ->
            PedalDialog.open(
                model,
                room.shelf,
                ear,
                Messages.in(english),
                layers,
                key -> Optional.empty(),
                () -> {}));
  }

  // The ear opens a device within a tenth of a second; a tread before that is not heard.
  private void learn(String row, int button, PedalAct act) throws Exception {
    choose(row);
    tread(button, () -> room.shelf.pedal().tread(act).isPresent());
    until(() -> Objects.requireNonNull(said()).contains("Infinity"));
  }

  private void choose(String row) throws Exception {
    Pictures.onWindow(() -> ((ToggleButton) find(row)).fire());
  }

  private void tread(int button, BooleanSupplier done) throws Exception {
    room.pedals.tread(FOOT_SWITCH, button);
    until(done);
  }

  private Node find(String id) {
    return Objects.requireNonNull(scene.lookup(id), id);
  }

  private String said() {
    return ((Label) find("#evidence-pedal-said")).getText();
  }

  private String devices() {
    return ((Label) find("#evidence-pedal-devices")).getText();
  }

  private boolean idle() {
    return model.state().get() instanceof CaptureState.Room open && !open.busy();
  }

  private String banner() {
    Reason said = model.said().get();
    return said == null ? "" : said.key();
  }

  private static void until(BooleanSupplier done) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, done::getAsBoolean);
  }
}
