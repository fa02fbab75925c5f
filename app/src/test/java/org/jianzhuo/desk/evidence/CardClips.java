package org.jianzhuo.desk.evidence;

import static org.jianzhuo.desk.evidence.DamagedPictures.ascii;
import static org.jianzhuo.desk.evidence.DamagedPictures.find;
import static org.jianzhuo.desk.evidence.DamagedPictures.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Makes clips and papers of the same kinds as {@link CardPictures}, named likewise. */
final class CardClips {

  private final Path folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private CardClips(Path folder) {
    this.folder = folder;
  }

  static Map<String, byte[]> all(Path folder) throws IOException, InterruptedException {
    CardClips clips = new CardClips(folder);
    clips.boxes();
    clips.elements();
    clips.chunks();
    clips.papers();
    return clips.files;
  }

  private void boxes() throws IOException, InterruptedException {
    byte[] mp4 = made("mp4", "-c:v", "libopenh264", "-pix_fmt", "yuv420p");
    files.put("any-no-scale.mp4", number(mp4, "mdhd", 12, 0));
    files.put("any-movie-version.mp4", number(mp4, "mvhd", 0, 7 << 24));
    files.put("any-lasts-for-ever.mp4", number(mp4, "mdhd", 16, -1));
    files.put(
        "any-matrix.mp4", number(number(mp4, "tkhd", 40, 0x7fffffff), "tkhd", 56, 0x80000000));
    files.put("any-matrix-of-noughts.mp4", number(number(mp4, "tkhd", 40, 0), "tkhd", 56, 0));
    files.put("any-edit-of-nothing.mp4", number(mp4, "elst", 8, 0));
    files.put("any-edit-beyond.mp4", number(mp4, "elst", 12, 0x7ffffff0));
    files.put("any-edit-before.mp4", number(mp4, "elst", 12, -1));
    files.put("any-key-beyond.mp4", number(mp4, "stss", 8, 0x7fffffff));
    files.put("any-entry-of-many.mp4", number(mp4, "stsd", 4, 0x10000));
    files.put("any-chunk-of-none.mp4", number(mp4, "stsc", 12, 0));
    files.put("any-chunk-entry.mp4", number(mp4, "stsc", 16, 9));
    files.put("bad-samples-of-one-size.mp4", number(mp4, "stsz", 4, 0x7fffffff));
    byte[] outside = mp4.clone();
    ByteBuffer.wrap(outside).putInt(find(outside, ascii("url ")) + 4, 0);
    files.put("any-pictures-elsewhere.mp4", outside);
    byte[] locked = mp4.clone();
    ByteBuffer.wrap(locked).put(find(locked, ascii("stsd")) + 16, ascii("encv"));
    files.put("bad-locked.mp4", locked);
    files.put("any-brand.mp4", number(mp4, "ftyp", 0, 0x7a7a7a7a));
    files.put("any-cluster-of-zeros.mp4", hole(mp4, mp4.length / 2, 900));
    byte[] parts = made("mp4", "-c:v", "mpeg4", "-movflags", "frag_keyframe+empty_moov");
    files.put("any-run-of-many.mp4", number(parts, "trun", 4, 0x7fffffff));
    files.put("any-run-from-nowhere.mp4", number(parts, "trun", 8, 0x7fffffff));
    files.put("any-part-of-another-track.mp4", number(parts, "tfhd", 4, 99));
    byte[] twice = Arrays.copyOfRange(parts, find(parts, ascii("moof")) - 4, parts.length);
    files.put("any-part-twice.mp4", joined(parts, twice));
    byte[] sizes = sizes();
    files.put("any-sizes-that-change.avi", sizes);
  }

