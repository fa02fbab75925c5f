package org.jianzhuo.model.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Holds one paper with all its versions.
 *
 * @param services who got it when, in the order in which it was recorded
 * @param parts what was received of it before all was there
 * @param answered null until what it asked for was received
 * @param prints how often any version was printed: the number of the last print
 * @param lastPrints how often the version that stands was printed
 */
public record PaperFile(
    List<Version> versions,
    List<PaperFact.Served> services,
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
    services = List.copyOf(services);
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

  /**
   * Returns the service from which the paper's days run: on the one whom it asks, or one of before
   * a service named its recipient; null until there is one.
   */
  public PaperFact.@Nullable Served served() {
    return services.stream()
        .filter(s -> s.receipt() == null || s.receipt().addressed())
        .findFirst()
        .orElse(null);
  }

  /** Returns who of these has not got the paper yet, in their order. */
  public List<Recipient> unserved(Collection<Recipient> recipients) {
    return recipients.stream().filter(recipient -> !reached(recipient)).toList();
  }

  private boolean reached(Recipient recipient) {
    return services.stream().anyMatch(s -> s.receipt() == null || s.receipt().to() == recipient);
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

  PaperFile issued(Version next) {
    List<Version> all = new ArrayList<>(versions);
    all.add(next);
    return new PaperFile(all, services, parts, answered, prints, 0);
  }

  PaperFile printed(PaperFact.Printed print) {
    int more = print.version() == last().issued().version() ? 1 : 0;
    return new PaperFile(
        versions, services, parts, answered, Math.max(prints, print.print()), lastPrints + more);
  }

  PaperFile servedBy(PaperFact.Served service) {
    List<PaperFact.Served> all = new ArrayList<>(services);
    // one that names nobody stands for everybody: the later word counts, as it did before
    all.removeIf(each -> each.receipt() == null && service.receipt() == null);
    all.add(service);
    return new PaperFile(versions, all, parts, answered, prints, lastPrints);
  }

  PaperFile received(PaperFact.PartReceived part) {
    List<PaperFact.PartReceived> all = new ArrayList<>(parts);
    all.add(part);
    return new PaperFile(versions, services, all, answered, prints, lastPrints);
  }

  PaperFile answeredBy(PaperFact.Answered answer) {
    return new PaperFile(versions, services, parts, answer, prints, lastPrints);
  }
}
