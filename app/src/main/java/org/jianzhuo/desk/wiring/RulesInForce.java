package org.jianzhuo.desk.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.AcceptanceDesk;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.LimitCount;
import org.jianzhuo.model.rules.ItemSettings;
import org.jianzhuo.model.wire.RuleProfiles;

/** Answers by which standards, profile and settings a case is judged, by its day and place. */
final class RulesInForce {

  private final Journal journal;
  private final DeadlineRules deadlines;
  private final AcceptanceDesk acceptance;
  private final RuleProfiles profiles;
  private final Supplier<LocalDate> today;

  RulesInForce(
      Journal journal,
      DeadlineRules deadlines,
      AcceptanceDesk acceptance,
      RuleProfiles profiles,
      Supplier<LocalDate> today) {
    this.journal = journal;
    this.deadlines = deadlines;
    this.acceptance = acceptance;
    this.profiles = profiles;
    this.today = today;
  }

  /** Returns the id of the profile that a case goes by: of its application's day and the place. */
  String profileOf(AcceptedCase accepted) {
    return deadlines.baseOf(deadlines.inForce(CaseClock.received(accepted).orElseGet(today)));
  }

  /** Tells whether the committee also bars the first panel from a review after a year. */
  boolean firstPanelBarred(AcceptedCase accepted) {
    return accepted.type() == AppraisalType.REVIEW_AFTER_YEAR
        && settingsOf(accepted).is(AcceptanceSetting.FIRST_PANEL_BARRED_AFTER_YEAR);
  }

  /** Returns what the committee set about items, for the profile that the case goes by. */
  ItemSettings itemSettings(AcceptedCase accepted) {
    return ItemSettings.of(settingsOf(accepted));
  }

  /** Tells after which absence the committee decides, by the profile that the case goes by. */
  int absenceLimit(StreamId caseStream) {
    AcceptedCase accepted = journal.stream(caseStream).get(Intake.PROJECTION).accepted();
    return accepted == null ? 1 : settingsOf(accepted).number(AcceptanceSetting.NO_SHOW_LIMIT);
  }

  /** Returns the last day for a further examination's results, by its notice's service (L5). */
  Optional<LocalDate> resultsDue(LocalDate served) {
    return new LimitCount(deadlines.book(), deadlines.holidays(), deadlines.place())
        .count(Limit.L5, served, OptionalInt.empty())
        .map(Filling::last);
  }

  private AcceptanceSettings settingsOf(AcceptedCase accepted) {
    return acceptance.of(deadlines.inForce(CaseClock.received(accepted).orElseGet(today)));
  }

  /** Returns the standards that the case's item is judged by. */
  List<Standard> standardsOf(StreamId caseStream) {
    AcceptedCase accepted = journal.stream(caseStream).get(Intake.PROJECTION).accepted();
    return accepted == null ? List.of() : accepted.item().standards();
  }

  /** Returns what a confirmation of this kind may come to, by the profile in force. */
  List<String> resultsOf(ItemKind item) {
    return profile().results().getOrDefault(item, List.of());
  }

  /** Returns the profile in force today. */
  RuleProfile profile() {
    return profiles.own(deadlines.baseOf(deadlines.inForce(today.get())));
  }
}
