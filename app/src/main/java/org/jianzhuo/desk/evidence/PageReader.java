package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/** Reads scans that came as PDF. */
public interface PageReader {

  /** Why a PDF's pages would not be shown as they are. */
  enum Trouble {
    NONE,
    /** It opens with a password only. */
    LOCKED,
    /** A page's picture is packed in a way that is not read, so that the page would look empty. */
    CODING
  }

  /**
   * What a PDF holds.
   *
   * @param pages how many there are; of more than were asked for only that there are more
   * @param whole whether each JPEG on them is whole
   */
  record Look(int pages, Trouble trouble, boolean whole) {}

  /**
   * Looks through the pages, up to one more than the most that are wanted; {@code MEDIUM_DAMAGED}
   * if it is no readable PDF.
   */
  Look look(byte[] pdf, int mostPages);

  /**
   * Draws a page.
   *
   * @param page from 1
   */
  Frame page(byte[] pdf, int page, int maxWidth);
}
