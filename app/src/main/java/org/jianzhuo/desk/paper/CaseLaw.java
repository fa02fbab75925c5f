package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.wire.RuleProfiles;

/** Names the laws that a case goes by: those of the profile of its application's day and place. */
final class CaseLaw {

  private final DeadlineRules deadlines;
  private final RuleProfiles profiles;

  CaseLaw(DeadlineRules deadlines, RuleProfiles profiles) {
    this.deadlines = deadlines;
    this.profiles = profiles;
  }

  /** Returns the laws in one line, e.g. 《工伤保险条例》《劳动能力鉴定管理办法》. */
  String of(AcceptedCase accepted, LocalDate today) {
    LocalDate received = CaseClock.received(accepted).orElse(today);
    RuleProfile profile = profiles.own(deadlines.baseOf(deadlines.inForce(received)));
    return String.join("", profile.form(accepted.item(), accepted.type()).laws());
  }
}
