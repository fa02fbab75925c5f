package org.jianzhuo.model.base;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds a file's text with the encoding it was read by.
 *
 * @param encoding as shown: {@code UTF-8}, {@code UTF-8 BOM}, {@code UTF-16} or {@code GB18030}
 */
public record SheetText(String encoding, String text) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Reads UTF-16 with its byte order mark, UTF-8 with or without, else GB18030; empty if none fits
   * wholly.
   */
  public static Optional<SheetText> decode(byte[] file) {
    if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
      return strict(StandardCharsets.UTF_16, ByteBuffer.wrap(file))
          .map(text -> new SheetText("UTF-16", text))
          .filter(read -> read.text().indexOf('\0') < 0);
    }
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return strict(StandardCharsets.UTF_8, ByteBuffer.wrap(file, 3, file.length - 3))
          .map(text -> new SheetText("UTF-8 BOM", text));
    }
    return strict(StandardCharsets.UTF_8, ByteBuffer.wrap(file))
        .map(text -> new SheetText("UTF-8", text))
        .or(
            () ->
                strict(GB18030, ByteBuffer.wrap(file)).map(text -> new SheetText("GB18030", text)))
        .filter(read -> read.text().indexOf('\0') < 0);
  }

  /**
   * Returns the line, from 1, at which a file that begins as text of one encoding goes on as none
   * of it: two files pasted together; empty for what is no text at all.
   */
  public static OptionalInt brokenLine(byte[] file) {
    int readable = Math.max(readable(StandardCharsets.UTF_8, file), readable(GB18030, file));
    int line = 1;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == 0) {
        return OptionalInt.empty();
      }
      if (file[i] == '\n' && i < readable) {
        line++;
      }
    }
    return line == 1 || readable == file.length ? OptionalInt.empty() : OptionalInt.of(line);
  }

  private static int readable(Charset charset, byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    return in.position();
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(Charset charset, ByteBuffer bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
