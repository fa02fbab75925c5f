package org.jianzhuo.desk.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.jianzhuo.model.base.Digest;

/**
 * Cuts a font down to some characters. OpenPDF keeps the width table of all 30,000 glyphs in its
 * own subsets, which alone is more than a paper may weigh; and it names them by chance, so that the
 * same paper would give other bytes.
 *
 * @param name the PostScript name with its tag of six letters, which depends on the characters only
 */
record FontSubset(String name, byte[] file) {

  /** Cuts the font down; every code point must have a glyph, and each gets a glyph of its own. */
  static FontSubset of(TrueTypeFace face, NavigableSet<Integer> codePoints) {
    return new Cutter(face, codePoints).cut();
  }

  private static final class Cutter {

    private static final int COMPONENT_WORDS = 0x0001;
    private static final int COMPONENT_SCALE = 0x0008;
    private static final int COMPONENT_MORE = 0x0020;
    private static final int COMPONENT_TWO_SCALES = 0x0040;
    private static final int COMPONENT_MATRIX = 0x0080;

    private final TrueTypeFace face;
    private final NavigableSet<Integer> codePoints;
    private final List<Integer> kept = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    Cutter(TrueTypeFace face, NavigableSet<Integer> codePoints) {
      this.face = face;
      this.codePoints = codePoints;
      keep(0);
      for (int codePoint : codePoints) {
        kept.add(face.glyph(codePoint));
        places.putIfAbsent(face.glyph(codePoint), kept.size() - 1);
      }
    }

    private int keep(int glyph) {
      Integer place = places.get(glyph);
      if (place == null) {
        kept.add(glyph);
        place = kept.size() - 1;
        places.put(glyph, place);
      }
      return place;
    }

    FontSubset cut() {
      ByteArrayOutputStream outlines = new ByteArrayOutputStream();
      List<Integer> offsets = new ArrayList<>();
      // Components of composed glyphs are appended to the list while it is walked.
      for (int i = 0; i < kept.size(); i++) {
        offsets.add(outlines.size());
        byte[] outline = renumbered(face.outline(kept.get(i)));
        outlines.writeBytes(outline);
        outlines.writeBytes(new byte[(4 - outline.length % 4) % 4]);
      }
      offsets.add(outlines.size());
      ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
      offsets.forEach(loca::putInt);

      String name = tag() + "+" + face.name();
      TreeMap<String, byte[]> tables = new TreeMap<>();
      for (String tag : List.of("OS/2", "cvt ", "fpgm", "prep")) {
        byte[] table = face.copy(tag);
        if (table != null) {
          tables.put(tag, table);
        }
      }
      tables.put("cmap", characterMap());
      tables.put("glyf", outlines.toByteArray());
      tables.put("loca", loca.array());
      tables.put("hmtx", metrics());
      tables.put("name", names(name));
      tables.put("post", withInt(new byte[32], 0, 0x00030000));
      tables.put("maxp", withShort(required("maxp"), 4, kept.size()));
      tables.put("hhea", withShort(required("hhea"), 34, kept.size()));
      tables.put("head", withInt(withShort(required("head"), 50, 1), 8, 0));
      return new FontSubset(name, file(tables));
    }

    private byte[] required(String tag) {
      return Objects.requireNonNull(face.copy(tag), tag);
    }

    private byte[] renumbered(byte[] outline) {
      if (outline.length == 0 || ByteBuffer.wrap(outline).getShort(0) >= 0) {
        return outline;
      }
      ByteBuffer glyph = ByteBuffer.wrap(outline);
      int at = 10;
      int flags;
      do {
        flags = glyph.getShort(at);
        glyph.putShort(at + 2, (short) keep(Short.toUnsignedInt(glyph.getShort(at + 2))));
        at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
        at += (flags & COMPONENT_SCALE) != 0 ? 2 : 0;
        at += (flags & COMPONENT_TWO_SCALES) != 0 ? 4 : 0;
        at += (flags & COMPONENT_MATRIX) != 0 ? 8 : 0;
      } while ((flags & COMPONENT_MORE) != 0);
      return outline;
    }

    private byte[] metrics() {
      ByteBuffer metrics = ByteBuffer.allocate(4 * kept.size());
      for (int glyph : kept) {
        metrics.putShort((short) face.advance(glyph)).putShort(face.bearing(glyph));
      }
      return metrics.array();
    }

    private byte[] characterMap() {
      int groups = codePoints.size();
      ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * groups);
      map.putShort((short) 0).putShort((short) 1);
      map.putShort((short) 3).putShort((short) 10).putInt(12);
      map.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups).putInt(0);
      map.putInt(groups);
      int glyph = 1;
      for (int codePoint : codePoints) {
        map.putInt(codePoint).putInt(codePoint).putInt(glyph++);
      }
      return map.array();
    }

    private static byte[] names(String name) {
      byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
      int[] ids = {1, 2, 4, 6};
      ByteBuffer table = ByteBuffer.allocate(6 + 12 * ids.length + text.length);
      table.putShort((short) 0).putShort((short) ids.length);
      table.putShort((short) (6 + 12 * ids.length));
      for (int id : ids) {
        table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
        table.putShort((short) id).putShort((short) text.length).putShort((short) 0);
      }
      return table.put(text).array();
    }

    /** Returns six capital letters that depend on the characters only (ISO 32000-1, 9.6.4). */
    private String tag() {
      byte[] digest =
          Digest.of((face.name() + codePoints).getBytes(StandardCharsets.UTF_8)).bytes();
      StringBuilder tag = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        tag.append((char) ('A' + Byte.toUnsignedInt(digest[i]) % 26));
      }
      return tag.toString();
    }

    private static byte[] withShort(byte[] table, int at, int value) {
      ByteBuffer.wrap(table).putShort(at, (short) value);
      return table;
    }

    private static byte[] withInt(byte[] table, int at, int value) {
      ByteBuffer.wrap(table).putInt(at, value);
      return table;
    }

    private static byte[] file(TreeMap<String, byte[]> tables) {
      int count = tables.size();
      // A reader that finds the file's end right after the last table takes that for damage.
      int total = 12 + 16 * count + 4;
      for (byte[] table : tables.values()) {
        total += padded(table.length);
      }
      ByteBuffer file = ByteBuffer.allocate(total);
      int power = Integer.highestOneBit(count);
      file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
      file.putShort((short) Integer.numberOfTrailingZeros(power));
      file.putShort((short) (16 * (count - power)));
      int offset = 12 + 16 * count;
      int head = 0;
      for (var table : tables.entrySet()) {
        file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
        file.putInt(checksum(table.getValue())).putInt(offset).putInt(table.getValue().length);
        file.put(offset, table.getValue());
        head = table.getKey().equals("head") ? offset : head;
        offset += padded(table.getValue().length);
      }
      file.putInt(head + 8, 0xB1B0AFBA - checksum(file.array()));
      return file.array();
    }

    private static int padded(int length) {
      return length + 3 & ~3;
    }

    private static int checksum(byte[] table) {
      int sum = 0;
      for (int i = 0; i < table.length; i++) {
        sum += Byte.toUnsignedInt(table[i]) << 24 - 8 * (i % 4);
      }
      return sum;
    }
  }
}
