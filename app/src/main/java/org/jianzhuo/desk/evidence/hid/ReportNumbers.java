package org.jianzhuo.desk.evidence.hid;

/** Reads of a HID report descriptor whether its reports begin with a number (HID 1.11, 6.2.2). */
final class ReportNumbers {

  private static final int LONG_ITEM = 0xFE;
  private static final int KIND_AND_TAG = 0xFC;
  private static final int REPORT_ID = 0x84;
  private static final int SIZE = 0x03;

  private ReportNumbers() {}

  static boolean areUsed(byte[] descriptor) {
    int at = 0;
    while (at < descriptor.length) {
      int item = descriptor[at] & 0xFF;
      if ((item & KIND_AND_TAG) == REPORT_ID) {
        return true;
      }
      if (item == LONG_ITEM) {
        int data = at + 1 < descriptor.length ? descriptor[at + 1] & 0xFF : 0;
        at += 3 + data;
      } else {
        int size = item & SIZE;
        at += 1 + (size == SIZE ? 4 : size);
      }
    }
    return false;
  }
}
