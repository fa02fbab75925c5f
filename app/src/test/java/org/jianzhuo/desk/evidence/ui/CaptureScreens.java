package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.Watch;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.model.evidence.Medium;

/** Draws the capture screen, its dialogs and the camera in the examination. */
final class CaptureScreens {

  private final PictureStage stage;
  private final CaptureRoom room;

  CaptureScreens(PictureStage stage) {
    this.stage = stage;
    room = stage.room;
  }

  void draw() throws Exception {
    CaptureViewModel model = stage.captureModel();
    CaptureView view = stage.captureView(model);
    stage.show(view);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    stage.settle();
    stage.picture("a0-closed");
    room.withCamera();
    PictureStage.onWindow(() -> model.showCase(room.stream));
    room.frames(12);
    stage.picture("b1-exposure");
    stage.press(view, "evidence.exposure.stripes");
    room.frames(8);
    stage.picture("b2-stripes");
    stage.press(view, "evidence.exposure.stripes");
    stage.press(view, "evidence.shield");
    stage.picture("a1-readers");
    stage.click("evidence-readers-act");
    stage.press(view, "evidence.photo");
    PictureStage.until(() -> room.evidence().pictures().size() == 1);
    room.frames(5);
    stage.picture("a2-shield-on");
    stage.press(view, "evidence.shield");
    stage.press(view, "evidence.photo");
    PictureStage.until(() -> room.evidence().pictures().size() == 2);
    PictureStage.onWindow(() -> stage.host.getScene().lookup("#evidence-export").requestFocus());
    stage.click("evidence-export");
    stage.picture("a3-export-tick");
    PictureStage.onWindow(stage.layers()::close);
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.capture.status().recording() != null);
    room.frames(70);
    stage.press(view, "evidence.mark");
    stage.settle();
    room.frames(3);
    stage.picture("c1-mark");
    stage.privately("i1-private-capture");
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.evidence().pictures().size() == 3);
    stage.become(room.secondPerson);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    room.frames(3);
    stage.picture("a4-covered-strip");
    stage.become(room.expert);
    PictureStage.onWindow(() -> model.showCase(room.stream));
    Medium photo = room.evidence().pictures().get(1).medium();
    PictureStage.onWindow(() -> ReviewDialog.open(model, stage.words, stage.layers(), photo));
    stage.settle();
    stage.picture("d1-enlarged");
    stage.privately("i2-private-enlarged");
    stage.click("evidence-retake");
    stage.picture("d2-retake");
    stage.type("review-text", stage.say("虚焦：前臂移动", "blurred: the arm moved"));
    stage.click("review-text-act");
    PictureStage.until(() -> room.evidence().pictures().size() == 4);
    stage.press(view, "evidence.void");
    stage.type("evidence-void-reason", stage.say("拍错侧别", "wrong side"));
    stage.picture("d3-void");
    PictureStage.onWindow(stage.layers()::close);
    addCamera("a", "camera", "");
    stage.picture("g1-camera-url");
    PictureStage.onWindow(stage.layers()::close);
    addCamera("", "rtsp://10.0.0.9/s", "");
    stage.picture("g2-camera-name");
    PictureStage.onWindow(stage.layers()::close);
    addCamera(stage.say("检查床上方", "above the couch"), "rtsp://127.0.0.1:9/s", "viewer");
    PictureStage.until(() -> room.shelf.network().size() == 1);
    stage.settle();
    PictureStage.onWindow(() -> model.findCameras());
    stage.settle();
    stage.picture("g3-camera-added");
    NetworkCamera added = room.shelf.network().getFirst();
    PictureStage.onWindow(
        () -> model.camera().say(Reason.of("evidence.refused.camera.password", added.name())));
    stage.picture("g4-wrong-password");
    PictureStage.onWindow(model::dismiss);
    stage.click("evidence-unplug");
    PictureStage.until(() -> room.capture.status().lost());
    stage.settle();
    stage.picture("n1-lost");
    stage.click("evidence-replug");
    PictureStage.until(() -> room.capture.status().attached());
    AtomicBoolean broken = new AtomicBoolean(true);
    Watch breaking =
        room.capture.onPreview(
            frame -> {
              if (broken.get()) {
                throw new IllegalStateException("this picture cannot be shown");
              }
            });
    PictureStage.until(() -> gaveUp(room));
    stage.settle();
    stage.picture("n2-gave-up");
    broken.set(false);
    stage.press(view, "evidence.camera.again");
    PictureStage.until(() -> room.capture.status().attached());
    breaking.close();
    CapturePane pane =
        PictureStage.onWindow(
            () -> new CapturePane(model, () -> stage.words, stage.layers(), () -> {}));
    PictureStage.onWindow(
        () -> {
          pane.setMaxWidth(stage.wide ? 380 : 312);
          stage.host.setCenter(pane);
          model.showCase(room.stream);
        });
    room.capture.open(room.stream, SimulatedCamera.IDENTITY);
    room.frames(8);
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.capture.status().recording() != null);
    room.frames(40);
    stage.picture("c2-mark-exam");
    stage.privately("i3-private-exam");
    stage.press(view, "evidence.keys.record");
    PictureStage.until(() -> room.evidence().pictures().size() == 5);
    room.capture.release();
    stage.settle();
    PictureStage.onWindow(model::leaveCase);
  }

  private void addCamera(String name, String url, String user) throws Exception {
    stage.click("evidence-camera-add");
    stage.type("evidence-camera-name", name);
    stage.type("evidence-camera-url", url);
    stage.type("evidence-camera-user", user);
    stage.click("evidence-camera-save");
    stage.settle();
  }

  private static boolean gaveUp(CaptureRoom room) {
    CaptureStatus.Notice notice = room.capture.status().notice();
    return notice != null && notice.reason().key().equals("evidence.notice.gave-up-camera");
  }
}
