package org.jianzhuo.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianzhuo.model.evidence.MediaKind;

/** Names the kinds of files that can be imported, told by their first bytes, not by their name. */
enum FileKind {
  JPEG(MediaKind.PHOTO, "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
  PNG(MediaKind.PHOTO, "image/png", List.of("png")),
  MP4(MediaKind.CLIP, "video/mp4", List.of("mp4", "m4v", "mov", "qt", "3gp")),
  MATROSKA(MediaKind.CLIP, "video/x-matroska", List.of("mkv", "webm")),
  AVI(MediaKind.CLIP, "video/x-msvideo", List.of("avi")),
  PDF(MediaKind.SCAN, "application/pdf", List.of("pdf"));

  /** How many first bytes tell the kind. */
  static final int FIRST_BYTES = 132;

  private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] MATROSKA_MARK = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

  /** First boxes of MP4 and of QuickTime before it had a type box. */
  private static final Set<String> MOVIE_BOXES = Set.of("ftyp", "moov", "mdat", "wide");

  /** Brands of still pictures (ISO/IEC 23008-12): HEIC, AVIF and their like. */
  private static final Set<String> PICTURES =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

  private static final Pattern BEFORE_TEXT = Pattern.compile("^(\u00ef\u00bb\u00bf)?\\s*");

  private static final Map<String, String> NOT_READ =
      Map.ofEntries(
          Map.entry("GIF8", "GIF"),
          Map.entry("II*\0", "TIFF"),
          Map.entry("MM\0*", "TIFF"),
          Map.entry("II+\0", "BigTIFF"),
          Map.entry("MM\0+", "BigTIFF"),
          Map.entry("BM", "BMP"),
          Map.entry("\0\0\1\0", "ICO"),
          Map.entry("8BPS", "Photoshop"),
          Map.entry("\0\0\0\fjP", "JPEG 2000"),
          Map.entry("\u00ffO\u00ffQ", "JPEG 2000"),
          Map.entry("\0\0\0\fJXL", "JPEG XL"),
          Map.entry("\u00ff\n", "JPEG XL"),
          Map.entry("<svg", "SVG"),
          Map.entry("<!doctype svg", "SVG"),
          Map.entry("<?xml", "XML / SVG"),
          Map.entry("<html", "HTML"),
          Map.entry("<!doctype html", "HTML"),
          Map.entry("PK\3\4", "ZIP / Office"),
          Map.entry("Rar!", "RAR"),
          Map.entry("7z\u00bc\u00af", "7z"),
          Map.entry("0&\u00b2u", "WMV / ASF"),
          Map.entry("FLV", "FLV"),
          Map.entry("OggS", "Ogg"),
          Map.entry("\0\0\1\u00ba", "MPEG"),
          Map.entry("\0\0\1\u00b3", "MPEG"),
          Map.entry("#EXTM3U", "M3U8"));

  private final MediaKind kind;
  private final String type;
  private final List<String> extensions;

  FileKind(MediaKind kind, String type, List<String> extensions) {
    this.kind = kind;
    this.type = type;
    this.extensions = extensions;
  }

  MediaKind kind() {
    return kind;
  }

  String type() {
    return type;
  }

  String extension() {
    return extensions.getFirst();
  }

  boolean claimedBy(String fileName) {
    return extensions.contains(extensionOf(fileName));
  }

  static String extensionOf(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Tells the kind by the file's first bytes. */
  static Optional<FileKind> of(byte[] first) {
    if (starts(first, 0, JPEG_MARK)) {
      return Optional.of(JPEG);
    }
    if (starts(first, 0, PNG_MARK)) {
      return Optional.of(PNG);
    }
    if (MOVIE_BOXES.contains(letters(first, 4))) {
      // Pictures in the same boxes as a movie are not read.
      boolean picture = letters(first, 4).equals("ftyp") && PICTURES.contains(letters(first, 8));
      return picture ? Optional.empty() : Optional.of(MP4);
    }
    if (letters(first, 0).equals("RIFF") && letters(first, 8).equals("AVI ")) {
      return Optional.of(AVI);
    }
    if (starts(first, 0, MATROSKA_MARK)) {
      return Optional.of(MATROSKA);
    }
    return starts(first, 0, "%PDF-".getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(PDF)
        : Optional.empty();
  }

  /** Names a format that is known but not read, so that a person knows what to ask for. */
  static Optional<String> namedButNotRead(byte[] first) {
    String head = letters(first, 0);
    if (letters(first, 4).equals("ftyp") && PICTURES.contains(letters(first, 8))) {
      return Optional.of("HEIC / AVIF");
    }
    if (letters(first, 128).equals("DICM")) {
      return Optional.of("DICOM");
    }
    if (head.equals("RIFF") && letters(first, 8).equals("WEBP")) {
      return Optional.of("WebP");
    }
    String all = new String(first, StandardCharsets.ISO_8859_1);
    // Drawings and pages are text: a mark and blanks may stand before them, letters be of any case.
    String text = BEFORE_TEXT.matcher(all).replaceFirst("").toLowerCase(Locale.ROOT);
    return NOT_READ.entrySet().stream()
        .filter(each -> all.startsWith(each.getKey()) || text.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String letters(byte[] bytes, int from) {
    return bytes.length < from + 4 ? "" : new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(byte[] bytes, int from, byte[] mark) {
    return bytes.length >= from + mark.length
        && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
  }
}
