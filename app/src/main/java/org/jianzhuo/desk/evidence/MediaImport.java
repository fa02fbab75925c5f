package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures, clips and scans that come as files. What a file says of itself is read before
 * anything is decoded; a file that is cut off, mislabelled, too large or hostile is refused by its
 * name. The bytes are kept as they are. Calls block: lane REVIEW.
 */
public final class MediaImport {

  private static final long MOST_PICTURE_BYTES = 100_000_000;
  private static final long MOST_CLIP_BYTES = 4_000_000_000L;
  private static final int MOST_PAGES = 500;
  private static final int TRIAL_WIDTH = 320;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long LIMIT_NANOS = 20_000_000_000L;

  private final Journal journal;
  private final MediaStore media;
  private final MediaReader reader;
  private final PageReader pages;
  private final LongSupplier nanos;
  private final Supplier<UUID> ids;

  /**
   * What was found out about a file before it is kept.
   *
   * @param digest of what was inspected; null where it was too long to be held
   * @param check what decoding gave; null unless a clip was decoded to its end
   */
  private record Inspected(
      FileKind kind,
      ImportRecord source,
      @Nullable Digest digest,
      MediaReader.@Nullable ClipCheck check) {}

  /** Refuses a file while it is looked at. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final Flaw flaw;

    Refusal(Flaw flaw) {
      super(flaw.name());
      this.flaw = flaw;
    }
  }

  /**
   * @param nanos a monotonic clock in nanoseconds
   * @param ids names new media
   */
  public MediaImport(
      Journal journal,
      MediaStore media,
      MediaReader reader,
      PageReader pages,
      LongSupplier nanos,
      Supplier<UUID> ids) {
    this.journal = journal;
    this.media = media;
    this.reader = reader;
    this.pages = pages;
    this.nanos = nanos;
    this.ids = ids;
  }

  /**
   * Imports one file.
   *
   * @param finding it supports; null for none
   * @param from who made it, e.g. the hospital
   */
  public Outcome<Medium> importFile(
      StreamId stream, PersonId actor, @Nullable FindingId finding, Path file, String from) {
    if (journal.stream(stream).get(Exam.PROJECTION).locked()) {
      return Outcome.refused("evidence.import.refused.locked");
    }
    if (from.isBlank()) {
      return Outcome.refused("evidence.import.refused.source");
    }
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    try {
      Inspected inspected = inspect(file, name, from.strip());
      MediaStore.Sealed sealed =
          inspected.digest() == null ? keep(file) : keep(file, inspected.digest());
      return Outcome.done(record(stream, actor, finding, inspected, sealed));
    } catch (Refusal refusal) {
      return Outcome.refused(refusal.flaw.key(), name);
    } catch (IOException e) {
      throw DiskFaults.of(e, "a file cannot be imported");
    }
  }

