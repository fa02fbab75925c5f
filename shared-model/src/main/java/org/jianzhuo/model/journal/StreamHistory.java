package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Orders one stream's acts topologically, ties by id, and answers which acts are ancestors of
 * which. No clock takes part. An act whose parents are not all here waits under {@link #waiting()}
 * and is not folded.
 */
public final class StreamHistory {

  private final List<Act> ordered;
  private final List<BitSet> ancestors;
  private final Map<EntryId, Integer> index;
  private final List<Act> waiting;
  private final List<EntryId> heads;

  private StreamHistory(
      List<Act> ordered,
      List<BitSet> ancestors,
      Map<EntryId, Integer> index,
      List<Act> waiting,
      List<EntryId> heads) {
    this.ordered = List.copyOf(ordered);
    this.ancestors = List.copyOf(ancestors);
    this.index = Map.copyOf(index);
    this.waiting = List.copyOf(waiting);
    this.heads = List.copyOf(heads);
  }

  /** Orders the acts, which may come in any order and more than once. */
  public static StreamHistory of(Collection<Act> acts) {
    Map<EntryId, Act> byId = new HashMap<>();
    acts.forEach(act -> byId.put(act.id(), act));
    Map<EntryId, Integer> missing = new HashMap<>();
    Map<EntryId, List<Act>> children = new HashMap<>();
    PriorityQueue<Act> ready = new PriorityQueue<>((a, b) -> a.id().compareTo(b.id()));
    for (Act act : byId.values()) {
      missing.put(act.id(), act.header().parents().size());
      if (act.header().parents().isEmpty()) {
        ready.add(act);
      }
      for (EntryId parent : act.header().parents()) {
        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(act);
      }
    }
    List<Act> ordered = new ArrayList<>(byId.size());
    List<BitSet> ancestors = new ArrayList<>(byId.size());
    Map<EntryId, Integer> index = new HashMap<>();
    Set<EntryId> heads = new TreeSet<>();
    while (!ready.isEmpty()) {
      Act act = ready.remove();
      BitSet above = new BitSet(ordered.size());
      for (EntryId parent : act.header().parents()) {
        int at = Objects.requireNonNull(index.get(parent), "a ready act's parents are ordered");
        above.or(ancestors.get(at));
        above.set(at);
        heads.remove(parent);
      }
      index.put(act.id(), ordered.size());
      ordered.add(act);
      ancestors.add(above);
      heads.add(act.id());
      for (Act child : children.getOrDefault(act.id(), List.of())) {
        if (missing.merge(child.id(), -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    List<Act> waiting =
        byId.values().stream()
            .filter(act -> !index.containsKey(act.id()))
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList();
    return new StreamHistory(ordered, ancestors, index, waiting, List.copyOf(heads));
  }

  /** Tells whether the act would follow everything here: the usual case of a stream that grows. */
  boolean isFollowedBy(Act act) {
    return waiting.isEmpty()
        && !index.containsKey(act.id())
        && heads.equals(act.header().parents());
  }

  /** Returns the history with an act more that follows everything here. */
  StreamHistory followedBy(Act act) {
    List<Act> acts = new ArrayList<>(ordered);
    acts.add(act);
    BitSet above = new BitSet(ordered.size());
    above.set(0, ordered.size());
    List<BitSet> lines = new ArrayList<>(ancestors);
    lines.add(above);
    Map<EntryId, Integer> places = new HashMap<>(index);
    places.put(act.id(), ordered.size());
    return new StreamHistory(acts, lines, places, List.of(), List.of(act.id()));
  }

  /** Returns the acts whose ancestors are all here, in fold order. */
  public List<Act> ordered() {
    return ordered;
  }

  /** Returns the acts of which an ancestor has not arrived yet. */
  public List<Act> waiting() {
    return waiting;
  }

  /** Returns the entries without a child: the parents of the next entry. */
  public List<EntryId> heads() {
    return heads;
  }

  /** Tells whether {@code elder} is an ancestor of {@code younger}; both must be ordered here. */
  public boolean isAncestor(EntryId elder, EntryId younger) {
    Integer up = index.get(elder);
    Integer down = index.get(younger);
    return up != null && down != null && ancestors.get(down).get(up);
  }

  /** Returns the acts above the act at this place in the order, in fold order. */
  List<Act> ancestorsOf(int place) {
    return ancestors.get(place).stream().mapToObj(ordered::get).toList();
  }

  /** Returns the places of the acts above the act at this place. */
  BitSet placesAbove(int place) {
    return (BitSet) ancestors.get(place).clone();
  }

  /** Tells whether every earlier act in the order is an ancestor of the act at this place. */
  boolean followsAllBefore(int place) {
    return ancestors.get(place).cardinality() == place;
  }

  /** Returns the place of the act's only parent; empty if it has none or several. */
  OptionalInt soleParentOf(int place) {
    List<EntryId> parents = ordered.get(place).header().parents();
    return parents.size() == 1
        ? OptionalInt.of(
            Objects.requireNonNull(index.get(parents.getFirst()), "an ordered act's parent"))
        : OptionalInt.empty();
  }
}
