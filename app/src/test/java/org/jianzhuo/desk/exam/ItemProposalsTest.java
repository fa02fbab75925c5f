package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item's form begins with what the register knows, and somebody confirms it. */
class ItemProposalsTest {

  @ParameterizedTest
  @CsvSource({
    "PAID_LEAVE, item-paid-leave/diagnosis",
    "TREATMENT_END, item-treatment-end/diagnosis",
    "REHABILITATION, item-rehabilitation/diagnosis",
    "CAUSALITY, item-causality/injury",
    "TREATMENT_EXTENSION, ''",
    "DEPENDANT, ''",
    "NON_WORK, ''",
  })
  void theDiagnosisOfTheRegisterIsProposed(ItemKind item, String key) {
    ExamCases cases = new ExamCases();
    cases.seated(item, "右股骨干骨折", "右股骨").told();
    FindingDraft draft =
        ItemProposals.begin(
            new FindingId(new UUID(7, 1)),
            1,
            ItemForm.of(item).orElseThrow(),
            cases.service().look(ExamCases.CASE).orElseThrow());
    assertThat(draft.untouched()).as("nobody entered anything").isTrue();
    if (key.isEmpty()) {
      assertThat(draft.typed()).isEmpty();
    } else {
      assertThat(draft.typed()).containsEntry(key, "右股骨干骨折");
      assertThat(draft.copied()).containsExactly(key);
      assertThat(FindingEdits.confirm(draft, key).untouched()).isFalse();
    }
  }
}
