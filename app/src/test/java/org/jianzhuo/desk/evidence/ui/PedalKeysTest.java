package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class PedalKeysTest {

  @TempDir Path folder;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private TextArea form;
  private Button button;
  private CaptureRoom room;

  @BeforeEach
  void show() throws Exception {
    Pictures.startToolkit();
    room = new CaptureRoom(folder.resolve("data"), 320, 180, tasks).withNotice().withCamera();
    CaptureViewModel model = EvidenceModels.capture(room, tasks);
    Pictures.onWindow(
        () -> {
          form = new TextArea();
          button = new Button();
          VBox content = new VBox(form, button);
          new Scene(content, 400, 300);
          PedalKeys.whileShown(content, () -> Pedal.ofKeys("PAGE_DOWN", "B"), model);
          model.showCase(room.stream);
        });
  }

  @AfterEach
  void close() throws Exception {
    tasks.close();
    room.close();
  }

  @Test
  void a_pedal_takes_a_photo_while_the_form_keeps_its_focus_and_counts_once_when_held()
      throws Exception {
    tread(form, KeyEvent.KEY_PRESSED, KeyCode.PAGE_DOWN);
    tread(form, KeyEvent.KEY_PRESSED, KeyCode.PAGE_DOWN);
    tread(form, KeyEvent.KEY_RELEASED, KeyCode.PAGE_DOWN);
    until(1);
    tread(form, KeyEvent.KEY_PRESSED, KeyCode.PAGE_DOWN);
    until(2);
  }

  @Test
  void a_key_that_writes_is_left_to_the_field_and_heard_elsewhere() throws Exception {
    tread(form, KeyEvent.KEY_PRESSED, KeyCode.B);
    tread(form, KeyEvent.KEY_RELEASED, KeyCode.B);
    assertThat(room.capture.status().recording()).isNull();
    tread(button, KeyEvent.KEY_PRESSED, KeyCode.B);
    room.until(status -> status.recording() != null);
  }

  private void until(int pictures) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> room.evidence().pictures().size() == pictures);
  }

  private static void tread(Node at, javafx.event.EventType<KeyEvent> kind, KeyCode code)
      throws Exception {
    Pictures.onWindow(
        () ->
            at.fireEvent(new KeyEvent(kind, "", code.getName(), code, false, false, false, false)));
  }
}
