package org.jianzhuo.desk.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import org.jianzhuo.desk.evidence.JpegScan.Missing;

/** A Huffman table of a JPEG (ITU-T T.81, annexes C and K). */
final class JpegTable {

  private static final String BRIGHT =
      "0002010303020403050504040000017d"
          + "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a1617"
          + "18191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a73"
          + "7475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9"
          + "bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa";
  private static final String COLOUR =
      "00020102040403040705040400010277"
          + "0001020311040521310612415107617113223281081442"
          + "91a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748"
          + "494a535455565758595a636465666768696a737475767778797a82838485868788898a929394959697"
          + "98999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3"
          + "e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa";
  private static final JpegTable[] USUAL = {
    read("00010501010101010100000000000000" + "000102030405060708090a0b"),
    read("00030101010101010101010000000000" + "000102030405060708090a0b"),
    read(BRIGHT),
    read(COLOUR)
  };

  /** By the next 16 bits, how long the code is and, in the lower 8 bits, what it stands for. */
  private final short[] codes;

  private JpegTable(short[] codes) {
    this.codes = codes;
  }

  /** Returns the tables that a camera's stream leaves out: of DC 0 to 3, and of AC. */
  static JpegTable[] usual() {
    return new JpegTable[] {
      USUAL[0], USUAL[1], USUAL[0], USUAL[1], USUAL[2], USUAL[3], USUAL[2], USUAL[3]
    };
  }

  private static JpegTable read(String hex) {
    try {
      return read(new JpegBits(HexFormat.of().parseHex(hex)));
    } catch (Missing wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** Reads how many codes there are of each length, and what they stand for. */
  static JpegTable read(JpegBits bits) throws Missing {
    int[] counts = new int[17];
    for (int length = 1; length <= 16; length++) {
      counts[length] = bits.number(1);
    }
    short[] codes = new short[1 << 16];
    int at = 0;
    for (int length = 1; length <= 16; length++) {
      for (int i = 0; i < counts[length]; i++) {
        short code = (short) (length << 8 | bits.number(1));
        int to = at + (1 << 16 - length);
        if (to > codes.length) {
          throw new Missing("a table of too many codes");
        }
        Arrays.fill(codes, at, to, code);
        at = to;
      }
    }
    return new JpegTable(codes);
  }

  /** Tells whether noughts alone fill a block with coefficients, which no picture does for long. */
  boolean zerosAreCoefficients() {
    return (codes[0] & 15) != 0;
  }

  /** Reads a code and returns what it stands for. */
  int next(JpegBits bits) throws Missing {
    int code = codes[bits.peek()];
    if (code == 0) {
      throw new Missing("no such code");
    }
    bits.skip(code >> 8);
    return code & 0xff;
  }
}
