package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jianzhuo.model.intake.JobProtection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicalPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "3, 2, 3, 6",
    "9, 5, 6, 12",
    "10, 4, 6, 12",
    "10, 5, 9, 15",
    "12, 10, 12, 18",
    "16, 15, 18, 24",
    "25, 20, 24, 30"
  })
  void hasTheTablesMonthsAndTheWindowInWhichSickLeaveAddsUp(
      int worked, int here, int months, int within) {
    assertThat(period(worked, here, "").table()).isEqualTo(new JobProtection(months, within));
    assertThat(period(worked, here, "").said().zh())
        .contains("医疗期为" + months + "个月，按" + within + "个月内累计病休时间计算");
  }

  @Test
  void departsFromTheTableOnlyWithAReasonThatSaysSomething() {
    MedicalPeriod same = period(12, 6, "9");
    assertThat(same.departs()).isFalse();
    assertThat(same.lacksReason()).isFalse();
    assertThat(period(12, 6, "12").lacksReason()).isTrue();
    assertThat(because("需要").lacksReason()).isTrue();
    assertThat(because("恶性肿瘤术后仍须化疗").lacksReason()).isFalse();
    assertThat(same.decided(12).departs()).isTrue();
  }

  @Test
  void isNoneWhereTheEndOfTreatmentAloneIsConfirmedOrTheYearsCannotBe() {
    assertThat(MedicalPeriod.of(Map.of("asked", "end", "yearsWorked", "5", "yearsHere", "2")))
        .isEmpty();
    assertThat(MedicalPeriod.of(Map.of("asked", "both", "yearsWorked", "5"))).isEmpty();
    assertThat(MedicalPeriod.of(Map.of("asked", "both", "yearsWorked", "2", "yearsHere", "5")))
        .isEmpty();
  }

  private static MedicalPeriod because(String reason) {
    Map<String, String> values = values(12, 6, "12");
    values.put("protectionReason", reason);
    return MedicalPeriod.of(values).orElseThrow();
  }

  private static MedicalPeriod period(int worked, int here, String months) {
    return MedicalPeriod.of(values(worked, here, months)).orElseThrow();
  }

  private static Map<String, String> values(int worked, int here, String months) {
    return new HashMap<>(
        Map.of(
            "asked",
            "protection",
            "yearsWorked",
            "" + worked,
            "yearsHere",
            "" + here,
            "protectionMonths",
            months));
  }
}
