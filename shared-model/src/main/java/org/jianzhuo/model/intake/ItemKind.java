package org.jianzhuo.model.intake;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Standard;

/** Names what is appraised or confirmed (鉴定、确认事项); the code is the dossier's. */
public enum ItemKind {
  LABOUR_FUNCTION("I1a", new Words("劳动功能障碍程度", "Degree of functional impairment")),
  LABOUR_AND_SELF_CARE("I1", new Words("劳动功能障碍程度和生活自理障碍程度", "Functional and self-care impairment")),
  SELF_CARE("I1b", new Words("生活自理障碍程度", "Degree of self-care impairment")),
  NON_WORK("I2", new Words("因病或非因工致残", "Illness or non-work injury")),
  RELAPSE("I3", new Words("工伤复发", "Relapse of a work injury")),
  TREATMENT_END("I4", new Words("医疗终结期", "End of treatment")),
  TREATMENT_EXTENSION("I5", new Words("延长医疗终结期", "Extended treatment")),
  PAID_LEAVE("I6", new Words("停工留薪期", "Paid leave")),
  DEVICE("I7", new Words("辅助器具配置", "Assistive device")),
  CAUSALITY("I8", new Words("工伤与病情关联性", "Causal link of injury and disease")),
  REHABILITATION("I9", new Words("工伤康复", "Rehabilitation")),
  DEPENDANT("I10", new Words("供养亲属丧失劳动能力", "Dependant's incapacity")),
  ILLEGAL_EMPLOYMENT("I11", new Words("非法用工伤残", "Injury in illegal employment"));

  private final String code;
  private final Words words;

  ItemKind(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  public Words words() {
    return words;
  }

  /** Tells whether a degree of functional impairment is asked for. */
  public boolean asksGrade() {
    return switch (this) {
      case LABOUR_FUNCTION, LABOUR_AND_SELF_CARE, NON_WORK, DEPENDANT, ILLEGAL_EMPLOYMENT -> true;
      case SELF_CARE,
          RELAPSE,
          TREATMENT_END,
          TREATMENT_EXTENSION,
          PAID_LEAVE,
          DEVICE,
          CAUSALITY,
          REHABILITATION ->
          false;
    };
  }

  /**
   * Tells whether a degree of self-care impairment is asked for, and so decided: the application
   * names it beside the functional impairment or not (工伤保险条例 22 has the two as two); an injury in
   * illegal employment is appraised like the two together.
   */
  public boolean asksSelfCare() {
    return this == SELF_CARE || this == LABOUR_AND_SELF_CARE || this == ILLEGAL_EMPLOYMENT;
  }

  /**
   * Returns the standards whose clauses the item is judged by, the usual one first; none where
   * nothing is graded. A dependant is judged as a work injury of grades 1 to 4, or as an illness or
   * non-work injury, so that both are offered.
   */
  public List<Standard> standards() {
    return switch (this) {
      case LABOUR_FUNCTION, LABOUR_AND_SELF_CARE, SELF_CARE, ILLEGAL_EMPLOYMENT ->
          List.of(Standard.GBT_16180_2014);
      case NON_WORK -> List.of(Standard.LSBF_2002_8);
      case DEPENDANT -> List.of(Standard.GBT_16180_2014, Standard.LSBF_2002_8);
      case RELAPSE,
          TREATMENT_END,
          TREATMENT_EXTENSION,
          PAID_LEAVE,
          DEVICE,
          CAUSALITY,
          REHABILITATION ->
          List.of();
    };
  }

  /**
   * Tells whether this is confirmed (确认) and not graded: such an item has no first round and no
   * review.
   */
  public boolean isConfirmation() {
    return !asksGrade() && !asksSelfCare();
  }

  /** Tells whether the item rests on a recognised work injury, with its decision and parts. */
  public boolean restsOnRecognition() {
    return this != NON_WORK && this != DEPENDANT && this != ILLEGAL_EMPLOYMENT;
  }

  /** Tells whether the conclusion states a day or a period and no grade (I4, I5, I6, I9). */
  public boolean statesPeriod() {
    return this == TREATMENT_END
        || this == TREATMENT_EXTENSION
        || this == PAID_LEAVE
        || this == REHABILITATION;
  }

  /** Tells whether confirmed rehabilitation comes first (人社部发〔2023〕41号 三（六）). */
  public boolean followsRehabilitation() {
    return (asksGrade() || asksSelfCare()) && restsOnRecognition();
  }

  /** Tells whether papers alone may be enough (书面审查): no check-in, no camera (practice 4). */
  public boolean mayBePaperReview() {
    return this == PAID_LEAVE || this == CAUSALITY || this == TREATMENT_END;
  }

  /** Tells whether the conclusion serves as evidence for the recognition only (深圳2007 37). */
  public boolean servesRecognitionOnly() {
    return this == CAUSALITY;
  }
}