  private Inspected inspect(Path file, String name, String from) throws Refusal, IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(Flaw.MISSING);
    }
    long size = Files.size(file);
    if (size == 0) {
      throw new Refusal(Flaw.EMPTY);
    }
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(FileKind.FIRST_BYTES);
    }
    FileKind kind = FileKind.of(first).orElseThrow(() -> new Refusal(Flaw.UNKNOWN));
    if (!kind.claimedBy(name)) {
      throw new Refusal(Flaw.MISLABELLED);
    }
    return switch (kind) {
      case JPEG, PNG -> picture(kind, whole(file, size), name, from);
      case PDF -> scan(whole(file, size), name, from);
      case MP4, MATROSKA -> clip(kind, file, size, name, from);
    };
  }

  private static byte[] whole(Path file, long size) throws Refusal, IOException {
    if (size > MOST_PICTURE_BYTES) {
      throw new Refusal(Flaw.TOO_BIG);
    }
    return Files.readAllBytes(file);
  }

  private Inspected picture(FileKind kind, byte[] bytes, String name, String from)
      throws Refusal, IOException {
    PictureFile look = PictureFile.read(kind, bytes);
    if (look.flaw() != null) {
      throw new Refusal(look.flaw());
    }
    try (SeekableByteChannel plain = new BytesChannel(bytes)) {
      reader.picture(plain, TRIAL_WIDTH);
    } catch (DeskFault undecodable) {
      throw new Refusal(Flaw.BROKEN);
    }
    Exif exif = Exif.of(look.exif());
    return new Inspected(
        kind,
        new ImportRecord(
            name,
            from,
            look.width(),
            look.height(),
            1,
            0,
            exif.latitude(),
            exif.longitude(),
            exif.fields()),
        Digest.of(bytes),
        null);
  }

  private Inspected scan(byte[] bytes, String name, String from) throws Refusal {
    try {
      int count = pages.pages(bytes);
      if (count > MOST_PAGES) {
        throw new Refusal(Flaw.TOO_BIG);
      }
      pages.page(bytes, 1, TRIAL_WIDTH);
      return new Inspected(
          FileKind.PDF,
          new ImportRecord(name, from, 0, 0, count, 0, null, null, Map.of()),
          Digest.of(bytes),
          null);
    } catch (DeskFault unreadable) {
      throw new Refusal(Flaw.BROKEN);
    }
  }

  private Inspected clip(FileKind kind, Path file, long size, String name, String from)
      throws Refusal, IOException {
    if (size > MOST_CLIP_BYTES) {
      throw new Refusal(Flaw.TOO_BIG);
    }
    long deadline = nanos.getAsLong() + LIMIT_NANOS;
    try (SeekableByteChannel plain = Files.newByteChannel(file)) {
      Flaw flaw = kind == FileKind.MP4 ? Mp4File.flaw(plain) : null;
      if (flaw != null) {
        throw new Refusal(flaw);
      }
      plain.position(0);
      MediaReader.ClipCheck check = reader.check(plain, () -> nanos.getAsLong() - deadline < 0);
      if ((long) check.width() * check.height() > PictureFile.MOST_PIXELS) {
        throw new Refusal(Flaw.TOO_MANY_PIXELS);
      }
      boolean inTime = nanos.getAsLong() - deadline < 0;
      if (check.frames() == 0) {
        throw new Refusal(inTime ? Flaw.NO_FRAMES : Flaw.TOO_SLOW);
      }
      // A long clip is not decoded to its end now; what was decoded in the time was sound.
      if (inTime && !check.decodes()) {
        throw new Refusal(Flaw.BROKEN);
      }
      long millis = inTime ? Math.round(check.seconds() * 1000) : 0;
      return new Inspected(
          kind,
          new ImportRecord(
              name, from, check.width(), check.height(), 0, millis, null, null, Map.of()),
          null,
          inTime ? check : null);
    }
  }

  // The digest is taken first, so that a file that changes meanwhile is not kept.
  private MediaStore.Sealed keep(Path file) throws IOException {
    MessageDigest hash = Digest.sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.update(buffer, 0, read);
      }
    }
    return keep(file, Digest.ofBytes(hash.digest()));
  }

  private MediaStore.Sealed keep(Path file, Digest expected) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return media.keep(in, expected);
    } catch (DeskFault fault) {
      if (fault.code() == ErrorCode.MEDIUM_DAMAGED) {
        throw new IOException("the file changed while it was read", fault);
      }
      throw fault;
    }
  }

  private Medium record(
      StreamId stream,
      PersonId actor,
      @Nullable FindingId finding,
      Inspected inspected,
      MediaStore.Sealed sealed) {
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    FileKind kind = inspected.kind();
    Medium medium =
        new Medium(
            new MediaId(ids.get()),
            kind.kind(),
            MediaNames.next(evidence, kind.kind(), kind.extension()),
            kind.type(),
            sealed.sha256(),
            sealed.bytes(),
            finding);
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(stream, new EvidenceFact.Imported(medium, inspected.source())));
    MediaReader.ClipCheck check = inspected.check();
    if (check != null) {
      deeds.add(
          new Deed(stream, new EvidenceFact.Checked(medium.id(), check.decodes(), check.frames())));
    }
    journal.append(actor, deeds);
    return medium;
  }
}
