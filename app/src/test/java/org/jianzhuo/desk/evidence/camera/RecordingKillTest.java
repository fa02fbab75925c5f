package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingKillTest {

  private static final int KILLS = 2;

  @TempDir Path folder;

  /** What the child said before it was killed. */
  private record Killed(StreamId stream, double recordedSeconds) {}

  @Test
  void a_clip_plays_to_within_two_seconds_of_the_kill() throws Exception {
    KeyPair key = TestStation.newKey();
    Files.write(folder.resolve("private"), key.getPrivate().getEncoded());
    Files.write(folder.resolve("public"), key.getPublic().getEncoded());
    StationId station = new StationId(UUID.randomUUID());
    Path data = folder.resolve("data");
    Random random = new Random(20261123);
    for (int kill = 0; kill < KILLS; kill++) {
      Killed killed = recordUntilKilled(data, station, 1500 + random.nextInt(2500));
      try (CaptureRoom room = new CaptureRoom(data, station, key)) {
        assertThat(room.capture.recoverAfterCrash()).isEqualTo(1);
        Evidence evidence = room.station.journal.stream(killed.stream()).get(Evidence.PROJECTION);
        Evidence.Item clip = evidence.pictures().getFirst();
        assertThat(Objects.requireNonNull(clip.capture()).interrupted()).isEqualTo("crash");
        try (SeekableByteChannel plain = room.media.open(clip.medium().sha256())) {
          MediaReader.ClipCheck check = new FfmpegMediaReader().check(plain);
          assertThat(check.decodes()).isTrue();
          assertThat(check.seconds()).isGreaterThan(killed.recordedSeconds() - 2);
          assertThat(check.soundSeconds()).isGreaterThan(0);
        }
        assertThat(room.dataFiles()).noneMatch(file -> file.toString().endsWith(".part"));
      }
    }
  }

  private Killed recordUntilKilled(Path data, StationId station, long millis) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx300m", "--enable-native-access=ALL-UNNAMED"));
    String cache = System.getProperty(Ffmpeg.CACHE_PROPERTY);
    if (cache != null) {
      command.add("-D" + Ffmpeg.CACHE_PROPERTY + "=" + cache);
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            KilledRecorder.class.getName(),
            data.toString(),
            station.toString(),
            folder.resolve("private").toString(),
            folder.resolve("public").toString()));
    Process child =
        new ProcessBuilder(command).redirectError(folder.resolve("child.err").toFile()).start();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      String first = said.readLine();
      assertThat(first).as(Files.readString(folder.resolve("child.err"))).isNotNull();
      StreamId stream = StreamId.of(first.substring("stream ".length()));
      long begun = Long.parseLong(said.readLine().substring("recording ".length()));
      assertThat(child.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      double recorded = (System.currentTimeMillis() - begun) / 1000.0;
      child.toHandle().destroyForcibly();
      assertThat(child.waitFor()).isEqualTo(137);
      return new Killed(stream, recorded);
    }
  }
}
