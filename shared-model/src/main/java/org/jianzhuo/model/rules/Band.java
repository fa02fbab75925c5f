package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;

/** Names the grade, or the level, of the whole numbers from {@code min} to {@code max}. */
public record Band(int grade, int min, int max) {

  public Band {
    Check.that(min <= max, "a band ends where it began");
  }

  /** Returns the grade of a number; empty outside all bands. */
  static Optional<Integer> gradeOf(List<Band> bands, int number) {
    return bands.stream()
        .filter(band -> number >= band.min() && number <= band.max())
        .map(Band::grade)
        .findFirst();
  }
}
