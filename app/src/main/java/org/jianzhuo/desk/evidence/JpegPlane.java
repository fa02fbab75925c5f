package org.jianzhuo.desk.evidence;

import java.util.Arrays;
import org.jianzhuo.desk.evidence.JpegScan.Missing;

/** One component of a JPEG: which of its coefficients were sent so far (ITU-T T.81, annex G). */
final class JpegPlane {

  private static final int NEVER = 99;

  private final int across;
  private final int down;
  private final int wide;
  private final int high;
  private final int quantised;

  /** Of each block, which coefficients are not nought; none where nothing is refined. */
  private final long[] marked;

  /** Down to which bit each coefficient was sent. */
  private final int[] lowest = new int[64];

  private int skipped;

  /**
   * @param across how many blocks of it stand beside each other in a unit
   * @param down how many stand below each other
   * @param wide how many blocks it has in a row
   * @param quantised by which table of steps
   */
  JpegPlane(int across, int down, int wide, int high, int quantised, boolean progressive) {
    this.across = across;
    this.down = down;
    this.wide = wide;
    this.high = high;
    this.quantised = quantised;
    marked = new long[progressive ? wide * high : 0];
    Arrays.fill(lowest, NEVER);
  }

  int across() {
    return across;
  }

  int down() {
    return down;
  }

  int quantised() {
    return quantised;
  }

  int wide() {
    return wide;
  }

  int high() {
    return high;
  }

  void sent(JpegBand band) {
    for (int k = band.from(); k <= band.to(); k++) {
      lowest[k] = band.bit();
    }
  }

  /** Tells whether each coefficient was sent to its last bit. */
  boolean told() {
    return Arrays.stream(lowest).allMatch(bit -> bit == 0);
  }

  /** Forgets what a run of empty blocks has left. */
  void restart() {
    skipped = 0;
  }

  /**
   * Passes over a block.
   *
   * @param at its place in a scan of this component alone; −1 in one of several
   */
  void block(JpegBits bits, JpegTable first, JpegTable rest, JpegBand band, int at) throws Missing {
    if (band.from() == 0) {
      if (band.before() == 0) {
        bits.skip(first.next(bits));
      } else {
        bits.skip(1);
      }
      if (band.to() > 0) {
        plain(bits, rest);
      }
    } else if (band.before() == 0) {
      firstTime(bits, rest, band, at);
    } else {
      refined(bits, rest, band, at);
    }
  }

  private static void plain(JpegBits bits, JpegTable table) throws Missing {
    for (int k = 1; k < 64; k++) {
      int code = table.next(bits);
      int size = code & 15;
      int run = code >> 4;
      if (size == 0 && run < 15) {
        return;
      }
      k += run;
      if (k > 63) {
        throw new Missing("a block of more than 64");
      }
      bits.skip(size);
    }
  }

  private void firstTime(JpegBits bits, JpegTable table, JpegBand band, int at) throws Missing {
    if (skipped > 0) {
      skipped--;
      return;
    }
    for (int k = band.from(); k <= band.to(); k++) {
      int code = table.next(bits);
      int size = code & 15;
      int run = code >> 4;
      if (size == 0 && run < 15) {
        skipped = (1 << run) - 1 + bits.take(run);
        return;
      }
      k += run;
      if (k > band.to()) {
        throw new Missing("a block beyond its band");
      }
      if (size > 0) {
        bits.skip(size);
        marked[at] |= 1L << k;
      }
    }
  }

  private void refined(JpegBits bits, JpegTable table, JpegBand band, int at) throws Missing {
    int k = band.from();
    while (skipped == 0 && k <= band.to()) {
      int code = table.next(bits);
      int size = code & 15;
      int run = code >> 4;
      if (size == 0 && run < 15) {
        skipped = (1 << run) + bits.take(run);
        break;
      }
      bits.skip(size);
      while (k <= band.to()) {
        if ((marked[at] >> k & 1) != 0) {
          bits.skip(1);
        } else if (--run < 0) {
          break;
        }
        k++;
      }
      if (size > 0) {
        if (k > band.to()) {
          throw new Missing("a block beyond its band");
        }
        marked[at] |= 1L << k;
      }
      k++;
    }
    if (skipped > 0) {
      for (; k <= band.to(); k++) {
        bits.skip((int) (marked[at] >> k & 1));
      }
      skipped--;
    }
  }
}
