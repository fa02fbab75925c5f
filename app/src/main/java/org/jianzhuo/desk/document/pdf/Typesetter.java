package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Breaks text into measured lines. Chinese breaks between any two characters, but no line begins
 * with a closing mark or ends with an opening one; Latin words and numbers stay whole where they
 * fit.
 */
final class Typesetter {

  private static final String NEVER_FIRST = "，。、；：！？）》」』】〕〉”’…—·～％℃°′″,.;:!?)]}%";
  private static final String NEVER_LAST = "（《「『【〔〈“‘([{①②③④⑤⑥⑦⑧⑨⑩";

  private final FontShelf shelf;
  private final Map<Integer, byte[]> pictures;
  private final String field;

  Typesetter(FontShelf shelf, Map<Integer, byte[]> pictures) {
    this(shelf, pictures, "");
  }

  private Typesetter(FontShelf shelf, Map<Integer, byte[]> pictures, String field) {
    this.shelf = shelf;
    this.pictures = pictures;
    this.field = field;
  }

  /** Returns a typesetter that names this field when a character has no glyph. */
  Typesetter in(String name) {
    return new Typesetter(shelf, pictures, name);
  }

  /** Sets text on one line. */
  TextLine line(Words words, double size) {
    return lines(words, size, Double.MAX_VALUE).getFirst();
  }

  /** Sets text on as many lines as the width asks for; at least one. */
  List<TextLine> lines(Words words, double size, double width) {
    List<TextLine> lines = new ArrayList<>();
    List<Sign> paragraph = new ArrayList<>();
    for (Sign sign : signs(words, size)) {
      if (sign.codePoint == '\n') {
        breakUp(paragraph, size, width, lines);
        paragraph.clear();
      } else {
        paragraph.add(sign);
      }
    }
    breakUp(paragraph, size, width, lines);
    return lines;
  }

  private record Sign(int codePoint, Optional<TrueTypeFace> face, double width) {}

  private List<Sign> signs(Words words, double size) {
    List<Sign> signs = new ArrayList<>();
    for (Words.Span span : words.spans()) {
      span.text()
          .codePoints()
          .filter(c -> c != '\r')
          .map(c -> c == '\t' || c == 0xA0 ? ' ' : c)
          .forEach(c -> signs.add(sign(c, span.bold(), size)));
    }
    return signs;
  }

  private Sign sign(int codePoint, boolean bold, double size) {
    if (codePoint == '\n') {
      return new Sign(codePoint, Optional.empty(), 0);
    }
    Optional<TrueTypeFace> face = shelf.faceFor(codePoint, bold);
    if (face.isPresent()) {
      TrueTypeFace font = face.get();
      int advance = font.advance(font.glyph(codePoint));
      return new Sign(codePoint, face, size * advance / font.unitsPerEm());
    }
    if (pictures.containsKey(codePoint)) {
      return new Sign(codePoint, face, size);
    }
    throw new GlyphMissing(codePoint, field);
  }

  private void breakUp(List<Sign> signs, double size, double width, List<TextLine> lines) {
    int start = 0;
    do {
      int end = fitting(signs, start, width);
      int shown = end;
      while (shown > start && signs.get(shown - 1).codePoint == ' ') {
        shown--;
      }
      lines.add(set(signs.subList(start, shown)));
      start = end;
      while (start < signs.size() && signs.get(start).codePoint == ' ') {
        start++;
      }
    } while (start < signs.size());
  }

  private static int fitting(List<Sign> signs, int start, double width) {
    double used = 0;
    int end = start;
    // A thousandth of a point forgives the rounding of a sum of widths.
    while (end < signs.size() && used + signs.get(end).width <= width + 0.001) {
      used += signs.get(end).width;
      end++;
    }
    if (end >= signs.size()) {
      return signs.size();
    }
    int place = end;
    while (place > start && !mayBreak(signs, place)) {
      place--;
    }
    return place > start ? place : Math.max(end, start + 1);
  }

  private static boolean mayBreak(List<Sign> signs, int place) {
    int before = signs.get(place - 1).codePoint;
    int after = signs.get(place).codePoint;
    if (before == ' ') {
      return after != ' ';
    }
    if (after == ' ') {
      return true;
    }
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return !(inWord(before) && inWord(after));
  }

  private static boolean inWord(int codePoint) {
    return codePoint > ' '
        && codePoint < 0x2E80
        && !Character.isIdeographic(codePoint)
        && (codePoint < 0x2000 || codePoint == 0x2212 || codePoint == 0x2013);
  }

  private TextLine set(List<Sign> signs) {
    List<TextLine.Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Optional<TrueTypeFace> runFace = Optional.empty();
    double runStart = 0;
    double at = 0;
    for (Sign sign : signs) {
      if (!run.isEmpty() && !sign.face.equals(runFace)) {
        pieces.add(new TextLine.Piece.Glyphs(runStart, runFace.orElseThrow(), run.toString()));
        run.setLength(0);
      }
      if (sign.face.isEmpty()) {
        byte[] picture = pictures.get(sign.codePoint);
        if (picture != null) {
          pieces.add(new TextLine.Piece.Pictured(at, sign.codePoint, picture));
        }
      } else {
        if (run.isEmpty()) {
          runStart = at;
          runFace = sign.face;
        }
        run.appendCodePoint(sign.codePoint);
      }
      at += sign.width;
    }
    if (!run.isEmpty()) {
      pieces.add(new TextLine.Piece.Glyphs(runStart, runFace.orElseThrow(), run.toString()));
    }
    return new TextLine(pieces, at);
  }
}
