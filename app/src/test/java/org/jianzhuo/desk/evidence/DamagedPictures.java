package org.jianzhuo.desk.evidence;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Makes sound, damaged and hostile pictures from a seed. */
final class DamagedPictures {

  private static final int HUGE = 65_000;

  private final RandomGenerator random;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private DamagedPictures(RandomGenerator random) {
    this.random = random;
  }

  /** Makes all of them by their file names; those whose name begins with ok are sound. */
  static Map<String, byte[]> all(RandomGenerator random) throws IOException {
    DamagedPictures pictures = new DamagedPictures(random);
    pictures.sound();
    pictures.cut();
    pictures.huge();
    pictures.behind();
    pictures.misnamed();
    pictures.exif();
    pictures.bombs();
    return pictures.files;
  }

  private void sound() throws IOException {
    files.put("ok-plain.jpg", jpeg(false));
    files.put("ok-progressive.jpg", jpeg(true));
    files.put("ok-plain.png", png(BufferedImage.TYPE_INT_RGB));
    files.put("ok-transparent.png", png(BufferedImage.TYPE_INT_ARGB));
    files.put("ok-grey.png", png(BufferedImage.TYPE_BYTE_GRAY));
    files.put("ok-sixteen-bit.png", png(BufferedImage.TYPE_USHORT_GRAY));
    files.put(
        "ok-cmyk.jpg",
        FourInks.jpeg(320, 200, (x, y) -> new int[] {x * 255 / 320, y * 255 / 200, 0, 0}));
    for (int turn = 1; turn <= 8; turn++) {
      files.put("ok-turned-" + turn + ".jpg", withExif(jpeg(false), orientation(turn)));
    }
  }

  private void cut() throws IOException {
    for (String kind : new String[] {"jpg", "png"}) {
      byte[] whole = files.get("ok-plain." + kind);
      for (int i = 0; i < 12; i++) {
        int at = 17 + random.nextInt(whole.length - 18);
        files.put("cut-" + i + "." + kind, Arrays.copyOf(whole, at));
      }
      for (int i = 0; i < 20; i++) {
        byte[] noisy = whole.clone();
        for (int n = 0; n < 1 + i * 3; n++) {
          noisy[3 + random.nextInt(noisy.length - 5)] = (byte) random.nextInt(256);
        }
        files.put("noise-" + i + "." + kind, noisy);
      }
    }
    byte[] twelve = files.get("ok-plain.jpg").clone();
    int frame = find(twelve, new byte[] {(byte) 0xff, (byte) 0xc0});
    twelve[frame + 4] = 12;
    files.put("twelve-bit.jpg", twelve);
    byte[] arithmetic = files.get("ok-plain.jpg").clone();
    arithmetic[frame + 1] = (byte) 0xc9;
    files.put("arithmetic.jpg", arithmetic);
    byte[] narrow = files.get("ok-plain.jpg").clone();
    ByteBuffer.wrap(narrow).putShort(frame + 5, (short) 0);
    files.put("no-height.jpg", narrow);
    byte[] tables = files.get("ok-plain.jpg").clone();
    int huffman = find(tables, new byte[] {(byte) 0xff, (byte) 0xc4});
    Arrays.fill(tables, huffman + 5, huffman + 21, (byte) 0xff);
    files.put("huffman.jpg", tables);
  }

