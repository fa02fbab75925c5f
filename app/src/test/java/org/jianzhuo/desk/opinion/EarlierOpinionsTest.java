package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.junit.jupiter.api.Test;

class EarlierOpinionsTest {
  private final CaseTable table = new CaseTable();

  @Test
  void aReviewSeesTheEarlierGradeOnlyWhileItsOwnFindingsAreLocked() {
    table.decideEarlier(9);
    become(AppraisalType.REVIEW_AFTER_YEAR);

    assertThat(table.opinions.earlier(table.caseStream))
        .hasValueSatisfying(
            earlier -> {
              assertThat(earlier.grade()).isEqualTo(9);
              assertThat(earlier.acceptanceNumber()).isEqualTo("深劳鉴受〔2024〕00017");
            });
    table.act(table.first, new ExamFact.Reopened("漏看影像"));
    assertThat(table.opinions.earlier(table.caseStream)).isEmpty();
  }

  @Test
  void aFirstOrARepeatedAppraisalSeesNone() {
    table.decideEarlier(9);
    assertThat(table.opinions.earlier(table.caseStream)).isEmpty();
    become(AppraisalType.REAPPRAISAL);
    assertThat(table.opinions.earlier(table.caseStream)).isEmpty();
  }

  @Test
  void whereNoEarlierCaseIsHereThereIsNone() {
    become(AppraisalType.REVIEW_AFTER_YEAR);
    assertThat(table.opinions.earlier(table.caseStream)).isEmpty();
  }

  private void become(AppraisalType type) {
    AcceptedCase was = table.journal.stream(table.caseStream).get(Intake.PROJECTION).accepted();
    table.act(
        table.first,
        new IntakeFact.CaseCorrected(
            new AcceptedCase(
                was.acceptanceNumber(),
                was.name(),
                was.sex(),
                was.identityNumber(),
                was.phone(),
                was.employer(),
                was.creditCode(),
                was.item(),
                type,
                was.recognitionNumber(),
                was.recognisedParts(),
                was.diagnosis(),
                was.injuredOn(),
                was.appliedOn(),
                was.acceptedOn(),
                was.note()),
            "更正"));
  }
}
