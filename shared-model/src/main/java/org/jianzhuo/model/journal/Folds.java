package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Folds streams. */
public final class Folds {

  private Folds() {}

  /**
   * Folds a stream. Machines that hold the same entries get the same result, in whatever order the
   * entries arrived and whatever their clocks said.
   */
  public static <S> Folded<S> fold(Projection<S> projection, StreamHistory history) {
    S value = projection.empty();
    List<Refusal> refusals = new ArrayList<>();
    Map<String, List<EntryId>> writes = new TreeMap<>();
    List<Act> ordered = history.ordered();
    // The value that each act's own line led to, so that a long fork is folded once.
    List<S> lines = new ArrayList<>(ordered.size());
    BitSet refused = new BitSet(ordered.size());
    for (int place = 0; place < ordered.size(); place++) {
      Act act = ordered.get(place);
      boolean alone = history.followsAllBefore(place);
      S before = alone ? value : before(projection, history, place, lines, refused);
      Optional<String> rule = projection.refuse(before, act);
      if (rule.isPresent()) {
        refusals.add(new Refusal(act.id(), projection.name(), rule.get()));
        refused.set(place);
        lines.add(before);
        continue;
      }
      for (String slot : projection.slots(act.fact())) {
        List<EntryId> open = writes.computeIfAbsent(slot, s -> new ArrayList<>());
        open.removeIf(earlier -> history.isAncestor(earlier, act.id()));
        open.add(act.id());
      }
      value = projection.apply(value, act);
      lines.add(alone ? value : projection.apply(before, act));
    }
    List<Conflict> conflicts =
        writes.entrySet().stream()
            .filter(slot -> slot.getValue().size() > 1)
            .map(slot -> new Conflict(slot.getKey(), slot.getValue()))
            .toList();
    return new Folded<>(value, refusals, conflicts);
  }

  /** Returns what the fold gives with one act more that follows everything folded so far. */
  static <S> Folded<S> followedBy(Projection<S> projection, Folded<S> before, Act act) {
    Optional<String> rule = projection.refuse(before.value(), act);
    if (rule.isPresent()) {
      List<Refusal> refusals = new ArrayList<>(before.refusals());
      refusals.add(new Refusal(act.id(), projection.name(), rule.get()));
      return new Folded<>(before.value(), refusals, before.conflicts());
    }
    Set<String> settled = projection.slots(act.fact());
    return new Folded<>(
        projection.apply(before.value(), act),
        before.refusals(),
        before.conflicts().stream().filter(c -> !settled.contains(c.slot())).toList());
  }

  /** Returns the value of the act's own ancestors; which of them were refused is known by now. */
  private static <S> S before(
      Projection<S> projection, StreamHistory history, int place, List<S> lines, BitSet refused) {
    OptionalInt parent = history.soleParentOf(place);
    if (parent.isPresent()) {
      return lines.get(parent.getAsInt());
    }
    BitSet applied = history.placesAbove(place);
    applied.andNot(refused);
    S value = projection.empty();
    for (int each = applied.nextSetBit(0); each >= 0; each = applied.nextSetBit(each + 1)) {
      value = projection.apply(value, history.ordered().get(each));
    }
    return value;
  }
}
