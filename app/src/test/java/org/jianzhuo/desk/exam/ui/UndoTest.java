package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that whatever an expert changes in a case can be undone and redone (F31). */
@Tag("F31")
class UndoTest {

  private static final SelfCareActivity FIRST = SelfCareActivity.values()[0];
  private static final UUID FILM = new UUID(9, 9);

  private ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘").told();
  private ExamViewModel vm = open();

  private ExamViewModel open() {
    return ExamBench.opened(cases, Hand.own(ExamCases.EXPERT), new FakeDelays());
  }

  private void restart() {
    vm.close();
    vm = open();
  }

  private Exam recorded() {
    return cases.journal.stream(ExamCases.CASE).get(Exam.PROJECTION);
  }

  private ExamState.Working working() {
    return (ExamState.Working) vm.state().get();
  }

  private FindingId recordFinding(String text) {
    vm.addFinding();
    vm.setPlace("elbow", Side.LEFT);
    vm.leaveField();
    vm.setDescription(text);
    vm.leaveField();
    vm.moveOn();
    return recorded().inOrder().getLast().id();
  }

  private static Film film(String hospital) {
    return new Film(
        FILM, Film.Kind.XRAY, hospital, "DR7", LocalDate.of(2026, 9, 12), true, "", "", false);
  }

  @Nested
  class SelfCare {

    @Test
    void anAnswerIsTakenBackAndGivenAgain() {
      vm.selfCare().answerNone();
      vm.selfCare().answer(Map.of(FIRST, true));
      assertThat(recorded().selfCare()).containsExactly(FIRST);
      vm.undo();
      assertThat(recorded().selfCare()).isEmpty();
      assertThat(working().selfCare().answers()).hasSize(5).doesNotContainValue(true);
      vm.undo();
      assertThat(recorded().selfCare()).isNull();
      assertThat(working().selfCare().answers()).isEmpty();
      vm.redo();
      vm.redo();
      assertThat(recorded().selfCare()).containsExactly(FIRST);
    }

    @Test
    void alsoAfterARestart() {
      vm.selfCare().answer(Map.of(FIRST, true));
      vm.selfCare().answerNone();
      restart();
      vm.undo();
      assertThat(working().selfCare().answers()).isEqualTo(Map.of(FIRST, true));
      assertThat(recorded().selfCare()).isNull();
      restart();
      assertThat(working().selfCare().answers()).isEqualTo(Map.of(FIRST, true));
      vm.redo();
      assertThat(recorded().selfCare()).isEmpty();
    }

    @Test
    void whatWasUndoneIsAskedAboutAgain() {
      vm.selfCare().answerNone();
      vm.undo();
      assertThat(cases.service().open(cases.service().look(ExamCases.CASE).orElseThrow()))
          .extracting(OpenPoint::kind)
          .contains(OpenPoint.Kind.SELF_CARE);
    }
  }

  @Nested
  class NotesOfTheWholeExamination {

    @Test
    void theNoteOfEffortGoesAndComes() {
      Effort full = new Effort(Effort.Level.COOPERATES, List.of(), "", null);
      Effort partly = new Effort(Effort.Level.PARTLY, List.of(), "肌电图", null);
      vm.caseActs().effort(full);
      vm.caseActs().effort(partly);
      vm.undo();
      assertThat(recorded().effort()).isEqualTo(full);
      restart();
      vm.undo();
      assertThat(recorded().effort()).isNull();
      vm.redo();
      vm.redo();
      assertThat(recorded().effort()).isEqualTo(partly);
    }

    @Test
    void whoIsPresentGoesAndComes() {
      PresentPerson mother = new PresentPerson("梁小雨", PresentPerson.Role.RELATIVE, "");
      PresentPerson guardian = new PresentPerson("梁小雨", PresentPerson.Role.GUARDIAN, "母亲");
      vm.caseActs().present(null, mother);
      vm.caseActs().present(mother, guardian);
      assertThat(recorded().present()).containsExactly(guardian);
      vm.undo();
      assertThat(recorded().present()).containsExactly(mother);
      restart();
      vm.undo();
      assertThat(recorded().present()).isEmpty();
      vm.redo();
      vm.redo();
      assertThat(recorded().present()).containsExactly(guardian);
    }

    @Test
    void aFilmIsTakenBackCorrectedBackAndRegisteredAgain() {
      vm.caseActs().film(film("甲医院"));
      vm.caseActs().film(film("乙医院"));
      vm.caseActs().withdrawFilm(FILM, "误登一片");
      assertThat(recorded().films()).isEmpty();
      vm.undo();
      assertThat(recorded().films().get(FILM)).isEqualTo(film("乙医院"));
      vm.undo();
      assertThat(recorded().films().get(FILM)).isEqualTo(film("甲医院"));
      restart();
      vm.undo();
      assertThat(recorded().films()).isEmpty();
      vm.redo();
      vm.redo();
      vm.redo();
      assertThat(recorded().films()).isEmpty();
      assertThat(reasons()).last().isEqualTo("误登一片");
    }

    private List<String> reasons() {
      return cases.journal.stream(ExamCases.CASE).history().ordered().stream()
          .map(Act::fact)
          .filter(ExamFact.FilmWithdrawn.class::isInstance)
          .map(fact -> ((ExamFact.FilmWithdrawn) fact).reason())
          .toList();
    }
  }

