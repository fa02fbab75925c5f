package org.jianzhuo.model.journal;

import java.util.Map;

/**
 * Names the kinds of one feature: kind (as in a header, {@code exam.finding-recorded}) to record.
 */
public record FactFamily(Map<String, Class<? extends Fact>> kinds) {

  public FactFamily {
    kinds = Map.copyOf(kinds);
    for (String kind : kinds.keySet()) {
      if (!kind.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
        throw new IllegalArgumentException("not a kind: " + kind);
      }
    }
  }
}
