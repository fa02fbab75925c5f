package org.jianzhuo.desk.evidence.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Scans fragmented MP4: a fragment is a {@code moof} box and the {@code mdat} behind it. */
final class Mp4Fragments extends FragmentScanner {

  private static final int SHORT_HEADER = 8;
  private static final int LONG_HEADER = 16;

  private boolean afterMoof;

  @Override
  @Nullable Element element(byte[] bytes, int length) {
    if (length < SHORT_HEADER) {
      return null;
    }
    ByteBuffer box = ByteBuffer.wrap(bytes);
    long size = box.getInt(0) & 0xffff_ffffL;
    String type = new String(bytes, 4, 4, StandardCharsets.ISO_8859_1);
    int header = SHORT_HEADER;
    if (size == 1) {
      if (length < LONG_HEADER) {
        return null;
      }
      size = box.getLong(SHORT_HEADER);
      header = LONG_HEADER;
    }
    if (size < header) {
      throw new IllegalArgumentException("a box of no definite size: " + type);
    }
    boolean ends = afterMoof && type.equals("mdat");
    afterMoof = type.equals("moof");
    return new Element(header, size - header, ends);
  }
}
