package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.evidence.ui.ReviewStage.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Labeled;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileNameTest {

  private static final List<String> NAMES =
      List.of("IMG-02-7KQ2MD", "IMG-03-7KQ2MD", "CLIP-12-7KQ2MD-F1-8WX3NP", "SCAN-104-7KQ2MD-R2");

  @TempDir Path folder;

  @Test
  void a_long_name_keeps_its_number_and_its_end() {
    assertThat(TileName.fit("① IMG-01", 8, String::length)).isEqualTo("① IMG-01");
    assertThat(TileName.fit("① IMG-01-7KQ2MD", 12, String::length)).isEqualTo("① IMG-01…2MD");
    assertThat(TileName.fit("CLIP-12-7KQ2MD-F1-8WX3NP", 17, String::length))
        .isEqualTo("CLIP-12…F1-8WX3NP");
    assertThat(TileName.fit("IMG-01-7KQ2MD", 3, String::length)).isEqualTo("IMG-01…");
  }

  @Test
  void a_strip_cuts_no_name_but_tells_it_whole_to_the_pointer() throws Exception {
    try (ReviewStage stage = new ReviewStage(folder, this::named)) {
      until(stage::showsStill);
      List<Labeled> names = new ArrayList<>();
      until(() -> stage.robot.lookup(".jz-strip-name").queryAll().size() > NAMES.size());
      stage.robot.interact(
          () -> names.addAll(stage.robot.lookup(".jz-strip-name").<Labeled>queryAll()));
      stage.picture("1-long-names");
      Set<String> shown = new HashSet<>();
      for (Labeled name : names) {
        assertThat(name.getWidth()).as(name.getText()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        if (name.getText().contains("…")) {
          assertThat(name.getTooltip().getText()).contains("7KQ2MD");
        }
        shown.add(name.getText());
      }
      assertThat(shown).as("told apart").hasSize(names.size()).anyMatch(n -> n.contains("…"));
    }
  }

  private void named(CaptureRoom room) throws IOException {
    Medium taken = ReviewStage.done(room.capture.still(room.stream, room.expert, room.elbow));
    var capture = room.evidence().items().get(taken.id()).capture();
    for (String name : NAMES) {
      room.tell(
          new EvidenceFact.Captured(
              new Medium(
                  new MediaId(UUID.randomUUID()),
                  MediaKind.PHOTO,
                  name + ".jpg",
                  taken.type(),
                  taken.sha256(),
                  taken.bytes(),
                  room.elbow),
              capture));
    }
  }
}
