package org.jianzhuo.model.journal;

import java.util.Optional;
import java.util.Set;

/**
 * Derives a feature's value from a stream: pure, total, deterministic. A projection ignores facts
 * that are not of its feature.
 *
 * @param <S> the immutable value
 */
public interface Projection<S> {

  /** Names the projection in logs and refusals, e.g. {@code exam}. */
  String name();

  /** Returns the value of a stream without entries. */
  S empty();

  /** Returns the value after the act. Never throws. */
  S apply(S value, Act act);

  /**
   * Tells which rule the act breaks against the value of its own ancestors, if any; a refused act
   * is kept and shown, but not applied.
   */
  default Optional<String> refuse(S valueOfAncestors, Act act) {
    return Optional.empty();
  }

  /**
   * Names what the fact edits or does only once, e.g. {@code finding:…}; empty for append-only
   * facts. Concurrent writes to one slot are a conflict.
   */
  default Set<String> slots(Fact fact) {
    return Set.of();
  }
}
