package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/** Reads scans that came as PDF. */
public interface PageReader {

  /** Counts the pages; {@code MEDIUM_DAMAGED} if it is no readable PDF. */
  int pages(byte[] pdf);

  /**
   * Draws a page.
   *
   * @param page from 1
   */
  Frame page(byte[] pdf, int page, int maxWidth);
}
