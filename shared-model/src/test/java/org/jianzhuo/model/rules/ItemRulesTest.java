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
import org.jianzhuo.model.intake.ItemVariant;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the bounds of the periods in an item's form, on the day itself and the day after. */
class ItemRulesTest {

  private static List<String> faults(ItemKind item, String filled) {
    Map<String, String> values =
        Arrays.stream(filled.split(";"))
            .map(each -> each.split("="))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    return faults(item, null, values);
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
    "months1=30;from=2026-01-01;to=2026-06-30, months1 to",
    "months1=18;from=2026-01-01;to=2026-06-30, ''",
    "months1=6;from=2026-01-01;to=2026-06-30, ''",
    "months1=24;from=2026-01-01;to=2026-06-30, to",
    "months1=3;from=2026-01-01;to=2026-06-30, to",
  })
  void aTermBesideAnExtensionIsThatOfItOrOfTheWholeLeave(String filled, String faults) {
    String base = "kind=extension;granted=yes;baseFrom=2025-01-01;baseTo=2025-12-31;part1=右股骨干骨折;";
    assertThat(faults(ItemKind.PAID_LEAVE, base + filled))
        .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "months1=6;from=2025-01-01;to=2025-06-30, part1",
    "part1=右股骨干骨折;months1=6;from=2025-01-01;to=2025-06-30, ''",
    "part1=右股骨干骨折;months1=6;months2=3;from=2025-01-01;to=2025-06-30, part2",
    "part1=右股骨干骨折;months1=6;from=2025-01-01;to=2025-03-31, to",
    "entry=S72.3, entry",
    "entry=S72.3股骨干骨折, ''",
  })
  void aTermNamesItsInjuryAndAnEntryOfTheCatalogueItsWords(String filled, String faults) {
    assertThat(faults(ItemKind.PAID_LEAVE, "kind=first;granted=yes;" + filled))
        .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" ")));
    if (faults.equals("entry") || faults.equals("part2")) {
      String end = "asked=end;" + filled.replaceAll("from=.*", "months=6");
      assertThat(faults(ItemKind.TREATMENT_END, end)).containsExactly(faults);
    }
  }

  @ParameterizedTest
  @CsvSource({"左前臂假肢, false", "右前臂假肢, true", "轮椅, false", "左右足矫形鞋, false", "右手指套, true"})
  void aDeviceIsForTheSideThatIsRecognised(String name, boolean refused) {
    String filled = "need=yes;granted=yes;deviceName=" + name;
    assertThat(faults(ItemKind.DEVICE, filled).contains("deviceName")).isEqualTo(refused);
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

  private static final ItemRules RULES = new ItemRules(ItemSettings.USUAL);

  @Test
  void whatIsConfirmedIsWhatWasAppliedFor() {
    Map<String, String> first = Map.of("kind", "first");
    assertThat(faults(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, first))
        .containsExactly("kind");
    assertThat(faults(ItemKind.PAID_LEAVE, null, first)).isEmpty();
    assertThat(
            faults(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, Map.of("kind", "extension")))
        .isEmpty();
    assertThat(faults(ItemKind.TREATMENT_END, ItemVariant.MEDICAL_PERIOD, Map.of("asked", "both")))
        .containsExactly("asked");
  }

  @ParameterizedTest
  @CsvSource({
    "6, 2026-12-01, 2027-05-31, true",
    "6, 2026-12-01, 2027-06-01, false",
    "6, 2026-12-01, 2027-01-31, false",
    "1.5, 2026-12-01, 2027-01-15, true"
  })
  void aTermOfRehabilitationIsTheTimeBetweenItsDays(
      String months, String from, String to, boolean stands) {
    Map<String, String> values =
        Map.of("kind", "need", "value", "yes", "months", months, "from", from, "to", to);
    assertThat(faults(ItemKind.REHABILITATION, null, values))
        .isEqualTo(stands ? List.of() : List.of("to"));
  }

  private static List<String> faults(
      ItemKind item, @Nullable ItemVariant variant, Map<String, String> values) {
    LocalDate day = LocalDate.parse("2026-10-09");
    AcceptedCase accepted =
        new AcceptedCase(
            "2026-1",
            "测试人",
            Sex.MALE,
            "",
            "",
            "",
            "",
            item,
            AppraisalType.CONFIRMATION,
            "深人社认字〔2026〕1号",
            List.of("左手"),
            "",
            LocalDate.of(2024, 1, 1),
            day,
            day,
            "",
            variant);
    return RULES.faults(accepted, values).stream().map(ItemRules.Fault::field).toList();
  }
}
