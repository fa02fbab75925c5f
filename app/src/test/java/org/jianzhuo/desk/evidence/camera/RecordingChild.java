package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.desk.journal.StationAudit;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.journal.store.SqlAuditStore;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;

/** A station in a process of its own that records, and what is found after it was killed. */
final class RecordingChild {

  /** What is at the beginning of a clip or a photo, and a name, as the bytes of a file. */
  private static final List<String> PLAIN =
      List.of(
          "ftypiso",
          "Lavf",
          "JFIF\0",
          new String("测试甲".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));

  private final Path folder;
  private final Path data;
  private final KeyPair key = TestStation.newKey();
  private final StationId station = new StationId(UUID.randomUUID());

  RecordingChild(Path folder) throws IOException {
    this.folder = folder;
    this.data = folder.resolve("data");
    Files.write(folder.resolve("private"), key.getPrivate().getEncoded());
    Files.write(folder.resolve("public"), key.getPublic().getEncoded());
  }

  /**
   * What the child said before it died.
   *
   * @param recordedSeconds 0 where it had not begun to record
   * @param stopped whether the clip was acknowledged
   */
  record Said(
      StreamId stream,
      double recordedSeconds,
      List<MediaId> photos,
      List<String> marks,
      boolean stopped) {}

  /** What was found afterwards; seconds are of the clip, 0 where there is none. */
  record Found(double seconds, double lostSeconds, int photos) {}

  Process start(int photos) throws IOException {
    return start(KilledRecorder.class, String.valueOf(photos));
  }

  /** Starts another program on the same station. */
  Process start(Class<?> program, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    String cache = System.getProperty(Ffmpeg.CACHE_PROPERTY);
    if (cache != null) {
      command.add("-D" + Ffmpeg.CACHE_PROPERTY + "=" + cache);
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            data.toString(),
            station.toString(),
            folder.resolve("private").toString(),
            folder.resolve("public").toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(folder.resolve("child.err").toFile()).start();
  }

  /** Reads the child's first line: the stream in which it will record. */
  StreamId stream(BufferedReader child) throws IOException {
    String first = child.readLine();
    assertThat(first).as(Files.readString(folder.resolve("child.err"))).isNotNull();
    return StreamId.of(first.substring("stream ".length()));
  }

  /** Lets the child begin. */
  static void go(Process child) throws IOException {
    child.getOutputStream().write("go\n".getBytes(StandardCharsets.US_ASCII));
    child.getOutputStream().flush();
  }

  /** Reads what the child says until it is dead. */
  static Said hear(StreamId stream, BufferedReader child) throws IOException {
    long begun = 0;
    long last = 0;
    boolean stopped = false;
    List<MediaId> photos = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    for (String line = child.readLine(); line != null; line = child.readLine()) {
      if (line.startsWith("recording ")) {
        begun = Long.parseLong(line.substring("recording ".length()));
      } else if (line.startsWith("photo ")) {
        photos.add(MediaId.of(line.substring("photo ".length())));
      } else if (line.startsWith("mark ")) {
        marks.add(line.substring("mark ".length()));
      } else if (line.startsWith("stopping ")) {
        last = Long.parseLong(line.substring("stopping ".length()));
      } else if (line.equals("stopped")) {
        stopped = true;
      }
    }
    long ended = last == 0 ? System.currentTimeMillis() : last;
    return new Said(stream, begun == 0 ? 0 : (ended - begun) / 1000.0, photos, marks, stopped);
  }

  /** Opens the station of the dead child again. */
  CaptureRoom room() {
    return new CaptureRoom(data, station, key);
  }

  /** Returns the files in which a name, a picture or a clip can be read without a key. */
  private static List<Path> nothingPlain(CaptureRoom room) throws IOException {
    List<Path> readable = new ArrayList<>();
    for (Path file : room.dataFiles()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String plain : PLAIN) {
        if (bytes.contains(plain)) {
          readable.add(file);
        }
      }
    }
    return readable;
  }

  /** Opens the folder again: each photo and mark that was told is there, and the clip plays. */
  Found reopen(Said said) throws Exception {
    try (CaptureRoom room = room()) {
      room.capture.recoverAfterCrash();
      Evidence evidence = room.station.journal.stream(said.stream()).get(Evidence.PROJECTION);
      for (MediaId photo : said.photos()) {
        Evidence.Item item = Objects.requireNonNull(evidence.items().get(photo), "photo lost");
        assertThat(room.media.read(item.medium().sha256())).startsWith(0xff, 0xd8);
      }
      assertThat(room.dataFiles()).noneMatch(file -> file.toString().endsWith(".part"));
      assertThat(nothingPlain(room)).isEmpty();
      StationAudit audit =
          new StationAudit(new SqlAuditStore(room.station.database), data, station.toString());
      assertThat(audit.cold()).isEmpty();
      assertThat(audit.open(room.station.vault, new JsonFactCodec()).damage()).isEmpty();
      List<Evidence.Item> clips =
          evidence.pictures().stream()
              .filter(item -> item.medium().kind() == MediaKind.CLIP)
              .toList();
      if (clips.isEmpty()) {
        assertThat(said.stopped()).isFalse();
        assertThat(said.recordedSeconds()).isLessThan(2);
        return new Found(0, said.recordedSeconds(), said.photos().size());
      }
      Evidence.Item clip = clips.getFirst();
      assertThat(
              room.station.journal.stream(said.stream())
                  .get(Notes.PROJECTION)
                  .of(clip.medium().id())
                  .stream()
                  .map(standing -> standing.note().id().toString()))
          .containsAll(said.marks());
      if (!said.stopped()) {
        assertThat(Objects.requireNonNull(clip.capture()).interrupted()).isIn("crash", "");
      }
      try (SeekableByteChannel plain = room.media.open(clip.medium().sha256())) {
        MediaReader.ClipCheck check = new FfmpegMediaReader().check(plain);
        assertThat(check.decodes()).isTrue();
        double lost = said.recordedSeconds() - check.seconds();
        assertThat(lost).isLessThan(2);
        return new Found(check.seconds(), lost, said.photos().size());
      }
    }
  }
}
