package org.jianzhuo.desk.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few fields of Exif (CIPA DC-008) that tell of a picture's origin. Whatever is broken is
 * passed over: the fields are shown, never trusted.
 *
 * @param latitude degrees north; null where the file does not tell
 * @param longitude degrees east; null where the file does not tell
 */
record Exif(Map<String, String> fields, @Nullable Double latitude, @Nullable Double longitude) {

  /** As much as a JPEG segment holds; a PNG could bring a hundred megabytes. */
  private static final int MOST_BYTES = 1 << 16;

  private static final int MOST_DIRECTORIES = 8;
  private static final int MOST_ENTRIES = 512;
  private static final int LONGEST_TEXT = 200;
  private static final Map<Integer, String> NAMES =
      Map.of(
          0x010f, "Make",
          0x0110, "Model",
          0x0112, "Orientation",
          0x0131, "Software",
          0x0132, "DateTime",
          0x9003, "DateTimeOriginal");

  static Exif of(byte[] tiff) {
    Reader reader = new Reader(tiff);
    reader.read();
    return new Exif(reader.fields, reader.latitude, reader.longitude);
  }

  /** Walks the directories; every place is checked against the length. */
  private static final class Reader {
    private final ByteBuffer bytes;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<Integer> walked = new HashSet<>();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private String north = "";
    private String east = "";

    Reader(byte[] tiff) {
      bytes = ByteBuffer.wrap(tiff).limit(Math.min(tiff.length, MOST_BYTES));
    }

    void read() {
      if (bytes.limit() < 8) {
        return;
      }
      bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      if (bytes.getShort(2) == 42) {
        directory(bytes.getInt(4), false);
      }
      place();
    }

    // Half a position, or one without its hemisphere, is none.
    private void place() {
      boolean told = List.of("N", "S").contains(north) && List.of("E", "W").contains(east);
      if (latitude == null || longitude == null || !told) {
        latitude = null;
        longitude = null;
        return;
      }
      latitude = north.equals("S") ? -latitude : latitude;
      longitude = east.equals("W") ? -longitude : longitude;
    }

    private void directory(int at, boolean gps) {
      boolean further = walked.size() < MOST_DIRECTORIES;
      if (at < 8 || at > bytes.limit() - 2 || !further || !walked.add(at)) {
        return;
      }
      int entries = Math.min(MOST_ENTRIES, bytes.getShort(at) & 0xffff);
      for (int i = 0; i < entries; i++) {
        int entry = at + 2 + 12 * i;
        if (entry + 12 > bytes.limit()) {
          return;
        }
        entry(entry, gps);
      }
    }

    private void entry(int at, boolean gps) {
      int tag = bytes.getShort(at) & 0xffff;
      if (gps) {
        switch (tag) {
          case 1 -> north = text(at);
          case 2 -> latitude = degrees(at, 90);
          case 3 -> east = text(at);
          case 4 -> longitude = degrees(at, 180);
          default -> {
            // Height, speed and the like say nothing that is needed.
          }
        }
      } else if (tag == 0x8769) {
        directory(bytes.getInt(at + 8), false);
      } else if (tag == 0x8825) {
        directory(bytes.getInt(at + 8), true);
      } else if (NAMES.get(tag) instanceof String name) {
        String value =
            bytes.getShort(at + 2) == 3
                ? Integer.toString(bytes.getShort(at + 8) & 0xffff)
                : text(at);
        if (!value.isEmpty()) {
          fields.put(name, value);
        }
      }
    }

    private String text(int at) {
      if (bytes.getShort(at + 2) != 2) {
        return "";
      }
      int length = Math.clamp(bytes.getInt(at + 4), 0, LONGEST_TEXT);
      int from = length <= 4 ? at + 8 : bytes.getInt(at + 8);
      if (from < 0 || from > bytes.limit() - length) {
        return "";
      }
      String text = new String(bytes.array(), from, length, StandardCharsets.UTF_8);
      int end = text.indexOf(0);
      String words = end < 0 ? text : text.substring(0, end);
      return FileNames.visible(words.replaceAll("\\p{Cntrl}", " ").strip());
    }

    private @Nullable Double degrees(int at, int most) {
      int from = bytes.getInt(at + 8);
      if (bytes.getShort(at + 2) != 5
          || bytes.getInt(at + 4) != 3
          || from < 0
          || from > bytes.limit() - 24) {
        return null;
      }
      double value = 0;
      for (int i = 0; i < 3; i++) {
        long over = Integer.toUnsignedLong(bytes.getInt(from + 8 * i));
        long under = Integer.toUnsignedLong(bytes.getInt(from + 8 * i + 4));
        if (under == 0) {
          return null;
        }
        value += (double) over / under / Math.pow(60, i);
      }
      return value <= most ? value : null;
    }
  }
}
