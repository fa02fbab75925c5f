package org.jianzhuo.desk.evidence.camera;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/**
 * A network camera on the loopback: RTSP with its RTP interleaved in the same connection, H.264
 * that FFmpeg made once, a password if one is asked for.
 */
final class RtspCameraServer implements AutoCloseable {

  private static final int RATE = 25;
  private static final int LARGEST_PACKET = 1400;
  private static final int KEY_PICTURE = 5;
  private static final int SEQUENCE_PARAMETERS = 7;
  private static final int PICTURE_PARAMETERS = 8;

  private final ServerSocket socket;
  private final String password;
  private final List<List<byte[]>> pictures;
  private final Set<Socket> viewers = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean mute;

  /**
   * @param pictures the units of each picture, as {@link #pictures} makes them
   * @param password of the user {@code viewer}; empty to ask for none
   * @param port 0 for any
   */
  RtspCameraServer(List<List<byte[]>> pictures, String password, int port) throws IOException {
    this.pictures = pictures;
    this.password = password;
    this.socket = new ServerSocket(port, 8, InetAddress.getLoopbackAddress());
    begin(this::accept);
  }

  /** Makes two seconds of 320 × 240 at 25 a second; each picture is a list of H.264 units. */
  static List<List<byte[]>> pictures(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("pictures.h264");
    Process made =
        Ffmpeg.program(
                List.of(
                    "-nostdin",
                    "-loglevel",
                    "quiet",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=320x240:rate=" + RATE + ":duration=2",
                    "-c:v",
                    "libopenh264",
                    "-g",
                    String.valueOf(RATE),
                    "-bsf:v",
                    "h264_mp4toannexb,dump_extra",
                    "-y",
                    file.toString()))
            .inheritIO()
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("no pictures");
    }
    List<List<byte[]>> pictures = new ArrayList<>();
    List<byte[]> picture = new ArrayList<>();
    for (byte[] unit : units(Files.readAllBytes(file))) {
      picture.add(unit);
      int kind = unit[0] & 0x1f;
      if (kind >= 1 && kind <= KEY_PICTURE) {
        pictures.add(List.copyOf(picture));
        picture.clear();
      }
    }
    return pictures;
  }

  private static List<byte[]> units(byte[] stream) {
    List<byte[]> units = new ArrayList<>();
    int begun = -1;
    for (int i = 0; i + 3 <= stream.length; i++) {
      if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
        if (begun >= 0) {
          units.add(withoutZeros(stream, begun, i));
        }
        begun = i + 3;
      }
    }
    units.add(withoutZeros(stream, begun, stream.length));
    return units;
  }

  private static byte[] withoutZeros(byte[] stream, int from, int until) {
    int end = until;
    while (end > from && stream[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOfRange(stream, from, end);
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String signIn) {
    return "rtsp://" + signIn + "127.0.0.1:" + port() + "/stream";
  }

  /** Keeps the connection and says nothing more. */
  void fallSilent() {
    mute = true;
  }

  private void begin(Runnable work) {
    Thread thread = Thread.ofPlatform().daemon().unstarted(work);
    threads.add(thread);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket viewer = socket.accept();
        viewers.add(viewer);
        begin(() -> serve(viewer));
      }
    } catch (IOException closed) {
      // The camera was switched off.
    }
  }

  private void serve(Socket viewer) {
    try (viewer) {
      InputStream in = viewer.getInputStream();
      OutputStream out = viewer.getOutputStream();
      for (String request = request(in); !request.isEmpty(); request = request(in)) {
        answer(request, out);
      }
    } catch (IOException gone) {
      // The viewer hung up.
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    int value;
    while ((value = in.read()) >= 0) {
      text.append((char) value);
      if (text.length() >= 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
        return text.toString();
      }
    }
    return "";
  }

  private void answer(String request, OutputStream out) throws IOException {
    String sequence = header(request, "CSeq");
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("viewer:" + password).getBytes(StandardCharsets.UTF_8));
    String method = request.substring(0, request.indexOf(' '));
    if (!password.isEmpty()
        && !method.equals("OPTIONS")
        && !header(request, "Authorization").equals(basic)) {
      say(out, sequence, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"camera\"\r\n", "");
      return;
    }
    switch (method) {
      case "OPTIONS" ->
          say(out, sequence, "200 OK", "Public: DESCRIBE, SETUP, PLAY, TEARDOWN\r\n", "");
      case "DESCRIBE" ->
          say(out, sequence, "200 OK", "Content-Type: application/sdp\r\n", description());
      case "SETUP" ->
          say(
              out,
              sequence,
              "200 OK",
              "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n",
              "");
      case "PLAY" -> {
        say(out, sequence, "200 OK", "Session: 1\r\n", "");
        begin(() -> play(out));
      }
      default -> say(out, sequence, "200 OK", "Session: 1\r\n", "");
    }
  }

  private static void say(
      OutputStream out, String sequence, String status, String headers, String body)
      throws IOException {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    String text =
        "RTSP/1.0 " + status + "\r\nCSeq: " + sequence + "\r\n" + headers + length + "\r\n" + body;
    synchronized (out) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  private static String header(String request, String name) {
    return request
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private String description() {
    Base64.Encoder base64 = Base64.getEncoder();
    String parameters =
        pictures.getFirst().stream()
            .filter(
                unit ->
                    (unit[0] & 0x1f) == SEQUENCE_PARAMETERS
                        || (unit[0] & 0x1f) == PICTURE_PARAMETERS)
            .map(base64::encodeToString)
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    return "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=camera\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n"
        + "m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=framerate:"
        + RATE
        + "\r\na=fmtp:96 packetization-mode=1;sprop-parameter-sets="
        + parameters
        + "\r\na=control:track1\r\n";
  }

  private void play(OutputStream out) {
    int sequence = 0;
    long due = System.nanoTime();
    try {
      for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
        List<byte[]> picture = pictures.get(number % pictures.size());
        for (int i = 0; i < picture.size() && !mute; i++) {
          boolean last = i == picture.size() - 1;
          for (byte[] payload : payloads(picture.get(i))) {
            boolean marked = last && payload == payloadEnd;
            write(out, packet(payload, sequence++, number * (90_000L / RATE), marked));
          }
        }
        due += 1_000_000_000L / RATE;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException gone) {
      // The viewer hung up.
    }
  }

  private byte[] payloadEnd = new byte[0];

  /** Splits a unit into what fits a packet (RFC 6184, FU-A). */
  private List<byte[]> payloads(byte[] unit) {
    List<byte[]> payloads = new ArrayList<>();
    if (unit.length <= LARGEST_PACKET) {
      payloads.add(unit);
    } else {
      for (int at = 1; at < unit.length; at += LARGEST_PACKET) {
        int end = Math.min(unit.length, at + LARGEST_PACKET);
        byte[] payload = new byte[end - at + 2];
        payload[0] = (byte) (unit[0] & 0xe0 | 28);
        payload[1] =
            (byte) ((at == 1 ? 0x80 : 0) | (end == unit.length ? 0x40 : 0) | unit[0] & 0x1f);
        System.arraycopy(unit, at, payload, 2, end - at);
        payloads.add(payload);
      }
    }
    payloadEnd = payloads.getLast();
    return payloads;
  }

  private static byte[] packet(byte[] payload, int sequence, long time, boolean last)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeByte('$');
    data.writeByte(0);
    data.writeShort(12 + payload.length);
    data.writeByte(0x80);
    data.writeByte(last ? 0x80 | 96 : 96);
    data.writeShort(sequence);
    data.writeInt((int) time);
    data.writeInt(0x4a5a);
    data.write(payload);
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, byte[] packet) throws IOException {
    synchronized (out) {
      out.write(packet);
      out.flush();
    }
  }

  /** Switches the camera off. */
  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket viewer : viewers) {
      viewer.close();
    }
    threads.forEach(Thread::interrupt);
  }
}
