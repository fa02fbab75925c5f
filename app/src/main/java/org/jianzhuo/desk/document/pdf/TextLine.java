package org.jianzhuo.desk.document.pdf;

import java.util.List;

/**
 * Holds one line that is set and measured.
 *
 * @param width in points
 */
record TextLine(List<Piece> pieces, double width) {

  /** A part of a line, at its offset from the line's left edge. */
  sealed interface Piece {

    double offset();

    /** Characters of one font. */
    record Glyphs(double offset, TrueTypeFace face, String text) implements Piece {}

    /** A character without a glyph, shown by its picture (PNG or JPEG). */
    record Pictured(double offset, int codePoint, byte[] image) implements Piece {}
  }

  TextLine {
    pieces = List.copyOf(pieces);
  }
}
