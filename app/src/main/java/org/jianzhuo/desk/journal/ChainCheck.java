package org.jianzhuo.desk.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.EntryId;

/** Checks how entries hang together: numbers, parents and heads. Needs no secret. */
final class ChainCheck {

  private final Collection<EntryCheck.Read> entries;
  private final Map<EntryId, EntryCheck.Read> byId = new HashMap<>();

  ChainCheck(Collection<EntryCheck.Read> entries) {
    this.entries = entries;
    entries.forEach(entry -> byId.put(entry.id(), entry));
  }

  /**
   * Finds numbers that are missing or stand twice.
   *
   * @param whole the stations whose entries must be held without a gap: this one
   */
  List<Damage> numbers(Set<String> whole) {
    List<Damage> found = new ArrayList<>();
    Map<String, TreeMap<Long, EntryId>> seqs = new TreeMap<>();
    for (EntryCheck.Read entry : entries) {
      String station = entry.header().station().toString();
      EntryId other =
          seqs.computeIfAbsent(station, s -> new TreeMap<>())
              .putIfAbsent(entry.header().seq(), entry.id());
      if (other != null && !other.equals(entry.id())) {
        found.add(
            new Damage(
                "sequence",
                station,
                "number " + entry.header().seq() + " stands twice: " + other + ", " + entry.id()));
      }
    }
    for (String station : whole) {
      long expected = 1;
      for (long seq : seqs.getOrDefault(station, new TreeMap<>()).keySet()) {
        if (seq > expected) {
          found.add(
              new Damage(
                  "sequence",
                  station,
                  "numbers " + expected + " to " + (seq - 1) + " are missing"));
        }
        expected = seq + 1;
      }
    }
    return found;
  }

  /** Finds entries that others name as their parents and that are not here. */
  List<Damage> parents() {
    List<Damage> found = new ArrayList<>();
    Set<EntryId> told = new HashSet<>();
    for (EntryCheck.Read entry : entries) {
      for (EntryId parent : entry.header().parents()) {
        EntryCheck.Read held = byId.get(parent);
        if (held == null && told.add(parent)) {
          found.add(
              new Damage(
                  "entry", parent.toString(), "is missing; it is a parent of " + entry.id()));
        } else if (held != null && !held.header().stream().equals(entry.header().stream())) {
          found.add(new Damage("entry", entry.id().toString(), "has a parent of another stream"));
        }
      }
    }
    return found;
  }

  /** Finds streams whose heads or whose kind on the disk are not what the entries say. */
  List<Damage> heads(Map<String, Set<String>> heads, Map<String, String> kinds) {
    Map<String, Set<String>> expected = new TreeMap<>();
    Map<String, Set<String>> roots = new TreeMap<>();
    for (EntryCheck.Read entry : entries) {
      String stream = entry.header().stream().toString();
      expected.computeIfAbsent(stream, s -> new TreeSet<>());
      if (entry.header().parents().isEmpty()) {
        roots.computeIfAbsent(stream, s -> new TreeSet<>()).add(entry.header().kind());
      }
    }
    Set<EntryId> whole = whole();
    for (EntryId id : whole) {
      EntryCheck.Read entry = byId.get(id);
      if (entry != null) {
        expected
            .computeIfAbsent(entry.header().stream().toString(), s -> new TreeSet<>())
            .add(id.toString());
      }
    }
    for (EntryId id : whole) {
      EntryCheck.Read entry = byId.get(id);
      if (entry != null) {
        entry
            .header()
            .parents()
            .forEach(
                parent ->
                    expected
                        .getOrDefault(entry.header().stream().toString(), new TreeSet<>())
                        .remove(parent.toString()));
      }
    }
    List<Damage> found = new ArrayList<>();
    Set<String> streams = new TreeSet<>(expected.keySet());
    streams.addAll(heads.keySet());
    streams.addAll(kinds.keySet());
    for (String stream : streams) {
      Set<String> here = heads.getOrDefault(stream, Set.of());
      Set<String> due = expected.getOrDefault(stream, Set.of());
      if (!here.equals(due)) {
        found.add(new Damage("stream", stream, "the heads are " + here + ", not " + due));
      }
      Set<String> root = roots.getOrDefault(stream, Set.of(""));
      if (!root.contains(kinds.getOrDefault(stream, "-"))) {
        found.add(new Damage("stream", stream, "the first entry is not what the index says"));
      }
    }
    return found;
  }

  /** Returns the entries whose ancestors are all here. */
  private Set<EntryId> whole() {
    Set<EntryId> whole = new HashSet<>();
    List<EntryCheck.Read> open = new ArrayList<>(entries);
    int before;
    do {
      before = open.size();
      for (EntryCheck.Read entry : open) {
        if (whole.containsAll(entry.header().parents())) {
          whole.add(entry.id());
        }
      }
      open.removeIf(entry -> whole.contains(entry.id()));
    } while (open.size() < before);
    return whole;
  }
}
