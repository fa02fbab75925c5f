package org.jianzhuo.desk.evidence.media;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jspecify.annotations.Nullable;

/**
 * Seals anew what a crash left: reads whole segments until the first that fails, cuts the plain
 * bytes at the last whole fragment, and removes the part only after the new medium is journalled.
 */
final class PartRecovery {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final SealedMediaStore store;
  private final SealedFormat format;
  private final Predicate<Path> underWay;

  PartRecovery(Path folder, SealedMediaStore store, SealedFormat format, Predicate<Path> underWay) {
    this.folder = folder;
    this.store = store;
    this.format = format;
    this.underWay = underWay;
  }

  /** Returns how many recordings were kept. */
  int run(MediaStore.Recovery recovery) throws IOException {
    int kept = 0;
    for (Path note : list("*.note")) {
      Path part = SealedMediaStore.partOf(note);
      if (!underWay.test(part)) {
        kept += recover(part, note, recovery) ? 1 : 0;
      }
    }
    for (Path part : list("*.part")) {
      // Without a note it is what was being written whole, of which nobody was told yet.
      if (!underWay.test(part) && !Files.exists(SealedMediaStore.noteOf(part))) {
        store.delete(part);
      }
    }
    return kept;
  }

  private boolean recover(Path part, Path note, MediaStore.Recovery recovery) throws IOException {
    PartNote known = store.readNote(part);
    MediaStore.Sealed plain = known.plain();
    if (plain != null) {
      store.adopt(known);
      if (store.has(plain.sha256())) {
        recovery.journal(known.recording(), known.gaps(), plain);
        store.delete(part);
        store.delete(note);
        return true;
      }
    }
    MediaStore.Sealed anew = Files.exists(part) ? sealAnew(part) : null;
    if (anew != null) {
      recovery.journal(known.recording(), known.gaps(), anew);
    }
    store.delete(part);
    store.delete(note);
    return anew != null;
  }

  private MediaStore.@Nullable Sealed sealAnew(Path part) throws IOException {
    long end = wholeEnd(part);
    if (end == 0) {
      return null;
    }
    PartWriter anew = store.beginAnew(part);
    try {
      read(
          part,
          new Reader() {
            private long left = end;

            @Override
            public boolean take(byte[] bytes, int length) throws IOException {
              int part = (int) Math.min(left, length);
              anew.write(bytes, 0, part);
              left -= part;
              return left > 0;
            }
          });
      return anew.finish();
    } catch (IOException | RuntimeException e) {
      anew.abandon();
      throw e;
    }
  }

  private long wholeEnd(Path part) throws IOException {
    Fragments fragments = new Fragments();
    read(part, fragments);
    return fragments.scanner == null ? 0 : fragments.scanner.wholeEnd();
  }

  /** Reads plain bytes from the beginning until a segment fails or the reader has enough. */
  private void read(Path part, Reader reader) throws IOException {
    try (DiskErrors disk = new DiskErrors(Files.newInputStream(part))) {
      InputStream plain;
      try {
        plain = format.openingTruncated(new BufferedInputStream(disk, BUFFER_BYTES));
      } catch (IOException tooShort) {
        disk.rethrow();
        return;
      }
      byte[] buffer = new byte[SealedFormat.WHOLE_SEGMENT];
      int length = nextSegment(plain, buffer);
      while (length > 0 && reader.take(buffer, length)) {
        length = nextSegment(plain, buffer);
      }
      disk.rethrow();
    }
  }

  // One byte opens the next segment; the rest of it is then there without opening another, whose
  // failure would lose what this one gave.
  private static int nextSegment(InputStream plain, byte[] buffer) {
    try {
      int first = plain.read();
      if (first < 0) {
        return 0;
      }
      buffer[0] = (byte) first;
      int more = Math.min(plain.available(), buffer.length - 1);
      return 1 + (more > 0 ? plain.readNBytes(buffer, 1, more) : 0);
    } catch (IOException end) {
      return 0;
    }
  }

  private List<Path> list(String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, pattern)) {
      paths.forEach(found::add);
    }
    return found;
  }

  /** Remembers what the disk threw, so that it is not taken for the recording's end. */
  private static final class DiskErrors extends FilterInputStream {
    private @Nullable IOException thrown;

    DiskErrors(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        thrown = e;
        throw e;
      }
    }

    void rethrow() throws IOException {
      if (thrown != null) {
        throw thrown;
      }
    }
  }

  /** Takes plain bytes; returns whether it wants more. */
  @FunctionalInterface
  private interface Reader {
    boolean take(byte[] bytes, int length) throws IOException;
  }

  private static final class Fragments implements Reader {
    private @Nullable FragmentScanner scanner;
    private boolean begun;

    @Override
    public boolean take(byte[] bytes, int length) {
      if (!begun) {
        begun = true;
        scanner = FragmentScanner.forBeginning(Arrays.copyOf(bytes, Math.min(length, 16)));
      }
      if (scanner == null) {
        return false;
      }
      scanner.feed(bytes, 0, length);
      return true;
    }
  }
}
