package org.jianzhuo.model.paper;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;

/** Holds a stream's papers by number, in the order in which they were first issued. */
public record Papers(Map<String, PaperFile> files) {

  /** The projection of a stream onto its papers. */
  public static final Projection<Papers> PROJECTION = new PapersProjection();

  public Papers {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Returns the paper of a number, if there is one. */
  public Optional<PaperFile> file(String number) {
    return Optional.ofNullable(files.get(number));
  }

  /** Tells whether a notice that began this event of the clock is not yet answered. */
  public boolean awaits(UUID suspension) {
    return files.values().stream()
        .filter(file -> file.answered() == null)
        .anyMatch(file -> suspension.equals(file.versions().getFirst().issued().suspension()));
  }

  /** Returns the papers of a kind. */
  public List<PaperFile> ofKind(String kind) {
    return files.values().stream().filter(f -> f.kind().equals(kind)).toList();
  }

  /**
   * Returns by gap the number of the paper of the kind that told it.
   *
   * @param except the number of the paper that is being written anew; empty for a new one
   */
  public Map<String, String> told(String kind, String except) {
    Map<String, String> told = new HashMap<>();
    for (PaperFile file : ofKind(kind)) {
      if (!file.number().equals(except)) {
        file.last().issued().gaps().forEach(gap -> told.put(gap, file.number()));
      }
    }
    return told;
  }

  /** Returns the highest counter that the station gave here; 0 if none. */
  public int counter(StationId station) {
    return files.values().stream()
        .map(file -> file.versions().getFirst())
        .filter(version -> version.station().equals(station))
        .mapToInt(version -> version.issued().counter())
        .max()
        .orElse(0);
  }
}
