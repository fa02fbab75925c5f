package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jianzhuo.desk.evidence.FakePedals;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.SoundGap;
import org.jianzhuo.model.exam.ExamFact;

/** Draws what is asked and told of the pedal and the microphone. */
final class SoundScreens {

  private final PictureStage stage;
  private final CaptureRoom room;

  SoundScreens(PictureStage stage) {
    this.stage = stage;
    room = stage.room;
  }

  void draw() throws Exception {
    pedal();
    sound();
  }

  private void pedal() throws Exception {
    room.tell(new ExamFact.Reopened(stage.say("补拍一张", "one more picture")));
    CaptureViewModel model = stage.captureModel();
    CaptureView view = stage.captureView(model);
    stage.show(view);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    stage.settle();
    stage.click("evidence-pedal");
    stage.settle();
    stage.picture("l1-pedal");
    stage.click("evidence-pedal-photo");
    stage.picture("l2-pedal-tread");
    PictureStage.onWindow(
        () ->
            Event.fireEvent(stage.host.getScene().lookup("#evidence-pedal-photo"), pressed("F3")));
    stage.picture("l3-pedal-taken");
    PictureStage.onWindow(
        () -> Event.fireEvent(stage.host.getScene().lookup("#evidence-pedal-photo"), pressed("B")));
    stage.settle();
    stage.picture("l4-pedal-writes");
    stage.click("evidence-pedal-record");
    room.pedals.plugIn(FakePedals.FOOT_SWITCH);
    room.pedals.tread(FakePedals.FOOT_SWITCH, FakePedals.LEFT);
    room.pedals.tread(FakePedals.FOOT_SWITCH, FakePedals.LEFT);
    room.pedals.tread(FakePedals.FOOT_SWITCH, FakePedals.LEFT);
    PictureStage.until(() -> room.shelf.pedal().tread(PedalAct.RECORD).isPresent());
    stage.settle();
    stage.picture("l5-pedal-learnt");
    PictureStage.onWindow(stage.layers()::close);
    stage.picture("l6-pedal-row");
    PictureStage.onWindow(model::leaveCase);
    stage.settle();
  }

  private static KeyEvent pressed(String key) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", key, KeyCode.valueOf(key), false, false, false, false);
  }

  private void sound() throws Exception {
    room.silence();
    room.shelf.hearBy(SimulatedMicrophone.INPUT);
    CaptureViewModel model = stage.captureModel();
    CaptureView view = stage.captureView(model);
    stage.show(view);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    room.frames(3);
    PictureStage.onWindow(() -> model.setSound(true));
    PictureStage.until(() -> room.capture.status().microphone());
    int before = room.evidence().pictures().size();
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.capture.status().recording() != null);
    PictureStage.until(() -> room.capture.status().notice() != null);
    room.frames(3);
    stage.settle();
    stage.picture("m1-silent");
    CapturePane pane =
        PictureStage.onWindow(
            () -> new CapturePane(model, () -> stage.words, stage.layers(), () -> {}));
    PictureStage.onWindow(
        () -> {
          pane.setMaxWidth(stage.wide ? 380 : 312);
          stage.host.setCenter(pane);
        });
    room.frames(3);
    stage.settle();
    stage.picture("m2-silent-exam");
    stage.show(view);
    room.decoderBusy.set(true);
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.evidence().pictures().size() == before + 1);
    stage.settle();
    room.frames(3);
    stage.picture("m3-unchecked");
    ReviewViewModel reviewed = stage.reviewModel();
    ReviewView reviewing = stage.reviewView(reviewed);
    Evidence.Item last = room.evidence().pictures().getLast();
    CaptureRecord taken = Objects.requireNonNull(last.capture());
    room.tell(
        new EvidenceFact.Captured(
            last.medium(),
            taken.ended(
                taken.endedAt() + 75_000,
                "",
                List.of(new Gap(1200, 14), new Gap(65_300, 3)),
                List.of(
                    new SoundGap(900, 640),
                    new SoundGap(12_400, 5300),
                    new SoundGap(70_000, 2100)))));
    PictureStage.onWindow(() -> reviewed.showCase(room.stream));
    stage.show(reviewing);
    PictureStage.onWindow(() -> reviewed.select(last.medium().id()));
    stage.settle();
    stage.picture("m4-unchecked-review");
    PictureStage.onWindow(
        () ->
            ((ScrollPane) scrolling(stage.host.getScene().lookup("#review-details"))).setVvalue(1));
    stage.settle();
    stage.picture("m5-sound-gaps");
    room.decoderBusy.set(false);
    PictureStage.onWindow(
        () -> {
          reviewing.hidden();
          reviewed.leaveCase();
          model.leaveCase();
        });
    stage.settle();
  }

  private static Node scrolling(Node inside) {
    Node each = inside;
    while (!(each instanceof ScrollPane)) {
      each = each.getParent();
    }
    return each;
  }
}
