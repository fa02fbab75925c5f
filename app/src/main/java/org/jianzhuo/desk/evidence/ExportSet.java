package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * One export as the journal knows it, whatever became of the folder that it was written to (ADR
 * 0022).
 *
 * @param set the SHA-256 of the list of its files; null in exports from before it was written
 * @param station that made it
 * @param entries that journal it, one for each file
 * @param at when it was journalled, in milliseconds since 1970
 * @param acceptanceNumber of the case; empty where the acts do not tell
 * @param recipient 接收人
 * @param purpose 用途
 * @param media the originals as the case calls them
 */
public record ExportSet(
    @Nullable Digest set,
    StationId station,
    List<EntryId> entries,
    long at,
    String acceptanceNumber,
    String recipient,
    String purpose,
    List<String> media) {

  public ExportSet {
    entries = List.copyOf(entries);
    media = List.copyOf(media);
  }

  /** Names it: by the file that names its files, else by its one entry. */
  public String name() {
    return set == null
        ? "export-" + entries.getFirst().digest().brief()
        : Manifest.nameOf(set.hex());
  }

  /** Returns by what it is told from every other: the digest of its set, else its one entry. */
  String mark() {
    return set == null ? entries.getFirst().toString() : set.hex();
  }

  /**
   * Returns the exports that the acts tell of, oldest first, but for those that failed; without a
   * set, each file is one.
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
    Set<Digest> failed =
        acts.stream()
            .map(Act::fact)
            .filter(EvidenceFact.ExportFailed.class::isInstance)
            .map(fact -> ((EvidenceFact.ExportFailed) fact).described())
            .collect(Collectors.toSet());
    Map<String, ExportSet> sets = new LinkedHashMap<>();
    for (Act act : acts) {
      if (act.fact() instanceof EvidenceFact.Exported e
          && (e.described() == null || !failed.contains(e.described()))) {
        ExportSet one =
            new ExportSet(
                e.set(),
                act.header().station(),
                List.of(act.id()),
                act.header().at(),
                cases.getOrDefault(act.header().stream(), ""),
                e.recipient() == null ? "" : e.recipient(),
                e.purpose(),
                List.of(names.getOrDefault(e.medium(), e.medium().toString())));
        sets.merge(one.mark(), one, ExportSet::and);
      }
    }
    return sets.values().stream().sorted((a, b) -> Long.compare(a.at(), b.at())).toList();
  }

  private ExportSet and(ExportSet more) {
    return new ExportSet(
        set,
        station,
        both(entries, more.entries),
        at,
        acceptanceNumber,
        recipient,
        purpose,
        both(media, more.media));
  }

  private static <T> List<T> both(List<T> first, List<T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
