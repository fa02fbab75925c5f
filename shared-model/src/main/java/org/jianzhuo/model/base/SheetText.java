package org.jianzhuo.model.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Holds a file's text with the encoding it was read by.
 *
 * @param encoding as shown: {@code UTF-8}, {@code UTF-8 BOM} or {@code GB18030}
 */
public record SheetText(String encoding, String text) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Reads UTF-8 with or without byte order mark, else GB18030; empty if neither fits wholly. */
  public static Optional<SheetText> decode(byte[] file) {
    boolean marked =
        file.length >= 3
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF;
    if (marked) {
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