  @Nested
  class Findings {

    @Test
    void aWithdrawnFindingComesBackAsItWas() {
      FindingId id = recordFinding("肘后瘢痕");
      Finding before = recorded().findings().get(id);
      vm.withdraw(id, "重复登记");
      assertThat(recorded().findings()).doesNotContainKey(id);
      restart();
      vm.undo();
      vm.moveOn();
      assertThat(recorded().findings().get(id)).isEqualTo(before);
      vm.redo();
      assertThat(recorded().findings()).doesNotContainKey(id);
    }

    @Test
    void aFindingThatComesBackTakesAnotherNumberWhereItsOwnIsTaken() {
      FindingId first = recordFinding("肘后瘢痕");
      vm.withdraw(first, "重复登记");
      FindingId second = recordFinding("肘前瘢痕");
      assertThat(recorded().findings().get(second).number()).isEqualTo(1);
      // the newer one's two changes, then the withdrawal
      vm.undo();
      vm.undo();
      vm.undo();
      vm.moveOn();
      assertThat(recorded().findings()).containsKey(first);
      assertThat(working().lines()).extracting(ExamState.Line::number).doesNotHaveDuplicates();
    }

    @Test
    void aFindingUndoneToItsBeginningIsNoFindingAnyMore() {
      FindingId id = recordFinding("肘后瘢痕");
      vm.undo();
      vm.undo();
      assertThat(recorded().findings()).doesNotContainKey(id);
      vm.redo();
      vm.redo();
      vm.moveOn();
      assertThat(recorded().findings().get(id).description()).isEqualTo("肘后瘢痕");
    }

    @Test
    void changesOfAllKindsAreOneTrail() {
      recordFinding("肘后瘢痕");
      vm.selfCare().answerNone();
      vm.setDescription("肘后瘢痕，按压痛");
      vm.leaveField();
      vm.undo();
      assertThat(description()).isEqualTo("肘后瘢痕");
      assertThat(recorded().selfCare()).isEmpty();
      vm.undo();
      assertThat(recorded().selfCare()).isNull();
      assertThat(description()).isEqualTo("肘后瘢痕");
      vm.undo();
      assertThat(description()).doesNotContain("肘后瘢痕");
    }
  }

  @Nested
  class TheItemsOwnForm {

    @Test
    void isUndoneAlsoAfterARestart() {
      cases = new ExamCases().seated(ItemKind.TREATMENT_END, "胫骨骨折").told();
      vm = open();
      vm.selectItemForm();
      String key = working().form().fields().fields().getFirst().key();
      vm.values().set(key, "end");
      vm.leaveField();
      restart();
      vm.selectItemForm();
      assertThat(typed(key)).isNotEmpty();
      vm.undo();
      assertThat(typed(key)).isEmpty();
      vm.redo();
      assertThat(typed(key)).isNotEmpty();
    }

    private String typed(String key) {
      return working().form().draft().typed().getOrDefault(key, "");
    }
  }

  @Nested
  class WhatIsDoneForGood {

    @Test
    void aCompletedExaminationIsNotUndoneAndItIsSaidSo() {
      recordFinding("肘后瘢痕");
      cases.journal.append(
          ExamCases.EXPERT.id(),
          List.of(new org.jianzhuo.desk.journal.Deed(ExamCases.CASE, new ExamFact.Completed())));
      vm.refresh();
      vm.undo();
      assertThat(refusal()).isEqualTo("exam.undo.completed");
      assertThat(recorded().findings()).hasSize(1);
    }

    @Test
    void norOneThatAnOpinionRestsOn() {
      recordFinding("肘后瘢痕");
      cases.journal.append(
          ExamCases.EXPERT.id(),
          List.of(
              new org.jianzhuo.desk.journal.Deed(ExamCases.CASE, new ExamFact.Completed()),
              new org.jianzhuo.desk.journal.Deed(ExamCases.CASE, new ExamFact.Locked())));
      vm.refresh();
      vm.redo();
      assertThat(refusal()).isEqualTo("exam.undo.locked");
    }

    private @Nullable String refusal() {
      Reason reason = working().refusal();
      return reason == null ? null : reason.key();
    }
  }

  @Test
  void aHundredChangesOfTheCaseAreTakenBackAfterARestart() {
    recordFinding("起");
    for (int i = 0; i < 60; i++) {
      vm.setDescription("第" + i);
      vm.leaveField();
      vm.selfCare().answer(Map.of(FIRST, i % 2 == 0));
    }
    restart();
    for (int i = 0; i < 100; i++) {
      vm.undo();
    }
    // fifty of each
    assertThat(description()).isEqualTo("第9");
    assertThat(working().selfCare().answers()).isEqualTo(Map.of(FIRST, false));
    vm.undo();
    assertThat(description()).isEqualTo("第9");
    for (int i = 0; i < 100; i++) {
      vm.redo();
    }
    assertThat(description()).isEqualTo("第59");
    assertThat(Set.copyOf(working().selfCare().answers().values())).containsExactly(false);
  }

  private String description() {
    ExamState.Form form = working().form();
    return form == null ? "" : form.description();
  }
}
