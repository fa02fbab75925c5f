package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (int place = 0; place < ordered.size(); place++) {
      Act act = ordered.get(place);
      S before =
          history.followsAllBefore(place)
              ? value
              : fold(projection, StreamHistory.of(history.ancestorsOf(place))).value();
      Optional<String> rule = projection.refuse(before, act);
      if (rule.isPresent()) {
        refusals.add(new Refusal(act.id(), projection.name(), rule.get()));
        continue;
      }
      for (String slot : projection.slots(act.fact())) {
        List<EntryId> open = writes.computeIfAbsent(slot, s -> new ArrayList<>());
        open.removeIf(earlier -> history.isAncestor(earlier, act.id()));
        open.add(act.id());
      }
      value = projection.apply(value, act);
    }
    List<Conflict> conflicts =
        writes.entrySet().stream()
            .filter(slot -> slot.getValue().size() > 1)
            .map(slot -> new Conflict(slot.getKey(), slot.getValue()))
            .toList();
    return new Folded<>(value, refusals, conflicts);
  }
}
