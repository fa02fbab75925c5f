package org.jianzhuo.desk.evidence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks at a PDF's end (ISO 32000-1, 7.5.5): what repairs itself silently may lack its pages. */
final class PdfFile {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = 2048;

  private PdfFile() {}

  /** Returns why the file is not taken; null if it ends as it should. */
  static @Nullable Flaw flaw(byte[] bytes) {
    int end = lastEnd(bytes);
    if (end < 0) {
      return Flaw.TRUNCATED;
    }
    return bytes.length - end > TAIL ? Flaw.TRAILING : null;
  }

  private static int lastEnd(byte[] bytes) {
    for (int at = bytes.length - END.length; at >= 0; at--) {
      int same = 0;
      while (same < END.length && bytes[at + same] == END[same]) {
        same++;
      }
      if (same == END.length) {
        return at;
      }
    }
    return -1;
  }
}
