package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Makes sound, damaged and hostile clips from a seed, with the FFmpeg of the libraries. */
final class DamagedClips {

  private final Path folder;
  private final RandomGenerator random;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private DamagedClips(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  /** Makes all of them by their file names; those whose name begins with ok are sound. */
  static Map<String, byte[]> all(Path folder, RandomGenerator random)
      throws IOException, InterruptedException {
    DamagedClips clips = new DamagedClips(folder, random);
    clips.sound();
    clips.cut();
    clips.boxes();
    clips.pictureless();
    return clips.files;
  }

  /** Makes one sound clip. */
  static byte[] plain(Path folder) throws IOException, InterruptedException {
    return new DamagedClips(folder, RandomGenerator.getDefault())
        .made("mp4", "-c:v", "libopenh264");
  }

  private void sound() throws IOException, InterruptedException {
    files.put("ok-plain.mp4", made("mp4", "-c:v", "libopenh264"));
    files.put("ok-plain.mov", made("mov", "-c:v", "mjpeg"));
    files.put("ok-plain.mkv", made("mkv", "-c:v", "libopenh264"));
    files.put("ok-plain.avi", made("avi", "-c:v", "mjpeg"));
    files.put("ok-mpeg4.avi", made("avi", "-c:v", "mpeg4"));
    files.put("ok-plain.webm", made("webm", "-c:v", "libvpx"));
    files.put("ok-animated.png", made("png", "-f", "apng"));
    files.put("animated.gif", made("gif"));
    files.put("animated.webp", made("webp"));
    files.put("ok-old.mov", made("mov", "-c:v", "mpeg4", "-f", "mov", "-brand", "qt  "));
  }

  private byte[] made(String ending, String... codec) throws IOException, InterruptedException {
    Path out = folder.resolve("made." + ending);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
    command.addAll(List.of("testsrc2=size=160x120:rate=10", "-t", "2"));
    if (codec.length > 1 && codec[0].equals("-c:v")) {
      String format = codec[1].equals("mjpeg") ? "yuvj420p" : "yuv420p";
      command.addAll(List.of("-pix_fmt", format));
    }
    command.addAll(List.of(codec));
    command.add(out.toString());
    Process process =
        Ffmpeg.program(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError(command);
    }
    return Files.readAllBytes(out);
  }

  private void cut() {
    for (String name : new String[] {"plain.mp4", "plain.mov", "plain.mkv", "plain.avi"}) {
      byte[] whole = files.get("ok-" + name);
      for (int i = 0; i < 8; i++) {
        int at = 20 + random.nextInt(whole.length - 21);
        files.put("cut-" + i + "-" + name, Arrays.copyOf(whole, at));
      }
      for (int i = 0; i < 12; i++) {
        byte[] noisy = whole.clone();
        for (int n = 0; n < 1 + i * i; n++) {
          noisy[16 + random.nextInt(noisy.length - 16)] = (byte) random.nextInt(256);
        }
        files.put("noise-" + i + "-" + name, noisy);
      }
    }
  }

  private void boxes() {
    byte[] whole = files.get("ok-plain.mp4");
    int movie = box(whole, "moov");
    byte[] headless = whole.clone();
    ByteBuffer.wrap(headless).put(movie + 4, ascii("free"));
    files.put("headless.mp4", headless);
    for (String name :
        new String[] {"moov", "trak", "mdia", "minf", "stbl", "stsd", "stsz", "stco", "stsc"}) {
      int at = box(whole, name);
      for (int size : new int[] {0, 1, 7, 0x7fffffff, -1}) {
        byte[] other = whole.clone();
        ByteBuffer.wrap(other).putInt(at, size);
        files.put("size-" + size + "-of-" + name + ".mp4", other);
      }
    }
    for (String name : new String[] {"stsz", "stco", "stsc", "stts"}) {
      byte[] many = whole.clone();
      ByteBuffer.wrap(many).putInt(box(whole, name) + (name.equals("stsz") ? 16 : 12), 0x7ffffff);
      files.put("many-" + name + ".mp4", many);
    }
    byte[] wide = whole.clone();
    int track = box(whole, "tkhd");
    int entry = box(whole, "avc1");
    ByteBuffer.wrap(wide).putShort(entry + 32, (short) 65_000).putShort(entry + 34, (short) 65_000);
    ByteBuffer.wrap(wide).putInt(track + 84, 65_000 << 16).putInt(track + 88, 65_000 << 16);
    files.put("wide.mp4", wide);
    byte[] nested = nested(20_000);
    files.put(
        "nested.mp4",
        DamagedPictures.joined(DamagedPictures.joined(Arrays.copyOf(whole, 32), nested), mdat()));
    byte[] none = Arrays.copyOf(whole, whole.length);
    ByteBuffer.wrap(none).putInt(box(whole, "stsz") + 16, 0);
    files.put("no-samples.mp4", none);
    files.put("half-beyond.mp4", halfBeyond(whole));
    byte[] avi = files.get("ok-plain.avi");
    files.put("page-behind.avi", DamagedPictures.joined(avi, ascii("<script>x()</script>")));
    files.put("ok-zeros-behind.avi", DamagedPictures.joined(avi, new byte[64]));
    files.put("only-type.mp4", Arrays.copyOf(whole, 32));
  }

  /** The index comes first and tells of all pictures; half of their bytes are not there. */
  private static byte[] halfBeyond(byte[] whole) {
    int data = box(whole, "mdat");
    byte[] index = Arrays.copyOfRange(whole, box(whole, "moov"), whole.length);
    int place = box(index, "stco") + 16;
    ByteBuffer.wrap(index).putInt(place, ByteBuffer.wrap(index).getInt(place) + index.length);
    int length = ByteBuffer.wrap(whole).getInt(data) / 2;
    byte[] half = Arrays.copyOfRange(whole, data, data + length);
    ByteBuffer.wrap(half).putInt(0, length);
    byte[] head = DamagedPictures.joined(Arrays.copyOf(whole, data), index);
    return DamagedPictures.joined(head, half);
  }

  /** Boxes within boxes, each of eight bytes more than what is in it. */
  private static byte[] nested(int depth) {
    ByteBuffer boxes = ByteBuffer.allocate(depth * 8);
    for (int i = 0; i < depth; i++) {
      boxes.putInt((depth - i) * 8).put(ascii(i % 2 == 0 ? "moov" : "trak"));
    }
    return boxes.array();
  }

  private static byte[] mdat() {
    return ByteBuffer.allocate(16).putInt(16).put(ascii("mdat")).array();
  }

  private void pictureless() throws IOException, InterruptedException {
    byte[] mkv = new byte[4096];
    ByteBuffer.wrap(mkv).putInt(0x1a45dfa3);
    files.put("void.mkv", mkv);
    byte[] head = Arrays.copyOf(files.get("ok-plain.mkv"), 200);
    files.put("head.mkv", head);
    files.put("void.avi", ByteBuffer.allocate(64).put(ascii("RIFF\0\0\0\0AVI LIST")).array());
    Path out = folder.resolve("sound.mp4");
    Process process =
        Ffmpeg.program(
                List.of(
                    "-v", "error", "-y", "-f", "lavfi", "-i", "sine=duration=1", out.toString()))
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError("no sound made");
    }
    files.put("sound-only.mp4", Files.readAllBytes(out));
  }

  private static int box(byte[] mp4, String name) {
    return DamagedPictures.find(mp4, ascii(name)) - 4;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
