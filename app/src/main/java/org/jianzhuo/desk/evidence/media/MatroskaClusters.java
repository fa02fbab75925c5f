package org.jianzhuo.desk.evidence.media;

import org.jspecify.annotations.Nullable;

/** Scans Matroska: a fragment is a {@code Cluster}. */
final class MatroskaClusters extends FragmentScanner {

  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1f43b675L;

  @Override
  @Nullable Element element(byte[] bytes, int length) {
    int idBytes = widthOf(bytes[0]);
    if (length <= idBytes) {
      return null;
    }
    int sizeBytes = widthOf(bytes[idBytes]);
    if (length < idBytes + sizeBytes) {
      return null;
    }
    long id = number(bytes, 0, idBytes);
    long size = number(bytes, idBytes, sizeBytes) & ~(1L << (7 * sizeBytes));
    boolean unknown = size == (1L << (7 * sizeBytes)) - 1;
    if (id == SEGMENT) {
      return new Element(idBytes + sizeBytes, 0, false);
    }
    if (unknown) {
      throw new IllegalArgumentException("an element of no definite size");
    }
    return new Element(idBytes + sizeBytes, size, id == CLUSTER);
  }

  private static int widthOf(byte first) {
    int width = Integer.numberOfLeadingZeros(first & 0xff) - 23;
    if (width > 8) {
      throw new IllegalArgumentException("no EBML element");
    }
    return width;
  }

  private static long number(byte[] bytes, int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }
}
