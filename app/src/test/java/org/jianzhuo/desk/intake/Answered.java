package org.jianzhuo.desk.intake;

import org.jianzhuo.model.intake.RegisterRow;

/** Answers whatever the rules of acceptance ask about a register. */
public final class Answered {

  private Answered() {}

  /** Returns the plan with nothing left to answer. */
  public static RegisterPlan all(RegisterPlan plan, String answer) {
    RegisterPlan now = plan;
    for (RegisterRow<?> row : plan.preview().acceptedRows()) {
      while (now.asks(row.row())) {
        now = now.answering(row.row(), answer);
      }
    }
    return now;
  }
}
