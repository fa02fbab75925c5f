package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.PictureWriter.Box;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Lays notes beside media and makes pictures from them; the original is only ever read. Calls
 * block: lane REVIEW.
 */
public final class ReviewService {

  /** Wider pictures are not drawn from: 50 million pixels at 4:3 are 8165 wide. */
  private static final int FULL_WIDTH = 16_384;

  private final Journal journal;
  private final MediaStore media;
  private final CustodyService custody;
  private final PictureWriter writer;
  private final Supplier<UUID> ids;
  private final EarlierMedia earlier;

  /**
   * @param ids names new notes and media
   */
  public ReviewService(
      Journal journal,
      MediaStore media,
      CustodyService custody,
      PictureWriter writer,
      Supplier<UUID> ids) {
    this.journal = journal;
    this.media = media;
    this.custody = custody;
    this.writer = writer;
    this.ids = ids;
    this.earlier = new EarlierMedia(journal, media);
  }

  /** Journals that the person looked at the medium. */
  public MediaId viewed(StreamId stream, PersonId actor, MediaId medium) {
    journal.append(actor, List.of(new Deed(stream, new EvidenceFact.Viewed(medium))));
    return medium;
  }

  /**
   * Returns the pictures of the person's earlier cases, those of the finding's part first.
   *
   * @param finding whose part is sought; null for none
   */
  public Outcome<List<EarlierMedium>> earlier(StreamId stream, @Nullable FindingId finding) {
    return earlier.of(stream, finding);
  }

  /** Makes a note's id. */
  public NoteId newNote() {
    return new NoteId(ids.get());
  }

