package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class RecordingKillTest {

  /** {@code -Djz.kills=100} kills more often. */
  private static final int KILLS = Integer.getInteger("jz.kills", 2);

  @TempDir Path folder;

  @Test
  void a_clip_plays_to_within_two_seconds_of_the_kill_and_no_photo_is_lost() throws Exception {
    RecordingChild station = new RecordingChild(folder);
    Random random = new Random(20261123);
    List<RecordingChild.Found> all = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = station.start(Integer.MAX_VALUE);
      try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
        StreamId stream = station.stream(said);
        RecordingChild.go(child);
        Thread killer =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        child.waitFor(500 + random.nextInt(4000), TimeUnit.MILLISECONDS);
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      child.toHandle().destroyForcibly();
                    });
        RecordingChild.Said heard = RecordingChild.hear(stream, said);
        killer.join();
        assertThat(child.waitFor()).isEqualTo(137);
        all.add(station.reopen(heard));
        if (KILLS > 2) {
          System.out.println(kill + " " + all.getLast());
        }
      }
    }
    assertThat(all).hasSize(KILLS);
  }
}
