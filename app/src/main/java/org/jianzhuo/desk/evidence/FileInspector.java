package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.evidence.Contents;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file from elsewhere before it is kept: first at what it says of itself, then at what
 * decoding it gives, within limits of size, pixels and time.
 */
final class FileInspector {

  private static final long MOST_PICTURE_BYTES = 100_000_000;
  private static final long MOST_CLIP_BYTES = 4_000_000_000L;
  private static final int MOST_PAGES = 500;
  private static final int TRIAL_WIDTH = 320;
  private static final long LIMIT_NANOS = 8_000_000_000L;

  private final MediaReader reader;
  private final PageReader pages;
  private final LongSupplier nanos;

  /**
   * What was found out about a file before it is kept.
   *
   * @param bytes what was inspected; null where it was too long to be held
   * @param stamp by which a change of the file is told
   * @param check what decoding gave; null unless a clip was decoded to its end
   */
  record Inspected(
      FileKind kind,
      ImportRecord source,
      byte @Nullable [] bytes,
      Stamp stamp,
      MediaReader.@Nullable ClipCheck check) {}

  /**
   * Says what is known of a file before it is opened.
   *
   * @param name as it is shown and recorded
   * @param source who made it
   * @param label what was read off it
   */
  record Origin(String name, String source, ImportLabel label) {}

  /** Tells one state of a file from another. */
  record Stamp(long size, FileTime changed, @Nullable Object key) {}

  /**
   * @param nanos a monotonic clock in nanoseconds
   */
  FileInspector(MediaReader reader, PageReader pages, LongSupplier nanos) {
    this.reader = reader;
    this.pages = pages;
    this.nanos = nanos;
  }

  /** Looks at the file. */
  Inspected inspect(Path file, Origin origin) throws Refusal {
    try {
      return inspected(file, origin);
    } catch (NoSuchFileException gone) {
      throw new Refusal(Flaw.MISSING);
    } catch (IOException unreadable) {
      // Not ours to read, a link that leads to itself, a stick that was pulled.
      throw new Refusal(Flaw.UNREADABLE);
    } catch (DeskFault fault) {
      throw refusal(fault);
    }
  }

  /** Returns what tells the file's present state from a later one. */
  static Stamp stamp(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
  }