  /** Lays a note beside a medium, in place of others where some are named. */
  public Outcome<Note> annotate(
      StreamId stream, PersonId actor, MediaId medium, Note note, List<NoteId> insteadOf) {
    CaseFile file = journal.stream(stream);
    Evidence.Item item = file.get(Evidence.PROJECTION).items().get(medium);
    if (item == null) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (shut(stream, actor, medium)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    boolean ofClips = note.kind() == NoteKind.BOOKMARK;
    if (ofClips != (item.medium().kind() == MediaKind.CLIP)) {
      return Outcome.refused(
          ofClips ? "evidence.refused.bookmark" : "evidence.refused.note-on-clip");
    }
    if (note.kind() == NoteKind.TEXT && note.text().isBlank()) {
      return Outcome.refused("evidence.refused.text");
    }
    // A note that was moved twice at once must not stand twice.
    if (!standing(file, medium).containsAll(insteadOf)) {
      return Outcome.refused("evidence.refused.no-note");
    }
    List<Deed> deeds = new ArrayList<>();
    insteadOf.forEach(
        old -> deeds.add(new Deed(stream, new EvidenceFact.NoteWithdrawn(medium, old))));
    deeds.add(new Deed(stream, new EvidenceFact.Annotated(medium, note)));
    journal.append(actor, deeds);
    return Outcome.done(note);
  }

  private static List<NoteId> standing(CaseFile file, MediaId medium) {
    return file.get(Notes.PROJECTION).of(medium).stream().map(each -> each.note().id()).toList();
  }

  /** Takes a note back. */
  public Outcome<NoteId> withdraw(StreamId stream, PersonId actor, MediaId medium, NoteId note) {
    if (shut(stream, actor, medium)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (!standing(journal.stream(stream), medium).contains(note)) {
      return Outcome.refused("evidence.refused.no-note");
    }
    journal.append(actor, List.of(new Deed(stream, new EvidenceFact.NoteWithdrawn(medium, note))));
    return Outcome.done(note);
  }

  /**
   * Keeps the frame that a clip shows at this time as a picture that names its clip.
   *
   * @param film which of the clip's tracks of pictures is shown, from 0
   */
  public Outcome<Medium> grabFrame(
      StreamId stream, PersonId actor, MediaId clip, int film, double seconds) {
    Evidence.Item item = item(stream, clip);
    if (item == null || item.medium().kind() != MediaKind.CLIP) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (shut(stream, actor, clip)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (evidence(stream).isVoided(clip)) {
      return Outcome.refused("evidence.refused.voided");
    }
    Optional<Frame> frame;
    boolean several;
    try (MediaReader.Clip open = custody.openClip(item.medium(), film)) {
      frame = open.at(seconds, FULL_WIDTH);
      several = open.tracks().films() > 1;
    }
    if (frame.isEmpty()) {
      return Outcome.refused("evidence.refused.no-frame");
    }
    Frame found = frame.get();
    return Outcome.done(
        keep(
            stream,
            actor,
            item.medium(),
            new Derivation(
                clip,
                item.medium().sha256(),
                Derivation.Way.FRAME,
                found.millis(),
                several ? film + 1 : null),
            writer.png(found, List.of())));
  }

  /** Keeps a copy of a picture with what its notes cover filled in black. */
  public Outcome<Medium> redact(StreamId stream, PersonId actor, MediaId picture) {
    Evidence.Item item = item(stream, picture);
    if (item == null || item.medium().kind() == MediaKind.CLIP) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (shut(stream, actor, picture)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (evidence(stream).isVoided(picture)) {
      return Outcome.refused("evidence.refused.voided");
    }
    List<Note> covers =
        journal.stream(stream).get(Notes.PROJECTION).of(picture).stream()
            .map(Notes.Standing::note)
            .filter(note -> note.kind() == NoteKind.COVER)
            .toList();
    if (covers.isEmpty()) {
      return Outcome.refused("evidence.refused.no-cover");
    }
    Frame frame = custody.picture(item.medium(), FULL_WIDTH);
    List<Box> boxes = covers.stream().map(cover -> box(cover, frame)).toList();
    Derivation covered =
        new Derivation(picture, item.medium().sha256(), Derivation.Way.REDACTED, 0, null);
    return Outcome.done(keep(stream, actor, item.medium(), covered, writer.png(frame, boxes)));
  }

  // Outward to whole pixels: nothing of what is covered shows at the edge.
  private static Box box(Note cover, Frame frame) {
    Spot one = cover.spots().get(0);
    Spot other = cover.spots().get(1);
    double width = frame.width();
    int left = (int) Math.floor(Math.min(one.x(), other.x()) * width);
    int top = (int) Math.floor(Math.min(one.y(), other.y()) * width);
    int right = (int) Math.ceil(Math.max(one.x(), other.x()) * width);
    int bottom = (int) Math.ceil(Math.max(one.y(), other.y()) * width);
    return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  private Medium keep(
      StreamId stream, PersonId actor, Medium parent, Derivation derivation, byte[] png) {
    MediaStore.Sealed sealed = media.keep(png);
    return MediaNames.oneByOne(() -> journalled(stream, actor, parent, derivation, sealed));
  }

  private Medium journalled(
      StreamId stream,
      PersonId actor,
      Medium parent,
      Derivation derivation,
      MediaStore.Sealed sealed) {
    Medium medium =
        new Medium(
            new MediaId(ids.get()),
            MediaKind.PHOTO,
            MediaNames.of(journal, stream).derived(parent, derivation.way()),
            "image/png",
            sealed.sha256(),
            sealed.bytes(),
            parent.finding());
    journal.append(actor, List.of(new Deed(stream, new EvidenceFact.Derived(medium, derivation))));
    return medium;
  }

  private boolean shut(StreamId stream, PersonId actor, MediaId medium) {
    return !evidence(stream).mayLook(medium, actor);
  }

  private Evidence evidence(StreamId stream) {
    return journal.stream(stream).get(Evidence.PROJECTION);
  }

  private Evidence.@Nullable Item item(StreamId stream, MediaId medium) {
    return evidence(stream).items().get(medium);
  }
}
