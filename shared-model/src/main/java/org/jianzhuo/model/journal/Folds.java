package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    for (int place = 0; place < ordered.size(); place++) {
      Act act = ordered.get(place);
      boolean alone = history.followsAllBefore(place);
      S before = alone ? value : before(projection, history, place, lines);
      Optional<String> rule = projection.refuse(before, act);
      if (rule.isPresent()) {
        refusals.add(new Refusal(act.id(), projection.name(), rule.get()));
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

  private static <S> S before(
      Projection<S> projection, StreamHistory history, int place, List<S> lines) {
    OptionalInt parent = history.soleParentOf(place);
    return parent.isPresent()
        ? lines.get(parent.getAsInt())
        : fold(projection, StreamHistory.of(history.ancestorsOf(place))).value();
  }
}
