package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of before the injury (2025-11-06) is asked about. */
class DatePointsTest {

  @ParameterizedTest
  @CsvSource({
    "ear, ear, right.ac500=45, test1On, 2025-11-05, true",
    "ear, ear, right.ac500=45, test1On, 2025-11-06, false",
    "ear, ear, right.ac500=45, test1On, 2026-03-01, false",
    "clavicle, fracture-healing, healed=yes, imagingDate, 2025-11-05, true",
    "clavicle, fracture-healing, healed=yes, imagingDate, 2026-05-01, false",
  })
  void aTestOfBeforeTheInjuryIsAskedAbout(
      String part, String form, String answer, String field, String day, boolean asked) {
    ExamCases cases = new ExamCases();
    cases.seated(ItemKind.LABOUR_FUNCTION, "双耳爆震聋", "双耳").told();
    ExamCase known = cases.service().look(ExamCases.CASE).orElseThrow();
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, part, Side.BOTH, ExamCases.CATALOGUE);
    draft = FindingEdits.template(draft, form, ExamCases.CATALOGUE);
    Finding finding =
        draft
            .values(
                Map.of(
                    TemplateForm.key(form, answer.split("=")[0]),
                    answer.split("=")[1],
                    TemplateForm.key(form, field),
                    day))
            .finding(ExamCases.CATALOGUE, known.scope())
            .orElseThrow();
    assertThat(DatePoints.of(known, finding, ExamCases.CATALOGUE)).hasSize(asked ? 1 : 0);
    DatePoints.of(known, finding, ExamCases.CATALOGUE)
        .forEach(
            point -> {
              assertThat(point.blocks()).isTrue();
              assertThat(point.field()).isEqualTo(TemplateForm.key(form, field));
              assertThat(point.detail(false)).contains("2025-11-05", "2025-11-06");
            });
  }
}