  private void huge() throws IOException {
    byte[] jpeg = files.get("ok-plain.jpg").clone();
    int frame = find(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) HUGE).putShort(frame + 7, (short) HUGE);
    files.put("huge.jpg", jpeg);
    files.put("huge.png", resized(files.get("ok-plain.png"), HUGE, HUGE));
    files.put("line.png", resized(files.get("ok-plain.png"), 1 << 30, 1));
    files.put("minus.png", resized(files.get("ok-plain.png"), -5, 5));
    // 49 million pixels claimed by a file with next to none.
    files.put("hungry.png", resized(files.get("ok-plain.png"), 7_000, 7_000));
    byte[] hungry = files.get("ok-plain.jpg").clone();
    ByteBuffer.wrap(hungry).putShort(frame + 5, (short) 7_000).putShort(frame + 7, (short) 7_000);
    files.put("hungry.jpg", hungry);
    ByteBuffer bmp = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
    bmp.put(ascii("BM")).putInt(54).putInt(0).putInt(54).putInt(40).putInt(HUGE).putInt(HUGE);
    files.put("huge.bmp", bmp.array());
    ByteBuffer gif = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    gif.put(ascii("GIF89a")).putShort((short) HUGE).putShort((short) HUGE);
    files.put("huge.gif", gif.array());
    ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(HUGE);
    tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(HUGE);
    files.put("huge.tif", tiff.array());
    ByteBuffer webp = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    webp.put(ascii("RIFF")).putInt(32).put(ascii("WEBPVP8L")).putInt(20).put((byte) 0x2f);
    files.put("huge.webp", webp.putInt(0x0fffffff).array());
  }

  private void behind() {
    byte[] zip = ascii("PK\u0003\u0004 a hidden archive PK\u0005\u0006");
    files.put("zip-behind.jpg", joined(files.get("ok-plain.jpg"), zip));
    files.put("zip-behind.png", joined(files.get("ok-plain.png"), zip));
    files.put("page-behind.jpg", joined(files.get("ok-plain.jpg"), ascii("<script>x()</script>")));
    byte[] pdf = ascii("%PDF-1.4\n1 0 obj<<>>endobj trailer<<>>\n%%EOF\n");
    files.put("two-in-one.pdf", joined(files.get("ok-plain.jpg"), pdf));
    files.put("two-in-one.jpg", joined(files.get("ok-plain.jpg"), pdf));
    files.put("two-pictures.jpg", joined(files.get("ok-plain.jpg"), files.get("ok-plain.jpg")));
  }

  private void misnamed() throws IOException {
    files.put("png-named.jpg", files.get("ok-plain.png"));
    files.put("jpg-named.png", files.get("ok-plain.jpg"));
    files.put("jpg-named.mp4", files.get("ok-plain.jpg"));
    files.put("jpg-named.pdf", files.get("ok-plain.jpg"));
    files.put("no-ending", files.get("ok-plain.jpg"));
    files.put("script.svg", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    files.put("script.png", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    files.put("marked.svg", ascii("\u00ef\u00bb\u00bf\n <svg onload='x()'/>"));
    files.put("scan.jp2", ascii("\0\0\0\fjP  \r\n\u0087\n\0\0\0\u0014ftypjp2 "));
    files.put("page.html", ascii("<!DOCTYPE html><script>x()</script>"));
    files.put("list.m3u8", ascii("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"));
    files.put("list.mp4", ascii("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"));
    files.put("concat.mp4", ascii("ffconcat version 1.0\nfile /etc/passwd\n"));
    files.put("small.gif", ascii("GIF89a\u0001\0\u0001\0\u0080\0\0"));
    ByteBuffer heic = ByteBuffer.allocate(64).putInt(24).put(ascii("ftypheic"));
    files.put("phone.heic", heic.array());
    files.put("phone.mp4", heic.array());
    files.put("empty.jpg", new byte[0]);
    files.put("one.jpg", new byte[] {(byte) 0xff});
    byte[] ones = new byte[100_000];
    Arrays.fill(ones, (byte) 0xff);
    files.put("ones.jpg", ones);
    byte[] noise = new byte[100_000];
    for (String kind : new String[] {"jpg", "png", "mp4", "mkv", "avi", "pdf", "dcm"}) {
      random.nextBytes(noise);
      files.put("random." + kind, noise.clone());
    }
  }

  private void exif() {
    byte[] jpeg = files.get("ok-plain.jpg");
    for (int i = 0; i < 30; i++) {
      byte[] tiff = new byte[40 + random.nextInt(400)];
      random.nextBytes(tiff);
      ByteBuffer.wrap(tiff).put(ascii("MM\0*")).putInt(random.nextInt(40));
      files.put("ok-exif-noise-" + i + ".jpg", withExif(jpeg, tiff));
    }
    ByteBuffer loop = tiff(1);
    loop.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8).putInt(8);
    files.put("ok-exif-loop.jpg", withExif(jpeg, loop.array()));
    ByteBuffer far = tiff(2);
    far.putShort((short) 0x010f).putShort((short) 2).putInt(0x7fffffff).putInt(0x7ffffff0);
    far.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(-8).putInt(0);
    files.put("ok-exif-far.jpg", withExif(jpeg, far.array()));
  }

  private void bombs() {
    // 256 megabytes of zeros in a few kilobytes, as a profile, as words and as the picture itself.
    byte[] packed = deflated(1 << 28);
    byte[] png = files.get("ok-plain.png");
    files.put("bomb-profile.png", withChunk(png, "iCCP", joined(ascii("x\0\0"), packed)));
    files.put("bomb-words.png", withChunk(png, "zTXt", joined(ascii("x\0\0"), packed)));
    files.put("bomb-picture.png", withChunk(withoutData(png), "IDAT", packed));
    // Each of these alone would pass; together they would take minutes.
    byte[] many = png;
    byte[] words = joined(ascii("x\0\0"), deflated(15 << 20));
    for (int i = 0; i < 40; i++) {
      many = withChunk(many, "zTXt", words);
    }
    files.put("bomb-many-words.png", many);
    files.put("bomb-tagged-words.png", withChunk(png, "iTXt", tagged(packed)));
    files.put("ok-exif-chain.png", withChunk(png, "eXIf", chain(1_000_000)));
    files.put("ok-exif-crowd.png", withChunk(png, "eXIf", crowd(3_000_000)));
    byte[] thread = withoutData(resized(png, 1, 65_000));
    files.put("ok-thread.png", withChunk(thread, "IDAT", deflated(1 << 18)));
  }

  private static byte[] tagged(byte[] packed) {
    return joined(ascii("x\0\1\0" + "z".repeat(500) + "\0\0"), packed);
  }

  /** Exif directories of which each leads to the next. */
  private static byte[] chain(int length) {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 18 * length + 2).put(ascii("MM\0*")).putInt(8);
    for (int i = 0; i < length; i++) {
      int next = tiff.position() + 18;
      tiff.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4);
      tiff.putInt(1).putInt(next).putInt(0);
    }
    return tiff.array();
  }

  /** Exif entries that lead to each other's middle, so that each place is a directory. */
  private byte[] crowd(int bytes) {
    ByteBuffer tiff = ByteBuffer.allocate(bytes).put(ascii("MM\0*")).putInt(8);
    tiff.putShort((short) 512);
    while (tiff.remaining() >= 12) {
      tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(random.nextInt(bytes));
    }
    return tiff.array();
  }

  private static ByteBuffer tiff(int entries) {
    ByteBuffer tiff = ByteBuffer.allocate(128);
    return tiff.put(ascii("MM\0*")).putInt(8).putShort((short) entries);
  }

  static byte[] orientation(int turn) {
    ByteBuffer tiff = tiff(1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn);
    return tiff.array();
  }

  static byte[] withExif(byte[] jpeg, byte[] tiff) {
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
    whole.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (8 + tiff.length));
    whole.put(ascii("Exif\0\0")).put(tiff).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /** An arm's length of colour: the left upper corner is red, so that turns can be told. */
  private static BufferedImage scene(int type) {
    BufferedImage image = new BufferedImage(320, 200, type);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.WHITE, 320, 200, Color.BLUE));
    pen.fillRect(0, 0, 320, 200);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 80, 50);
    pen.dispose();
    return image;
  }

  static byte[] png(int type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(scene(type), "png", out);
    return out.toByteArray();
  }

  static byte[] jpeg(boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var sink = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(sink);
      writer.write(null, new IIOImage(scene(BufferedImage.TYPE_INT_RGB), null, null), how);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte[] resized(byte[] png, int width, int height) {
    byte[] other = png.clone();
    ByteBuffer header = ByteBuffer.wrap(other).putInt(16, width).putInt(20, height);
    header.putInt(29, crc(other, 12, 17));
    return other;
  }

  /** Puts a chunk behind the header. */
  private static byte[] withChunk(byte[] png, String name, byte[] data) {
    ByteBuffer whole = ByteBuffer.allocate(png.length + 12 + data.length);
    whole.put(png, 0, 33).putInt(data.length).put(ascii(name)).put(data);
    whole.putInt(crc(whole.array(), 37, 4 + data.length));
    return whole.put(png, 33, png.length - 33).array();
  }

  private static byte[] withoutData(byte[] png) {
    int from = find(png, ascii("IDAT")) - 4;
    int to = find(png, ascii("IEND")) - 4;
    return joined(Arrays.copyOf(png, from), Arrays.copyOfRange(png, to, png.length));
  }

  private static byte[] deflated(int zeros) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    byte[] block = new byte[Math.min(zeros, 1 << 20)];
    byte[] into = new byte[1 << 16];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int done = 0; done < zeros; done += block.length) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        out.write(into, 0, deflater.deflate(into));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(into, 0, deflater.deflate(into));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  static int find(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not in the file");
  }

  static byte[] joined(byte[] one, byte[] other) {
    byte[] whole = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, whole, one.length, other.length);
    return whole;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
