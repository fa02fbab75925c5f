package org.jianzhuo.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianzhuo.model.deadline.DeadlineFixtures.H25;
import static org.jianzhuo.model.deadline.DeadlineFixtures.date;
import static org.jianzhuo.model.deadline.DeadlineFixtures.off;

import java.util.List;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HolidayTableTest {

  @Test
  void weekendsHolidaysAndWorkedWeekendsAreTold() {
    assertThat(H25.isWorkingDay(date("2025-10-08"))).isFalse();
    assertThat(H25.isWorkingDay(date("2025-10-09"))).isTrue();
    assertThat(H25.isWorkingDay(date("2025-10-11"))).isTrue();
    assertThat(H25.isWorkingDay(date("2025-10-12"))).isFalse();
  }

  @Test
  void theBuiltInYearsHaveNoFault() {
    for (HolidayYear year : Deadlines.holidays()) {
      assertThat(HolidayFault.in(year)).isEmpty();
    }
    assertThat(HolidayTable.of(Deadlines.holidays()).holidays()).containsAll(H25.holidays());
  }

  @Test
  void aDayBothOffAndWorkedIsRefused() {
    assertThatThrownBy(
            () -> HolidayTable.of(List.of(date("2025-10-01")), List.of(date("2025-10-01"))))
        .hasMessageContaining("2025-10-01");
  }

  @Nested
  class AYearsSheet {

    private List<HolidayFault> faults(List<Holiday> rows, String... worked) {
      return HolidayFault.in(
          new HolidayYear(
              2025, rows, List.of(worked).stream().map(DeadlineFixtures::date).toList()));
    }

    @Test
    void namesBothRowsThatOverlap() {
      List<HolidayFault> faults =
          faults(
              List.of(
                  off("国庆节", "2025-10-01", "2025-10-08"), off("中秋节", "2025-10-06", "2025-10-06")));
      assertThat(faults)
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.kind()).isEqualTo(HolidayFault.Kind.OVERLAP);
                assertThat(f.words().zh()).contains("国庆节 2025-10-01–2025-10-08", "中秋节 2025-10-06");
                assertThat(f.words(name -> name.equals("国庆节") ? "National Day" : name).en())
                    .isEqualTo(
                        "Holidays overlap: National Day 2025-10-01–2025-10-08, 中秋节 2025-10-06");
              });
    }

    @Test
    void namesADayBothOffAndWorked() {
      assertThat(faults(List.of(off("国庆节", "2025-10-01", "2025-10-08")), "2025-10-04"))
          .extracting(HolidayFault::kind)
          .containsExactly(HolidayFault.Kind.CONTRADICTION);
    }

    @Test
    void namesRepeatedOrdinaryAndForeignDays() {
      assertThat(faults(List.of(), "2025-10-11", "2025-10-11", "2025-10-15", "2026-01-04"))
          .extracting(HolidayFault::kind)
          .containsExactly(
              HolidayFault.Kind.REPEATED, HolidayFault.Kind.ORDINARY, HolidayFault.Kind.OTHER_YEAR);
    }

    @Test
    void mayReachIntoTheNextYear() {
      assertThat(faults(List.of(off("元旦", "2025-12-31", "2026-01-02")))).isEmpty();
    }
  }
}
