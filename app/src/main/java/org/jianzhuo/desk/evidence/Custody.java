package org.jianzhuo.desk.evidence;

import java.util.List;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;

/** Lists what happened to one medium, in the order of the case's journal. */
public record Custody(List<Act> acts) {

  public Custody {
    acts = List.copyOf(acts);
  }

  /** Gathers the acts of the medium. */
  public static Custody of(CaseFile file, MediaId medium) {
    return new Custody(
        file.history().ordered().stream()
            .filter(act -> act.fact() instanceof EvidenceFact fact && concerns(fact, medium))
            .toList());
  }

  private static boolean concerns(EvidenceFact fact, MediaId medium) {
    return switch (fact) {
      case EvidenceFact.Derived f ->
          f.medium().id().equals(medium) || f.derivation().parent().equals(medium);
      case EvidenceFact.Kept f -> f.medium().id().equals(medium);
      case EvidenceFact.Viewed f -> f.medium().equals(medium);
      case EvidenceFact.Annotated f -> f.medium().equals(medium);
      case EvidenceFact.NoteWithdrawn f -> f.medium().equals(medium);
      case EvidenceFact.Voided f -> f.medium().equals(medium);
      case EvidenceFact.Exported f -> f.medium().equals(medium);
      case EvidenceFact.Checked f -> f.medium().equals(medium);
      case EvidenceFact.KeyImagesChosen f -> false;
      case EvidenceFact.CameraLost f -> false;
    };
  }

  /** Tells whether the clip was decoded after writing and could be. */
  public boolean decodes() {
    return acts.stream()
        .anyMatch(act -> act.fact() instanceof EvidenceFact.Checked f && f.decodes());
  }

  /** Tells whether the clip was decoded after writing and could not be. */
  public boolean failsToDecode() {
    return acts.stream()
        .anyMatch(act -> act.fact() instanceof EvidenceFact.Checked f && !f.decodes());
  }
}
