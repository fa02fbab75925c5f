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
import java.util.Set;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Makes sound clips of rare kinds, and one that is cut off at each of its boxes. */
final class OddClips {

  private static final Set<String> PARENTS =
      Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "edts", "udta");

  private final Path folder;

  OddClips(Path folder) {
    this.folder = folder;
  }

  /** Returns clips that are whole, by the name of what is rare in them. */
  Map<String, byte[]> sound() throws IOException, InterruptedException {
    Map<String, byte[]> clips = new LinkedHashMap<>();
    byte[] plain = made("plain.mp4", "-pix_fmt", "yuv420p", "-c:v", "libopenh264");
    clips.put("ok-turned.mp4", turned(plain));
    clips.put("ok-ten-bit.mkv", made("ten.mkv", "-pix_fmt", "yuv420p10le", "-c:v", "ffv1"));
    clips.put("ok-grey.mkv", made("grey.mkv", "-pix_fmt", "gray", "-c:v", "ffv1"));
    clips.put("ok-ten-bit.mov", made("ten.mov", "-pix_fmt", "yuv422p10le", "-c:v", "prores_ks"));
    clips.put("ok-one-frame.mp4", made("one.mp4", "-frames:v", "1", "-c:v", "mpeg4"));
    clips.put("ok-slow.mp4", made("slow.mp4", "-vf", "setpts=PTS*60", "-c:v", "mpeg4"));
    clips.put("ok-at-once.mp4", allAtOnce(plain));
    clips.put("ok-stands.mkv", made("stands.mkv", "-vf", "loop=9:1", "-c:v", "mpeg4"));
    return clips;
  }

  /** Returns the clip cut off before, within and behind each of its boxes. */
  static Map<String, byte[]> cutAtEachBox(byte[] whole) {
    Map<String, byte[]> clips = new LinkedHashMap<>();
    cut(whole, 0, whole.length, "", clips);
    return clips;
  }

  private static void cut(byte[] whole, int from, int to, String path, Map<String, byte[]> clips) {
    int at = from;
    while (at + 8 <= to) {
      int size = ByteBuffer.wrap(whole).getInt(at);
      String name = new String(whole, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (size < 8 || at + size > to) {
        return;
      }
      for (int cut : new int[] {at, at + 4, at + 8, at + size - 1}) {
        if (cut > 0 && cut < whole.length) {
          clips.put("box-" + cut + path + "-" + name + ".mp4", Arrays.copyOf(whole, cut));
        }
      }
      if (PARENTS.contains(name)) {
        cut(whole, at + 8, at + size, path + "-" + name, clips);
      }
      at += size;
    }
  }

  /** Says in the track's matrix that the picture is to be turned by a quarter. */
  private static byte[] turned(byte[] whole) {
    byte[] turned = whole.clone();
    ByteBuffer.wrap(turned)
        .position(DamagedPictures.find(turned, ascii("tkhd")) + 44)
        .putInt(0)
        .putInt(1 << 16)
        .putInt(0)
        .putInt(-(1 << 16))
        .putInt(0)
        .putInt(0);
    return turned;
  }

  /** Says that no frame lasts: nought a second. */
  private static byte[] allAtOnce(byte[] whole) {
    byte[] still = whole.clone();
    int table = DamagedPictures.find(still, ascii("stts")) + 4;
    int entries = ByteBuffer.wrap(still).getInt(table + 4);
    for (int i = 0; i < entries; i++) {
      ByteBuffer.wrap(still).putInt(table + 8 + i * 8 + 4, 0);
    }
    return still;
  }

  private byte[] made(String name, String... how) throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
    command.addAll(List.of("testsrc2=size=160x120:rate=10:duration=1"));
    command.addAll(List.of(how));
    command.add(out.toString());
    Process process = Ffmpeg.program(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new AssertionError(command);
    }
    return Files.readAllBytes(out);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
