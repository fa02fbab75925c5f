package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.opinion.CaseTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a drafter types is there again after the program ended. */
@Tag("F30")
class WordingKeptTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private final FakeDelays time = new FakeDelays();

  @BeforeEach
  void signed() {
    table.allSign();
    table.people.become(table.drafter);
  }

  private ConclusionViewModel opened() {
    ConclusionViewModel model =
        new ConclusionViewModel(
            service,
            ConclusionServiceTest.issues(table, service),
            stream -> List.of(),
            table.caseStream,
            table.drafts,
            new DraftKeeper(
                table.drafts, table.drafter, new DirectTaskRunner(), time, CaseTable.CLOCK),
            new DirectTaskRunner(),
            fault -> {
              throw new AssertionError(fault);
            });
    model.open();
    return model;
  }

  private static ConclusionState.Shown shown(ConclusionViewModel model) {
    return (ConclusionState.Shown) model.state().get();
  }

  @Test
  void halfASecondAfterItWasTypedThoughNothingWasComposed() {
    opened().introduction("左肘骨折术后，活动受限。");
    time.pass(500);
    ConclusionViewModel again = opened();
    assertThat(shown(again).wording().introduction()).isEqualTo("左肘骨折术后，活动受限。");
    assertThat(shown(again).edited()).isTrue();
  }

  @Test
  void atOnceWhenTheScreenIsLeft() {
    ConclusionViewModel model = opened();
    model.applicant("邓国梁之妻");
    model.leave();
    assertThat(shown(opened()).wording().applicant()).isEqualTo("邓国梁之妻");
  }

  @Test
  void andNoMoreOnceItWasComposed() {
    ConclusionViewModel model = opened();
    model.introduction("左肘骨折术后，活动受限。");
    model.compose();
    time.pass(500);
    assertThat(table.drafts.list(table.drafter, "conclusion:")).isEmpty();
    assertThat(shown(opened()).edited()).isFalse();
  }
}
