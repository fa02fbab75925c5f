package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.evidence.JpegScan.Missing;

/** Reads a JPEG's bytes between its markers, and its bits within a scan (ITU-T T.81, annex B). */
final class JpegBits {

  private final byte[] bytes;
  private int at;
  private long held;
  private int count;
  private int begun;

  JpegBits(byte[] bytes) {
    this.bytes = bytes;
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  /** Reads a number of so many bytes. */
  int number(int length) throws Missing {
    if (at + length > bytes.length) {
      throw new Missing("the file ends");
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | bytes[at++] & 0xff;
    }
    return number;
  }

  /** Reads a marker, which must stand here. */
  int marker() throws Missing {
    if (number(1) != 0xff) {
      throw new Missing("no marker");
    }
    int marker = number(1);
    while (marker == 0xff) {
      marker = number(1);
    }
    return marker;
  }

  /** Reads how long a segment is and returns where it ends. */
  int segment() throws Missing {
    int begin = at;
    int end = begin + number(2);
    if (end < begin + 2 || end > bytes.length) {
      throw new Missing("a segment without an end");
    }
    return end;
  }

  void beginScan() {
    empty();
    begun = at;
  }

  private void empty() {
    held = 0;
    count = 0;
  }

  /** Returns the next 16 bits; behind the data ones follow. */
  int peek() {
    if (count < 16) {
      fill();
    }
    return (int) (count >= 16 ? held >> count - 16 : (held << 16 | 0xffff) >> count) & 0xffff;
  }

  private void fill() {
    while (count <= 40 && at < bytes.length) {
      int next = bytes[at] & 0xff;
      if (next == 0xff) {
        if (at + 1 >= bytes.length || bytes[at + 1] != 0) {
          return;
        }
        at++;
      }
      at++;
      held = held << 8 | next;
      count += 8;
    }
  }

  void skip(int length) throws Missing {
    if (count < length) {
      fill();
      if (count < length) {
        throw new Missing("the data end");
      }
    }
    count -= length;
  }

  /** Reads a number of so many bits. */
  int take(int length) throws Missing {
    int number = peek() >> 16 - length;
    skip(length);
    return number;
  }

  /** Reads the marker that begins an interval anew. */
  void restart(int number) throws Missing {
    if (leftOver() || marker() != 0xd0 + number) {
      throw new Missing("an interval is missing");
    }
    empty();
  }

  /** Leaves a scan, behind whose data a marker must stand. */
  void endScan() throws Missing {
    // The last byte is filled up with ones.
    skip(count % 8);
    while (leftOver()) {
      // What a camera fills a picture up with is no picture.
      int filling = take(8);
      if (filling != 0 && filling != 0xff) {
        throw new Missing("data are left over");
      }
    }
    empty();
  }

  /** Tells whether so many bytes of the scan that is just left are nought, one behind the other. */
  boolean holdsZeros(int many) {
    int run = 0;
    for (int place = begun; place < at; place++) {
      run = bytes[place] == 0 ? run + 1 : 0;
      if (run == many) {
        return true;
      }
    }
    return false;
  }

  private boolean leftOver() {
    fill();
    return count >= 8;
  }
}
