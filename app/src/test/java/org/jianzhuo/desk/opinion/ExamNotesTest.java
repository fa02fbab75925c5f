package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sheet says of an examination that was opened again. */
@Tag("F33")
class ExamNotesTest {

  private final CaseTable table = new CaseTable();

  private List<String> notes() {
    return ExamNotes.lines(
            table.journal.stream(table.caseStream),
            new SheetTimes(table.journal, CaseTable.CLOCK.getZone()))
        .stream()
        .filter(line -> line.startsWith("完成检查后修改"))
        .toList();
  }

  @Test
  void saysWhyAndWhatWasChangedUntilItWasCompletedAgain() {
    assertThat(notes()).isEmpty();
    table.act(table.first, new ExamFact.Reopened("漏记进食情况"));
    assertThat(notes()).singleElement().asString().endsWith("：漏记进食情况。");
    table.act(
        table.first,
        new ExamFact.SelfCareRecorded(
            Set.of(SelfCareActivity.EATING), Map.of(SelfCareActivity.EATING, "双手不能持匙")),
        new ExamFact.Completed());
    assertThat(notes()).singleElement().asString().endsWith("：漏记进食情况。修改：生活自理。");
  }

  @Test
  void saysInTheHeadThatNobodyNotedTheEffort() {
    assertThat(ExamNotes.cooperation(null)).isEqualTo("未记录");
  }
}
