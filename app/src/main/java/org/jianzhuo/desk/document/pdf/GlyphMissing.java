package org.jianzhuo.desk.document.pdf;

/** Stops composing at a character that no font here can show; never leaves the composer. */
final class GlyphMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int codePoint;
  private final String field;

  GlyphMissing(int codePoint, String field) {
    super("no glyph", null, false, false);
    this.codePoint = codePoint;
    this.field = field;
  }

  String field() {
    return field;
  }

  /** Returns the character as people and code charts name it: 𠮷 (U+20BB7). */
  String character() {
    return "%s (U+%04X)".formatted(Character.toString(codePoint), codePoint);
  }
}
