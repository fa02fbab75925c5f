package org.jianzhuo.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianzhuo.model.deadline.ClockEventKind.CONSULTATION;
import static org.jianzhuo.model.deadline.ClockEventKind.INVESTIGATION;
import static org.jianzhuo.model.deadline.ClockEventKind.POSTPONEMENT;
import static org.jianzhuo.model.deadline.ClockEventKind.RECUSAL;
import static org.jianzhuo.model.deadline.ClockEventKind.SUPPLEMENT;
import static org.jianzhuo.model.deadline.ClockEventKind.TREATMENT;
import static org.jianzhuo.model.deadline.DeadlineFixtures.H25;
import static org.jianzhuo.model.deadline.DeadlineFixtures.count;
import static org.jianzhuo.model.deadline.DeadlineFixtures.date;
import static org.jianzhuo.model.deadline.DeadlineFixtures.event;
import static org.jianzhuo.model.deadline.DeadlineFixtures.rule;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private static final String N25 = "national-2025";
  private static final String SZ = "shenzhen-2007";
  private static final ClockEvent FIRST_SUPPLEMENT = event(SUPPLEMENT, "2025-03-10", "2025-03-25");
  private static final ClockEvent POSTPONED = event(POSTPONEMENT, "2025-04-14", "2025-04-21");

  @Nested
  class TheWorkedExamplesOfTheDossier {

    @Test
    void sixtyDaysEndOnAHolidayAndRollForward() {
      Deadline deadline = count(SZ, Limit.L9, "2025-03-03");
      assertThat(deadline.due()).isEqualTo(date("2025-05-02"));
      assertThat(deadline.dueRolled()).isEqualTo(date("2025-05-06"));
    }

    @Test
    void aSupplementAddsItsDays() {
      assertThat(count(SZ, Limit.L9, "2025-03-03", FIRST_SUPPLEMENT).due())
          .isEqualTo(date("2025-05-17"));
    }

    @Test
    void aPostponementAddsToIt() {
      assertThat(count(SZ, Limit.L9, "2025-03-03", FIRST_SUPPLEMENT, POSTPONED).due())
          .isEqualTo(date("2025-05-24"));
    }

    @Test
    void overlappingIntervalsCountOnce() {
      Deadline deadline =
          count(
              SZ,
              Limit.L9,
              "2025-03-03",
              FIRST_SUPPLEMENT,
              POSTPONED,
              event(INVESTIGATION, "2025-04-16", "2025-04-25"));
      assertThat(deadline.due()).isEqualTo(date("2025-05-28"));
      assertThat(deadline.suspendedDays()).isEqualTo(26);
    }

    @Test
    void anInvestigationCountsWorkingDays() {
      assertThat(count(SZ, Limit.L7, "2025-09-25").due()).isEqualTo(date("2025-10-15"));
      assertThat(count(SZ, Limit.L7, "2025-01-22").due()).isEqualTo(date("2025-02-11"));
    }

    @Test
    void treatmentStopsTheClock() {
      Deadline deadline =
          count(N25, Limit.L9, "2025-04-01", event(TREATMENT, "2025-05-06", "2025-08-04"));
      assertThat(count(N25, Limit.L9, "2025-04-01").due()).isEqualTo(date("2025-05-31"));
      assertThat(deadline.due()).isEqualTo(date("2025-08-29"));
    }

    @Test
    void aRecusalIsDecidedInThreeDays() {
      assertThat(count(SZ, Limit.L4, "2025-10-10").dueRolled()).isEqualTo(date("2025-10-13"));
      assertThat(count(SZ, Limit.L4, "2025-09-30").due()).isEqualTo(date("2025-10-03"));
      assertThat(count(SZ, Limit.L4, "2025-09-30").dueRolled()).isEqualTo(date("2025-10-09"));
    }

    @Test
    void serviceDependsOnTheRulesOfTheConclusionsDay() {
      assertThat(count("national-2014", Limit.L10, "2025-06-25").due())
          .isEqualTo(date("2025-07-15"));
      assertThat(count(N25, Limit.L10, "2025-07-02").due()).isEqualTo(date("2025-07-17"));
    }

    @Test
    void correctionRollsOverTheSpringFestival() {
      Deadline deadline = count(SZ, Limit.L11, "2025-01-01");
      assertThat(deadline.due()).isEqualTo(date("2025-01-31"));
      assertThat(deadline.dueRolled()).isEqualTo(date("2025-02-05"));
    }

    @Test
    void aProfileMayCountWorkingDays() {
      LimitRule own =
          new LimitRule(
              Limit.L9,
              new Term.Days(60, DayKind.WORKING, 30),
              rule(SZ, Limit.L9).article(),
              LimitRule.Authority.PROPOSAL,
              rule(SZ, Limit.L9).missed(),
              rule(SZ, Limit.L9).suspension());
      assertThat(Deadline.of(own, date("2025-03-03"), List.of(), false, H25).due())
          .isEqualTo(date("2025-05-29"));
    }

    @Test
    void archivingEndsOnTheLastDayOfAShorterMonth() {
      assertThat(count(N25, Limit.L14, "2025-08-31").due()).isEqualTo(date("2026-02-28"));
    }
  }

  @Nested
  class ReviewAfterAYear {

    @ParameterizedTest
    @CsvSource({
      "2024-03-15, 2025-03-16",
      "2024-02-29, 2025-03-01",
      "2023-02-28, 2024-02-29",
      "2024-02-28, 2025-03-01",
      "2024-12-31, 2026-01-01",
    })
    void isLawfulFromTheDayAfterTheYear(String concluded, String first) {
      assertThat(count(N25, Limit.L13, concluded).due()).isEqualTo(date(first));
    }

    @Test
    void isNotDelayedByWhatStoppedTheClock() {
      assertThat(
              count(N25, Limit.L13, "2024-02-29", event(SUPPLEMENT, "2024-03-01", "2024-04-01"))
                  .due())
          .isEqualTo(date("2025-03-01"));
    }
  }

  @Nested
  class AnOpenInterval {

    private final Deadline running =
        count(N25, Limit.L9, "2025-03-03", event(SUPPLEMENT, "2025-03-10", null));

    @Test
    void keepsTheClockRunningSinceItsDay() {
      assertThat(running.running()).isTrue();
      assertThat(running.suspendedSince()).contains(date("2025-03-10"));
      assertThat(running.due()).isEqualTo(date("2025-05-02"));
    }

    @Test
    void freezesTheDaysLeft() {
      assertThat(running.daysLeft(date("2025-03-10"))).isEqualTo(53);
      assertThat(running.daysLeft(date("2025-07-01"))).isEqualTo(53);
    }

    @Test
    void ofAKindThatDoesNotStopChangesNothing() {
      Deadline recused =
          count(
              N25,
              Limit.L9,
              "2025-03-03",
              event(RECUSAL, "2025-03-10", null),
              event(CONSULTATION, "2025-03-12", "2025-03-20"));
      assertThat(recused.running()).isFalse();
      assertThat(recused.due()).isEqualTo(date("2025-05-02"));
    }
  }

  @Nested
  class TheExtension {

    @Test
    void addsThirtyDaysToTheConclusionOnly() {
      assertThat(Deadline.of(rule(SZ, Limit.L9), date("2025-03-03"), List.of(), true, H25).due())
          .isEqualTo(date("2025-06-01"));
      assertThat(Deadline.of(rule(SZ, Limit.L12), date("2025-03-03"), List.of(), true, H25).due())
          .isEqualTo(date("2025-03-18"));
    }
  }

  @Nested
  class TheDerivation {

    @Test
    void namesEachArticleInBothLanguages() {
      Deadline deadline =
          Deadline.of(
              rule(SZ, Limit.L9),
              date("2025-03-03"),
              List.of(FIRST_SUPPLEMENT, event(SUPPLEMENT, "2025-04-01", null)),
              true,
              H25);
      String zh = String.join("\n", deadline.derivation().stream().map(w -> w.zh()).toList());
      String en = String.join("\n", deadline.derivation().stream().map(w -> w.en()).toList());
      assertThat(zh)
          .contains("2025-03-03 起算", "60 日", "第二十四条", "延长 30 日", "第二十、二十一条", "15 日", "尚未结束");
      assertThat(en).contains("Art. 24", "Extended by 30 days", "15 days", "still open");
    }

    @Test
    void saysWhenAYearHasNoTable() {
      assertThat(
              count(N25, Limit.L14, "2025-12-31").derivation().stream()
                  .anyMatch(line -> line.zh().contains("2026 年节假日表未录入")))
          .isTrue();
    }
  }

  @Test
  void aNoticeMustStateItsOwnLength() {
    assertThatThrownBy(() -> count(N25, Limit.L3, "2025-03-03"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            Deadline.of(
                    rule(N25, Limit.L3),
                    new Term.Days(10, DayKind.CALENDAR),
                    date("2025-03-03"),
                    List.of(),
                    false,
                    H25)
                .due())
        .isEqualTo(date("2025-03-13"));
  }
}
