package org.jianzhuo.desk.evidence.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a shared library (ELF, x86-64) whose functions do nothing and return zero, to stand in for
 * one that a machine lacks. A library that needs it can then be loaded; what it calls there answers
 * as a service that is not running.
 */
final class StandInLibrary {

  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int PROGRAM_HEADERS = 4;
  private static final int SYMBOL = 24;
  private static final int VERSION_DEFINITION = 20;
  private static final int VERSION_NAME = 8;
  private static final int DYNAMIC_ENTRY = 16;
  private static final int DYNAMIC_ENTRIES = 10;
  private static final int PAGE = 4096;

  /** xor eax, eax; ret. */
  private static final byte[] RETURN_ZERO = {0x31, (byte) 0xC0, (byte) 0xC3};

  private static final int SEGMENT_LOAD = 1;
  private static final int SEGMENT_DYNAMIC = 2;
  private static final int SEGMENT_STACK = 0x6474e551;
  private static final int EXECUTE = 1;
  private static final int WRITE = 2;
  private static final int READ = 4;

  private static final long DYN_HASH = 4;
  private static final long DYN_STRINGS = 5;
  private static final long DYN_SYMBOLS = 6;
  private static final long DYN_STRINGS_SIZE = 10;
  private static final long DYN_SYMBOL_SIZE = 11;
  private static final long DYN_NAME = 14;
  private static final long DYN_VERSION_OF_SYMBOL = 0x6ffffff0L;
  private static final long DYN_VERSIONS = 0x6ffffffcL;
  private static final long DYN_VERSION_COUNT = 0x6ffffffdL;

  private static final byte GLOBAL_FUNCTION = 0x12;
  private static final short SOME_SECTION = 1;

  /** The version that a library's own name is; the others are counted from behind it. */
  private static final int OWN_VERSION = 1;

  private final String name;
  private final List<String> versions;

  /** Each function once for each version, since a caller names the version that it was built to. */
  private final List<Function> functions = new ArrayList<>();

  private final ByteBuffer strings;

  private record Function(int name, int version) {}

  private StandInLibrary(String name, List<String> versions, List<String> names) {
    this.name = name;
    this.versions = versions;
    int length = 2 + name.length();
    for (String text : names) {
      length += text.length() + 1;
    }
    for (String text : versions) {
      length += text.length() + 1;
    }
    this.strings = ByteBuffer.allocate(length);
    strings.put((byte) 0);
    add(name);
    versions.forEach(this::add);
    for (String function : names) {
      int at = add(function);
      for (int version = 0; version < Math.max(1, versions.size()); version++) {
        functions.add(new Function(at, OWN_VERSION + (versions.isEmpty() ? 0 : 1 + version)));
      }
    }
  }

  /**
   * Returns the library's bytes.
   *
   * @param name what other libraries ask for, such as {@code libpulse.so.0}
   * @param versions the versions of its functions; none for a library without
   * @param functions the names it offers
   */
  static byte[] of(String name, List<String> versions, List<String> functions) {
    return new StandInLibrary(name, versions, functions).bytes();
  }

  private int add(String text) {
    int at = strings.position();
    strings.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    return at;
  }

