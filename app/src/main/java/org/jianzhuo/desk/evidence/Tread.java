package org.jianzhuo.desk.evidence;

/**
 * Tells where a foot on the pedal shows in the reports of a HID device.
 *
 * @param name how the device calls itself, to be shown
 * @param report number of the report
 * @param index which of its bytes
 * @param mask which bits of the byte; all eight where the byte is a code
 * @param value what these bits are while the pedal is down
 */
public record Tread(
    PedalDevices.Identity device, String name, int report, int index, int mask, int value) {

  private static final int BYTE = 0xFF;

  public Tread {
    if (index < 0 || mask < 1 || mask > BYTE || (value & ~mask) != 0) {
      throw new IllegalArgumentException("no bits of a report: " + index + " " + mask);
    }
  }

  /**
   * Makes of a byte at rest and trodden what tells them apart: the one bit, else the whole byte.
   */
  static Tread between(PedalDevices.Device device, int report, int index, int atRest, int trodden) {
    int changed = atRest ^ trodden;
    int mask = Integer.bitCount(changed) == 1 ? changed : BYTE;
    return new Tread(device.identity(), device.name(), report, index, mask, trodden & mask);
  }

  /** Tells whether the report is one that tells of this pedal at all. */
  boolean isToldBy(PedalDevices.Report told) {
    return told.number() == report && index < told.data().length;
  }

  /** Tells whether the pedal is down, by a report that tells of it. */
  boolean isDown(PedalDevices.Report told) {
    return (told.data()[index] & mask) == value;
  }

  /** Returns a number that tells the device's pedals apart: the bit's, else the code. */
  public int signal() {
    return mask == BYTE ? value : index * Byte.SIZE + Integer.numberOfTrailingZeros(mask) + 1;
  }

  /** Tells whether a foot on the one may be taken for a foot on the other. */
  public boolean meets(Tread other) {
    boolean sameByte =
        device.equals(other.device) && report == other.report && index == other.index;
    int common = mask & other.mask;
    return sameByte && common != 0 && (value & common) == (other.value & common);
  }
}
