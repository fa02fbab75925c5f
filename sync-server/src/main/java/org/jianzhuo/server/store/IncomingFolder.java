package org.jianzhuo.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.server.sync.MediaStore.Upload;
import org.jianzhuo.server.sync.ServerVault;

/**
 * Keeps unfinished uploads: a folder each, with what arrived in sealed segments, each named by the
 * offset of its first plain byte. No plain byte touches the disk.
 */
final class IncomingFolder {

  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int SEAL_BYTES = 12 + 16;
  private static final String ANNOUNCEMENT = "announcement";
  private static final String SEGMENT = ".segment";

  private final Path folder;
  private final ServerVault vault;

  IncomingFolder(Path folder, ServerVault vault) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.vault = vault;
  }

  Upload create(UUID id, Digest sha256, long length) throws IOException {
    Path upload = Files.createDirectories(folder.resolve(id.toString()));
    byte[] text = (sha256.hex() + " " + length).getBytes(StandardCharsets.US_ASCII);
    Disk.writeWhole(upload.resolve(ANNOUNCEMENT), vault.seal(text, "upload:" + id));
    return new Upload(id, sha256, length, 0);
  }

  Optional<Upload> find(UUID id) throws IOException {
    Path announcement = folder.resolve(id.toString()).resolve(ANNOUNCEMENT);
    if (!Files.isRegularFile(announcement)) {
      return Optional.empty();
    }
    String text = new String(open(announcement, "upload:" + id), StandardCharsets.US_ASCII);
    int space = text.indexOf(' ');
    return Optional.of(
        new Upload(
            id,
            new Digest(text.substring(0, space)),
            Long.parseLong(text.substring(space + 1)),
            offset(id)));
  }

  List<Upload> all() throws IOException {
    List<Upload> uploads = new ArrayList<>();
    for (Path upload : Disk.list(folder)) {
      find(UUID.fromString(upload.getFileName().toString())).ifPresent(uploads::add);
    }
    return uploads;
  }

  /** Appends what the stream gives up to the upload's length, even if the stream breaks. */
  Upload append(Upload upload, InputStream bytes) throws IOException {
    long offset = upload.offset();
    byte[] buffer = new byte[(int) Math.min(SEGMENT_BYTES, upload.length() - offset)];
    int filled = 0;
    try {
      while (offset + filled < upload.length()) {
        int most = (int) Math.min(buffer.length, upload.length() - offset);
        int read = bytes.read(buffer, filled, most - filled);
        if (read < 0) {
          break;
        }
        filled += read;
        if (filled == most) {
          writeSegment(upload.id(), offset, buffer, filled);
          offset += filled;
          filled = 0;
        }
      }
    } finally {
      if (filled > 0) {
        writeSegment(upload.id(), offset, buffer, filled);
        offset += filled;
      }
    }
    return new Upload(upload.id(), upload.sha256(), upload.length(), offset);
  }

  private void writeSegment(UUID id, long offset, byte[] buffer, int length) throws IOException {
    byte[] sealed = vault.seal(Arrays.copyOf(buffer, length), segmentContext(id, offset));
    Disk.writeWhole(segment(id, offset), sealed);
  }

  void shorten(Upload upload, long length) throws IOException {
    for (Path segment : segments(upload.id()).reversed()) {
      long start = startOf(segment);
      long end = start + Files.size(segment) - SEAL_BYTES;
      if (end <= length) {
        return;
      }
      if (start < length) {
        byte[] plain = open(segment, segmentContext(upload.id(), start));
        writeSegment(upload.id(), start, plain, (int) (length - start));
      } else {
        Files.delete(segment);
      }
    }
  }

  /** Reads the plain bytes that have arrived. */
  InputStream read(UUID id) throws IOException {
    List<Path> segments = segments(id);
    return new SequenceInputStream(
        Collections.enumeration(
            segments.stream().<InputStream>map(s -> new LazySegment(id, s)).toList()));
  }

  void drop(UUID id) throws IOException {
    Path upload = folder.resolve(id.toString());
    // The announcement goes first: a folder without one is no upload any more.
    Files.deleteIfExists(upload.resolve(ANNOUNCEMENT));
    for (Path file : Disk.list(upload)) {
      Files.delete(file);
    }
    Files.deleteIfExists(upload);
  }

  private long offset(UUID id) throws IOException {
    List<Path> segments = segments(id);
    return segments.isEmpty()
        ? 0
        : startOf(segments.getLast()) + Files.size(segments.getLast()) - SEAL_BYTES;
  }

  private List<Path> segments(UUID id) throws IOException {
    return Disk.list(folder.resolve(id.toString())).stream()
        .filter(file -> file.toString().endsWith(SEGMENT))
        .toList();
  }

  private Path segment(UUID id, long offset) {
    String name = String.format(Locale.ROOT, "%019d", offset) + SEGMENT;
    return folder.resolve(id.toString()).resolve(name);
  }

  private static long startOf(Path segment) {
    String name = segment.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SEGMENT.length()));
  }

  private static String segmentContext(UUID id, long offset) {
    return "upload:" + id + ":" + offset;
  }

  private byte[] open(Path file, String context) throws IOException {
    try {
      return vault.open(Files.readAllBytes(file), context);
    } catch (GeneralSecurityException e) {
      throw new IOException("a part of an upload is damaged: " + file.getFileName(), e);
    }
  }

  /** Opens a segment only when the one before it is read. */
  private final class LazySegment extends InputStream {
    private final UUID id;
    private final Path file;
    private byte[] plain = new byte[0];
    private int next = -1;

    LazySegment(UUID id, Path file) {
      this.id = id;
      this.file = file;
    }

    private void load() throws IOException {
      if (next < 0) {
        plain = IncomingFolder.this.open(file, segmentContext(id, startOf(file)));
        next = 0;
      }
    }

    @Override
    public int read() throws IOException {
      load();
      return next < plain.length ? plain[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int off, int len) throws IOException {
      load();
      if (next >= plain.length) {
        return -1;
      }
      int count = Math.min(len, plain.length - next);
      System.arraycopy(plain, next, into, off, count);
      next += count;
      return count;
    }

    @Override
    public void close() {
      plain = new byte[0];
    }
  }
}
