package org.jianzhuo.model.opinion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Tells what keeps an expert from the consultation on a case: its members recuse like a panel's
 * (深圳市职工劳动能力鉴定办法 23).
 */
public enum ConsultationSeat {
  /** The expert voted on this case. */
  ON_PANEL(new Words("本案专家组成员", "Sits on this case's panel")),
  /** The expert sat on an earlier panel of the case. */
  EARLIER_PANEL(new Words("本案原鉴定专家", "Sat on an earlier panel of the case")),
  /** The expert sat on the panel whose conclusion is disputed. */
  FIRST_PANEL(new Words("参加过原鉴定", "Sat on the first panel")),
  /** The expert works for the employer of the case. */
  SAME_EMPLOYER(new Words("与用人单位同一单位", "Of the same employer")),
  /** A cause of recusal (回避) is known. */
  RECUSED(new Words("回避", "Recused")),
  /** The pool says that the expert may not sit now. */
  NOT_ELIGIBLE(new Words("暂停或任期外", "Suspended or out of term"));

  private final Words words;

  ConsultationSeat(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /**
   * Names what keeps the person from sitting on the day, if anything.
   *
   * @param panel the experts who voted
   * @param earlier the experts of earlier panels of the case
   * @param bar what keeps the person from a panel on this case; null if nothing does
   */
  public static Optional<ConsultationSeat> obstacle(
      Person person,
      LocalDate day,
      Collection<PersonId> panel,
      Collection<PersonId> earlier,
      @Nullable Exclusion bar) {
    if (panel.contains(person.id())) {
      return Optional.of(ON_PANEL);
    }
    if (earlier.contains(person.id())) {
      return Optional.of(EARLIER_PANEL);
    }
    if (bar != null) {
      return Optional.of(
          switch (bar) {
            case FIRST_PANEL -> FIRST_PANEL;
            case SAME_EMPLOYER -> SAME_EMPLOYER;
            default -> RECUSED;
          });
    }
    return Eligibility.obstacle(person, day).isPresent()
        ? Optional.of(NOT_ELIGIBLE)
        : Optional.empty();
  }
}
