package org.jianzhuo.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.deadline.DeadlineFixtures.BOOK;
import static org.jianzhuo.model.deadline.DeadlineFixtures.date;
import static org.jianzhuo.model.deadline.DeadlineFixtures.off;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Folded;
import org.jianzhuo.model.journal.Folds;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeadlineFoldTest {

  private static <S> Folded<S> fold(Projection<S> projection, Fact... facts) {
    List<Act> acts = new ArrayList<>();
    for (Fact fact : facts) {
      int seq = acts.size() + 1;
      acts.add(
          new Act(
              new EntryId(Digest.of(("entry " + seq).getBytes(StandardCharsets.UTF_8))),
              new EntryHeader(
                  new StreamId(new UUID(1, 1)),
                  new StationId(new UUID(2, 2)),
                  seq,
                  StreamHistory.of(acts).heads(),
                  seq,
                  null,
                  "deadline.fake",
                  Digest.of(new byte[0])),
              fact));
    }
    return Folds.fold(projection, StreamHistory.of(acts));
  }

  @Nested
  class TheCommitteesSettings {

    @Test
    void aYearsTableTakesThePlaceOfTheBuiltInOne() {
      HolidayYear own =
          new HolidayYear(2026, List.of(off("元旦", "2026-01-01", "2026-01-02")), List.of());
      DeadlineSettings settings =
          fold(DeadlineSettings.PROJECTION, new DeadlineFact.HolidaysSet(own, "通知")).value();
      assertThat(settings.tables(Deadlines.holidays()))
          .extracting(HolidayYear::year)
          .containsExactly(2025, 2026);
      assertThat(
              HolidayTable.of(settings.tables(Deadlines.holidays()))
                  .isWorkingDay(date("2026-02-16")))
          .isTrue();
    }

    @Test
    void aTableWithAnOverlapIsRefusedAndKeptAside() {
      HolidayYear faulty =
          new HolidayYear(
              2026,
              List.of(off("甲", "2026-01-01", "2026-01-02"), off("乙", "2026-01-02", "2026-01-03")),
              List.of());
      Folded<DeadlineSettings> folded =
          fold(DeadlineSettings.PROJECTION, new DeadlineFact.HolidaysSet(faulty, "通知"));
      assertThat(folded.value().years()).isEmpty();
      assertThat(folded.refusals()).hasSize(1);
    }

    @Test
    void ownLimitsStandUponTheirBaseUntilWithdrawn() {
      DeadlineFact.LimitsSet set =
          new DeadlineFact.LimitsSet(
              "national-2014+shanghai",
              date("2026-01-01"),
              List.of(new OwnLimit(Limit.L9, 60, OwnLimit.Unit.WORKING_DAYS, "广州办事指南")),
              "试行");
      LimitBook book = fold(DeadlineSettings.PROJECTION, set).value().book(BOOK);
      LimitProfile own = book.inForce(date("2026-02-01"), "上海市");
      assertThat(own.id()).isEqualTo(LimitProfile.CUSTOM);
      assertThat(own.rule(Limit.L9).orElseThrow().term())
          .isEqualTo(new Term.Days(60, DayKind.WORKING, 30));
      assertThat(own.rule(Limit.L9).orElseThrow().article().zh()).isEqualTo("广州办事指南");
      assertThat(own.rule(Limit.L10).orElseThrow().term())
          .isEqualTo(new Term.Days(15, DayKind.WORKING));
      assertThat(
              fold(DeadlineSettings.PROJECTION, set, new DeadlineFact.LimitsWithdrawn("停用"))
                  .value()
                  .book(BOOK)
                  .custom())
          .isNull();
    }
  }

  @Nested
  class ACasesTimes {

    private final UUID id = new UUID(3, 3);
    private final DeadlineFact.SuspensionRecorded begun =
        new DeadlineFact.SuspensionRecorded(
            id, ClockEventKind.TREATMENT, date("2026-05-01"), null, "治疗通知书");

    @Test
    void anEndTakesThePlaceOfTheOpenInterval() {
      CaseTimes times =
          fold(
                  CaseTimes.PROJECTION,
                  begun,
                  new DeadlineFact.SuspensionRecorded(
                      id, ClockEventKind.TREATMENT, date("2026-05-01"), date("2026-06-01"), "材料"))
              .value();
      assertThat(times.events())
          .containsExactly(
              new ClockEvent(ClockEventKind.TREATMENT, date("2026-05-01"), date("2026-06-01")));
    }

    @Test
    void whatCannotBeIsRefused() {
      Folded<CaseTimes> folded =
          fold(
              CaseTimes.PROJECTION,
              new DeadlineFact.SuspensionVoided(id, "无"),
              new DeadlineFact.SuspensionRecorded(
                  id, ClockEventKind.TREATMENT, date("2026-05-02"), date("2026-05-01"), "反"),
              new DeadlineFact.ExtensionGranted(date("2026-05-02"), "李", "复杂"),
              new DeadlineFact.ExtensionGranted(date("2026-05-03"), "李", "再次"));
      assertThat(folded.refusals()).hasSize(3);
      assertThat(folded.value().events()).isEmpty();
      assertThat(folded.value().extension()).isNotNull();
    }

    @Test
    void aVoidedIntervalCountsNoMore() {
      assertThat(
              fold(CaseTimes.PROJECTION, begun, new DeadlineFact.SuspensionVoided(id, "误"))
                  .value()
                  .events())
          .isEmpty();
    }
  }
}
