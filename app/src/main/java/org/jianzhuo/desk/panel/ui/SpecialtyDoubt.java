package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Set;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;

/** Words that a panel has no specialty for some of the room's cases (practice 2). */
final class SpecialtyDoubt {

  private SpecialtyDoubt() {}

  /**
   * @param unfit what each of those cases asks for, any one of them; at least one
   * @param held the specialties of the pool: only these can be drawn or typed instead
   */
  static String words(Messages words, List<Set<String>> unfit, Set<String> held) {
    List<String> fitting =
        unfit.stream().flatMap(Set::stream).filter(held::contains).distinct().sorted().toList();
    String names = SpecialtyWords.of(fitting, words);
    return names.isEmpty()
        ? words.text("panel.seat.unfit-nobody", unfit.size())
        : words.text("panel.seat.unfit", unfit.size(), names);
  }
}
