package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetakeTest {

  @TempDir Path folder;

  @Test
  void a_retake_keeps_the_first_picture_and_says_why_also_in_the_export() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice().withCamera()) {
      Medium first =
          ((Outcome.Done<Medium>) room.capture.still(room.stream, room.expert, room.elbow)).value();
      Medium again =
          ((Outcome.Done<Medium>) room.capture.still(room.stream, room.expert, room.elbow)).value();
      room.custody.retaken(room.stream, room.expert, first.id(), again.id(), "out of focus");
      assertThat(room.evidence().pictures()).hasSize(2);
      Path out = folder.resolve("out");
      room.export(first, out);
      assertThat(Files.readAllBytes(out.resolve(first.fileName())))
          .isEqualTo(room.media.read(first.sha256()));
      assertThat(Files.readString(out.resolve(first.fileName() + ".json")))
          .contains("evidence.captured", "evidence.retaken");
    }
  }
}
