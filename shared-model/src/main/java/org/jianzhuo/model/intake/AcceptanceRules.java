package org.jianzhuo.model.intake;

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
}
