package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Set;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.desk.panel.RoomPanel;

/** Words that a panel has no specialty for some of the room's cases (practice 2). */
final class SpecialtyDoubt {

  private SpecialtyDoubt() {}

  /**
   * @param unfit what parts of those cases ask for; at least one
   * @param held the specialties of the pool: only these can be drawn or typed instead
   */
  static String words(Messages words, List<RoomPanel.Asked> unfit, Set<String> held) {
    List<String> fitting =
        unfit.stream()
            .flatMap(each -> each.need().anyOf().stream())
            .filter(held::contains)
            .distinct()
            .sorted()
            .toList();
    String names = SpecialtyWords.of(fitting, words);
    int count = NeedWords.count(unfit);
    String cases = NeedWords.cases(unfit, words);
    return names.isEmpty()
        ? words.text("panel.seat.unfit-nobody", count, cases)
        : words.text("panel.seat.unfit", count, names, cases);
  }
}
