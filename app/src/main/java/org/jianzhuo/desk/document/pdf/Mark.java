package org.jianzhuo.desk.document.pdf;

/**
 * One mark on a page. Points of 1/72 inch, from the page's top left corner; colours are 0xRRGGBB
 * and always solid, since PDF/A-2 asks more of a page with transparency.
 */
sealed interface Mark {

  /** No filling. */
  int NONE = -1;

  /**
   * A set line of text.
   *
   * @param spacing added after each character
   */
  record Text(TextLine line, double x, double baseline, double size, double spacing, int colour)
      implements Mark {}

  /** Text in a slope, for the watermark; {@code degrees} against the clock. */
  record Slanted(TextLine line, double x, double baseline, double size, double degrees, int colour)
      implements Mark {}

  /** A straight line; {@code dash} 0 for a full one. */
  record Rule(double x1, double y1, double x2, double y2, double width, double dash, int colour)
      implements Mark {}

  /** A rectangle; {@code width} 0 for no edge. */
  record Frame(
      double x, double y, double w, double h, double width, double dash, int edge, int filling)
      implements Mark {}

  /** A dashed circle. */
  record Ring(double x, double y, double radius, double width, double dash, int colour)
      implements Mark {}

  /** A JPEG picture; its bytes are kept as they are. */
  record Picture(byte[] jpeg, double x, double y, double w, double h) implements Mark {}

  /** A Code 128 barcode. */
  record Bars(String code, double x, double y, double w, double h) implements Mark {}

  /** An empty signature field. */
  record SignaturePlace(String field, double x, double y, double w, double h) implements Mark {}
}
