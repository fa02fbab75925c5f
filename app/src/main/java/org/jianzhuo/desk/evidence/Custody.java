package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;

/** Lists what happened to one medium, in the order of the case's journal. */
public record Custody(List<Act> acts) {

  /** Nothing happened yet. */
  public static final Custody NONE = new Custody(List.of());

  public Custody {
    acts = List.copyOf(acts);
  }

  /** Gathers the acts of all media of a case in one reading. */
  public static Map<MediaId, Custody> byMedium(CaseFile file) {
    Map<MediaId, List<Act>> acts = new HashMap<>();
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof EvidenceFact fact) {
        for (MediaId medium : media(fact)) {
          acts.computeIfAbsent(medium, none -> new ArrayList<>()).add(act);
        }
      }
    }
    Map<MediaId, Custody> found = new HashMap<>();
    acts.forEach((medium, of) -> found.put(medium, new Custody(of)));
    return found;
  }

  /** Gathers the acts of the medium. */
  public static Custody of(CaseFile file, MediaId medium) {
    return new Custody(
        file.history().ordered().stream()
            .filter(act -> act.fact() instanceof EvidenceFact fact && concerns(fact, medium))
            .toList());
  }

  private static boolean concerns(EvidenceFact fact, MediaId medium) {
    return media(fact).contains(medium);
  }

  private static List<MediaId> media(EvidenceFact fact) {
    return switch (fact) {
      case EvidenceFact.Derived f -> List.of(f.medium().id(), f.derivation().parent());
      case EvidenceFact.Kept f -> List.of(f.medium().id());
      case EvidenceFact.Viewed f -> List.of(f.medium());
      case EvidenceFact.Annotated f -> List.of(f.medium());
      case EvidenceFact.NoteWithdrawn f -> List.of(f.medium());
      case EvidenceFact.Described f -> List.of(f.medium());
      case EvidenceFact.Voided f -> List.of(f.medium());
      case EvidenceFact.Retaken f -> List.of(f.first(), f.again());
      case EvidenceFact.Shielded f -> List.of(f.medium());
      case EvidenceFact.Unshielded f -> List.of(f.medium());
      case EvidenceFact.Exported f -> List.of(f.medium());
      case EvidenceFact.ExportFailed f -> List.of(f.medium());
      case EvidenceFact.Checked f -> List.of(f.medium());
      case EvidenceFact.KeyImagesChosen f -> List.of();
      case EvidenceFact.CameraLost f -> List.of();
    };
  }

  /** Tells whether the clip was decoded after writing and could be. */
  public boolean decodes() {
    return acts.stream()
        .anyMatch(act -> act.fact() instanceof EvidenceFact.Checked f && f.decodes());
  }

  /** Returns of how many frames of a clip a part is damaged; 0 where that is not known. */
  public long mended() {
    return acts.stream()
        .map(act -> act.fact() instanceof EvidenceFact.Checked f ? f.mended() : null)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** Tells whether the clip was decoded after writing and could not be. */
  public boolean failsToDecode() {
    return acts.stream()
        .anyMatch(act -> act.fact() instanceof EvidenceFact.Checked f && !f.decodes());
  }
}
