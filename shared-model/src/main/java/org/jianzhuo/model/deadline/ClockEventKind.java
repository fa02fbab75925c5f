package org.jianzhuo.model.deadline;

import java.util.Locale;
import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Names what happens to a case between receipt and conclusion. The first five do not count (深圳 2007
 * 第20、21条); the law says nothing of the others, so they count.
 */
public enum ClockEventKind {
  /** Notice served to papers received. */
  SUPPLEMENT(true, new Words("补正材料", "Supplement of papers")),
  /** Notice served to results received, not to the next exam. */
  EXAMINATION(true, new Words("进一步检查", "Further examination")),
  /** Notice served to papers of treatment received. */
  TREATMENT(true, new Words("进一步治疗", "Further treatment")),
  /** Order to report. */
  INVESTIGATION(true, new Words("调查核实", "Investigation")),
  /** Old exam date to new exam date. */
  POSTPONEMENT(true, new Words("延期鉴定", "Postponement on request")),
  RECUSAL(false, new Words("回避", "Recusal")),
  REDRAW(false, new Words("重新抽取", "Redraw")),
  CONSULTATION(false, new Words("专家咨询委员会", "Consultation committee"));

  private final boolean suspends;
  private final Words words;

  ClockEventKind(boolean suspends, Words words) {
    this.suspends = suspends;
    this.words = words;
  }

  /** Tells whether the event's time does not count. */
  public boolean suspends() {
    return suspends;
  }

  public Words words() {
    return words;
  }

  /** Returns the kind of a word of the batch format, e.g. {@code supplement}. */
  public static Optional<ClockEventKind> of(String word) {
    for (ClockEventKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
