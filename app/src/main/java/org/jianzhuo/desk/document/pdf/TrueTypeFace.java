package org.jianzhuo.desk.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what composing needs of a TrueType font: which code points have a glyph, how wide it is,
 * and its outline. A font with PostScript outlines (CFF) is refused, since OpenPDF damages its
 * Chinese subsets.
 */
final class TrueTypeFace {

  private static final int COLLECTION = 0x74746366;
  private static final int TRUE_TYPE = 0x00010000;

  private final String name;
  private final Map<String, ByteBuffer> tables;
  private final ByteBuffer cmap;
  private final boolean wide;
  private final int glyphs;
  private final int wideMetrics;
  private final boolean longOffsets;
  private final int unitsPerEm;

  private TrueTypeFace(String name, Map<String, ByteBuffer> tables) {
    this.name = name;
    this.tables = tables;
    this.unitsPerEm = Short.toUnsignedInt(table("head").getShort(18));
    this.longOffsets = table("head").getShort(50) != 0;
    this.glyphs = Short.toUnsignedInt(table("maxp").getShort(4));
    this.wideMetrics = Short.toUnsignedInt(table("hhea").getShort(34));
    ByteBuffer all = table("cmap");
    int full = encoding(all, 10);
    int basic = encoding(all, 1);
    this.wide = full >= 0 && all.getShort(full) == 12;
    if (!wide && (basic < 0 || all.getShort(basic) != 4)) {
      throw unusable(name, "it has no Unicode character map");
    }
    this.cmap = slice(all, wide ? full : basic, all.limit());
  }

  /**
   * Reads a font or the first font of a collection.
   *
   * @param name how messages call the font
   * @throws DeskFault {@code DOCUMENT_FAILED} if the font has no TrueType outlines
   */
  static TrueTypeFace read(String name, ByteBuffer file) {
    try {
      int start = file.getInt(0) == COLLECTION ? file.getInt(12) : 0;
      if (file.getInt(start) != TRUE_TYPE) {
        throw unusable(name, "it has no TrueType outlines");
      }
      Map<String, ByteBuffer> tables = new LinkedHashMap<>();
      int count = file.getShort(start + 4);
      for (int i = 0; i < count; i++) {
        int record = start + 12 + 16 * i;
        byte[] tag = new byte[4];
        file.get(record, tag);
        int offset = file.getInt(record + 8);
        tables.put(
            new String(tag, StandardCharsets.US_ASCII),
            slice(file, offset, offset + file.getInt(record + 12)));
      }
      return new TrueTypeFace(name, tables);
    } catch (IndexOutOfBoundsException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "font " + name + " is cut short", e);
    }
  }

  String name() {
    return name;
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  /** Tells whether the font can show the code point. */
  boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** Returns the glyph of a code point; 0 if there is none. */
  int glyph(int codePoint) {
    return wide ? inGroups(codePoint) : codePoint > 0xFFFF ? 0 : inSegments(codePoint);
  }

  /** Returns a glyph's advance in font units. */
  int advance(int glyph) {
    int index = Math.min(glyph, wideMetrics - 1);
    return Short.toUnsignedInt(table("hmtx").getShort(4 * index));
  }

  /** Returns a glyph's left side bearing in font units. */
  short bearing(int glyph) {
    return glyph < wideMetrics
        ? table("hmtx").getShort(4 * glyph + 2)
        : table("hmtx").getShort(4 * wideMetrics + 2 * (glyph - wideMetrics));
  }

  /** Returns a glyph's outline as it stands in the font; empty for a blank. */
  byte[] outline(int glyph) {
    if (glyph >= glyphs) {
      return new byte[0];
    }
    int from = offset(glyph);
    byte[] bytes = new byte[offset(glyph + 1) - from];
    table("glyf").get(from, bytes);
    return bytes;
  }

  /** Returns a whole table; null if the font has none of that name. */
  byte @Nullable [] copy(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      return null;
    }
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    return longOffsets ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }

  private int inGroups(int codePoint) {
    int low = 0;
    int high = cmap.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = 16 + 12 * middle;
      if (codePoint < cmap.getInt(group)) {
        high = middle - 1;
      } else if (codePoint > cmap.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return cmap.getInt(group + 8) + codePoint - cmap.getInt(group);
      }
    }
    return 0;
  }

  private int inSegments(int codePoint) {
    int twice = Short.toUnsignedInt(cmap.getShort(6));
    for (int i = 0; i < twice; i += 2) {
      if (codePoint > Short.toUnsignedInt(cmap.getShort(14 + i))) {
        continue;
      }
      int start = Short.toUnsignedInt(cmap.getShort(16 + twice + i));
      if (codePoint < start) {
        return 0;
      }
      int delta = cmap.getShort(16 + 2 * twice + i);
      int rangePlace = 16 + 3 * twice + i;
      int range = Short.toUnsignedInt(cmap.getShort(rangePlace));
      if (range == 0) {
        return codePoint + delta & 0xFFFF;
      }
      int glyph = Short.toUnsignedInt(cmap.getShort(rangePlace + range + 2 * (codePoint - start)));
      return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }
    return 0;
  }

  private static int encoding(ByteBuffer cmap, int encoding) {
    int count = cmap.getShort(2);
    for (int i = 0; i < count; i++) {
      int record = 4 + 8 * i;
      int platform = cmap.getShort(record);
      if (platform == 3 && cmap.getShort(record + 2) == encoding) {
        return cmap.getInt(record + 4);
      }
    }
    return -1;
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw unusable(name, "it has no table " + tag);
    }
    return table;
  }

  private static ByteBuffer slice(ByteBuffer buffer, int from, int to) {
    return buffer.slice(from, to - from);
  }

  private static DeskFault unusable(String name, String why) {
    return new DeskFault(ErrorCode.DOCUMENT_FAILED, "font " + name + " cannot be used: " + why);
  }
}
