package org.jianzhuo.model.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a register says of the conclusion that a review looks at again, beside its day.
 *
 * @param grade 1 to 10, 11 for below the grades; null where it is not known or the item has none
 * @param result what an item without grades came to; empty for a grade or where it is not known
 * @param number its 文号; empty where it is not known
 * @param experts who sat first, each by number or name; empty where it is not known
 */
public record StatedConclusion(
    @Nullable Integer grade, String result, String number, List<String> experts) {

  /** Nothing is known. */
  public static final StatedConclusion UNKNOWN = new StatedConclusion(null, "", "", List.of());

  public StatedConclusion {
    experts = List.copyOf(experts);
  }

  /** Tells whether the result is known. */
  public boolean hasResult() {
    return grade != null || !result.isEmpty();
  }

  /** Tells whether an expert of this number and name sat first. */
  public boolean seated(String expertNumber, String name) {
    return experts.stream().anyMatch(each -> names(each, expertNumber, name));
  }

  /** Tells whether an expert of this number sat first: a number names one person. */
  public boolean numbered(String expertNumber) {
    return experts.stream().anyMatch(each -> each.equalsIgnoreCase(expertNumber));
  }

  /** Tells whether somebody of this name sat first, who may be another of the same name. */
  public boolean named(String name) {
    return experts.contains(name.strip());
  }

  /** Tells whether one of the words that say who sat first stands for an expert. */
  public static boolean names(String word, String expertNumber, String name) {
    return word.equalsIgnoreCase(expertNumber) || word.equals(name.strip());
  }
}
