package org.jianzhuo.model.journal;

import java.util.List;

/** Holds what a projection made of a stream. */
public record Folded<S>(S value, List<Refusal> refusals, List<Conflict> conflicts) {

  public Folded {
    refusals = List.copyOf(refusals);
    conflicts = List.copyOf(conflicts);
  }
}
