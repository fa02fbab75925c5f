package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Contents;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.FilmRow;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures, clips and scans that come as files. What a file says of itself is read before
 * anything is decoded; a file that is cut off, mislabelled, too large or hostile is refused by its
 * name. The bytes are kept as they are, or not at all; what is kept has its row in the register of
 * films and papers (资料登记). Calls block: lane REVIEW.
 */
public final class MediaImport {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Journal journal;
  private final MediaStore media;
  private final FileInspector inspector;
  private final Supplier<UUID> ids;
  private final Supplier<LocalDate> today;

  /**
   * @param nanos a monotonic clock in nanoseconds
   * @param ids names new media
   * @param today the station's day, after which nothing was made
   */
  public MediaImport(
      Journal journal,
      MediaStore media,
      MediaReader reader,
      PageReader pages,
      LongSupplier nanos,
      Supplier<UUID> ids,
      Supplier<LocalDate> today) {
    this.journal = journal;
    this.media = media;
    inspector = new FileInspector(reader, pages, nanos);
    this.ids = ids;
    this.today = today;
  }

  /**
   * Tells why nothing of this origin is imported, whatever the file is; empty where it may be tried
   * (F146).
   *
   * @param finding it would support; null for none
   * @param from who made it, e.g. the hospital
   */
  public Optional<Reason> refusal(
      StreamId stream, @Nullable FindingId finding, String from, ImportLabel label) {
    Exam exam = journal.stream(stream).get(Exam.PROJECTION);
    if (exam.locked()) {
      return Optional.of(Reason.of("evidence.import.refused.locked"));
    }
    if (from.isBlank()) {
      return Optional.of(Reason.of("evidence.import.refused.source"));
    }
    if (label.date().isAfter(today.get())) {
      return Optional.of(Reason.of("evidence.import.refused.date", label.date()));
    }
    if (!label.ownName() && finding != null) {
      return Optional.of(Reason.of("evidence.import.refused.foreign"));
    }
    return switch (FilmRow.of(exam, from, label)) {
      case FilmRow.Registered r -> Optional.empty();
      case FilmRow.Contradicted(Film film) ->
          Optional.of(
              Reason.of(
                  "evidence.import.refused.registered",
                  film.number(),
                  film.hospital(),
                  film.kind().words(),
                  film.date(),
                  Reason.of(film.ownName() ? "evidence.import.own" : "evidence.import.foreign")));
      case FilmRow.Missing m ->
          exam.completed()
              ? Optional.of(Reason.of("evidence.import.refused.completed"))
              : Optional.empty();
    };
  }

  /**
   * Imports one file.
   *
   * @param finding it supports; null for none
   * @param from who made it, e.g. the hospital
   * @param label what was read off it: checked before the file is opened
   */
  public Outcome<Medium> importFile(
      StreamId stream,
      PersonId actor,
      @Nullable FindingId finding,
      Path file,
      String from,
      ImportLabel label) {
    Optional<Reason> refused = refusal(stream, finding, from, label);
    if (refused.isPresent()) {
      return new Outcome.Refused<>(refused.get());
    }
    Path last = file.getFileName();
    String name = FileNames.visible(last == null ? file.toString() : last.toString());
    try {
      FileInspector.Inspected inspected =
          inspector.inspect(file, new FileInspector.Origin(name, from.strip(), label));
      byte[] bytes = inspected.bytes();
      MediaStore.Sealed sealed = bytes == null ? keep(file, inspected.stamp()) : media.keep(bytes);
      return Outcome.done(
          MediaNames.oneByOne(() -> record(stream, actor, finding, inspected, sealed)));
    } catch (Refusal refusal) {
      return new Outcome.Refused<>(refusal.reason(name));
    } catch (IOException e) {
      throw DiskFaults.of(e, "a file cannot be imported");
    }
  }

  /** Tells what is to be known of a file that was imported, by its own name. */
  public List<Reason> remarks(StreamId stream, MediaId medium) {
    Evidence.Item item = journal.stream(stream).get(Evidence.PROJECTION).items().get(medium);
    ImportRecord source = item == null ? null : item.source();
    Contents held = source == null ? null : source.contents();
    if (source == null || held == null) {
      return List.of();
    }
    List<Reason> remarks = new ArrayList<>();
    if (!held.whole()) {
      remarks.add(Reason.of("evidence.import.partial", source.originalName()));
    }
    if (held.films() > 1) {
      remarks.add(Reason.of("evidence.import.films", source.originalName(), held.films()));
    }
    if (held.sounds() > 1) {
      remarks.add(Reason.of("evidence.import.sounds", source.originalName(), held.sounds()));
    }
    if (!held.unheard().isEmpty()) {
      remarks.add(Reason.of("evidence.import.unheard", source.originalName(), held.unheard()));
    }
    return remarks;
  }

  // The digest is taken first, so that a file that changes meanwhile is not kept.
  private MediaStore.Sealed keep(Path file, FileInspector.Stamp stamp) throws Refusal, IOException {
    MessageDigest hash = Digest.sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.update(buffer, 0, read);
      }
    }
    if (!FileInspector.stamp(file).equals(stamp)) {
      throw new Refusal(Flaw.CHANGED);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return media.keep(in, Digest.ofBytes(hash.digest()));
    } catch (DeskFault fault) {
      if (fault.code() == ErrorCode.MEDIUM_DAMAGED) {
        throw new Refusal(Flaw.CHANGED);
      }
      throw fault;
    }
  }

  private Medium record(
      StreamId stream,
      PersonId actor,
      @Nullable FindingId finding,
      FileInspector.Inspected inspected,
      MediaStore.Sealed sealed) {
    CaseFile file = journal.stream(stream);
    FileKind kind = inspected.kind();
    Medium medium =
        new Medium(
            new MediaId(ids.get()),
            kind.kind(),
            MediaNames.of(journal, stream).next(kind.kind(), kind.extension()),
            kind.type(),
            sealed.sha256(),
            sealed.bytes(),
            finding);
    List<Deed> deeds = new ArrayList<>();
    ImportRecord source = inspected.source();
    Film film = film(file.get(Exam.PROJECTION), source);
    if (!file.get(Exam.PROJECTION).films().containsKey(film.id())) {
      deeds.add(new Deed(stream, new ExamFact.FilmRegistered(film)));
    }
    deeds.add(new Deed(stream, new EvidenceFact.Imported(medium, source.of(film.id()))));
    MediaReader.ClipCheck check = inspected.check();
    if (check != null) {
      deeds.add(ClipChecks.checked(stream, medium, check));
    }
    journal.append(actor, deeds);
    return medium;
  }

  // The material list on paper and the pictures name the same films.
  private Film film(Exam exam, ImportRecord source) {
    ImportLabel label = Objects.requireNonNull(source.label(), "label");
    return FilmRow.of(exam, source.source(), label) instanceof FilmRow.Registered(Film registered)
        ? registered
        : new Film(
            ids.get(),
            label.kind(),
            source.source(),
            label.number().strip(),
            label.date(),
            label.ownName(),
            "",
            "",
            false);
  }
}
