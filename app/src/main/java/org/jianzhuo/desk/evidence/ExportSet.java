package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;

/**
 * One export as the journal knows it, whatever became of the folder that it was written to (ADR
 * 0022).
 *
 * @param manifest the name of the file that names its files
 * @param at when it was journalled, in milliseconds since 1970
 * @param acceptanceNumber of the case; empty where the acts do not tell
 * @param recipient 接收人
 * @param purpose 用途
 * @param media the originals as the case calls them
 */
public record ExportSet(
    String manifest,
    long at,
    String acceptanceNumber,
    String recipient,
    String purpose,
    List<String> media) {

  public ExportSet {
    media = List.copyOf(media);
  }

  /**
   * Returns the exports that the acts tell of, oldest first; those from before sets are left out.
   */
  public static List<ExportSet> of(Collection<Act> acts) {
    Map<StreamId, String> cases = new LinkedHashMap<>();
    Map<MediaId, String> names = new LinkedHashMap<>();
    for (Act act : acts) {
      if (act.fact() instanceof IntakeFact.CaseAccepted accepted) {
        cases.put(act.header().stream(), accepted.accepted().acceptanceNumber());
      } else if (act.fact() instanceof EvidenceFact.Kept kept) {
        names.put(kept.medium().id(), kept.medium().fileName());
      }
    }
    Map<String, ExportSet> sets = new LinkedHashMap<>();
    for (Act act : acts) {
      if (act.fact() instanceof EvidenceFact.Exported e
          && e.set() != null
          && e.recipient() != null) {
        ExportSet one =
            new ExportSet(
                Manifest.nameOf(e.set().hex()),
                act.header().at(),
                cases.getOrDefault(act.header().stream(), ""),
                e.recipient(),
                e.purpose(),
                List.of(names.getOrDefault(e.medium(), e.medium().toString())));
        sets.merge(e.set().hex(), one, ExportSet::and);
      }
    }
    return sets.values().stream().sorted((a, b) -> Long.compare(a.at(), b.at())).toList();
  }

  private ExportSet and(ExportSet more) {
    List<String> all = new ArrayList<>(media);
    all.addAll(more.media);
    return new ExportSet(manifest, at, acceptanceNumber, recipient, purpose, all);
  }
}
