package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the bounds of the periods in an item's form, on the day itself and the day after. */
class ItemRulesTest {

  private static List<String> faults(ItemKind item, String filled) {
    Map<String, String> values =
        Arrays.stream(filled.split(";"))
            .map(each -> each.split("="))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    return new ItemRules(ItemSettings.USUAL)
        .faults(accepted(item), values).stream().map(ItemRules.Fault::field).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "months1=6;from=2025-01-01;to=2025-06-30, false",
    "months1=6;from=2025-01-01;to=2025-07-01, true",
    "months1=3;months2=6;from=2025-01-01;to=2025-06-30, false",
    "months1=3;months2=6;from=2025-01-01;to=2025-09-30, true",
    "months1=12;from=2024-02-29;to=2025-02-27, false",
    "months1=12;from=2024-02-29;to=2025-02-28, true",
    "from=2025-01-01;to=2025-12-31, false",
    "from=2025-01-01;to=2026-01-01, true",
  })
  void aPaidLeaveLastsNoDayLongerThanItsLongestTerm(String filled, boolean refused) {
    assertThat(faults(ItemKind.PAID_LEAVE, "kind=first;granted=yes;" + filled).contains("to"))
        .isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-01-01;to=2026-12-31, false",
    "from=2026-01-01;to=2027-01-01, true",
  })
  void withItsExtensionAPaidLeaveLastsTwoYears(String filled, boolean refused) {
    String base = "kind=extension;granted=yes;baseFrom=2025-01-01;baseTo=2025-12-31;";
    assertThat(faults(ItemKind.PAID_LEAVE, base + filled).contains("to")).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({
    "months=3;from=2026-05-06;to=2026-08-05, false",
    "months=3;from=2026-05-06;to=2026-08-06, true",
  })
  void rehabilitationLastsNoDayLongerThanItsMonths(String filled, boolean refused) {
    assertThat(faults(ItemKind.REHABILITATION, "kind=need;value=yes;" + filled).contains("to"))
        .isEqualTo(refused);
  }

  private static AcceptedCase accepted(ItemKind item) {
    return new AcceptedCase(
        "2026-00001",
        "示例",
        Sex.MALE,
        "990000197906120019",
        "",
        "示例单位",
        "",
        item,
        AppraisalType.CONFIRMATION,
        "",
        List.of("左肘"),
        "",
        LocalDate.of(2024, 1, 1),
        null,
        null,
        "");
  }
}
