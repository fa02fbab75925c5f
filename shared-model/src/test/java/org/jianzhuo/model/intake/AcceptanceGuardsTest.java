package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.intake.Application.Course;
import org.jianzhuo.model.intake.Application.Earlier;
import org.jianzhuo.model.wire.Deadlines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptanceGuardsTest {

  private static AcceptanceRules rules(String profile) {
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

  private static final AcceptanceRules NATIONAL = rules("national-2025+guangdong");
  private static final AcceptanceRules SHENZHEN = rules("shenzhen-2007");

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static Application application(
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
        List.of(earlier));
  }

  private static Application by(Application a, Applicant applicant, @Nullable Boolean stable) {
    return new Application(
        a.item(),
        a.type(),
        applicant,
        a.appliedOn(),
        a.lives(),
        stable,
        a.rehabilitation(),
        a.course(),
        a.earlier());
  }

  private static Application rehabilitating(Application a, Rehabilitation state) {
    return new Application(
        a.item(),
        a.type(),
        a.applicant(),
        a.appliedOn(),
        a.lives(),
        a.stable(),
        state,
        a.course(),
        a.earlier());
  }

  private static Course injured(String on) {
    return new Course(date(on), null, null, null, null, null, null);
  }

  private static void assertAccepted(Application application, AcceptanceRules rules) {
    assertThat(AcceptanceGuards.judge(application, rules)).isEmpty();
  }

  private static Objection only(Application application, AcceptanceRules rules) {
    List<Objection> objections = AcceptanceGuards.judge(application, rules);
    assertThat(objections).hasSize(1);
    assertThat(objections.getFirst().article().zh()).isNotBlank();
    return objections.getFirst();
  }

  private static final Application FIRST =
      application(
          ItemKind.LABOUR_FUNCTION, AppraisalType.FIRST, "2025-09-01", injured("2025-01-10"));

  @Test
  void anOrdinaryFirstApplicationIsAccepted() {
    assertAccepted(FIRST, NATIONAL);
  }

  @Nested
  class ThePerson {

    @Test
    void mustLive() {
      Application dead =
          new Application(
              FIRST.item(),
              FIRST.type(),
              FIRST.applicant(),
              FIRST.appliedOn(),
              false,
              null,
              FIRST.rehabilitation(),
              FIRST.course(),
              List.of());
      assertThat(only(dead, NATIONAL).field()).isEqualTo("person");
    }
  }

  @Nested
  class TheDates {

    @Test
    void injuryComesBeforeApplication() {
      assertThat(
              only(
                      application(
                          ItemKind.LABOUR_FUNCTION,
                          AppraisalType.FIRST,
                          "2025-01-09",
                          injured("2025-01-10")),
                      NATIONAL)
                  .field())
          .isEqualTo("injuredOn");
    }

    @Test
    void anEarlierConclusionLiesBetween() {
      assertThat(
              AcceptanceGuards.judge(
                      application(
                          ItemKind.LABOUR_FUNCTION,
                          AppraisalType.REVIEW_AFTER_YEAR,
                          "2025-09-01",
                          injured("2024-01-10"),
                          new Earlier(AppraisalType.FIRST, date("2024-01-10"), null, true)),
                      NATIONAL)
                  .getFirst()
                  .field())
          .isEqualTo("concludedOn");
    }
  }

  @Nested
  class ASecondFirstAppraisal {

    private final Earlier first =
        new Earlier(AppraisalType.FIRST, date("2025-03-01"), date("2025-03-05"), true);

    @Test
    void onTheSameRecognitionIsRefused() {
      Application again =
          application(
              ItemKind.LABOUR_FUNCTION,
              AppraisalType.FIRST,
              "2025-09-01",
              injured("2025-01-10"),
              first);
      assertThat(only(again, NATIONAL).forbids()).isTrue();
    }

    @Test
    void onAnotherRecognitionIsAccepted() {
      assertAccepted(
          application(
              ItemKind.LABOUR_FUNCTION,
              AppraisalType.FIRST,
              "2025-09-01",
              injured("2025-01-10"),
              new Earlier(AppraisalType.FIRST, date("2024-03-01"), null, false)),
          NATIONAL);
    }
  }

  @Nested
  class AReviewAfterAYear {

    @ParameterizedTest
    @CsvSource({
      "2024-06-25, 2025-06-25, false",
      "2024-06-25, 2025-06-26, true",
      "2024-02-29, 2025-02-28, false",
      "2024-02-29, 2025-03-01, true",
    })
    void isAcceptedStrictlyAfterTheYear(String concluded, String applied, boolean accepted) {
      List<Objection> objections =
          AcceptanceGuards.judge(
              application(
                  ItemKind.LABOUR_FUNCTION,
                  AppraisalType.REVIEW_AFTER_YEAR,
                  applied,
                  injured("2023-01-10"),
                  new Earlier(AppraisalType.FIRST, date(concluded), null, true)),
              NATIONAL);
      assertThat(objections.isEmpty()).isEqualTo(accepted);
    }

    @Test
    void needsAConclusion() {
      assertThat(
              only(
                      application(
                          ItemKind.LABOUR_FUNCTION,
                          AppraisalType.REVIEW_AFTER_YEAR,
                          "2025-09-01",
                          injured("2023-01-10")),
                      NATIONAL)
                  .field())
          .isEqualTo("earlier");
    }

    @Test
    void mayBeAskedForByTheInsuranceAgency() {
      Application review =
          application(
              ItemKind.LABOUR_FUNCTION,
              AppraisalType.REVIEW_AFTER_YEAR,
              "2025-09-01",
              injured("2023-01-10"),
              new Earlier(AppraisalType.FIRST, date("2024-01-01"), null, true));
      assertAccepted(by(review, Applicant.INSURANCE_AGENCY, null), NATIONAL);
      assertThat(only(by(FIRST, Applicant.INSURANCE_AGENCY, null), NATIONAL).field())
          .isEqualTo("applicant");
    }
  }

  @Nested
  class ADisputedConclusion {

    private Application received(String receivedOn, String applied) {
      return application(
          ItemKind.LABOUR_FUNCTION,
          AppraisalType.REVIEW_DISPUTED,
          applied,
          injured("2024-01-10"),
          new Earlier(AppraisalType.FIRST, date("2025-01-01"), date(receivedOn), true));
    }

    @Test
    void mayBeDisputedUntilTheRolledDay() {
      // 15 days from 2025-01-17 end on 02-01, within the spring festival
      assertAccepted(received("2025-01-17", "2025-02-05"), NATIONAL);
      Objection late = only(received("2025-01-17", "2025-02-06"), NATIONAL);
      assertThat(late.forbids()).isTrue();
      assertThat(late.words().zh()).contains("2025-02-05");
    }

    @Test
    void asksForTheDayOfReceipt() {
      Objection unknown =
          only(
              application(
                  ItemKind.LABOUR_FUNCTION,
                  AppraisalType.REVIEW_DISPUTED,
                  "2025-02-05",
                  injured("2024-01-10"),
                  new Earlier(AppraisalType.FIRST, date("2025-01-01"), null, true)),
              NATIONAL);
      assertThat(unknown.forbids()).isFalse();
      assertThat(unknown.field()).isEqualTo("receivedOn");
    }
  }

  @Nested
  class Types {

    @Test
    void reAppraisalIsTheProvinces() {
      assertThat(
              AcceptanceGuards.judge(
                  application(
                      ItemKind.LABOUR_FUNCTION,
                      AppraisalType.REAPPRAISAL,
                      "2025-01-10",
                      injured("2024-01-10"),
                      new Earlier(
                          AppraisalType.FIRST, date("2025-01-01"), date("2025-01-02"), true)),
                  NATIONAL))
          .singleElement()
          .satisfies(o -> assertThat(o.field()).isEqualTo("type"));
    }

    @Test
    void municipalReviewIsKnownToSomeProfilesOnly() {
      Application review =
          application(
              ItemKind.LABOUR_FUNCTION,
              AppraisalType.MUNICIPAL_REVIEW,
              "2025-01-10",
              injured("2024-01-10"),
              new Earlier(AppraisalType.FIRST, date("2025-01-01"), date("2025-01-02"), true));
      assertAccepted(review, SHENZHEN);
      assertThat(only(review, NATIONAL).field()).isEqualTo("type");
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void aConfirmationHasNoFirstRoundAndNoReview(ItemKind item) {
      for (AppraisalType type :
          Set.of(
              AppraisalType.FIRST, AppraisalType.REVIEW_AFTER_YEAR, AppraisalType.CONFIRMATION)) {
        Application asked =
            by(
                application(
                    item,
                    type,
                    "2025-09-01",
                    injured("2023-01-10"),
                    new Earlier(AppraisalType.CONFIRMATION, date("2024-01-01"), null, true)),
                item == ItemKind.CAUSALITY ? Applicant.RECOGNITION_AUTHORITY : Applicant.WORKER,
                null);
        boolean fits = item.isConfirmation() == (type == AppraisalType.CONFIRMATION);
        assertThat(AcceptanceGuards.judge(asked, NATIONAL).isEmpty())
            .as(item + " " + type)
            .isEqualTo(fits);
      }
    }
  }

  @Nested
  class RehabilitationBeforeAppraisal {

    @Test
    void asksWhileItIsUnderWay() {
      Objection objection = only(rehabilitating(FIRST, Rehabilitation.UNDER_WAY), NATIONAL);
      assertThat(objection.severity()).isEqualTo(Severity.AMBER);
      assertThat(objection.article().zh()).contains("41号");
    }

    @Test
    void refusesWhereTheCommitteeMadeItBinding() {
      AcceptanceRules binding =
          new AcceptanceRules(
              NATIONAL.limits(), NATIONAL.holidays(), NATIONAL.types(), false, false, true, 0);
      assertThat(only(rehabilitating(FIRST, Rehabilitation.CONFIRMED), binding).forbids()).isTrue();
    }

    @Test
    void isSilentOnceTheEffectIsAssessed() {
      assertAccepted(rehabilitating(FIRST, Rehabilitation.EFFECT_ASSESSED), NATIONAL);
      assertAccepted(rehabilitating(FIRST, Rehabilitation.NO_VALUE), NATIONAL);
    }
  }

  @Nested
  class TheTreatmentGate {

    private final Application gated =
        application(
            ItemKind.LABOUR_FUNCTION,
            AppraisalType.FIRST,
            "2010-06-01",
            new Course(
                date("2010-01-10"),
                null,
                null,
                date("2010-05-01"),
                date("2010-09-01"),
                null,
                null));

    @Test
    void letsTheWorkerApplyAfterTheShortestTreatment() {
      assertAccepted(by(gated, Applicant.WORKER, true), SHENZHEN);
    }

    @Test
    void makesTheEmployerAloneWaitForTheLongest() {
      assertThat(only(by(gated, Applicant.EMPLOYER, true), SHENZHEN).field())
          .isEqualTo("maximumTreatmentUntil");
    }

    @Test
    void asksForAStableCondition() {
      assertThat(only(by(gated, Applicant.WORKER, false), SHENZHEN).field()).isEqualTo("stable");
      assertThat(only(by(gated, Applicant.WORKER, false), NATIONAL).field()).isEqualTo("stable");
    }
  }

  @Nested
  class LateAndOtherItems {

    @Test
    void aLateFirstApplicationIsToldAndAccepted() {
      Application late =
          application(
              ItemKind.LABOUR_FUNCTION,
              AppraisalType.FIRST,
              "2025-09-01",
              new Course(
                  date("2025-01-10"),
                  date("2025-06-10"),
                  date("2025-05-10"),
                  null,
                  null,
                  null,
                  null));
      Objection told = only(late, NATIONAL);
      assertThat(told.forbids()).isFalse();
      assertThat(told.words().zh()).contains("2025-06-10", "2025-07-10");
    }

    @Test
    void anExtensionOfTreatmentComesBeforeItsEnd() {
      Application after =
          application(
              ItemKind.TREATMENT_EXTENSION,
              AppraisalType.CONFIRMATION,
              "2025-09-01",
              new Course(date("2025-01-10"), null, date("2025-08-31"), null, null, null, null));
      assertThat(only(after, NATIONAL).forbids()).isTrue();
    }

    @Test
    void aRelapseIsAppliedForDuringItsTreatment() {
      Application after =
          application(
              ItemKind.RELAPSE,
              AppraisalType.CONFIRMATION,
              "2025-09-01",
              new Course(date("2025-01-10"), null, date("2025-08-31"), null, null, null, null));
      assertThat(only(after, NATIONAL).severity()).isEqualTo(Severity.AMBER);
    }

    @Test
    void causalityIsReferred() {
      Application asked =
          application(
              ItemKind.CAUSALITY, AppraisalType.CONFIRMATION, "2025-09-01", injured("2025-01-10"));
      assertThat(only(asked, NATIONAL).field()).isEqualTo("applicant");
      assertAccepted(by(asked, Applicant.RECOGNITION_AUTHORITY, null), NATIONAL);
    }

    @Test
    void illnessIsAppraisedBeforeRetirement() {
      Application retired =
          application(
              ItemKind.NON_WORK,
              AppraisalType.FIRST,
              "2025-09-01",
              new Course(null, null, null, null, null, null, date("2025-09-01")));
      assertThat(only(retired, NATIONAL).field()).isEqualTo("retiresOn");
    }

    @Test
    void paidLeaveIsExtendedInTimeWhereThePlaceSaysSo() {
      AcceptanceRules tianjin =
          new AcceptanceRules(
              NATIONAL.limits(), NATIONAL.holidays(), NATIONAL.types(), false, false, false, 10);
      Course leave =
          new Course(date("2025-01-10"), null, null, null, null, date("2025-09-15"), null);
      assertThat(
              only(
                      application(
                          ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION, "2025-09-02", leave),
                      tianjin)
                  .field())
          .isEqualTo("appliedOn");
      assertAccepted(
          application(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION, "2025-09-01", leave),
          tianjin);
    }
  }

  @Nested
  class Periods {

    @ParameterizedTest
    @Tag("F40")
    @CsvSource({"3;6;4, 6", "3, 3", "1.5;5, 5", "2;2;2;2, 2", "1;2;3;4;12, 12"})
    void theLongestPartCountsAndNeverTheSum(String parts, double months) {
      List<Double> each = List.of(parts.split(";")).stream().map(Double::valueOf).toList();
      assertThat(TreatmentPeriod.months(each)).isEqualTo(months);
    }

    @Test
    void paidLeaveIsAtMostTwelveAndTwelveMore() {
      assertThat(TreatmentPeriod.paidLeaveMonths(List.of(8.0, 6.0), true, false)).isEqualTo(8);
      assertThat(TreatmentPeriod.paidLeaveMonths(List.of(8.0, 6.0), false, false)).isEqualTo(12);
      assertThat(TreatmentPeriod.paidLeaveMonths(List.of(20.0, 9.0), false, true)).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
      "9,4,3",
      "9,5,6",
      "10,4,6",
      "10,5,9",
      "20,10,12",
      "20,15,18",
      "30,20,24",
      "0,0,3",
    })
    void jobProtectionFollowsTheYears(int worked, int here, int months) {
      assertThat(JobProtection.of(worked, here).months()).isEqualTo(months);
    }
  }
}
