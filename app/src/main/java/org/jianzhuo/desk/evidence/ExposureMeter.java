package org.jianzhuo.desk.evidence;

import java.util.Arrays;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/**
 * Judges how a preview picture is exposed, by one pixel of sixteen: nothing is allocated for a
 * picture of a size seen before. Used by one thread at a time; what it found may be read by others.
 */
public final class ExposureMeter {

  /** How many bars the distribution of brightness has. */
  public static final int BARS = 32;

  private static final int STEP = 4;
  private static final int CLIPPED = 250;
  private static final int BLACK = 10;
  private static final int DARK = 40;
  private static final double MOST_CLIPPED = 0.02;
  private static final double MOST_DARK = 0.75;
  private static final int STRIPE = 3;
  private static final int RED = 0xd0d02020;
  private static final int BLUE = 0xb02040b0;

  /** How a picture is exposed. */
  public enum Verdict {
    FITTING,
    TOO_BRIGHT,
    TOO_DARK
  }

  private final int[] bars = new int[BARS];
  private int[] stripes = new int[0];
  private int width;
  private int height;
  private volatile Verdict verdict = Verdict.FITTING;

  /** Looks at a picture. */
  public Verdict measure(Frame frame) {
    int across = (frame.width() + STEP - 1) / STEP;
    int down = (frame.height() + STEP - 1) / STEP;
    if (across != width || down != height) {
      stripes = new int[across * down];
      width = across;
      height = down;
    }
    Arrays.fill(bars, 0);
    byte[] bgra = frame.bgra();
    int clipped = 0;
    int dark = 0;
    int at = 0;
    for (int y = 0; y < down; y++) {
      int row = y * STEP * frame.width() * 4;
      for (int x = 0; x < across; x++, at++) {
        int pixel = row + x * STEP * 4;
        int blue = bgra[pixel] & 0xff;
        int green = bgra[pixel + 1] & 0xff;
        int red = bgra[pixel + 2] & 0xff;
        // Rec. 601 in 256ths; skin clips in red long before it does in brightness.
        int bright = Math.max((77 * red + 150 * green + 29 * blue) >> 8, red);
        bars[bright * BARS >> 8]++;
        boolean striped = (x + y) / STRIPE % 2 == 0;
        if (bright >= CLIPPED) {
          clipped++;
          stripes[at] = striped ? RED : 0;
        } else if (bright <= BLACK) {
          stripes[at] = striped ? BLUE : 0;
        } else {
          stripes[at] = 0;
        }
        if (bright <= DARK) {
          dark++;
        }
      }
    }
    double all = Math.max(1, at);
    verdict =
        clipped / all > MOST_CLIPPED
            ? Verdict.TOO_BRIGHT
            : dark / all > MOST_DARK ? Verdict.TOO_DARK : Verdict.FITTING;
    return verdict;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Returns how many of the pixels looked at are in each bar, from dark to bright. */
  public int[] bars() {
    return bars;
  }

  /** Returns stripes over what is blown out or black: premultiplied ARGB, a quarter as large. */
  public int[] stripes() {
    return stripes;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
