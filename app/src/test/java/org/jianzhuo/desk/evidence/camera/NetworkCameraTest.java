package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.NetworkCamera;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class NetworkCameraTest {

  @Nested
  class OverHttp {

    private final CountDownLatch lost = new CountDownLatch(1);
    private final CountDownLatch back = new CountDownLatch(1);
    private final List<byte[]> pictures = new ArrayList<>();
    private ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server = serve(0);

    OverHttp() throws IOException {}

    @AfterEach
    void close() {
      stop();
    }

    @Test
    void keepsTheCamerasOwnJpegBytesAndTellsWhenItIsGoneAndBack() throws Exception {
      int port = server.getAddress().getPort();
      NetworkCamera camera = camera(port);
      CountDownLatch frames = new CountDownLatch(5);
      try (CaptureDevice device = device(camera)) {
        CaptureDevice.Mode delivered =
            done(
                device.start(
                    device.modes().getFirst(), null, frame -> frames.countDown(), this::happened));
        assertThat(frames.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(delivered.width()).isEqualTo(320);
        assertThat(delivered.height()).isEqualTo(240);
        assertThat(device.clipFormat().copied()).isTrue();
        byte[] still = device.still();
        assertThat(pictures).anyMatch(picture -> java.util.Arrays.equals(picture, still));

        stop();
        assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
        threads = Executors.newCachedThreadPool();
        server = serve(port);
        assertThat(back.await(60, TimeUnit.SECONDS)).isTrue();
      }
    }

    @Test
    void capturesForACaseUnderItsRoleAndItsAddressWithoutAPassword(@TempDir Path data)
        throws Exception {
      NetworkCamera camera = camera(server.getAddress().getPort());
      try (CaptureRoom room = new CaptureRoom(data).withNotice()) {
        assertThat(room.shelf.add(camera.name(), camera.url())).isInstanceOf(Outcome.Done.class);
        room.shelf.assign(camera.identity(), CameraRole.CLOSE_UP);
        room.use(new NetworkSource(room.shelf.network().getFirst()));
        room.frames(3);
        Medium photo = done(room.capture.still(room.stream, room.expert, room.elbow));
        Evidence.Item item = Objects.requireNonNull(room.evidence().items().get(photo.id()));
        CaptureRecord capture = Objects.requireNonNull(item.capture());
        assertThat(capture.role()).isEqualTo("close-up");
        assertThat(capture.device()).startsWith("net:127.0.0.1:").endsWith("/video");
        assertThat(capture.device()).doesNotContain("secret");
        assertThat(capture.width()).isEqualTo(320);
      }
    }

    private static <T> T done(Outcome<T> outcome) {
      return outcome instanceof Outcome.Done<T>(T value) ? value : fail("refused");
    }

    private void happened(CaptureDevice.Event event) {
      if (event instanceof CaptureDevice.Event.Lost) {
        lost.countDown();
      } else if (event instanceof CaptureDevice.Event.Back) {
        back.countDown();
      }
    }

    private CaptureDevice device(NetworkCamera camera) {
      return new FfmpegDevice(
          new NetworkSource(camera),
          new NamedThreads("camera"),
          System::nanoTime,
          Clock.systemUTC());
    }

    private NetworkCamera camera(int port) {
      return NetworkCamera.of("检查床上方", "http://viewer:secret@127.0.0.1:" + port + "/video?k=secret")
          .orElseThrow();
    }

    private HttpServer serve(int port) throws IOException {
      for (int i = 0; i < 8; i++) {
        pictures.add(picture(i));
      }
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      made.createContext(
          "/video",
          exchange -> {
            exchange
                .getResponseHeaders()
                .set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
              for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                byte[] jpeg = pictures.get(i % 8);
                String head =
                    "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: "
                        + jpeg.length
                        + "\r\n\r\n";
                body.write(head.getBytes(StandardCharsets.US_ASCII));
                body.write(jpeg);
                body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                body.flush();
                LockSupport.parkNanos(40_000_000);
              }
            }
          });
      made.setExecutor(threads);
      made.start();
      return made;
    }

    private void stop() {
      server.stop(0);
      threads.shutdownNow();
    }

    private static byte[] picture(int number) throws IOException {
      BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.ORANGE);
      graphics.fillRect(number * 30, 40, 60, 120);
      graphics.dispose();
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", jpeg);
      return jpeg.toByteArray();
    }
  }

  @Nested
  class AnAddress {

    @Test
    void needsASchemeThatACameraSpeaksAndAHost() {
      for (String wrong :
          List.of("", "camera", "file:///etc/passwd", "http:", "ftp://host/x", "http://a b/x")) {
        assertThat(NetworkCamera.of("相机", wrong)).as(wrong).isEmpty();
      }
      assertThat(NetworkCamera.of("相机", " rtsp://10.0.0.9:554/s ")).isPresent();
      assertThat(NetworkCamera.of(" ", "rtsp://10.0.0.9:554/s")).isEmpty();
    }

    @Test
    void isKnownOnceAndForgottenOnDemand(@TempDir Path data) throws Exception {
      try (CaptureRoom room = new CaptureRoom(data)) {
        assertThat(room.shelf.add("甲", "rtsp://a:1@10.0.0.9/s")).isInstanceOf(Outcome.Done.class);
        assertThat(room.shelf.add("乙", "rtsp://b:2@10.0.0.9/s"))
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused ->
                    assertThat(refused.reason().key()).isEqualTo("evidence.refused.camera-known"));
        room.shelf.remove(room.shelf.network().getFirst().identity());
        assertThat(room.shelf.network()).isEmpty();
      }
    }
  }
}
