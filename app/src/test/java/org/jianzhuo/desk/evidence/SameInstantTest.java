package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameInstantTest {

  @TempDir Path folder;

  @Test
  void two_pictures_that_are_named_in_the_same_instant_bear_two_names() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data"))) {
      Path first = picture("first.png", 8);
      Path second = picture("second.png", 9);
      Thread other = Thread.ofPlatform().unstarted(() -> taken(room, room.imports, second));
      MediaImport slow =
          new MediaImport(
              before(room.station.journal, other),
              room.media,
              room.reader,
              room.reader,
              System::nanoTime,
              UUID::randomUUID,
              () -> ImportLabels.TODAY);
      taken(room, slow, first);
      other.join();

      assertThat(room.evidence().pictures())
          .extracting(item -> item.medium().fileName())
          .containsExactly("IMG-01.png", "IMG-02.png");
    }
  }

  private static void taken(CaptureRoom room, MediaImport imports, Path file) {
    assertThat(
            imports.importFile(
                room.stream, room.expert, room.elbow, file, "市人民医院", ImportLabels.OWN))
        .isInstanceOf(Outcome.Done.class);
  }

  private Path picture(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }

  /** A journal that lets the other come as far as it can before it takes what was named. */
  private static Journal before(Journal journal, Thread other) {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (self, method, arguments) -> {
              if (method.getName().equals("append")) {
                other.start();
                while (other.isAlive() && other.getState() != Thread.State.BLOCKED) {
                  Thread.onSpinWait();
                }
              }
              try {
                return method.invoke(journal, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
