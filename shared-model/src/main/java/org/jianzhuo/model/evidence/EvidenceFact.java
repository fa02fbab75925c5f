package org.jianzhuo.model.evidence;

import java.util.Map;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;

/** The facts of media: append-only, so they cannot conflict. */
public sealed interface EvidenceFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "evidence.captured", Captured.class,
              "evidence.document-kept", DocumentKept.class,
              "evidence.voided", Voided.class,
              "evidence.exported", Exported.class,
              "evidence.checked", Checked.class,
              "evidence.camera-lost", CameraLost.class));

  /** Records a photo or clip that is sealed on the disk. */
  record Captured(Medium medium, CaptureRecord capture) implements EvidenceFact {}

  /** Records a document's revision that is sealed on the disk. */
  record DocumentKept(Medium medium) implements EvidenceFact {}

  /** Voids a medium with a reason; nothing is deleted. */
  record Voided(MediaId medium, String reason) implements EvidenceFact {}

  /** Records that a medium left the station as a file. */
  record Exported(MediaId medium, String purpose) implements EvidenceFact {}

  /** Records that a clip was decoded once after writing, and whether it could be. */
  record Checked(MediaId medium, boolean decodes, long frames) implements EvidenceFact {}

  /** Records that the camera went away while recording. */
  record CameraLost(String device, long atMillis) implements EvidenceFact {}
}
