package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionCell.Column;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.exam.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks what the examination's screen makes of what a person does. */
class ExamViewModelTest {

  private static final Clause CLAUSE =
      ExamCases.CATALOGUE.clause("GB/T 16180-2014", "5.7.2 18)").orElseThrow();

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘").told();
  private final FakeDelays clock = new FakeDelays();
  private ExamViewModel vm = start(Hand.own(ExamCases.EXPERT));

  private ExamViewModel start(Hand hand) {
    return ExamBench.opened(cases, hand, clock);
  }

  private ExamState.Working working() {
    assertThat(vm.state().get()).isInstanceOf(ExamState.Working.class);
    return (ExamState.Working) vm.state().get();
  }

  private ExamState.Form form() {
    return Objects.requireNonNull(working().form());
  }

  private Exam exam() {
    return cases.service().look(ExamCases.CASE).orElseThrow().exam();
  }

  private void value(String movement, Column column, String text) {
    vm.values().set(new MotionCell(movement, column).key(), text);
    vm.values().leave(new MotionCell(movement, column).key());
  }

  private void elbowMotion() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("rom");
    value("flexion", Column.INJURED_ACTIVE, "118");
    value("flexion", Column.HEALTHY_ACTIVE, "142");
    value("extension", Column.INJURED_ACTIVE, "-15");
    value("extension", Column.HEALTHY_ACTIVE, "0");
  }

  @Nested
  class WhatIsTyped {

    @Test
    void becomesAnEntryWhenThePersonMovesOn() {
      elbowMotion();
      assertThat(exam().findings()).isEmpty();
      vm.addFinding();
      Finding finding = exam().inOrder().get(0);
      assertThat(finding.title()).isEqualTo("左肘关节活动度");
      assertThat(finding.measurements()).hasSize(4);
      assertThat(finding.description()).contains("屈曲118°").contains("欠15°").contains("保留活动度72.5%");
      assertThat(cases.drafts.list(ExamCases.EXPERT.id(), "exam:").keySet())
          .as("no draft is left, only the steps that can be undone")
          .allMatch(key -> key.endsWith(":trail"));
    }

    @Test
    void comesBackAfterAKill() {
      vm.setPlace("elbow", Side.LEFT);
      vm.setTemplate("rom");
      vm.values().set(new MotionCell("flexion", Column.INJURED_ACTIVE).key(), "118");
      vm.setDescription("压痛");
      clock.pass(500);
      vm = start(Hand.own(ExamCases.EXPERT));
      assertThat(form().draft().part()).isEqualTo("elbow");
      assertThat(form().draft().typed()).containsEntry("flexion-injured-active", "118");
      assertThat(form().description()).isEqualTo("压痛");
      assertThat(exam().findings()).isEmpty();
    }

    @Test
    void onTopOfARecordedFindingComesBackToo() {
      elbowMotion();
      vm.moveOn();
      vm.setDescription("改写");
      clock.pass(500);
      vm = start(Hand.own(ExamCases.EXPERT));
      assertThat(form().description()).isEqualTo("改写");
      assertThat(working().lines()).hasSize(1);
      vm.moveOn();
      assertThat(exam().inOrder().get(0).description()).isEqualTo("改写");
    }

    @Test
    void incompleteStaysADraftAndIsListed() {
      vm.setDescription("只有描述");
      vm.addFinding();
      assertThat(exam().findings()).isEmpty();
      assertThat(working().lines()).hasSize(2);
      vm.review(
          points ->
              assertThat(points)
                  .extracting(OpenPoint::kind)
                  .contains(OpenPoint.Kind.UNFINISHED)
                  .doesNotContain(OpenPoint.Kind.NO_FINDING));
    }
  }

  @Nested
  class ANumber {

    @Test
    void thatIsImpossibleStaysAndIsNotStored() {
      vm.setPlace("elbow", Side.LEFT);
      vm.setTemplate("rom");
      MotionCell cell = new MotionCell("flexion", Column.INJURED_ACTIVE);
      vm.values().set(cell.key(), "999");
      assertThat(vm.values().enter(cell.key())).isFalse();
      assertThat(vm.values().enter(cell.key())).isFalse();
      vm.moveOn();
      assertThat(exam().inOrder().get(0).measurements()).isEmpty();
    }

    @Test
    void thatContradictsIsConfirmedByTheSecondEnter() {
      elbowMotion();
      MotionCell passive = new MotionCell("flexion", Column.INJURED_PASSIVE);
      vm.values().set(passive.key(), "116");
      assertThat(vm.values().enter(passive.key())).isFalse();
      assertThat(form().asked()).contains("flexion-injured-passive");
      assertThat(vm.values().enter(passive.key())).isTrue();
      vm.moveOn();
      assertThat(exam().inOrder().get(0).measurements())
          .anyMatch(m -> m.column().equals("passive") && m.unusual());
    }

    @Test
    void thatCannotBeMeasuredKeepsItsReason() {
      elbowMotion();
      MotionCell cell = new MotionCell("extension", Column.INJURED_PASSIVE);
      vm.values().set(cell.key(), "N");
      vm.values().reason(cell.key(), "疼痛");
      vm.moveOn();
      assertThat(exam().inOrder().get(0).unmeasured())
          .anyMatch(u -> u.reason().equals("疼痛") && u.field().equals("elbow.extension"));
      assertThat(form().description()).contains("伸直无法测（疼痛）");
    }
  }

  @Nested
  class TheDescription {

    @Test
    void isMadeUntilFirstTypedIn() {
      elbowMotion();
      vm.setDescription("自己写");
      value("flexion", Column.INJURED_ACTIVE, "100");
      assertThat(form().description()).isEqualTo("自己写");
      vm.regenerate();
      assertThat(form().description()).contains("屈曲100°");
    }
  }

  @Nested
  class TheScope {

    @Test
    void isAskedWhereTheWordsLeaveItOpen() {
      vm.setPlace("forearm", Side.LEFT);
      assertThat(form().scope()).isEmpty();
      vm.moveOn();
      assertThat(exam().findings()).isEmpty();
      vm.answerScope(true);
      vm.moveOn();
      assertThat(exam().inOrder().get(0).inScope()).isTrue();
    }

    @Test
    void keepsAPartOutsideFromBeingGraded() {
      vm.setPlace("knee", Side.RIGHT);
      vm.chooseClause(CLAUSE, ClauseMatch.MEETS, "");
      vm.moveOn();
      assertThat(exam().inOrder().get(0).inScope()).isFalse();
      assertThat(exam().inOrder().get(0).clause()).isNull();
    }
  }

  @Nested
  class ARecorder {

    @Test
    void writesForTheExpertButChoosesNoClauseAndCompletesNothing() {
      vm = start(new Hand(ExamCases.RECORDER, ExamCases.EXPERT.id()));
      vm.setPlace("elbow", Side.LEFT);
      vm.chooseClause(CLAUSE, ClauseMatch.MEETS, "");
      vm.moveOn();
      assertThat(exam().inOrder().get(0).clause()).isNull();
      vm.complete(() -> {});
      assertThat(exam().completed()).isFalse();
      assertThat(working().refusal()).isNotNull();
    }
  }

  @Nested
  class Completing {

    @Test
    void recordsWhatIsInHandAndLocksTheForm() {
      elbowMotion();
      vm.chooseClause(CLAUSE, ClauseMatch.BY_REFERENCE, "接近重度");
      vm.selfCare().answerNone();
      List<OpenPoint> open = new java.util.ArrayList<>();
      vm.review(open::addAll);
      assertThat(open).noneMatch(OpenPoint::blocks);
      boolean[] went = {false};
      vm.complete(() -> went[0] = true);
      assertThat(went[0]).isTrue();
      assertThat(exam().completed()).isTrue();
      assertThat(exam().selfCare()).isEmpty();
      vm.setDescription("太晚");
      assertThat(form().description()).doesNotContain("太晚");
    }

    @Test
    void leavesASheetForTheOpinionAndThePapers() {
      elbowMotion();
      vm.chooseClause(CLAUSE, ClauseMatch.MEETS, "");
      vm.moveOn();
      FindingsSheet.Row row = FindingsSheet.of(exam(), ExamCases.CATALOGUE).rows().get(0);
      assertThat(row.part().zh()).isEqualTo("左肘");
      assertThat(row.items())
          .extracting(FindingsSheet.Item::injured)
          .containsExactly("118°", "−15°");
      assertThat(row.items()).extracting(FindingsSheet.Item::reference).contains("142°", "0°");
      assertThat(row.derived())
          .extracting(FindingsSheet.Derived::value)
          .containsExactly("103°／142°", "72.5%");
      assertThat(row.grade()).isEqualTo(7);
    }
  }

  @Test
  void selfCareIsCountedAndRecordedOnceAllFiveAreAnswered() {
    vm.selfCare().answer(Map.of(SelfCareActivity.DRESSING, true));
    assertThat(exam().selfCare()).isNull();
    vm = start(Hand.own(ExamCases.EXPERT));
    assertThat(working().selfCare().answers()).containsEntry(SelfCareActivity.DRESSING, true);
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      vm.selfCare().answer(Map.of(activity, activity == SelfCareActivity.DRESSING));
    }
    assertThat(exam().selfCare()).containsExactly(SelfCareActivity.DRESSING);
    assertThat(SelfCareLevel.of(1)).isEqualTo(SelfCareLevel.PARTIAL);
  }

  @Test
  void whatTheNeedOfHelpRestsOnIsKeptWhileTypedAndRecordedOnceTheFieldIsLeft() {
    vm.selfCare().answerNone();
    vm.selfCare().answer(Map.of(SelfCareActivity.DRESSING, true));
    vm.selfCare().typeEvidence(SelfCareActivity.DRESSING, "左手不能");
    vm.leaveField();
    assertThat(exam().selfCareEvidence()).isEmpty();
    vm = start(Hand.own(ExamCases.EXPERT));
    assertThat(working().selfCare().evidence()).containsEntry(SelfCareActivity.DRESSING, "左手不能");
    vm.moveOn();
    assertThat(exam().selfCareEvidence()).containsEntry(SelfCareActivity.DRESSING, "左手不能");
    vm.selfCare().typeEvidence(SelfCareActivity.DRESSING, "左手不能扣纽扣");
    vm.selfCare().evidenceTyped();
    assertThat(exam().selfCareEvidence()).containsEntry(SelfCareActivity.DRESSING, "左手不能扣纽扣");
    vm.undo();
    assertThat(exam().selfCareEvidence()).containsEntry(SelfCareActivity.DRESSING, "左手不能");
  }

  @Test
  void withoutTheNoticeTheGateIsShown() {
    ExamCases untold = new ExamCases().seated("", "左肘");
    DirectTaskRunner tasks = new DirectTaskRunner();
    ExamViewModel gated =
        new ExamViewModel(
            untold.service(),
            untold.drafts,
            new DraftKeeper(untold.drafts, ExamCases.EXPERT.id(), tasks, clock, clock),
            Hand.own(ExamCases.EXPERT),
            ExamCases.CASE,
            tasks);
    gated.open();
    assertThat(gated.state().get()).isInstanceOf(ExamState.Gated.class);
    untold.told();
    gated.refresh();
    assertThat(gated.state().get()).isInstanceOf(ExamState.Working.class);
  }
}
