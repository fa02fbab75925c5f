package org.jianzhuo.desk.exam.ui;

import java.util.List;
import org.jianzhuo.model.catalogue.TemplateField;

/** Says how a choice is shown: side by side where that fits, else as a list that drops down. */
enum ChoiceLook {
  WORDS,
  /** The values alone, where each stands at the beginning of its words: 0 to 5 of a strength. */
  VALUES,
  LIST;

  private static final int MOST = 6;
  private static final double PADDING = 26;
  private static final double WIDE = 15;
  private static final double NARROW = 8;

  static ChoiceLook of(List<TemplateField.Choice> choices, boolean english, double width) {
    if (choices.size() > MOST) {
      return LIST;
    }
    double needed = 0;
    boolean begins = true;
    for (TemplateField.Choice choice : choices) {
      String words = choice.words().in(english);
      needed += PADDING + words.chars().mapToDouble(c -> c > 0x2000 ? WIDE : NARROW).sum();
      begins &= choice.value().length() <= 2 && words.startsWith(choice.value());
    }
    return needed <= width ? WORDS : begins ? VALUES : LIST;
  }
}
