package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.Program;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Keeps clips: note before the first byte, entry after the last, then decoded once to be sure. */
final class ClipKeeper {

  /** Why a clip ended without a person stopping it. */
  static final String CRASH = "crash";

  static final String CAMERA_LOST = "camera-lost";
  static final String DISK_FULL = "disk-full";
  static final String BY_HAND = "";

  /** A clip that is being written. */
  record OpenClip(RecordingNote note, MediaStore.Writer writer) {}

  private final Journal journal;
  private final FactCodec codec;
  private final MediaStore media;
  private final ClipChecks checks;
  private final Surroundings around;
  private final Consumer<Notice> notices;

  ClipKeeper(
      Journal journal,
      FactCodec codec,
      MediaStore media,
      ClipChecks checks,
      Surroundings around,
      Consumer<Notice> notices) {
    this.journal = journal;
    this.codec = codec;
    this.media = media;
    this.checks = checks;
    this.around = around;
    this.notices = notices;
  }

  /**
   * Describes what the camera will capture from now on.
   *
   * @param sound what is heard; null where it does not matter
   */
  CaptureRecord describe(
      CaptureStatus.Open open, String codec, CaptureStatus.@Nullable Sound sound) {
    CaptureDevice.Identity camera = open.camera();
    CaptureDevice.Mode mode = open.mode();
    long startedAt = around.clock().millis();
    SoundInput from = sound != null && sound.on() && open.clips().sound() ? sound.from() : null;
    return new CaptureRecord(
        camera.stableId(),
        camera.name(),
        camera.simulated(),
        around.habits().role(camera),
        around.place().get(),
        startedAt,
        startedAt,
        null,
        codec,
        mode.width(),
        mode.height(),
        mode.frameRate(),
        from != null,
        BY_HAND,
        List.of(),
        from == null || from.ofCamera() ? null : from.name(),
        open.rotation(),
        open.maker(),
        Program.NAME_AND_VERSION,
        List.of());
  }

  /**
   * Begins a clip.
   *
   * @param readers who alone may look at it, which stands in the journal first; nobody for
   *     everybody
   */
  OpenClip begin(
      CaptureStatus.Open open,
      PersonId actor,
      FindingId finding,
      CaptureStatus.Sound sound,
      List<PersonId> readers) {
    CaptureDevice.ClipFormat format = open.clips();
    StreamId stream = open.caseStream();
    Medium medium =
        RecordingNote.unwritten(
            new Medium(
                new MediaId(around.ids().get()),
                MediaKind.CLIP,
                MediaNames.of(journal, stream).next(MediaKind.CLIP, format.extension()),
                format.type(),
                Digest.of(),
                1,
                finding));
    if (!readers.isEmpty()) {
      journal.append(
          actor, List.of(new Deed(stream, EvidenceFact.Shielded.first(medium.id(), readers))));
    }
    CaptureRecord capture = describe(open, format.codec(), sound);
    RecordingNote note =
        new RecordingNote(stream, actor, new EvidenceFact.Captured(medium, capture));
    return new OpenClip(note, media.record(note.encode(codec)));
  }

  /** Bookmarks a moment; the mark stands in the journal before its clip does. */
  Note mark(PersonId actor, ClipMoment moment) {
    Note mark =
        new Note(
            new NoteId(around.ids().get()), NoteKind.BOOKMARK, List.of(), "", 0, moment.atMillis());
    journal.append(
        actor,
        List.of(new Deed(moment.caseStream(), new EvidenceFact.Annotated(moment.clip(), mark))));
    return mark;
  }

  /** Seals the clip's end, journals it, and has it decoded on lane IO. */
  Medium finish(OpenClip clip, String interrupted, CaptureDevice.Tally tally) {
    try {
      MediaStore.Sealed sealed = clip.writer().finish();
      EvidenceFact.Captured written =
          clip.note()
              .written(
                  sealed, around.clock().millis(), interrupted, tally.gaps(), tally.soundGaps());
      EvidenceFact.Captured fact = MediaNames.oneByOne(() -> journalled(clip.note(), written));
      clip.writer().settle();
      checks.soon(clip.note().stream(), fact.medium());
      return fact.medium();
    } catch (IOException e) {
      throw DiskFaults.of(e, "the clip's end could not be written");
    }
  }

  private EvidenceFact.Captured journalled(RecordingNote note, EvidenceFact.Captured written) {
    EvidenceFact.Captured fact = named(note, written);
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(note.stream(), fact));
    if (written.capture().interrupted().equals(CAMERA_LOST)) {
      CaptureRecord capture = fact.capture();
      deeds.add(
          new Deed(
              note.stream(), new EvidenceFact.CameraLost(capture.device(), capture.endedAt())));
    }
    journal.append(note.actor(), deeds);
    return fact;
  }

  /** Lets go of a clip that cannot be written any further and saves what is whole of it. */
  void salvage(OpenClip clip, String interrupted) {
    try {
      clip.writer().close();
      recover(interrupted);
    } catch (IOException | DeskFault e) {
      // The part stays where it is; the next start tries again, with more room on the disk.
      notices.accept(new Notice(true, Reason.of("evidence.notice.part-waits")));
    }
  }

  /** Journals what a crash left; returns how many clips were saved. */
  int recover(String interrupted) {
    return media.recover(
        (words, gaps, whole) -> {
          RecordingNote note = RecordingNote.decode(words, codec);
          Evidence evidence = journal.stream(note.stream()).get(Evidence.PROJECTION);
          if (evidence.items().containsKey(note.planned().medium().id())) {
            return;
          }
          Optional<MediaReader.ClipCheck> check = checks.of(whole.sha256(), () -> true);
          double seconds = check.map(MediaReader.ClipCheck::seconds).orElse(0.0);
          long ended = note.planned().capture().startedAt() + Math.round(seconds * 1000);
          EvidenceFact.Captured written =
              note.written(whole, ended, interrupted, within(check, gaps), List.of());
          // whoever began the recording took the clip, whoever signed in after the crash
          MediaNames.oneByOne(
              () -> {
                EvidenceFact.Captured fact = named(note, written);
                List<Deed> deeds = new ArrayList<>();
                deeds.add(new Deed(note.stream(), fact));
                check.ifPresent(
                    done -> deeds.add(ClipChecks.checked(note.stream(), fact.medium(), done)));
                journal.append(note.actor(), deeds);
                return fact;
              });
        });
  }

  // While it was recorded another clip may have been imported, which took the next name.
  private EvidenceFact.Captured named(RecordingNote note, EvidenceFact.Captured fact) {
    Medium medium = MediaNames.of(journal, note.stream()).untaken(fact.medium());
    return new EvidenceFact.Captured(medium, fact.capture());
  }

  // What was left out behind the cut is not missing in the clip.
  private static List<Gap> within(Optional<MediaReader.ClipCheck> check, List<Gap> gaps) {
    return check
        .map(MediaReader.ClipCheck::seconds)
        .map(end -> gaps.stream().filter(gap -> gap.atMillis() < end * 1000).toList())
        .orElse(gaps);
  }
}
