package org.jianzhuo.desk.evidence;

/** Sets how long a camera exposes, where it lets software do that. Calls block: lane CAMERA. */
public interface ExposureControl {

  /**
   * What the camera offers and how it is set.
   *
   * @param automatic whether the camera chooses by itself
   * @param value between least and most, in tenths of a millisecond: longer is brighter
   */
  record Setting(boolean automatic, int least, int most, int value) {

    private static final double THIRD_OF_A_STOP = Math.cbrt(2);

    /** Returns the value so many thirds of a stop brighter, or darker; always another if any is. */
    public int brighterBy(int thirds) {
      double wished = Math.max(1, value) * Math.pow(THIRD_OF_A_STOP, thirds);
      long rounded = Math.round(wished);
      long other = rounded == value ? value + Integer.signum(thirds) : rounded;
      return (int) Math.clamp(other, least, most);
    }
  }

  /** Asks the camera how it is set. */
  Setting now();

  /** Lets the camera expose for this long from now on. */
  void set(int value);

  /** Lets the camera choose by itself. */
  void automatic();
}
