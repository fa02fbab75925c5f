package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.intake.Applications.FIRST;
import static org.jianzhuo.model.intake.Applications.NATIONAL;
import static org.jianzhuo.model.intake.Applications.SHENZHEN;
import static org.jianzhuo.model.intake.Applications.application;
import static org.jianzhuo.model.intake.Applications.assertAccepted;
import static org.jianzhuo.model.intake.Applications.by;
import static org.jianzhuo.model.intake.Applications.date;
import static org.jianzhuo.model.intake.Applications.injured;
import static org.jianzhuo.model.intake.Applications.only;
import static org.jianzhuo.model.intake.Applications.rehabilitating;

import java.util.List;
import java.util.Set;
import org.jianzhuo.model.intake.Application.Course;
import org.jianzhuo.model.intake.Application.Earlier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptanceGuardsTest {

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
              List.of(),
              null);
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