  private byte[] sizes() throws IOException, InterruptedException {
    byte[] small = made("mjpeg", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-s", "64x48");
    byte[] avi = made("avi", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p");
    int place = find(avi, ascii("00dc")) + 8;
    byte[] other = avi.clone();
    int length = Math.min(small.length, 900);
    System.arraycopy(small, 0, other, place, length);
    return other;
  }

  private void elements() throws IOException, InterruptedException {
    byte[] mkv = made("mkv", "-c:v", "mpeg4");
    files.put("any-cluster-of-zeros.mkv", hole(mkv, mkv.length / 2, 600));
    files.put("any-never-ends.mkv", element(mkv, new byte[] {0x18, 0x53, (byte) 0x80, 0x67}, -1));
    byte[] length = mkv.clone();
    int told = find(length, new byte[] {0x44, (byte) 0x89});
    ByteBuffer.wrap(length).putDouble(told + 3, Double.NaN);
    files.put("any-length-of-nothing.mkv", length);
    byte[] scale = mkv.clone();
    int tick = find(scale, new byte[] {0x2a, (byte) 0xd7, (byte) 0xb1});
    Arrays.fill(scale, tick + 4, tick + 7, (byte) 0);
    files.put("any-scale-of-nothing.mkv", scale);
    byte[] index = mkv.clone();
    int cues = find(index, new byte[] {0x1c, 0x53, (byte) 0xbb, 0x6b});
    Arrays.fill(index, cues + 8, Math.min(index.length, cues + 40), (byte) 0xff);
    files.put("any-index-of-noise.mkv", index);
    byte[] attached = joined(ascii("MZ\u0090\0"), new byte[2000]);
    Path program = Files.write(folder.resolve("program.bin"), attached);
    files.put(
        "any-program-attached.mkv",
        made(
            "mkv",
            "-c:v",
            "mpeg4",
            "-attach",
            program.toString(),
            "-metadata:s:t",
            "mimetype=application/octet-stream"));
    byte[] webm = made("webm", "-c:v", "libvpx", "-b:v", "300k");
    files.put("part-cluster-of-zeros.webm", hole(webm, webm.length / 2, 200));
    files.put("any-doctype.webm", with(webm, find(webm, ascii("webm")), 'x'));
  }

  private void chunks() throws IOException, InterruptedException {
    byte[] avi = made("avi", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p");
    files.put("any-no-rate.avi", little(little(avi, "vids", 16, 0), "vids", 20, 0));
    files.put("any-format-of-much.avi", little(avi, "strf", 0, 0x7fffffff));
    files.put("any-index-beyond.avi", little(avi, "idx1", 12, 0x7fffffff));
    files.put("any-streams-of-many.avi", little(avi, "avih", 28, 0x7fffffff));
    files.put("part-cluster-of-zeros.avi", hole(avi, avi.length / 2, 400));
    byte[] raw = made("avi", "-c:v", "rawvideo", "-pix_fmt", "bgr24");
    files.put("ok-raw.avi", raw);
    files.put("any-raw-upside-down.avi", little(raw, "strf", 12, -120));
    files.put("any-raw-huge.avi", little(raw, "strf", 8, 0x7fff));
    files.put("bad-cut-chunk.avi", Arrays.copyOf(avi, find(avi, ascii("00dc")) + 6));
  }

  private void papers() {
    files.put("any-giant-sheet.pdf", pdf("/MediaBox[0 0 1000000000 1000000000]", ""));
    files.put("any-sheet-of-nothing.pdf", pdf("/MediaBox[0 0 0 0]", ""));
    files.put("any-sheet-backwards.pdf", pdf("/MediaBox[99 99 0 0]", ""));
    files.put("any-sheet-of-words.pdf", pdf("/MediaBox[/A /B /C /D]", ""));
    files.put("any-deep.pdf", pdf("/MediaBox[0 0 99 99]", "q ".repeat(200_000)));
    files.put("any-odd-words.pdf", pdf("/MediaBox[0 0 99 99]", "(".repeat(5_000)));
    files.put("any-arrays.pdf", pdf("/MediaBox[0 0 99 99]", "[".repeat(20_000)));
    String self = "/F Do";
    files.put(
        "any-form-in-itself.pdf",
        pdf("/MediaBox[0 0 99 99]/Resources<</XObject<</F 5 0 R>>>>", self, form(self)));
    files.put(
        "any-picture-within.pdf",
        pdf("/MediaBox[0 0 99 99]", "BI /W 60000 /H 60000 /CS /G /BPC 8 ID x EI"));
    files.put("any-turned.pdf", pdf("/MediaBox[0 0 99 99]/Rotate 37", ""));
    files.put(
        "any-act-at-opening.pdf",
        pdf("/MediaBox[0 0 99 99]/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>", ""));
    byte[] late = joined(ascii("junk before it\n"), pdf("/MediaBox[0 0 99 99]", ""));
    files.put("bad-late.pdf", late);
  }

  private static String form(String words) {
    return "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
        + "/Length "
        + words.length()
        + ">>stream\n"
        + words
        + "\nendstream endobj\n";
  }

  private static byte[] pdf(String page, String words, String... more) {
    StringBuilder body = new StringBuilder("%PDF-1.4\n");
    List<String> objects =
        new ArrayList<>(
            List.of(
                "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
                "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R" + page + ">>endobj\n",
                "4 0 obj<</Length "
                    + words.length()
                    + ">>stream\n"
                    + words
                    + "\nendstream endobj\n"));
    objects.addAll(List.of(more));
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (String each : objects) {
      places.append(String.format(Locale.ROOT, "%010d 00000 n \n", body.length()));
      body.append(each);
    }
    int at = body.length();
    int size = objects.size() + 1;
    return ascii(
        body
            + ("xref\n0 " + size + "\n" + places)
            + ("trailer<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n"));
  }

  /** Writes a number into a box, from behind its name. */
  private static byte[] number(byte[] whole, String box, int at, int value) {
    byte[] other = whole.clone();
    ByteBuffer.wrap(other).putInt(find(other, ascii(box)) + 4 + at, value);
    return other;
  }

  private static byte[] little(byte[] whole, String chunk, int at, int value) {
    byte[] other = whole.clone();
    int place = find(other, ascii(chunk)) + 4 + at;
    ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(place, value);
    return other;
  }

  private static byte[] element(byte[] whole, byte[] id, long length) {
    byte[] other = whole.clone();
    ByteBuffer.wrap(other).putLong(find(other, id) + id.length, 0x01ffffffffffffffL & length);
    return other;
  }

  private static byte[] hole(byte[] whole, int at, int length) {
    byte[] other = whole.clone();
    Arrays.fill(other, at, Math.min(other.length, at + length), (byte) 0);
    return other;
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] other = bytes.clone();
    other[at] = (byte) value;
    return other;
  }

  private byte[] made(String ending, String... how) throws IOException, InterruptedException {
    Path out = folder.resolve("made." + ending);
    List<String> command = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
    command.add("testsrc2=size=160x120:rate=10:duration=2,noise=alls=10");
    command.addAll(List.of(how));
    command.add(out.toString());
    if (Ffmpeg.program(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(command);
    }
    return Files.readAllBytes(out);
  }
}
