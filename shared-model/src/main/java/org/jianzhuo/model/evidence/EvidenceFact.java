package org.jianzhuo.model.evidence;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** The facts of media: append-only, so they cannot conflict; only the choice of key images can. */
public sealed interface EvidenceFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.ofEntries(
              Map.entry("evidence.captured", Captured.class),
              Map.entry("evidence.document-kept", DocumentKept.class),
              Map.entry("evidence.imported", Imported.class),
              Map.entry("evidence.derived", Derived.class),
              Map.entry("evidence.voided", Voided.class),
              Map.entry("evidence.retaken", Retaken.class),
              Map.entry("evidence.exported", Exported.class),
              Map.entry("evidence.export-failed", ExportFailed.class),
              Map.entry("evidence.viewed", Viewed.class),
              Map.entry("evidence.annotated", Annotated.class),
              Map.entry("evidence.note-withdrawn", NoteWithdrawn.class),
              Map.entry("evidence.checked", Checked.class),
              Map.entry("evidence.described", Described.class),
              Map.entry("evidence.shielded", Shielded.class),
              Map.entry("evidence.unshielded", Unshielded.class),
              Map.entry("evidence.key-images-chosen", KeyImagesChosen.class),
              Map.entry("evidence.camera-lost", CameraLost.class)));

  /** Brings a medium that is sealed on the disk. */
  sealed interface Kept extends EvidenceFact {
    Medium medium();
  }

  /** Records a photo or clip that is sealed on the disk. */
  record Captured(Medium medium, CaptureRecord capture) implements Kept {}

  /** Records a document's revision that is sealed on the disk. */
  record DocumentKept(Medium medium) implements Kept {}

  /** Records a picture, clip or scan that came as a file from elsewhere. */
  record Imported(Medium medium, ImportRecord source) implements Kept {}

  /** Records a picture that was made from another medium, which stays as it is. */
  record Derived(Medium medium, Derivation derivation) implements Kept {}

  /** Records that the actor looked at a medium; once per medium and sign-in. */
  record Viewed(MediaId medium) implements EvidenceFact {}

  /** Lays a note beside a medium, whose bytes stay as they are. */
  record Annotated(MediaId medium, Note note) implements EvidenceFact {}

  /** Describes a medium for the archive (著录, dossier 6); a later one counts instead. */
  record Described(MediaId medium, Description description) implements EvidenceFact {}

  /** Withdraws a note; it stays in the history. */
  record NoteWithdrawn(MediaId medium, NoteId note) implements EvidenceFact {}

  /**
   * Voids a medium with a reason; nothing is deleted.
   *
   * @param witness who confirmed it by their own PIN, once the case is locked (practice 6); null
   *     before that
   */
  record Voided(MediaId medium, String reason, @Nullable PersonId witness)
      implements EvidenceFact {}

  /** Records that a picture was taken again with a reason; the first one stays as it is. */
  record Retaken(MediaId first, MediaId again, String reason) implements EvidenceFact {
    public Retaken {
      Check.notBlank(reason, "reason");
      Check.that(!first.equals(again), "a picture is not its own retake");
    }
  }

  /**
   * Records that a medium left the station as a file.
   *
   * @param purpose 用途
   * @param described the SHA-256 of what stands beside the file: its description and its custody up
   *     to here; null in entries from before this was kept
   * @param recipient 接收人; null in entries from before this was asked
   * @param set the SHA-256 of the list of all files that left together; null in entries from before
   *     it was written
   */
  record Exported(
      MediaId medium,
      String purpose,
      @Nullable Digest described,
      @Nullable String recipient,
      @Nullable Digest set)
      implements EvidenceFact {}

  /**
   * Records that what should stand beside an exported file could not be written, so that it did not
   * leave as one that can be checked.
   *
   * @param described of the export that failed, as it says
   * @param takenBack whether the file was deleted again
   */
  record ExportFailed(MediaId medium, Digest described, boolean takenBack)
      implements EvidenceFact {}

  /**
   * Records that a clip was decoded once after writing, and whether it could be.
   *
   * @param mended of how many frames a part is damaged and was filled in by the decoder; null in
   *     entries from before this was counted
   */
  record Checked(MediaId medium, boolean decodes, long frames, @Nullable Long mended)
      implements EvidenceFact {}

  /**
   * Says that a medium shows intimate parts and who alone may look at it (隐私部位, practice 4); may
   * stand before the medium, so that a clip is never open for a moment.
   *
   * @param replaces the marks that its writer knew of and that it counts instead of; null for all
   *     before it, in entries from before this was kept
   */
  record Shielded(MediaId medium, List<PersonId> readers, @Nullable List<EntryId> replaces)
      implements EvidenceFact {
    public Shielded {
      readers = List.copyOf(readers);
      replaces = replaces == null ? null : List.copyOf(replaces);
      Check.that(!readers.isEmpty(), "somebody may look at a shielded medium");
    }

    /** Marks a medium that had no mark. */
    public static Shielded first(MediaId medium, List<PersonId> readers) {
      return new Shielded(medium, readers, List.of());
    }
  }

  /**
   * Lets everybody at the table look at a medium again, with a reason.
   *
   * @param replaces the marks that are lifted; null for all before it, as above
   */
  record Unshielded(MediaId medium, String reason, @Nullable List<EntryId> replaces)
      implements EvidenceFact {
    public Unshielded {
      replaces = replaces == null ? null : List.copyOf(replaces);
      Check.notBlank(reason, "reason");
    }
  }

  /** Chooses the case's key images anew, in the order of its annex (F64). */
  record KeyImagesChosen(List<KeyImage> images) implements EvidenceFact {
    public KeyImagesChosen {
      images = List.copyOf(images);
      Check.inRange(images.size(), 0, KeyImages.MOST, "number of key images");
      Check.that(
          images.stream().map(KeyImage::medium).distinct().count() == images.size(),
          "a picture is a key image once");
    }
  }

  /** Records that the camera went away while recording. */
  record CameraLost(String device, long atMillis) implements EvidenceFact {}
}
