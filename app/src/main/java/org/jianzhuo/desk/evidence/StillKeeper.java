package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/** Keeps photos: sealed, forced to the disk, and journalled. */
final class StillKeeper {

  private final Journal journal;
  private final MediaStore media;
  private final ClipKeeper describer;
  private final Surroundings around;

  StillKeeper(Journal journal, MediaStore media, ClipKeeper describer, Surroundings around) {
    this.journal = journal;
    this.media = media;
    this.describer = describer;
    this.around = around;
  }

  /**
   * Keeps a photo.
   *
   * @param readers who alone may look at it; nobody for everybody
   */
  Medium keep(
      CaptureStatus.Open open,
      byte[] jpeg,
      PersonId actor,
      FindingId finding,
      List<PersonId> readers) {
    StreamId stream = open.caseStream();
    CaptureRecord capture = describer.describe(open, "mjpeg", null);
    MediaStore.Sealed sealed = media.keep(jpeg);
    return MediaNames.oneByOne(() -> journalled(stream, sealed, capture, actor, finding, readers));
  }

  private Medium journalled(
      StreamId stream,
      MediaStore.Sealed sealed,
      CaptureRecord capture,
      PersonId actor,
      FindingId finding,
      List<PersonId> readers) {
    Medium medium =
        new Medium(
            new MediaId(around.ids().get()),
            MediaKind.PHOTO,
            MediaNames.of(journal, stream).next(MediaKind.PHOTO, "jpg"),
            "image/jpeg",
            sealed.sha256(),
            sealed.bytes(),
            finding);
    List<Deed> deeds = new ArrayList<>();
    if (!readers.isEmpty()) {
      // First, so that no other station ever holds the picture without its readers.
      deeds.add(new Deed(stream, EvidenceFact.Shielded.first(medium.id(), readers)));
    }
    deeds.add(new Deed(stream, new EvidenceFact.Captured(medium, capture)));
    journal.append(actor, deeds);
    return medium;
  }
}
