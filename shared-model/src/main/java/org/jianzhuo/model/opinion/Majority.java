package org.jianzhuo.model.opinion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jianzhuo.model.base.Check;

/**
 * Holds what a panel decided, field by field: a value is decided when more than half of the
 * <em>appointed</em> panel voted for it (深圳市职工劳动能力鉴定办法 23; domain 2.3).
 *
 * @param decided the value of each decided field
 * @param minority for each decided field the filed votes that differ
 */
public record Majority(State state, Map<String, String> decided, Map<String, Integer> minority) {
  /** Says how far the vote is. */
  public enum State {
    /** Some have not filed and some field is open. */
    PENDING,
    /** Every voted field is decided. */
    MAJORITY,
    /** All have filed and some field is not decided: the case goes to consultation. */
    NO_MAJORITY
  }

  public Majority {
    decided = Map.copyOf(decided);
    minority = Map.copyOf(minority);
  }

  /**
   * Counts the votes.
   *
   * @param size how many experts were appointed: three or five
   * @param votes one map of field to value for each expert who has filed
   */
  public static Majority of(int size, Collection<Map<String, String>> votes) {
    return of(size, votes, Map.of());
  }

  /**
   * Counts the votes; a field that all have voted on without majority takes the value that the
   * consultation committee ruled. What the panel decided stays.
   *
   * @param rulings the value by field; those of other fields do nothing
   */
  public static Majority of(
      int size, Collection<Map<String, String>> votes, Map<String, String> rulings) {
    Check.that(size == 3 || size == 5, "a panel has three or five experts");
    Check.that(votes.size() <= size, "more votes than experts");
    TreeSet<String> fields = new TreeSet<>();
    votes.forEach(vote -> fields.addAll(vote.keySet()));
    Map<String, String> decided = new TreeMap<>();
    Map<String, Integer> minority = new TreeMap<>();
    for (String field : fields) {
      Map<String, Integer> counts = new HashMap<>();
      votes.stream()
          .filter(vote -> vote.containsKey(field))
          .forEach(vote -> counts.merge(vote.get(field), 1, Integer::sum));
      int cast = counts.values().stream().mapToInt(Integer::intValue).sum();
      counts.forEach(
          (value, count) -> {
            if (2 * count > size) {
              decided.put(field, value);
              minority.put(field, cast - count);
            }
          });
      String ruled = rulings.get(field);
      if (ruled != null && votes.size() == size && !decided.containsKey(field)) {
        decided.put(field, ruled);
        minority.put(field, cast - counts.getOrDefault(ruled, 0));
      }
    }
    State state =
        !fields.isEmpty() && decided.size() == fields.size()
            ? State.MAJORITY
            : votes.size() == size ? State.NO_MAJORITY : State.PENDING;
    return new Majority(state, decided, minority);
  }
}
