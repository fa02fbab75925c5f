package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FakeDelays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedWordsTest {

  private static final String ABOUT = "void:1";

  @TempDir Path folder;
  private final FakeDelays delays = new FakeDelays();
  private CaptureRoom room;

  @BeforeEach
  void open() throws Exception {
    Pictures.startToolkit();
    room = new CaptureRoom(folder.resolve("data"));
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  /** What a program that was started anew has of the words. */
  private TypedWords program() {
    DirectTaskRunner tasks = new DirectTaskRunner();
    DraftKeeper keeper = new DraftKeeper(room.station.drafts, room.expert, tasks, delays, delays);
    return TypedWords.with(room.station.drafts, keeper, room.expert, tasks);
  }

  private static TextField field(String id, String proposed) {
    TextField field = new TextField(proposed);
    field.setId(id);
    return field;
  }

  @Test
  void what_was_typed_into_a_dialog_is_there_after_a_kill() {
    TextField reason = field("reason", "");
    TextField folder = field("folder", "proposed");
    program().of(ABOUT).follow(reason, folder);
    reason.setText("对焦不清");
    delays.pass(500);

    TextField again = field("reason", "");
    TextField folderAgain = field("folder", "proposed");
    program().of(ABOUT).follow(again, folderAgain);
    assertThat(again.getText()).isEqualTo("对焦不清");
    assertThat(folderAgain.getText()).isEqualTo("proposed");
    TextField other = field("reason", "");
    program().of("void:2").follow(other);
    assertThat(other.getText()).as("of another picture").isEmpty();
  }

  @Test
  void what_was_taken_is_forgotten() {
    TextField reason = field("reason", "");
    TypedWords.Dialog dialog = program().of(ABOUT);
    dialog.follow(reason);
    reason.setText("对焦不清");
    delays.pass(500);
    dialog.taken();
    reason.setText("");
    delays.pass(500);
    assertThat(room.station.drafts.list(room.expert, "dialog:")).isEmpty();
  }

  @Test
  void who_types_already_is_not_interrupted() {
    room.station.drafts.save(
        room.expert, "dialog:" + ABOUT, "{\"reason\":\"old\"}".getBytes(StandardCharsets.UTF_8));
    HeldTasks slow = new HeldTasks();
    DraftKeeper keeper =
        new DraftKeeper(room.station.drafts, room.expert, new DirectTaskRunner(), delays, delays);
    TextField reason = field("reason", "");
    TypedWords.with(room.station.drafts, keeper, room.expert, slow).of(ABOUT).follow(reason);
    reason.setText("new");
    slow.all();
    assertThat(reason.getText()).isEqualTo("new");
    delays.pass(500);
    assertThat(List.copyOf(room.station.drafts.list(room.expert, "dialog:").values()))
        .singleElement()
        .satisfies(
            json -> assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"new\""));
  }
}
