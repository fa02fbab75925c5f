package org.jianzhuo.desk.evidence.media;

import org.jspecify.annotations.Nullable;

/**
 * Follows a container's bytes as they come by and remembers where its last whole fragment ended:
 * there a recording that broke off can be cut and still plays.
 */
abstract sealed class FragmentScanner permits Mp4Fragments, MatroskaClusters {

  private static final int HEADER_MAX = 16;

  private final byte[] header = new byte[HEADER_MAX];
  private int headerLength;
  private long skip;
  private long position;
  private long wholeEnd;
  private boolean lost;
  private @Nullable Element inside;

  /** One element's place: its header, its payload, and whether its end closes a fragment. */
  record Element(int headerBytes, long payloadBytes, boolean endsFragment) {}

  /** Chooses by the first twelve bytes; null for a container that is not known. */
  static @Nullable FragmentScanner forBeginning(byte[] first) {
    if (first.length >= 8 && first[4] == 'f' && first[5] == 't' && first[6] == 'y') {
      return new Mp4Fragments();
    }
    boolean ebml = first.length >= 4 && (first[0] & 0xff) == 0x1a && (first[1] & 0xff) == 0x45;
    return ebml ? new MatroskaClusters() : null;
  }

  /**
   * Reads an element's header from the first bytes; null if more bytes are needed.
   *
   * @throws IllegalArgumentException if these bytes begin no element
   */
  abstract @Nullable Element element(byte[] bytes, int length);

  /** Takes the next bytes of the file. */
  final void feed(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end && !lost) {
      if (skip > 0) {
        long step = Math.min(skip, end - at);
        at += (int) step;
        passed(step);
      } else {
        header[headerLength++] = bytes[at++];
        position++;
        begin();
      }
    }
  }

  /** Returns the length up to the end of the last whole fragment; 0 if there is none. */
  final long wholeEnd() {
    return wholeEnd;
  }

  private void begin() {
    Element found;
    try {
      found = element(header, headerLength);
    } catch (IllegalArgumentException e) {
      lost = true;
      return;
    }
    if (found == null) {
      lost = headerLength == HEADER_MAX;
      return;
    }
    headerLength = 0;
    inside = found;
    skip = found.payloadBytes();
    if (skip == 0) {
      passed(0);
    }
  }

  private void passed(long step) {
    position += step;
    skip -= step;
    if (skip == 0 && inside != null) {
      if (inside.endsFragment()) {
        wholeEnd = position;
      }
      inside = null;
    }
  }
}
