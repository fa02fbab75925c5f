package org.jianzhuo.desk.evidence.camera;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jianzhuo.desk.evidence.NetworkCamera;

/** Is a camera in the network that delivers counted JPEG pictures, thirty a second. */
final class CountingCameraServer implements AutoCloseable {

  private static final int RATE = 30;

  private final List<byte[]> pictures;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  CountingCameraServer(Path folder, int seconds) throws Exception {
    Path file =
        BurnedInCounter.uneven(
            folder.resolve("counted.mjpeg"), seconds * RATE, "1", "-c:v", "mjpeg", "-q:v", "5");
    pictures = split(Files.readAllBytes(file));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/video", this::deliver);
    server.setExecutor(threads);
    server.start();
  }

  NetworkCamera camera() {
    return NetworkCamera.of("检查床上方", "http://127.0.0.1:" + server.getAddress().getPort() + "/video")
        .orElseThrow();
  }

  private void deliver(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      long begun = System.nanoTime();
      for (int i = 0; i < pictures.size(); i++) {
        byte[] jpeg = pictures.get(i);
        String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length;
        body.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.write(jpeg);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        body.flush();
        long due = begun + (i + 1) * 1_000_000_000L / RATE;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          LockSupport.parkNanos(left);
        }
      }
    }
  }

  private static List<byte[]> split(byte[] stream) {
    List<byte[]> pictures = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < stream.length - 1; at++) {
      // Within a picture's data no byte of 0xFF is followed by 0xD9.
      if (stream[at] == (byte) 0xff && stream[at + 1] == (byte) 0xd9) {
        pictures.add(Arrays.copyOfRange(stream, begin, at + 2));
        begin = at + 2;
      }
    }
    return pictures;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
