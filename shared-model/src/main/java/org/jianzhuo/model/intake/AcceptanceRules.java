package org.jianzhuo.model.intake;

import java.util.EnumSet;
import java.util.Set;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.LimitProfile;

/**
 * Holds what the place and the day decide about acceptance.
 *
 * @param types the rounds that the rules in force know; 复核 e.g. only in some places
 * @param provincial whether this is a provincial committee, which alone hears 再次
 * @param treatmentGate whether the shortest or longest treatment must have passed (深圳2007 16)
 * @param rehabilitationBinds whether confirmed rehabilitation must end before the appraisal; the
 *     notice only asks to guide (人社部发〔2023〕41号 三（六）), so by default a person decides
 * @param leaveNoticeWorkingDays how many working days before its end an extension of paid leave is
 *     applied for (Tianjin: 10); 0 if any day before will do
 */
public record AcceptanceRules(
    LimitProfile limits,
    HolidayTable holidays,
    Set<AppraisalType> types,
    boolean provincial,
    boolean treatmentGate,
    boolean rehabilitationBinds,
    int leaveNoticeWorkingDays) {

  public AcceptanceRules {
    types = Set.copyOf(types);
  }

  /** Makes the rules of a profile with the settings that the committee keeps for it. */
  public static AcceptanceRules of(
      LimitProfile limits, HolidayTable holidays, AcceptanceSettings settings, boolean provincial) {
    EnumSet<AppraisalType> types =
        EnumSet.of(
            AppraisalType.FIRST, AppraisalType.REVIEW_AFTER_YEAR, AppraisalType.CONFIRMATION);
    if (settings.is(AcceptanceSetting.DISPUTED_REVIEW)) {
      types.add(AppraisalType.REVIEW_DISPUTED);
    }
    if (settings.is(AcceptanceSetting.MUNICIPAL_REVIEW)) {
      types.add(AppraisalType.MUNICIPAL_REVIEW);
    }
    if (provincial) {
      types.add(AppraisalType.REAPPRAISAL);
    }
    return new AcceptanceRules(
        limits,
        holidays,
        types,
        provincial,
        settings.is(AcceptanceSetting.TREATMENT_GATE),
        settings.is(AcceptanceSetting.REHABILITATION_BINDS),
        settings.number(AcceptanceSetting.LEAVE_NOTICE_WORKING_DAYS));
  }
}
