package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Test;

class ItemFormTest {
  @Test
  void aResultIsReadInEnglishWithItsValues() {
    assertThat(ItemForm.inEnglish(ItemKind.NON_WORK, "完全丧失劳动能力"))
        .isEqualTo("Complete loss of work capacity");
    assertThat(ItemForm.inEnglish(ItemKind.PAID_LEAVE, "停工留薪期自2025年11月6日起至2026年5月5日止"))
        .isEqualTo("Paid leave from 2025-11-06 to 2026-05-05");
    assertThat(ItemForm.inEnglish(ItemKind.TREATMENT_END, "医疗终结期为6个月，至2026年5月6日止；医疗期为9个月"))
        .isEqualTo("Term of treatment 6 months, until 2026-05-06; Medical period 9 months");
  }

  @Test
  void aSentenceOfSomebodysOwnStays() {
    assertThat(ItemForm.inEnglish(ItemKind.RELAPSE, "另议")).isEqualTo("另议");
    assertThat(ItemForm.inEnglish(ItemKind.LABOUR_FUNCTION, "另议")).isEqualTo("另议");
  }

  @Test
  void everyLineHasItsEnglish() {
    for (ItemKind item : ItemKind.values()) {
      ItemForm.of(item)
          .ifPresent(
              form -> {
                for (ItemForm.Line line : form.lines()) {
                  assertThat(line.words().en()).isNotBlank();
                }
              });
    }
  }
}
