package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.ExamStart;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionCell.Column;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks what two accounts see of one sheet: back to back, and under dictation. */
class SharedSheetTest {

  private static final Clause CLAUSE =
      ExamCases.CATALOGUE.clause("GB/T 16180-2014", "5.7.2 18)").orElseThrow();

  private final FakeDelays clock = new FakeDelays();

  private ExamViewModel start(ExamCases cases, Hand hand) {
    return ExamBench.opened(cases, hand, clock);
  }

  private static ExamState.Working working(ExamViewModel vm) {
    return (ExamState.Working) vm.state().get();
  }

  private static Finding recorded(ExamCases cases) {
    return cases.service().look(ExamCases.CASE).orElseThrow().exam().inOrder().getFirst();
  }

  private static List<OpenPoint> review(ExamViewModel vm) {
    List<OpenPoint> points = new ArrayList<>();
    vm.review(points::addAll);
    return points;
  }

  private static void elbow(ExamViewModel vm) {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("rom");
    for (String value : List.of("flexion/118/142", "extension/-15/0")) {
      String[] parts = value.split("/");
      vm.values().set(new MotionCell(parts[0], Column.INJURED_ACTIVE).key(), parts[1]);
      vm.values().set(new MotionCell(parts[0], Column.HEALTHY_ACTIVE).key(), parts[2]);
    }
  }

  @Nested
  class BackToBack {

    private final ExamCases cases = new ExamCases().backToBack().seated("左肘骨折术后", "左肘").told();

    @Test
    void noClauseStandsOnTheSheetAndNoneIsProposed() {
      ExamViewModel one = start(cases, Hand.own(ExamCases.EXPERT));
      elbow(one);
      one.chooseClause(CLAUSE, ClauseMatch.MEETS, "");
      one.chooseNone("无");
      assertThat(one.form().orElseThrow().draft().clause()).isNull();
      assertThat(one.form().orElseThrow().draft().withoutClause()).isEmpty();
      assertThat(one.form().orElseThrow().result()).isNull();
      one.moveOn();

      ExamViewModel two = start(cases, Hand.own(ExamCases.SECOND));
      ExamState.Working seen = working(two);
      assertThat(seen.grades()).isFalse();
      assertThat(seen.lines()).allMatch(line -> line.clause() == null && !line.belowGrades());
      assertThat(recorded(cases).clause()).isNull();
      assertThat(review(two)).noneMatch(p -> p.kind() == OpenPoint.Kind.CLAUSE);
    }

    @Test
    void aClauseIsRefusedAlsoWhereAnotherScreenWritesIt() {
      ExamViewModel one = start(cases, Hand.own(ExamCases.EXPERT));
      elbow(one);
      one.moveOn();
      Finding f = recorded(cases);
      Finding graded =
          new Finding(
              f.id(),
              f.number(),
              f.part(),
              f.side(),
              f.title(),
              f.description(),
              f.template(),
              f.measurements(),
              ClauseChoice.of(CLAUSE, ClauseMatch.MEETS, ""),
              true);
      assertThat(cases.service().record(ExamCases.CASE, Hand.own(ExamCases.SECOND), graded))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              no -> assertThat(no.reason().key()).isEqualTo("exam.refused.back-to-back"));
    }

    @Test
    void whatAnItemDecidesIsNotAskedOnTheSharedForm() {
      ExamCases leave =
          new ExamCases().backToBack().seated(ItemKind.PAID_LEAVE, "左肘骨折术后", "左肘").told();
      ExamViewModel vm = start(leave, Hand.own(ExamCases.EXPERT));
      ItemForm form = ItemForm.of(ItemKind.PAID_LEAVE).orElseThrow();
      List<String> asked =
          Objects.requireNonNull(vm.form().orElseThrow().fields()).fields().stream()
              .map(f -> f.field().id())
              .toList();
      assertThat(form.fields()).anyMatch(ItemForm.Field::decided);
      assertThat(form.fields())
          .filteredOn(ItemForm.Field::decided)
          .noneMatch(f -> asked.contains(f.id()));
    }
  }

  @Nested
  class AtOneStation {

    private final ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();

    @Test
    void whoOpensTheSheetLearnsWhatAnotherExpertBeganAndHasNotRecorded() {
      ExamViewModel one = start(cases, Hand.own(ExamCases.EXPERT));
      one.setPlace("elbow", Side.LEFT);
      one.leaveField();
      assertThat(working(one).begun()).isEmpty();

      assertThat(working(start(cases, Hand.own(ExamCases.SECOND))).begun())
          .containsExactly(new ExamStart.Begun(1, 1));
      assertThat(working(start(cases, Hand.own(ExamCases.EXPERT))).begun()).isEmpty();
    }
  }

  @Nested
  class UnderDictation {

    private final ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();
    private final Hand dictated = new Hand(ExamCases.RECORDER, ExamCases.EXPERT.id());

    private ExamViewModel recordedByTheRecorder() {
      start(cases, Hand.own(ExamCases.EXPERT));
      ExamViewModel recorder = start(cases, dictated);
      elbow(recorder);
      recorder.moveOn();
      return recorder;
    }

    @Test
    void theFindingIsMarkedAndBlocksUntilItsExpertConfirms() {
      ExamViewModel recorder = recordedByTheRecorder();
      assertThat(working(recorder).lines()).allMatch(ExamState.Line::dictated);
      recorder.confirmDictated();
      assertThat(working(recorder).lines()).allMatch(ExamState.Line::dictated);

      ExamViewModel other = start(cases, Hand.own(ExamCases.SECOND));
      assertThat(other.dictatedToMe()).isZero();
      assertThat(review(other))
          .filteredOn(p -> p.kind() == OpenPoint.Kind.DICTATED)
          .singleElement()
          .satisfies(p -> assertThat(p.blocks()).isTrue())
          .satisfies(p -> assertThat(p.finding()).isEqualTo(recorded(cases).id()))
          .satisfies(p -> assertThat(p.detail(false)).contains("1号专家"));

      ExamViewModel expert = start(cases, Hand.own(ExamCases.EXPERT));
      assertThat(expert.dictatedToMe()).isEqualTo(1);
      expert.confirmDictated();
      assertThat(working(expert).lines()).noneMatch(ExamState.Line::dictated);
      assertThat(review(expert)).noneMatch(p -> p.kind() == OpenPoint.Kind.DICTATED);
    }

    @Test
    void whatTheRecorderChangesAfterwardsWaitsAgainAndTheExpertsOwnVersionDoesNot() {
      recordedByTheRecorder();
      ExamViewModel expert = start(cases, Hand.own(ExamCases.EXPERT));
      expert.confirmDictated();
      ExamViewModel recorder = start(cases, dictated);
      recorder.setDescription("改写");
      recorder.moveOn();
      assertThat(working(recorder).lines()).allMatch(ExamState.Line::dictated);
      expert = start(cases, Hand.own(ExamCases.EXPERT));
      expert.setDescription("本人改写");
      expert.moveOn();
      assertThat(working(expert).lines()).noneMatch(ExamState.Line::dictated);
    }
  }
}