  private byte[] bytes() {
    int symbols = functions.size() + 1;
    int hashAt = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
    int symbolsAt = aligned(hashAt + 4 * (3 + symbols), 8);
    int versionsAt = symbolsAt + symbols * SYMBOL;
    int versionsSize = (versions.size() + 1) * (VERSION_DEFINITION + VERSION_NAME);
    int versionOfSymbolAt = versionsAt + versionsSize;
    int stringsAt = versionOfSymbolAt + symbols * Short.BYTES;
    int codeAt = aligned(stringsAt + strings.capacity(), 16);
    int codeEnd = codeAt + RETURN_ZERO.length;
    int dynamicAt = aligned(codeEnd, PAGE);
    int dynamicSize = DYNAMIC_ENTRIES * DYNAMIC_ENTRY;
    ByteBuffer out = ByteBuffer.allocate(dynamicAt + dynamicSize).order(ByteOrder.LITTLE_ENDIAN);

    header(out);
    segment(out, SEGMENT_LOAD, READ | EXECUTE, 0, codeEnd, PAGE);
    segment(out, SEGMENT_LOAD, READ | WRITE, dynamicAt, dynamicSize, PAGE);
    segment(out, SEGMENT_DYNAMIC, READ | WRITE, dynamicAt, dynamicSize, 8);
    segment(out, SEGMENT_STACK, READ | WRITE, 0, 0, 16);
    hashOfOneBucket(out.position(hashAt), symbols);
    symbols(out.position(symbolsAt + SYMBOL), codeAt);
    versions(out.position(versionsAt));
    out.position(versionOfSymbolAt + Short.BYTES);
    functions.forEach(function -> out.putShort((short) function.version()));
    out.position(stringsAt).put(strings.flip());
    out.position(codeAt).put(RETURN_ZERO);
    out.position(dynamicAt);
    out.putLong(DYN_NAME).putLong(1);
    out.putLong(DYN_HASH).putLong(hashAt);
    out.putLong(DYN_STRINGS).putLong(stringsAt);
    out.putLong(DYN_STRINGS_SIZE).putLong(strings.capacity());
    out.putLong(DYN_SYMBOLS).putLong(symbolsAt);
    out.putLong(DYN_SYMBOL_SIZE).putLong(SYMBOL);
    if (!versions.isEmpty()) {
      out.putLong(DYN_VERSION_OF_SYMBOL).putLong(versionOfSymbolAt);
      out.putLong(DYN_VERSIONS).putLong(versionsAt);
      out.putLong(DYN_VERSION_COUNT).putLong(versions.size() + 1L);
    }
    return out.array();
  }

  private static void header(ByteBuffer out) {
    byte sixtyFourBits = 2;
    byte littleEndian = 1;
    byte format = 1;
    short shared = 3;
    short x8664 = 62;
    out.put(new byte[] {0x7f, 'E', 'L', 'F', sixtyFourBits, littleEndian, format}).position(16);
    out.putShort(shared).putShort(x8664).putInt(format);
    out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
    out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER);
    out.putShort((short) PROGRAM_HEADERS).putShort((short) 64).putInt(0);
  }

  private static void segment(ByteBuffer out, int type, int flags, long at, long size, long align) {
    out.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
    out.putLong(size).putLong(size).putLong(align);
  }

  /** Chains all symbols behind one another: the names are few. */
  private static void hashOfOneBucket(ByteBuffer out, int symbols) {
    out.putInt(1).putInt(symbols).putInt(symbols - 1);
    for (int symbol = 0; symbol < symbols; symbol++) {
      out.putInt(Math.max(0, symbol - 1));
    }
  }

  private void symbols(ByteBuffer out, int codeAt) {
    for (Function function : functions) {
      out.putInt(function.name()).put(GLOBAL_FUNCTION).put((byte) 0).putShort(SOME_SECTION);
      out.putLong(codeAt).putLong(RETURN_ZERO.length);
    }
  }

  private void versions(ByteBuffer out) {
    int nameAt = 1;
    List<String> all = new ArrayList<>(versions);
    all.addFirst(name);
    for (int version = 0; version < all.size(); version++) {
      String text = all.get(version);
      boolean last = version == all.size() - 1;
      short own = (short) (version == 0 ? 1 : 0);
      out.putShort((short) 1).putShort(own).putShort((short) (OWN_VERSION + version));
      out.putShort((short) 1).putInt(hash(text)).putInt(VERSION_DEFINITION);
      out.putInt(last ? 0 : VERSION_DEFINITION + VERSION_NAME);
      out.putInt(nameAt).putInt(0);
      nameAt += text.length() + 1;
    }
  }

  /** The hash of the System V binary interface. */
  private static int hash(String text) {
    int hash = 0;
    for (byte letter : text.getBytes(StandardCharsets.US_ASCII)) {
      hash = (hash << 4) + letter;
      int high = hash & 0xf0000000;
      hash = (hash ^ high >>> 24) & ~high;
    }
    return hash;
  }

  private static int aligned(int at, int to) {
    return (at + to - 1) / to * to;
  }
}
