package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.wire.RuleProfiles;
import org.jspecify.annotations.Nullable;

/** Names the laws that a case goes by: those of the profile of its application's day and place. */
final class CaseLaw {

  private final DeadlineRules deadlines;
  private final RuleProfiles profiles;

  CaseLaw(DeadlineRules deadlines, RuleProfiles profiles) {
    this.deadlines = deadlines;
    this.profiles = profiles;
  }

  /** Adds the laws in one line, e.g. 《工伤保险条例》《劳动能力鉴定管理办法》; nothing without a case. */
  Map<PaperSource, PaperValue> with(
      Map<PaperSource, PaperValue> sources, @Nullable AcceptedCase accepted, LocalDate today) {
    if (accepted == null) {
      return sources;
    }
    Map<PaperSource, PaperValue> all = new HashMap<>(sources);
    all.put(PaperSource.CASE_LAW, new PaperValue.Text(laws(accepted, today)));
    return all;
  }

  private String laws(AcceptedCase accepted, LocalDate today) {
    LocalDate received = CaseClock.received(accepted).orElse(today);
    RuleProfile profile = profiles.own(deadlines.baseOf(deadlines.inForce(received)));
    return String.join("", profile.form(accepted.item(), accepted.type()).laws());
  }
}
