package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;

/** Words that a panel has no specialty for some of the room's cases (practice 2). */
final class SpecialtyDoubt {

  private SpecialtyDoubt() {}

  /**
   * @param unfit what each of those cases asks for, any one of them; at least one
   */
  static String words(Messages words, List<Set<String>> unfit) {
    return words.text(
        "panel.seat.unfit",
        unfit.size(),
        unfit.stream()
            .map(any -> any.stream().sorted().collect(Collectors.joining("/")))
            .distinct()
            .sorted()
            .collect(Collectors.joining(words.english() ? ", " : "、")));
  }
}
