package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.HeldTasks;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells of the key images nothing that was not read yet. */
class KeyImagesReadingTest {

  @TempDir Path folder;
  private final Messages words = Messages.in(false);

  @Test
  void until_the_case_was_read_no_word_says_that_there_is_nothing() throws Exception {
    Pictures.startToolkit();
    HeldTasks tasks = new HeldTasks();
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data"))) {
      KeyImagesViewModel model =
          new KeyImagesViewModel(
              new KeyImageService(room.station.journal, room.custody, new JpegForPrint()),
              room.custody,
              room.stream,
              room.expert,
              tasks,
              fault -> {
                throw fault;
              });
      AtomicReference<Node> dialog = new AtomicReference<>();
      Pictures.onWindow(
          () -> {
            KeyImagesDialog.open(model, words, new Holding(dialog), () -> {});
            model.open();
          });
      assertThat(told(dialog.get())).isEqualTo(words.text("evidence.key.reading"));
      Pictures.onWindow(tasks::all);
      assertThat(told(dialog.get())).isEqualTo(words.text("evidence.key.none"));
    }
  }

  private static String told(Node dialog) {
    AtomicReference<String> text = new AtomicReference<>("");
    Pictures.onWindow(
        () -> {
          if (dialog.getScene() == null) {
            new Scene(new StackPane(dialog), 1200, 700);
          }
          ((Region) dialog).applyCss();
          ListView<?> all = (ListView<?>) dialog.lookup("#key-images-all");
          text.set(((Label) all.getPlaceholder()).getText());
        });
    return text.get();
  }

  private record Holding(AtomicReference<Node> shown) implements Overlay {
    @Override
    public void dialog(Node dialog) {
      shown.set(dialog);
    }

    @Override
    public void sheet(Node sheet) {}

    @Override
    public void close() {}

    @Override
    public void toast(Tone tone, String text) {}
  }
}
