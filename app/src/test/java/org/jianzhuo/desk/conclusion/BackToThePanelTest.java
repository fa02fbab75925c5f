package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.conclusion.DraftChecks;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.junit.jupiter.api.Test;

/**
 * Drafter and checker send an opinion that is wrong back to its panel, and change nothing of it.
 */
class BackToThePanelTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);

  @Test
  void theDrafterSendsItBackBeforeAnythingIsDrafted() {
    table.allSign();
    table.people.become(table.drafter);
    DraftDesk desk = toPanel("查体写的是右手");
    assertThat(desk.called()).isTrue();
    assertThat(refused(service.compose(table.caseStream, desk.initial())))
        .isEqualTo("conclusion.refused.called");
    OpinionTable seen = seenBy(table.second);
    assertThat(seen.waitsForAnswer()).isTrue();
    assertThat(seen.opinions().call().as()).isEqualTo(DeliberationCall.Caller.DRAFTER);
  }

  @Test
  void aDraftThatStandsIsReturnedWithIt() {
    drafted();
    DraftDesk desk = toPanel("查体写的是右手");
    assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_DRAFT);
    assertThat(desk.conclusion().returnedFor()).isEqualTo("查体写的是右手");
  }

  @Test
  void onceItIsWithTheCheckerOnlyTheCheckerSendsItBack() {
    drafted();
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    assertThat(refused(service.returns().sendToPanel(table.caseStream, "查体写的是右手")))
        .isEqualTo("conclusion.refused.signed");
    table.people.become(table.checker);
    assertThat(refused(service.returns().sendToPanel(table.caseStream, "错")))
        .isEqualTo("conclusion.refused.reason-to-panel");
    assertThat(toPanel("查体写的是右手").call().as()).isEqualTo(DeliberationCall.Caller.CHECKER);
  }

  @Test
  void anIssuedConclusionGoesBackToNobody() {
    drafted();
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    table.people.become(table.checker);
    done(service.signAsChecker(table.caseStream, INK, PIN));
    table.people.become(table.clerk);
    done(
        ConclusionServiceTest.issues(table, service)
            .issue(table.caseStream, "深劳鉴〔2026〕9号", LocalDate.now(CaseTable.CLOCK)));
    table.people.become(table.checker);
    assertThat(refused(service.returns().sendToPanel(table.caseStream, "查体写的是右手")))
        .isEqualTo("conclusion.refused.issued");
  }

  @Test
  void withMostOfThePanelTheCaseLeavesTheDrafterUntilItIsSignedAnew() {
    drafted();
    toPanel("查体写的是右手");
    answer(table.first, true, "");
    assertThat(answer(table.second, true, "").setAside().seat()).isZero();
    table.people.become(table.drafter);
    assertThat(service.open(table.caseStream)).isInstanceOf(Outcome.Refused.class);
    table.allSign();
    table.people.become(table.drafter);
    assertThat(done(service.open(table.caseStream)).panelVersion()).isEqualTo(2);
    assertThat(service.list())
        .singleElement()
        .matches(DraftRow::outdated, "the list says that a new sheet waits for a draft")
        .matches(row -> !row.returned());
  }

  @Test
  void aNewOpinionOfAnotherGradeIsDraftedAndSignedAsTheOneBefore() {
    drafted();
    List<String> before = done(service.open(table.caseStream)).wording().conclusion();
    toPanel("查体写的是右手");
    answer(table.first, true, "");
    answer(table.second, true, "");
    ClauseChoice nine = CaseTable.elbowClause(9);
    for (PersonId expert : table.panel()) {
      OpinionTable seen = seenBy(expert);
      OwnView view =
          OwnView.from(seen)
              .with(CaseTable.ELBOW, OwnView.Stand.OPEN.with(nine))
              .withGrade(9)
              .withReason("复核影像，关节间隙保留");
      done(table.opinions.differ(table.caseStream, view, PIN));
    }
    for (PersonId expert : table.panel()) {
      table.people.become(expert);
      done(table.opinions.sign(table.caseStream, INK, PIN));
    }

    table.people.become(table.drafter);
    DraftDesk desk = done(service.open(table.caseStream));
    assertThat(desk.wording().conclusion()).isNotEqualTo(before).first().asString().contains("玖级");
    DraftDesk composed = done(service.compose(table.caseStream, desk.wording()));
    assertThat(DraftChecks.allPassed(composed.checks(composed.wording()))).isTrue();
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    table.people.become(table.checker);
    done(service.signAsChecker(table.caseStream, INK, PIN));
  }

  @Test
  void aPanelThatHoldsItsOpinionLetsTheDrafterGoOnWithAnAnswer() {
    drafted();
    toPanel("查体写的是右手");
    for (PersonId expert : List.of(table.first, table.second)) {
      answer(expert, false, "左手，影像可证");
    }
    table.people.become(table.drafter);
    DraftDesk desk = done(service.open(table.caseStream));
    assertThat(desk.called()).isFalse();
    assertThat(refused(service.compose(table.caseStream, desk.wording())))
        .isEqualTo("conclusion.refused.unchanged");
    done(service.compose(table.caseStream, desk.wording(), "专家组复核影像，维持左手"));
  }

  private DraftDesk toPanel(String reason) {
    return done(service.returns().sendToPanel(table.caseStream, reason));
  }

  private void drafted() {
    table.allSign();
    table.people.become(table.drafter);
    done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
  }

  private OpinionTable answer(PersonId expert, boolean agrees, String reason) {
    table.people.become(expert);
    return done(table.consultations.anew().answer(table.caseStream, agrees, reason, PIN));
  }

  private OpinionTable seenBy(PersonId expert) {
    table.people.become(expert);
    return table.opinions.table(table.caseStream).orElseThrow();
  }
}
