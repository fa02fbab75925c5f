package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class RtspCameraTest {

  private static final double PATIENCE_SECONDS = 30;

  private static List<List<byte[]>> pictures = List.of();
  @TempDir Path folder;

  @BeforeAll
  static void makePictures(@TempDir Path made) throws Exception {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    pictures = RtspCameraServer.pictures(made);
  }

  @Nested
  class InARoom {

    @Test
    void itsOwnStreamIsTheOriginalByteForByte() throws Exception {
      try (RtspCameraServer server = new RtspCameraServer(pictures, "geheim", 0);
          CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
        long opening = System.nanoTime();
        room.use(source(server.url("viewer:geheim@")));
        assertThat((System.nanoTime() - opening) / 1e9).isLessThan(15);
        assertThat(Objects.requireNonNull(room.capture.status().mode()).width()).isEqualTo(320);
        room.frames(5);
        done(room.capture.startClip(room.stream, room.expert, room.elbow));
        room.frames(60);
        Medium clip = done(room.capture.stopClip());

        assertThat(room.capture.status().clips())
            .isEqualTo(new CaptureDevice.ClipFormat("h264", "video/mp4", "mp4", true, false));
        byte[] plain = plain(room, clip);
        MediaReader.ClipCheck check = check(room, clip);
        assertThat(check.decodes()).isTrue();
        // a clip begins with the next picture that stands by itself
        assertThat(check.seconds()).isGreaterThan(0.8);
        assertThat(check.frames()).isBetween(25L, 70L);
        long copied =
            pictures.stream().filter(picture -> contains(plain, picture.getLast())).count();
        assertThat(copied).isEqualTo(Math.min(check.frames(), pictures.size()));
        assertThat(room.dataFiles())
            .noneMatch(file -> contains(read(file), "geheim".getBytes(StandardCharsets.UTF_8)));
      }
    }

    @Test
    void switchedOffAndOnAgainTheClipGoesOnInASecondPart() throws Exception {
      RtspCameraServer server = new RtspCameraServer(pictures, "", 0);
      int port = server.port();
      try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
        room.use(source(server.url("")));
        room.frames(5);
        done(room.capture.startClip(room.stream, room.expert, room.elbow));
        room.frames(30);
        try (Promptness promptness = new Promptness()) {
          promptness.toldWithinASecond(room, server::close, status -> !status.attached());
        }
        room.until(status -> status.waiting() != null);
        Evidence.Item first = room.evidence().pictures().getFirst();
        assertThat(Objects.requireNonNull(first.capture()).interrupted()).isEqualTo("camera-lost");

        server = new RtspCameraServer(pictures, "", port);
        room.until(status -> status.recording() != null);
        CaptureStatus.Recording second = Objects.requireNonNull(room.capture.status().recording());
        assertThat(second.part()).isEqualTo(2);
        room.frames(10);
        assertThat(check(room, done(room.capture.stopClip())).decodes()).isTrue();
      } finally {
        server.close();
      }
    }

    @Test
    void aCameraThatFallsSilentIsToldAndLetGoAtOnce() throws Exception {
      try (RtspCameraServer server = new RtspCameraServer(pictures, "", 0);
          CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
        room.use(source(server.url("")));
        room.frames(5);
        try (Promptness promptness = new Promptness()) {
          promptness.toldWithinASecond(room, server::fallSilent, status -> !status.attached());
        }
        long leaving = System.nanoTime();
        room.capture.release();
        assertThat((System.nanoTime() - leaving) / 1e9).isLessThan(10);
      }
    }
  }

  @Nested
  class ThatDoesNotOpen {

    @Test
    void aWrongPasswordIsNamedWithoutTellingIt() throws Exception {
      try (RtspCameraServer server = new RtspCameraServer(pictures, "geheim", 0)) {
        Reason reason = refusal(server.url("viewer:falsch@"));
        assertThat(reason.key()).isEqualTo("evidence.refused.camera.password");
        assertThat(reason.arguments()).containsExactly("127.0.0.1:" + server.port() + "/stream");
      }
    }

    @Test
    void nobodyThereIsNamed() throws Exception {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      for (String scheme : List.of("rtsp", "http")) {
        assertThat(refusal(scheme + "://127.0.0.1:" + port + "/s").key())
            .isEqualTo("evidence.refused.camera.unreachable");
      }
    }

    @Test
    void silenceEndsWithinSeconds() throws Exception {
      try (Line hanging = new Line(out -> true)) {
        for (String scheme : List.of("rtsp", "http")) {
          assertThat(refusal(hanging.url(scheme)).key())
              .isEqualTo("evidence.refused.camera.silent");
        }
      }
    }

    @Test
    void aRedirectWithoutEndIsGivenUp() throws Exception {
      try (Line circle = new Line(null)) {
        circle.says(
            "HTTP/1.1 302 Found\r\nLocation: "
                + circle.url("http")
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(refusal(circle.url("http")).key()).startsWith("evidence.refused.camera.");
      }
      try (Line circle = new Line(null)) {
        circle.says(
            "RTSP/1.0 302 Moved\r\nCSeq: 1\r\nLocation: " + circle.url("rtsp") + "\r\n\r\n");
        assertThat(refusal(circle.url("rtsp")).key()).startsWith("evidence.refused.camera.");
      }
    }

    @Test
    void garbageIsNoPicture() throws Exception {
      byte[] noise = new byte[200_000];
      new java.util.Random(7).nextBytes(noise);
      String asText = new String(noise, StandardCharsets.ISO_8859_1);
      for (String answer :
          List.of(
              asText,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Please sign in</html>",
              "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=f\r\n\r\n"
                  + "--f\r\nContent-Type: image/jpeg\r\nContent-Length: 200000\r\n\r\n"
                  + asText)) {
        try (Line line = new Line(null)) {
          line.says(answer);
          assertThat(refusal(line.url("http")).key()).startsWith("evidence.refused.camera.");
        }
      }
      try (Line line = new Line(null)) {
        line.says(asText);
        assertThat(refusal(line.url("rtsp")).key()).startsWith("evidence.refused.camera.");
      }
    }

    @Test
    void drippingEndsWithinSeconds() throws Exception {
      try (Line dripping =
          new Line(
              out -> {
                out.write('R');
                out.flush();
                return true;
              })) {
        assertThat(refusal(dripping.url("rtsp")).key()).startsWith("evidence.refused.camera.");
        assertThat(refusal(dripping.url("http")).key()).startsWith("evidence.refused.camera.");
      }
    }

    private Reason refusal(String url) {
      long begun = System.nanoTime();
      try (CaptureDevice device =
          new FfmpegDevice(
              source(url), new NamedThreads("camera"), System::nanoTime, Clock.systemUTC())) {
        Outcome<CaptureDevice.Mode> outcome =
            device.start(device.modes().getFirst(), null, frame -> {}, event -> {});
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(PATIENCE_SECONDS);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<CaptureDevice.Mode>) outcome).reason();
      }
    }
  }

  /** A server that is no camera. */
  private static final class Line implements AutoCloseable {

    /** Goes on saying something; false to hang up. */
    interface Talk {
      boolean on(OutputStream out) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private volatile Talk talk = out -> true;
    private final boolean goesOn;

    Line(@org.jspecify.annotations.Nullable Talk talk) throws IOException {
      goesOn = talk != null;
      if (talk != null) {
        this.talk = talk;
      }
      Thread.ofPlatform().daemon().start(this::accept);
    }

    void says(String answer) {
      talk =
          out -> {
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return false;
          };
    }

    String url(String scheme) {
      return scheme + "://127.0.0.1:" + socket.getLocalPort() + "/s";
    }

    private void accept() {
      try {
        while (true) {
          Socket viewer = socket.accept();
          Thread.ofPlatform().daemon().start(() -> serve(viewer));
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    private void serve(Socket viewer) {
      try (viewer) {
        if (!goesOn) {
          viewer.getInputStream().read();
        }
        while (talk.on(viewer.getOutputStream())) {
          java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
      } catch (IOException gone) {
        // The viewer hung up.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static NetworkSource source(String url) {
    return new NetworkSource(NetworkCamera.of("检查床上方", url).orElseThrow());
  }

  private static byte[] plain(CaptureRoom room, Medium clip) throws IOException {
    try (SeekableByteChannel plain = room.media.open(clip.sha256())) {
      ByteBuffer bytes = ByteBuffer.allocate((int) plain.size());
      while (bytes.hasRemaining() && plain.read(bytes) >= 0) {}
      return bytes.array();
    }
  }

  private static MediaReader.ClipCheck check(CaptureRoom room, Medium clip) throws IOException {
    try (SeekableByteChannel plain = room.media.open(clip.sha256())) {
      return new FfmpegMediaReader().check(plain);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return fail(e);
    }
  }

  private static boolean contains(byte[] whole, byte[] part) {
    Function<byte[], String> text = bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
    return text.apply(whole).contains(text.apply(part));
  }

  private static <T> T done(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T>(T value) ? value : fail(outcome.toString());
  }
}
