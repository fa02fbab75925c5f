package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class RetakeKillTest {

  @TempDir Path folder;

  @Test
  void a_kill_never_leaves_a_retake_that_is_not_joined_to_the_first_picture() throws Exception {
    RecordingChild station = new RecordingChild(folder);
    Process child = station.start(KilledRetaker.class);
    StreamId stream;
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      stream = station.stream(said);
    }
    assertThat(child.waitFor()).isEqualTo(137);
    try (CaptureRoom room = station.room()) {
      List<Evidence.Item> pictures =
          room.station.journal.stream(stream).get(Evidence.PROJECTION).pictures();
      assertThat(pictures).hasSize(2);
      assertThat(
              room.station.journal.stream(stream).history().ordered().stream()
                  .map(act -> act.fact())
                  .filter(EvidenceFact.Retaken.class::isInstance))
          .containsExactly(
              new EvidenceFact.Retaken(
                  pictures.get(0).medium().id(), pictures.get(1).medium().id(), "out of focus"));
    }
  }
}
