package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Takes photos and keeps them: sealed, forced to the disk, and journalled. */
final class StillKeeper {

  private final Journal journal;
  private final MediaStore media;
  private final ClipKeeper describer;
  private final CameraGate gate;
  private final Surroundings around;
  private final Consumer<CaptureStatus.Notice> notices;

  StillKeeper(
      Journal journal,
      MediaStore media,
      ClipKeeper describer,
      CameraGate gate,
      Surroundings around,
      Consumer<CaptureStatus.Notice> notices) {
    this.journal = journal;
    this.media = media;
    this.describer = describer;
    this.gate = gate;
    this.around = around;
    this.notices = notices;
  }

  /** The photo that is taken again, and why. */
  private record Again(MediaId first, String reason) {}

  /**
   * Takes a photo for a finding.
   *
   * @param readers who alone may look at it; nobody for everybody
   */
  Outcome<Medium> take(
      @Nullable CaptureDevice camera,
      CaptureStatus.@Nullable Open open,
      StreamId caseStream,
      PersonId actor,
      FindingId finding,
      List<PersonId> readers) {
    return take(camera, open, caseStream, actor, finding, readers, null);
  }

  /**
   * Takes a photo again in place of another one.
   *
   * @param readers who alone may look at what is taken now; nobody for everybody
   */
  Outcome<Medium> again(
      @Nullable CaptureDevice camera,
      CaptureStatus.@Nullable Open open,
      StreamId caseStream,
      PersonId actor,
      MediaId first,
      String reason,
      List<PersonId> readers) {
    Evidence evidence = journal.stream(caseStream).get(Evidence.PROJECTION);
    Evidence.Item item = evidence.items().get(first);
    FindingId finding = item == null ? null : item.medium().finding();
    if (item == null || finding == null) {
      return Outcome.refused("evidence.refused.unknown");
    }
    if (evidence.isVoided(first)) {
      return Outcome.refused("evidence.refused.voided");
    }
    if (!evidence.mayLook(first, actor)) {
      return Outcome.refused("evidence.refused.shielded");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("evidence.refused.reason");
    }
    return take(
        camera,
        open,
        caseStream,
        actor,
        finding,
        both(readers, evidence.readersOf(first)),
        new Again(first, reason.strip()));
  }

  /** Returns whom both name, where nobody stands for everybody; the first where they share none. */
  private static List<PersonId> both(List<PersonId> now, List<PersonId> before) {
    if (now.isEmpty()) {
      return before;
    }
    List<PersonId> shared = now.stream().filter(before::contains).toList();
    return shared.isEmpty() ? now : shared;
  }

  private Outcome<Medium> take(
      @Nullable CaptureDevice camera,
      CaptureStatus.@Nullable Open open,
      StreamId caseStream,
      PersonId actor,
      FindingId finding,
      List<PersonId> readers,
      @Nullable Again again) {
    if (camera == null || open == null || !open.attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    Optional<Reason> refusal = open.ofAnother(caseStream).or(() -> gate.refusal(caseStream));
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    byte[] jpeg = camera.still();
    CaptureRecord capture = describer.describe(open, "mjpeg", null);
    MediaStore.Sealed sealed = media.keep(jpeg);
    boolean whole = JpegScan.whole(jpeg);
    Medium photo =
        MediaNames.oneByOne(
            () -> journalled(caseStream, sealed, capture, actor, finding, readers, whole, again));
    if (!whole) {
      // told while the person is there: it can be taken again
      notices.accept(
          new CaptureStatus.Notice(
              true, Reason.of("evidence.notice.photo-partial", photo.fileName())));
    }
    return Outcome.done(photo);
  }

  private Medium journalled(
      StreamId stream,
      MediaStore.Sealed sealed,
      CaptureRecord capture,
      PersonId actor,
      FindingId finding,
      List<PersonId> readers,
      boolean whole,
      @Nullable Again again) {
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
    if (!whole) {
      // The camera's cable lost a part: kept as it came, and shown as what it is.
      deeds.add(new Deed(stream, new EvidenceFact.Checked(medium.id(), true, 1, 1L)));
    }
    if (again != null) {
      deeds.add(
          new Deed(stream, new EvidenceFact.Retaken(again.first(), medium.id(), again.reason())));
    }
    journal.append(actor, deeds);
    return medium;
  }
}
