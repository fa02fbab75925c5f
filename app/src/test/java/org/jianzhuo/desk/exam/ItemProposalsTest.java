package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.StatedConclusion;
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

  @ParameterizedTest
  @CsvSource({
    "深劳鉴〔2024〕1234号, 2024-12-12, 左膝, 3",
    "'', 2024-12-12, 左膝, 3",
    "深劳鉴〔2024〕1234号, , 左膝;右膝, 1",
  })
  void aRelapseBeginsWithTheEarlierConclusionAndItsPart(
      String number, LocalDate concluded, String parts, int proposed) {
    ExamCases cases = new ExamCases();
    cases.seated(ItemKind.RELAPSE, "左膝半月板损伤术后", parts.split(";")).told();
    StatedConclusion stated = new StatedConclusion(null, "", number, List.of());
    ApplicationDetails details =
        new ApplicationDetails(null, true, null, null, null, null, null, concluded, null, stated);
    cases.journal.append(
        ExamCases.EXPERT.id(),
        List.of(
            new Deed(
                ExamCases.CASE, new IntakeFact.ApplicationJudged(details, List.of(), "test"))));
    ExamCase known = cases.service().look(ExamCases.CASE).orElseThrow();
    FindingDraft draft =
        ItemProposals.begin(
            new FindingId(new UUID(7, 1)), 1, ItemForm.of(ItemKind.RELAPSE).orElseThrow(), known);
    assertThat(draft.typed())
        .hasSize(proposed)
        .containsEntry(
            "item-relapse/oldConclusion",
            number.isEmpty() ? known.accepted().recognitionNumber() : number);
    assertThat(draft.copied()).hasSize(proposed);
  }
}
