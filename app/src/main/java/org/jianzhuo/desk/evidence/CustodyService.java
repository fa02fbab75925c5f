package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Shows, voids, describes and shields media that are sealed. Calls block: lane IO. */
public final class CustodyService {

  private final Journal journal;
  private final MediaStore media;
  private final MediaReader reader;
  private final PageReader pages;
  private final ZoneId zone;

  /**
   * @param zone in which the archive counts days
   */
  public CustodyService(
      Journal journal, MediaStore media, MediaReader reader, PageReader pages, ZoneId zone) {
    this.journal = journal;
    this.media = media;
    this.reader = reader;
    this.pages = pages;
    this.zone = zone;
  }

  /**
   * Voids a medium with a reason; its bytes and its entry stay. Once the case is locked it takes a
   * second person (practice 6).
   *
   * @param witness who confirmed it by their own PIN; null where nobody did
   */
  public Outcome<MediaId> voidMedium(
      StreamId stream, PersonId actor, MediaId medium, String reason, @Nullable PersonId witness) {
    CaseFile file = journal.stream(stream);
    Evidence.Item item = file.get(Evidence.PROJECTION).items().get(medium);
    if (item == null) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (item.voidedFor() != null) {
      return Outcome.refused("evidence.refused.voided");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("evidence.refused.reason");
    }
    if (needsWitness(stream) && (witness == null || witness.equals(actor))) {
      return Outcome.refused("evidence.refused.locked");
    }
    journal.append(
        actor, List.of(new Deed(stream, new EvidenceFact.Voided(medium, reason.strip(), witness))));
    return Outcome.done(medium);
  }

  /** Returns the zone in which sidecars tell times and the archive counts days. */
  public ZoneId zone() {
    return zone;
  }

  /** Returns how a medium is described for the archive, or what is proposed. */
  public Optional<MediumDescription> description(StreamId stream, MediaId medium) {
    return MediumDescription.of(journal.stream(stream), medium, zone);
  }

  /** Describes a medium for the archive (著录); what is described so already stays as it is. */
  public Outcome<MediaId> describe(
      StreamId stream,
      PersonId actor,
      MediaId medium,
      String title,
      String caption,
      Retention retention) {
    Optional<MediumDescription> known = description(stream, medium);
    if (known.isEmpty()) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (!journal.stream(stream).get(Evidence.PROJECTION).mayLook(medium, actor)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (title.isBlank()) {
      return Outcome.refused("evidence.refused.title");
    }
    Description description = new Description(title.strip(), caption.strip(), retention);
    MediumDescription before = known.get();
    if (before.proposed() || !before.description().equals(description)) {
      journal.append(
          actor, List.of(new Deed(stream, new EvidenceFact.Described(medium, description))));
    }
    return Outcome.done(medium);
  }

  /**
   * Lets only these look at a medium from now on (隐私部位, practice 4). Who may not look at it cannot
   * choose others either; whom one of two stations named at the same moment can.
   */
  public Outcome<MediaId> shield(
      StreamId stream, PersonId actor, MediaId medium, List<PersonId> readers) {
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    if (!evidence.items().containsKey(medium)) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (!evidence.mayName(medium, actor)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (readers.isEmpty()) {
      return Outcome.refused("evidence.refused.no-readers");
    }
    journal.append(
        actor,
        List.of(
            new Deed(
                stream, new EvidenceFact.Shielded(medium, readers, evidence.marksOf(medium)))));
    return Outcome.done(medium);
  }

  /** Lets everybody at the table look at a medium again; only who may look at it can. */
  public Outcome<MediaId> unshield(StreamId stream, PersonId actor, MediaId medium, String reason) {
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    if (!evidence.mayName(medium, actor)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("evidence.refused.reason");
    }
    journal.append(
        actor,
        List.of(
            new Deed(
                stream,
                new EvidenceFact.Unshielded(medium, reason.strip(), evidence.marksOf(medium)))));
    return Outcome.done(medium);
  }

  /** Tells whether voiding takes a second person: the findings are completed or signed. */
  public boolean needsWitness(StreamId stream) {
    Exam exam = journal.stream(stream).get(Exam.PROJECTION);
    return exam.completed() || exam.locked();
  }

  /** Opens a clip's first track of pictures for looking at, frame by frame. */
  public MediaReader.Clip openClip(Medium medium) {
    return openClip(medium, 0);
  }

  /**
   * Opens a clip for looking at, frame by frame.
   *
   * @param film which of its tracks of pictures, from 0
   */
  public MediaReader.Clip openClip(Medium medium, int film) {
    return named(medium, () -> reader.openClip(media.open(medium.sha256()), film));
  }

  /**
   * Returns when each frame of a clip is shown, in milliseconds and in order; none where it may not
   * go on.
   *
   * @param film of which track of pictures, from 0
   */
  public List<Long> frameMillis(Medium clip, int film, BooleanSupplier goOn) {
    return named(
        clip,
        () -> {
          try (SeekableByteChannel plain = media.open(clip.sha256())) {
            return reader.frameMillis(plain, film, goOn);
          }
        });
  }

  /** Returns which frames of a clip decode, and which not; it is decoded for it as a whole. */
  public FrameTimes decodedFrames(Medium clip, int film, List<Long> held, BooleanSupplier goOn) {
    return named(
        clip,
        () -> {
          try (SeekableByteChannel plain = media.open(clip.sha256())) {
            return FrameTimes.of(held, reader.decodedMillis(plain, film, goOn));
          }
        });
  }

  /**
   * Opens a clip for listening; empty where it holds no sound.
   *
   * @param sound which of its tracks of sound, from 0
   */
  public Optional<ClipSound> openSound(Medium clip, int sound) {
    return named(clip, () -> reader.openSound(media.open(clip.sha256()), sound));
  }

  /** Draws a page of a scan, from 1. */
  public Frame page(Medium scan, int page, int maxWidth) {
    return named(scan, () -> pages.page(media.read(scan.sha256()), page, maxWidth));
  }

  /** Decodes a photo, or a clip's first picture or page, scaled down to the width. */
  public Frame picture(Medium medium, int maxWidth) {
    if (medium.kind() == MediaKind.SCAN) {
      return page(medium, 1, maxWidth);
    }
    return named(
        medium,
        () -> {
          try (SeekableByteChannel plain = media.open(medium.sha256())) {
            return reader.picture(plain, maxWidth);
          }
        });
  }

  /** Decodes a clip's pictures one after the other, as fast as they are taken. */
  public void play(Medium medium, double fromSeconds, int maxWidth, Predicate<Frame> picture) {
    named(
        medium,
        () -> {
          try (SeekableByteChannel plain = media.open(medium.sha256())) {
            reader.play(plain, fromSeconds, maxWidth, picture);
            return medium;
          }
        });
  }

  /** Work on a medium's bytes. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Names the medium as people know it where it is damaged. */
  static <T> T named(Medium medium, Work<T> work) {
    try {
      return work.run();
    } catch (DeskFault fault) {
      if (fault.code() == ErrorCode.MEDIUM_DAMAGED) {
        throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, medium.fileName(), fault);
      }
      throw fault;
    } catch (IOException e) {
      throw DiskFaults.of(e, medium.fileName());
    }
  }
}
