package org.jianzhuo.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.model.evidence.MediaKind;

/** Names the kinds of files that can be imported, told by their first bytes, not by their name. */
enum FileKind {
  JPEG(MediaKind.PHOTO, "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
  PNG(MediaKind.PHOTO, "image/png", List.of("png")),
  MP4(MediaKind.CLIP, "video/mp4", List.of("mp4", "m4v", "mov")),
  MATROSKA(MediaKind.CLIP, "video/x-matroska", List.of("mkv", "webm")),
  PDF(MediaKind.SCAN, "application/pdf", List.of("pdf"));

  /** How many first bytes tell the kind. */
  static final int FIRST_BYTES = 16;

  private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] MATROSKA_MARK = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

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
    if (starts(first, 4, "ftyp".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(MP4);
    }
    if (starts(first, 0, MATROSKA_MARK)) {
      return Optional.of(MATROSKA);
    }
    return starts(first, 0, "%PDF-".getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(PDF)
        : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int from, byte[] mark) {
    return bytes.length >= from + mark.length
        && Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
  }
}
