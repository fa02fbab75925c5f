package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.junit.jupiter.api.Test;

/** Checks what the examination's screen makes of a form that is data. */
class TemplateThatIsDataTest {

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

  @Test
  void keepsItsValuesThroughAKill() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("limb-strength");
    vm.values().set("limb-strength/ru", "5");
    vm.values().copySide(Side.RIGHT);
    vm.values().set("limb-strength/reflexes", "正常引出");
    clock.pass(500);
    vm = start(Hand.own(ExamCases.EXPERT));
    assertThat(form().draft().typed())
        .containsEntry("limb-strength/ru", "5")
        .containsEntry("limb-strength/lu", "5")
        .containsEntry("limb-strength/reflexes", "正常引出");
    assertThat(form().draft().copied()).containsExactly("limb-strength/lu");
    assertThat(exam().findings()).isEmpty();
  }

  @Test
  void keepsTheExaminationOpenWhileCopiesAreUnconfirmed() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("limb-strength");
    vm.values().set("limb-strength/ru", "5");
    vm.values().copySide(Side.RIGHT);
    vm.chooseNone("无相应条款");
    vm.review(
        points ->
            assertThat(points)
                .anyMatch(
                    p ->
                        p.kind() == OpenPoint.Kind.COPIED
                            && p.blocks()
                            && p.detail(false).equals("左上肢肌力")));
    vm.complete(() -> {});
    assertThat(exam().completed()).isFalse();
    assertThat(vm.values().enter("limb-strength/lu")).isTrue();
    vm.moveOn();
    vm.selfCare().answerNone();
    vm.complete(() -> {});
    assertThat(exam().completed()).isTrue();
  }

  @Test
  void keepsWhatCannotBeStoredAndTheExaminationOpen() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("limb-length");
    vm.values().set("limb-length/girthUpperRight", "8000");
    vm.chooseNone("无相应条款");
    vm.selfCare().answerNone();
    vm.moveOn();
    vm.review(
        points ->
            assertThat(points)
                .anyMatch(
                    p ->
                        p.kind() == OpenPoint.Kind.NOT_STORED
                            && p.blocks()
                            && p.detail(false).contains("8000")));
    vm.complete(() -> {});
    assertThat(exam().completed()).isFalse();
    assertThat(form().draft().typed()).containsValue("8000");
  }

  @Test
  void asksAboutAnUnusualValueAndKeepsAnImpossibleOne() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("limb-length");
    vm.values().set("limb-length/girthUpperLeft", "52");
    assertThat(vm.values().enter("limb-length/girthUpperLeft")).isFalse();
    assertThat(form().asked()).containsExactly("limb-length/girthUpperLeft");
    assertThat(vm.values().enter("limb-length/girthUpperLeft")).isTrue();
    vm.values().set("limb-length/girthUpperRight", "8");
    assertThat(vm.values().enter("limb-length/girthUpperRight")).isFalse();
    assertThat(vm.values().enter("limb-length/girthUpperRight")).isFalse();
    vm.moveOn();
    Finding finding = exam().inOrder().get(0);
    assertThat(finding.answers()).hasSize(1);
    assertThat(finding.answers().get(0).unusual()).isTrue();
  }

  @Test
  void copiesFromTheFindingOfTheOtherSide() {
    vm.setPlace("elbow", Side.RIGHT);
    vm.setTemplate("hand-map");
    vm.values().set("hand-map/index.loss", "2");
    vm.addFinding();
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("hand-map");
    assertThat(form().otherSide()).isEqualTo(1);
    vm.values().copyOtherFinding();
    assertThat(form().draft().copied()).containsExactly("hand-map/index.loss");
  }

  @Test
  void showsWhatTheValuesGiveAndTakesTheClauseAtOnePress() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("hand-map");
    vm.values().set("hand-map/thumb.loss", "2");
    Clause thumb = Objects.requireNonNull(form().result()).proposal().clauses().get(0);
    assertThat(thumb.code()).isEqualTo("5.8.2 17)");
    vm.adopt(thumb);
    assertThat(Objects.requireNonNull(form().draft().clause()).match())
        .isEqualTo(ClauseMatch.MEETS);
    assertThat(Objects.requireNonNull(form().draft().clause()).grade()).isEqualTo(8);
  }

  @Test
  void keepsTheExaminationOpenWhileAPhraseHasAnOpenSlot() {
    vm.setPlace("elbow", Side.LEFT);
    vm.setDescription("见长约［长度］cm手术瘢痕");
    vm.chooseNone("无相应条款");
    vm.review(
        points ->
            assertThat(points).anyMatch(p -> p.kind() == OpenPoint.Kind.OPEN_SLOT && p.blocks()));
    vm.setDescription("见长约16cm手术瘢痕");
    vm.review(points -> assertThat(points).noneMatch(p -> p.kind() == OpenPoint.Kind.OPEN_SLOT));
  }
}
