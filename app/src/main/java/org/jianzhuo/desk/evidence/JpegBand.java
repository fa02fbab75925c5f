package org.jianzhuo.desk.evidence;

/**
 * Which part of the coefficients a scan of a JPEG sends (ITU-T T.81, Ss, Se, Ah and Al).
 *
 * @param from the first coefficient, from 0
 * @param before down to which bit they were sent before; 0 for the first time
 * @param bit down to which bit they are sent now
 */
record JpegBand(int from, int to, int before, int bit) {

  static final JpegBand EVERYTHING = new JpegBand(0, 63, 0, 0);

  /** Tells whether a progressive scan may be of this band. */
  boolean sound() {
    boolean usual = equals(EVERYTHING);
    return usual || (from == 0 ? to == 0 : from <= to && to < 64) && bit < 14 && before < 15;
  }
}
