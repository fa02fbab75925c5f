package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.intake.Application.Course;
import org.jianzhuo.model.intake.Application.Earlier;
import org.jianzhuo.model.wire.Deadlines;
import org.jspecify.annotations.Nullable;

/** Applications and the rules they are held to, for tests. */
final class Applications {

  private Applications() {}

  static AcceptanceRules rules(String profile) {
    return new AcceptanceRules(
        Deadlines.limits().profile(profile).orElseThrow(),
        HolidayTable.of(Deadlines.holidays()),
        profile.equals("shenzhen-2007")
            ? EnumSet.of(
                AppraisalType.FIRST,
                AppraisalType.MUNICIPAL_REVIEW,
                AppraisalType.REVIEW_AFTER_YEAR,
                AppraisalType.CONFIRMATION)
            : EnumSet.of(
                AppraisalType.FIRST,
                AppraisalType.REVIEW_DISPUTED,
                AppraisalType.REVIEW_AFTER_YEAR,
                AppraisalType.CONFIRMATION),
        false,
        profile.equals("shenzhen-2007"),
        false,
        0);
  }

  static final AcceptanceRules NATIONAL = rules("national-2025+guangdong");
  static final AcceptanceRules SHENZHEN = rules("shenzhen-2007");

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static Application application(
      ItemKind item, AppraisalType type, String appliedOn, Course course, Earlier... earlier) {
    return new Application(
        item,
        type,
        Applicant.WORKER,
        date(appliedOn),
        true,
        null,
        Rehabilitation.NOT_ASKED,
        course,
        List.of(earlier),
        null);
  }

  static Application by(Application a, Applicant applicant, @Nullable Boolean stable) {
    return new Application(
        a.item(),
        a.type(),
        applicant,
        a.appliedOn(),
        a.lives(),
        stable,
        a.rehabilitation(),
        a.course(),
        a.earlier(),
        a.variant());
  }

  static Application rehabilitating(Application a, Rehabilitation state) {
    return new Application(
        a.item(),
        a.type(),
        a.applicant(),
        a.appliedOn(),
        a.lives(),
        a.stable(),
        state,
        a.course(),
        a.earlier(),
        a.variant());
  }

  static Course injured(String on) {
    return new Course(date(on), null, null, null, null, null, null);
  }

  static void assertAccepted(Application application, AcceptanceRules rules) {
    assertThat(AcceptanceGuards.judge(application, rules)).isEmpty();
  }

  static Objection only(Application application, AcceptanceRules rules) {
    List<Objection> objections = AcceptanceGuards.judge(application, rules);
    assertThat(objections).hasSize(1);
    assertThat(objections.getFirst().article().zh()).isNotBlank();
    return objections.getFirst();
  }

  static final Application FIRST =
      application(
          ItemKind.LABOUR_FUNCTION, AppraisalType.FIRST, "2025-09-01", injured("2025-01-10"));
}
