package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Applicant;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.ItemVariant;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names on the draft who applied, and nobody else (深圳2007 25). */
class WhoAppliedTest {

  private static final String NAME = "邓国梁";
  private static final String EMPLOYER = "示例精密制造（深圳）有限公司";

  @ParameterizedTest
  @CsvSource({
    "EMPLOYER, " + EMPLOYER,
    "WORKER, " + NAME,
    "INSURANCE_AGENCY, 社会保险经办机构",
    "RECOGNITION_AUTHORITY, 工伤认定部门"
  })
  void whoTheRegisterNamesIsNamed(Applicant applicant, String named) {
    assertThat(applicant(ItemKind.LABOUR_FUNCTION, null, EMPLOYER, applicant)).isEqualTo(named);
  }

  @Test
  void aRelativeIsAskedForByNameSinceNoRegisterHoldsIt() {
    assertThat(applicant(ItemKind.LABOUR_FUNCTION, null, EMPLOYER, Applicant.RELATIVE)).isEmpty();
  }

  @Test
  void ofAWorkInjuryTheEmployerWhereTheRegisterIsSilent() {
    assertThat(applicant(ItemKind.LABOUR_FUNCTION, null, EMPLOYER, null)).isEqualTo(EMPLOYER);
    assertThat(applicant(ItemKind.LABOUR_FUNCTION, null, "", null)).isEqualTo(NAME);
  }

  @Test
  void thePersonWhereTheMatterIsNotTheEmployers() {
    assertThat(applicant(ItemKind.NON_WORK, null, EMPLOYER, null)).isEqualTo(NAME);
    assertThat(applicant(ItemKind.TREATMENT_END, ItemVariant.MEDICAL_PERIOD, EMPLOYER, null))
        .isEqualTo(NAME);
  }

  private static String applicant(
      ItemKind item,
      @Nullable ItemVariant variant,
      String employer,
      @Nullable Applicant applicant) {
    return DraftComposition.applicant(
        new AcceptedCase(
            "2026-03187",
            NAME,
            Sex.MALE,
            "990000197906120019",
            "",
            employer,
            "",
            item,
            AppraisalType.FIRST,
            "",
            List.of(),
            "",
            null,
            null,
            null,
            "",
            variant),
        applicant);
  }
}
