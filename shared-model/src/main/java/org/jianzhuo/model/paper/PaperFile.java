package org.jianzhuo.model.paper;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Holds one paper with all its versions.
 *
 * @param served null until it was served
 * @param parts what was received of it before all was there
 * @param answered null until what it asked for was received
 * @param prints how often any version was printed: the number of the last print
 * @param lastPrints how often the version that stands was printed
 */
public record PaperFile(
    List<Version> versions,
    PaperFact.@Nullable Served served,
    List<PaperFact.PartReceived> parts,
    PaperFact.@Nullable Answered answered,
    int prints,
    int lastPrints) {

  /** Describes a version: what was issued, where, when by the station's clock, and by whom. */
  public record Version(
      PaperFact.Issued issued, StationId station, long at, @Nullable PersonId by) {}

  public PaperFile {
    Check.notEmpty(versions, "versions");
    versions = List.copyOf(versions);
    parts = List.copyOf(parts);
  }

  public String number() {
    return versions.getFirst().issued().number();
  }

  public String kind() {
    return versions.getFirst().issued().kind();
  }

  /** Returns the version that stands. */
  public Version last() {
    return versions.getLast();
  }

  /** Returns what of the lines was not received yet. */
  public List<String> outstanding(List<String> lines) {
    return lines.stream()
        .filter(line -> parts.stream().noneMatch(part -> part.lines().contains(line)))
        .toList();
  }

  /** Returns the version with these bytes, if there is one. */
  public Optional<Version> version(Digest sha256) {
    return versions.stream().filter(v -> v.issued().sha256().equals(sha256)).findFirst();
  }
}
