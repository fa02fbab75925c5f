package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesOfTwoStationsTest {

  private static final StationId OTHER = new StationId(new UUID(7, 7));

  @TempDir Path folder;

  @Test
  void two_stations_that_know_the_same_of_a_case_never_give_one_name() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data"))) {
      Journal elsewhere = at(OTHER, room.station.journal);
      MediaNames here = MediaNames.of(room.station.journal, room.stream);
      MediaNames there = MediaNames.of(elsewhere, room.stream);
      String code = OTHER.code();
      assertThat(here.next(MediaKind.PHOTO, "jpg")).isEqualTo("IMG-01.jpg");
      assertThat(there.next(MediaKind.PHOTO, "jpg")).isEqualTo("IMG-01-" + code + ".jpg");

      taken(room, room.station.journal, "first.png", 8);
      taken(room, elsewhere, "second.png", 9);
      taken(room, elsewhere, "third.png", 10);
      taken(room, room.station.journal, "fourth.png", 11);
      List<Medium> named = room.evidence().pictures().stream().map(item -> item.medium()).toList();
      assertThat(named)
          .extracting(Medium::fileName)
          .containsExactly(
              "IMG-01.png", "IMG-02-" + code + ".png", "IMG-03-" + code + ".png", "IMG-04.png");

      Medium parent = named.getFirst();
      assertThat(
              MediaNames.of(room.station.journal, room.stream)
                  .derived(parent, Derivation.Way.REDACTED))
          .isEqualTo("IMG-01-R1.png");
      assertThat(MediaNames.of(elsewhere, room.stream).derived(parent, Derivation.Way.REDACTED))
          .isEqualTo("IMG-01-R1-" + code + ".png");
    }
  }

  private void taken(CaptureRoom room, Journal journal, String name, int size) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    MediaImport imports =
        new MediaImport(
            journal,
            room.media,
            room.reader,
            room.reader,
            System::nanoTime,
            UUID::randomUUID,
            () -> ImportLabels.TODAY);
    assertThat(
            imports.importFile(
                room.stream, room.expert, room.elbow, file, "市人民医院", ImportLabels.OWN))
        .isInstanceOf(Outcome.Done.class);
  }

  /** The same journal as another station would hold it. */
  private static Journal at(StationId station, Journal journal) {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (self, method, arguments) -> {
              if (method.getName().equals("station")) {
                return station;
              }
              try {
                return method.invoke(journal, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
