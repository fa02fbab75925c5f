package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitedResultsTest {

  private static final UUID NOTICE = new UUID(7, 7);

  private final ExamCases cases = new ExamCases().seated("左膝半月板损伤", "左膝").told();
  private final ExamService exams = cases.service();

  private List<OpenPoint.Kind> afterService(
      ClockEventKind kind, LocalDate served, @Nullable LocalDate received) {
    cases.journal.append(
        null,
        List.of(
            new Deed(
                ExamCases.CASE,
                new DeadlineFact.SuspensionRecorded(NOTICE, kind, served, received, "通知书"))));
    return exams.open(exams.look(ExamCases.CASE).orElseThrow()).stream()
        .map(OpenPoint::kind)
        .filter(each -> each.name().startsWith("RESULTS"))
        .toList();
  }

  @Test
  void keepTheExaminationOpenUntilTheyCome() {
    assertThat(afterService(ClockEventKind.EXAMINATION, LocalDate.of(2026, 11, 20), null))
        .containsExactly(OpenPoint.Kind.RESULTS_AWAITED);
    assertThat(exams.look(ExamCases.CASE).orElseThrow().awaited().words().zh())
        .isEqualTo("进一步检查，2026-11-20送达，至2027-01-19（含当日）");
    assertThat(
            afterService(
                ClockEventKind.EXAMINATION, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22)))
        .isEmpty();
  }

  @Test
  void areOnlyAskedAboutOnceTheirTimeIsOver() {
    assertThat(afterService(ClockEventKind.EXAMINATION, LocalDate.of(2026, 9, 1), null))
        .containsExactly(OpenPoint.Kind.RESULTS_LAPSED);
    assertThat(OpenPoint.Kind.RESULTS_LAPSED)
        .satisfies(kind -> assertThat(new OpenPoint(kind, null, 0, null).blocks()).isFalse());
  }

  @Test
  void ofATreatmentHaveNoLastDayAndOfASupplementAreNotThePanels() {
    assertThat(afterService(ClockEventKind.TREATMENT, LocalDate.of(2026, 9, 1), null))
        .containsExactly(OpenPoint.Kind.RESULTS_AWAITED);
    assertThat(afterService(ClockEventKind.SUPPLEMENT, LocalDate.of(2026, 9, 1), null)).isEmpty();
  }
}
