package org.jianzhuo.desk.document;

/** Draws a document's pages for the screen. */
public interface PageRenderer {

  /** Counts the pages. */
  int pages(byte[] pdf);

  /**
   * Draws one page, with its signatures.
   *
   * @param page from 1
   * @param zoom pixels per point of 1/72 inch
   */
  PagePicture page(byte[] pdf, int page, double zoom);
}
