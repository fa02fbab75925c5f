package org.jianzhuo.desk.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the packed data of a JPEG block by block (ITU-T T.81, Huffman coding), without making a
 * picture of it: a decoder fills what is missing with grey or with what follows, and says nothing.
 */
public final class JpegScan {

  private static final int MOST_TABLES = 10_000;
  private static final int HOLE = 64;
  private static final int MOST_SCANS = 1_000;

  private final JpegBits bits;
  private final JpegTable[] tables = JpegTable.usual();
  private final Map<Integer, JpegPlane> planes = new HashMap<>();
  private boolean progressive;
  private int width;
  private int height;
  private int widest;
  private int highest;
  private int interval;
  private int defined;
  private int quantisers;
  private int scans;

  private JpegScan(byte[] jpeg) {
    bits = new JpegBits(jpeg);
  }

  /** Says that a JPEG's data are not what its header announces. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String what) {
      super(what, null, false, false);
    }
  }

  /**
   * Tells whether the data hold each block that the header announces, and nothing else; false also
   * for what is no JPEG.
   */
  public static boolean whole(byte[] jpeg) {
    try {
      new JpegScan(jpeg).follow();
      return true;
    } catch (Missing missing) {
      return false;
    }
  }

  private void follow() throws Missing {
    int marker = bits.marker();
    if (marker != 0xd8) {
      throw new Missing("no beginning");
    }
    for (marker = bits.marker(); marker != 0xd9; marker = bits.marker()) {
      int end = bits.segment();
      switch (marker) {
        case 0xc0, 0xc1, 0xc2 -> frame(marker == 0xc2, end);
        case 0xc4 -> define(end);
        case 0xdb -> quantise(end);
        case 0xdd -> interval = bits.number(2);
        case 0xda -> scan(end);
        default -> {
          // Says nothing of the data.
        }
      }
      if (marker != 0xda) {
        bits.goTo(end);
      }
    }
    for (JpegPlane plane : planes.values()) {
      if (!plane.told()) {
        throw new Missing("a component was not sent to its last bit");
      }
    }
    if (planes.isEmpty()) {
      throw new Missing("no frame");
    }
  }

  private void frame(boolean refined, int end) throws Missing {
    if (!planes.isEmpty()) {
      throw new Missing("two frames");
    }
    progressive = refined;
    bits.number(1);
    height = bits.number(2);
    width = bits.number(2);
    int count = bits.number(1);
    int[][] told = new int[count][];
    for (int i = 0; i < count && bits.at() + 3 <= end; i++) {
      told[i] = new int[] {bits.number(1), bits.number(1), bits.number(1)};
      widest = Math.max(widest, told[i][1] >> 4);
      highest = Math.max(highest, told[i][1] & 15);
    }
    for (int[] each : told) {
      if (each == null || (each[1] >> 4) % 5 == 0 || (each[1] & 15) == 0 || (each[1] & 15) > 4) {
        throw new Missing("a component without a size");
      }
      planes.put(each[0], plane(each[1] >> 4, each[1] & 15, each[2] & 3));
    }
    if (width < 1 || height < 1 || (long) width * height > PictureFile.MOST_PIXELS) {
      throw new Missing("a picture of no size");
    }
  }

  private JpegPlane plane(int across, int down, int quantised) {
    int wide = upTo(upTo(width * across, widest), 8);
    int high = upTo(upTo(height * down, highest), 8);
    return new JpegPlane(across, down, wide, high, quantised, progressive);
  }

  private static int upTo(int number, int by) {
    return (number + by - 1) / by;
  }

  // Without its steps a picture is of one grey.
  private void quantise(int end) throws Missing {
    while (bits.at() < end) {
      int which = bits.number(1);
      quantisers |= 1 << (which & 3);
      bits.goTo(bits.at() + (which > 15 ? 128 : 64));
    }
  }

  private void define(int end) throws Missing {
    while (bits.at() + 17 <= end) {
      if (++defined > MOST_TABLES) {
        throw new Missing("tables without end");
      }
      int which = bits.number(1);
      if ((which & 0xec) != 0) {
        throw new Missing("a table of no number");
      }
      tables[(which >> 4) * 4 + (which & 3)] = JpegTable.read(bits);
    }
  }

  private void scan(int end) throws Missing {
    if (++scans > MOST_SCANS) {
      throw new Missing("scans without end");
    }
    int count = bits.number(1);
    if (count < 1 || count > 4) {
      throw new Missing("a scan of nothing");
    }
    JpegPlane[] sent = new JpegPlane[count];
    JpegTable[] first = new JpegTable[count];
    JpegTable[] rest = new JpegTable[count];
    for (int i = 0; i < count; i++) {
      sent[i] = known(planes.get(bits.number(1)));
      int which = bits.number(1);
      first[i] = tables[which >> 4 & 3];
      rest[i] = tables[4 + (which & 3)];
    }
    int from = bits.number(1);
    int to = progressive ? bits.number(1) : 63;
    if (!progressive) {
      bits.number(1);
    }
    int steps = bits.number(1);
    JpegBand band =
        progressive ? new JpegBand(from, to, steps >> 4, steps & 15) : JpegBand.EVERYTHING;
    if (!band.sound() || band.from() > 0 && count > 1) {
      throw new Missing("a scan of no band");
    }
    bits.goTo(end);
    for (JpegPlane plane : sent) {
      if ((quantisers >> plane.quantised() & 1) == 0) {
        throw new Missing("steps that were never sent");
      }
      plane.sent(band);
    }
    units(sent, first, rest, band);
    // As many blocks may stand in a hole as were there before: what they would hold tells it.
    if (band.to() > 0
        && band.before() == 0
        && Arrays.stream(rest).anyMatch(JpegTable::zerosAreCoefficients)
        && bits.holdsZeros(HOLE)) {
      throw new Missing("a hole");
    }
    bits.endScan();
  }

  private static JpegPlane known(@Nullable JpegPlane plane) throws Missing {
    if (plane == null) {
      throw new Missing("a scan of a component that there is not");
    }
    return plane;
  }

  private void units(JpegPlane[] sent, JpegTable[] first, JpegTable[] rest, JpegBand band)
      throws Missing {
    boolean alone = sent.length == 1;
    long across = alone ? sent[0].wide() : upTo(width, 8 * widest);
    long units = across * (alone ? sent[0].high() : upTo(height, 8 * highest));
    bits.beginScan();
    for (long unit = 0; unit < units; unit++) {
      if (interval > 0 && unit > 0 && unit % interval == 0) {
        bits.restart((int) ((unit / interval - 1) % 8));
        for (JpegPlane plane : sent) {
          plane.restart();
        }
      }
      for (int i = 0; i < sent.length; i++) {
        int blocks = alone ? 1 : sent[i].across() * sent[i].down();
        for (int block = 0; block < blocks; block++) {
          sent[i].block(bits, first[i], rest[i], band, alone ? (int) unit : -1);
        }
      }
    }
    for (JpegPlane plane : sent) {
      plane.restart();
    }
  }
}