  private Inspected inspected(Path file, Origin origin) throws Refusal, IOException {
    // Opening a pipe would wait for ever: what kind of file it is comes first.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new Refusal(Flaw.NOT_A_FILE);
    }
    Stamp stamp = stamp(file);
    if (stamp.size() == 0) {
      throw new Refusal(Flaw.EMPTY);
    }
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(FileKind.FIRST_BYTES);
    }
    FileKind kind = FileKind.of(first).orElse(null);
    if (kind == null) {
      throw FileKind.namedButNotRead(first)
          .map(Refusal::otherFormat)
          .orElseGet(() -> new Refusal(Flaw.UNKNOWN));
    }
    if (!kind.claimedBy(origin.name())) {
      throw new Refusal(Flaw.MISLABELLED);
    }
    return switch (kind) {
      case JPEG, PNG -> picture(kind, whole(file, stamp), stamp, origin);
      case PDF -> scan(whole(file, stamp), stamp, origin);
      case MP4, MATROSKA, AVI -> clip(kind, file, stamp, origin);
    };
  }

  private static byte[] whole(Path file, Stamp stamp) throws Refusal, IOException {
    if (stamp.size() > MOST_PICTURE_BYTES) {
      throw new Refusal(Flaw.TOO_BIG);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((int) stamp.size());
    }
    if (!stamp(file).equals(stamp)) {
      throw new Refusal(Flaw.CHANGED);
    }
    return bytes;
  }

  private Inspected picture(FileKind kind, byte[] bytes, Stamp stamp, Origin origin)
      throws Refusal, IOException {
    PictureFile look = PictureFile.read(kind, bytes);
    if (look.flaw() != null) {
      throw new Refusal(look.flaw());
    }
    try (SeekableByteChannel plain = new BytesChannel(bytes)) {
      reader.picture(plain, TRIAL_WIDTH);
    }
    Exif exif = Exif.of(look.exif());
    ImportRecord source =
        new ImportRecord(
            origin.name(),
            origin.source(),
            look.width(),
            look.height(),
            1,
            0,
            exif.latitude(),
            exif.longitude(),
            exif.fields(),
            origin.label(),
            null,
            Contents.ofPicture(kind != FileKind.JPEG || JpegScan.whole(bytes)));
    return new Inspected(kind, source, bytes, stamp, null);
  }

  private Inspected scan(byte[] bytes, Stamp stamp, Origin origin) throws Refusal {
    Flaw flaw = PdfFile.flaw(bytes);
    if (flaw != null) {
      throw new Refusal(flaw);
    }
    PageReader.Look look = pages.look(bytes, MOST_PAGES);
    switch (look.trouble()) {
      case NONE -> {
        // Its first page is drawn below.
      }
      case LOCKED -> throw new Refusal(Flaw.PASSWORD);
      case CODING -> throw new Refusal(Flaw.CODING);
    }
    if (look.pages() > MOST_PAGES) {
      throw new Refusal(Flaw.TOO_BIG);
    }
    pages.page(bytes, 1, TRIAL_WIDTH);
    ImportRecord source =
        new ImportRecord(
            origin.name(),
            origin.source(),
            0,
            0,
            look.pages(),
            0,
            null,
            null,
            Map.of(),
            origin.label(),
            null,
            Contents.ofPicture(look.whole()));
    return new Inspected(FileKind.PDF, source, bytes, stamp, null);
  }

  private Inspected clip(FileKind kind, Path file, Stamp stamp, Origin origin)
      throws Refusal, IOException {
    if (stamp.size() > MOST_CLIP_BYTES) {
      throw new Refusal(Flaw.TOO_BIG);
    }
    long deadline = nanos.getAsLong() + LIMIT_NANOS;
    try (SeekableByteChannel plain = Files.newByteChannel(file)) {
      Flaw flaw = containerFlaw(kind, plain);
      if (flaw != null) {
        throw new Refusal(flaw);
      }
      plain.position(0);
      MediaReader.ClipCheck check = reader.check(plain, () -> nanos.getAsLong() - deadline < 0);
      if ((long) check.width() * check.height() > PictureFile.MOST_PIXELS) {
        throw new Refusal(Flaw.TOO_MANY_PIXELS);
      }
      MediaReader.Tracks tracks = check.tracks();
      if (tracks.films() > 0 && !tracks.read()) {
        throw Refusal.otherCodec(tracks.codec());
      }
      boolean inTime = nanos.getAsLong() - deadline < 0;
      if (check.frames() == 0) {
        throw new Refusal(inTime ? Flaw.NO_FRAMES : Flaw.TOO_SLOW);
      }
      // A long clip is not decoded to its end now; what was decoded in the time was sound.
      if (inTime && !check.decodes()) {
        throw new Refusal(Flaw.BROKEN);
      }
      if (!playable(file, inTime ? check.seconds() : 0)) {
        throw new Refusal(Flaw.NO_FRAMES);
      }
      long millis = inTime ? Math.round(check.seconds() * 1000) : 0;
      ImportRecord source =
          new ImportRecord(
              origin.name(),
              origin.source(),
              check.width(),
              check.height(),
              0,
              millis,
              null,
              null,
              Map.of(),
              origin.label(),
              null,
              contents(check));
      return new Inspected(kind, source, null, stamp, inTime ? check : null);
    }
  }

  private static Contents contents(MediaReader.ClipCheck check) {
    MediaReader.Tracks held = check.tracks();
    return new Contents(
        check.mended() == 0, held.codec(), held.films(), held.sounds(), held.unheard());
  }

  private static @Nullable Flaw containerFlaw(FileKind kind, SeekableByteChannel plain)
      throws IOException {
    return switch (kind) {
      case MP4 -> Mp4File.flaw(plain);
      case MATROSKA -> MatroskaFile.flaw(plain);
      case AVI -> AviFile.flaw(plain);
      case JPEG, PNG, PDF -> null;
    };
  }

  private static Refusal refusal(DeskFault fault) {
    return switch (fault.code()) {
      case MEDIUM_DAMAGED -> new Refusal(Flaw.BROKEN);
      case DECODER_CRASHED -> new Refusal(Flaw.CRASHED);
      case DECODER_SLOW -> new Refusal(Flaw.TOO_SLOW);
      case DECODER_FULL -> new Refusal(Flaw.TOO_HUNGRY);
      default -> throw fault;
    };
  }

  // Pictures without a time of their own decode, but no player could ever show one of them.
  private boolean playable(Path file, double seconds) throws IOException {
    try (MediaReader.Clip clip = reader.openClip(Files.newByteChannel(file), 0)) {
      return clip.at(0, TRIAL_WIDTH).isPresent() && clip.at(seconds, TRIAL_WIDTH).isPresent();
    }
  }
}
