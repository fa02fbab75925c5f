package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Words;

/** Says how far a case is with 先康复后鉴定 (人社部发〔2023〕41号 三（六）). */
public enum Rehabilitation {
  /** Nobody asked whether rehabilitation has value. */
  NOT_ASKED(new Words("未评估康复价值", "Value not assessed")),
  NO_VALUE(new Words("经评估无康复价值", "Assessed: no value")),
  CONFIRMED(new Words("已确认有康复价值", "Value confirmed")),
  UNDER_WAY(new Words("康复中", "Under way")),
  EFFECT_ASSESSED(new Words("已完成康复效果评估", "Effect assessed"));

  private final Words words;

  Rehabilitation(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
