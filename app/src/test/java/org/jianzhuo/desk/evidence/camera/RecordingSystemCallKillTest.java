package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a recording at each of its first writes and syncs and at every fifth after those. It takes
 * strace and many minutes: only with {@code -Djz.strace=true}.
 */
@Alongside
class RecordingSystemCallKillTest {

  private static final String CALLS = "write,pwrite64,writev,pwritev,fsync,fdatasync";
  private static final int FROM = Integer.getInteger("jz.strace.from", 1);
  private static final int MOST = Integer.getInteger("jz.strace.most", 400);

  /** From here on every fifth call: a recording goes on alike. */
  private static final int ALIKE = Integer.getInteger("jz.strace.alike", 40);

  private static final int STEP = 5;

  @TempDir Path folder;

  @Test
  void no_photo_is_lost_and_the_clip_plays_after_a_kill_at_each_write() throws Exception {
    killAtEach(4);
  }

  @Test
  void the_clip_plays_after_a_kill_at_each_write_of_the_recorder() throws Exception {
    killAtEach(0);
  }

  private void killAtEach(int photos) throws Exception {
    assumeTrue(Boolean.getBoolean("jz.strace"));
    RecordingChild station = new RecordingChild(folder);
    for (int call = FROM; call <= MOST; call += call < ALIKE ? 1 : STEP) {
      Process child = station.start(photos);
      Process tracer;
      try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
        StreamId stream = station.stream(out);
        tracer =
            new ProcessBuilder(
                    "strace",
                    "-f",
                    "-p",
                    String.valueOf(child.pid()),
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=" + CALLS,
                    "-e",
                    "inject=" + CALLS + ":signal=KILL:when=" + call)
                .redirectErrorStream(true)
                .start();
        BufferedReader tells = tracer.inputReader(StandardCharsets.UTF_8);
        String line = tells.readLine();
        while (line != null && !line.contains("attached")) {
          line = tells.readLine();
        }
        assertThat(line).as("strace attaches").isNotNull();
        // Its later words must not fill the pipe.
        Thread.ofVirtual().start(() -> tells.lines().forEach(later -> {}));
        RecordingChild.go(child);
        RecordingChild.Said heard = RecordingChild.hear(stream, out);
        int ended = child.waitFor();
        tracer.waitFor();
        System.out.println(
            photos + " photos, call " + call + ": " + ended + " " + station.reopen(heard));
        if (ended == 0) {
          return;
        }
      }
    }
  }
}
