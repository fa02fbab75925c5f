package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.model.deadline.ClockEvent;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.wire.Deadlines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F70")
class DraftDueTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void showsReportConclusionAndServiceTheNearestFirstAndNothingOfTheParties() {
    DraftDue due =
        DraftDue.of(
            List.of(
                run(Limit.L9, "2026-10-01", null),
                run(Limit.L8, "2026-11-22", null),
                run(Limit.L12, "2026-11-20", null)),
            TODAY);
    assertThat(due.runs()).extracting(LimitRun::limit).containsExactly(Limit.L8, Limit.L9);
    assertThat(due.overdue()).isFalse();
  }

  @Test
  void leavesOutWhatWasKeptAndTellsWhatIsOverdue() {
    DraftDue due =
        DraftDue.of(
            List.of(run(Limit.L8, "2026-11-01", TODAY), run(Limit.L9, "2026-09-01", null)), TODAY);
    assertThat(due.runs()).extracting(LimitRun::limit).containsExactly(Limit.L9);
    assertThat(due.overdue()).isTrue();
  }

  @Test
  void sortsByTheNearestWithWhatStandsAndWhatIsDoneLast() {
    DraftDue over = DraftDue.of(List.of(run(Limit.L9, "2026-09-01", null)), TODAY);
    DraftDue near = DraftDue.of(List.of(run(Limit.L8, "2026-11-22", null)), TODAY);
    DraftDue far = DraftDue.of(List.of(run(Limit.L9, "2026-11-01", null)), TODAY);
    DraftDue stands = DraftDue.of(List.of(suspended("2026-09-10")), TODAY);
    DraftDue done = DraftDue.of(List.of(), TODAY);
    assertThat(Stream.of(done, stands, far, near, over).sorted(DraftDue.NEAREST_FIRST))
        .containsExactly(over, near, far, stands, done);
    assertThat(done.nearest()).isEmpty();
  }

  private static LimitRun run(Limit limit, String from, @Nullable LocalDate met) {
    return run(limit, from, List.of(), met);
  }

  private static LimitRun suspended(String from) {
    return run(
        Limit.L9,
        from,
        List.of(new ClockEvent(ClockEventKind.SUPPLEMENT, LocalDate.parse(from).plusDays(5), null)),
        null);
  }

  private static LimitRun run(
      Limit limit, String from, List<ClockEvent> events, @Nullable LocalDate met) {
    LocalDate start = LocalDate.parse(from);
    LimitProfile profile = Deadlines.limits().inForce(start, "深圳市");
    return new LimitRun(
        profile,
        Deadline.of(
            profile.rule(limit).orElseThrow(),
            start,
            events,
            false,
            HolidayTable.of(Deadlines.holidays())),
        met);
  }
}
