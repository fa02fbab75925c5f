package org.jianzhuo.packaging.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8 in batches; a line that is too long or broken does not end the reading. */
final class Lines {

  private static final int MAX_BYTES = 1 << 23;
  private static final int BATCH_BYTES = 1 << 23;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private boolean first = true;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Reads at most so many lines, fewer where the rest has not come yet or the lines are long; none
   * at the end. A line is null where it is no UTF-8 or longer than eight mebibytes.
   */
  List<@Nullable String> batch(int most) throws IOException {
    List<@Nullable String> lines = new ArrayList<>();
    int bytes = 0;
    while (lines.size() < most
        && bytes < BATCH_BYTES
        && (lines.isEmpty() || at < end || in.available() > 0)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(256);
      boolean whole = true;
      int next = next();
      if (next < 0) {
        break;
      }
      while (next >= 0 && next != '\n') {
        whole &= line.size() < MAX_BYTES;
        if (whole) {
          line.write(next);
        }
        next = next();
      }
      bytes += line.size();
      lines.add(whole ? text(line.toByteArray()) : null);
    }
    return lines;
  }

  private int next() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }

  private @Nullable String text(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      boolean marked = first && text.startsWith(BYTE_ORDER_MARK);
      first = false;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
