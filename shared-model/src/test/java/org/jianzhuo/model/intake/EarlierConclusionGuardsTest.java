package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.intake.Applications.FIRST;
import static org.jianzhuo.model.intake.Applications.NATIONAL;
import static org.jianzhuo.model.intake.Applications.application;
import static org.jianzhuo.model.intake.Applications.assertAccepted;
import static org.jianzhuo.model.intake.Applications.by;
import static org.jianzhuo.model.intake.Applications.date;
import static org.jianzhuo.model.intake.Applications.injured;
import static org.jianzhuo.model.intake.Applications.only;

import java.util.List;
import org.jianzhuo.model.intake.Application.Earlier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierConclusionGuardsTest {

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
}
