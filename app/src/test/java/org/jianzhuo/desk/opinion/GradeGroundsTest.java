package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionCanonical;
import org.jianzhuo.model.opinion.PriorInjury;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GradeGroundsTest {
  private final CaseTable table = new CaseTable();

  @Test
  void aRiseOfAnnexBLiftsTheAdviceAndNeedsAReason() {
    table.people.become(table.first);
    OwnView view =
        OwnView.from(seen().proposal(), seen().exam())
            .withGrounds(GradeGrounds.NONE.with(ComprehensiveGrade.Rise.ILEUS, true))
            .withGrade(7);
    assertThat(view.advice(seen().exam(), AppraisalType.FIRST).orElseThrow().allowed())
        .containsExactly(7);
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.reason");
    Opinion own = done(table.opinions.differ(table.caseStream, view.withReason("影像证明"), PIN)).own();
    assertThat(own.grounds().rises()).containsExactly(ComprehensiveGrade.Rise.ILEUS);
    assertThat(own.followedSuggestion()).isTrue();
  }

  @Test
  void whoConsentsHoldsTheSameGrounds() {
    aRiseOfAnnexBLiftsTheAdviceAndNeedsAReason();
    for (PersonId expert : List.of(table.second, table.third)) {
      table.people.become(expert);
      done(table.opinions.agree(table.caseStream, PIN));
    }
    assertThat(GradeGrounds.heldBy(3, seen().opinions().filed().values()).rises())
        .containsExactly(ComprehensiveGrade.Rise.ILEUS);
  }

  @Test
  void anInjuryOfBeforeIsAStepOfTheTraceButNotInTheReviewAfterAYear() {
    OwnView view =
        OwnView.from(seen().proposal(), seen().exam())
            .withGrounds(GradeGrounds.NONE.with(PriorInjury.Effect.AGGRAVATES));
    assertThat(view.advice(seen().exam(), AppraisalType.FIRST).orElseThrow().trace())
        .extracting(ComprehensiveGrade.Step::rule)
        .contains("G3");
    assertThat(view.advice(seen().exam(), AppraisalType.REVIEW_AFTER_YEAR).orElseThrow().trace())
        .extracting(ComprehensiveGrade.Step::rule)
        .doesNotContain("G3");
  }

  @Test
  @Tag("F157")
  void whatMostOfThePanelHoldToBeDifferentInjuriesIsHeldAndSigned() {
    GradeGrounds apart =
        GradeGrounds.NONE.with(new InjuryGroups.Alike("lower-leg/LEFT", List.of(1, 2)), true);
    table.people.become(table.first);
    OwnView view = OwnView.from(seen().proposal(), seen().exam()).withGrounds(apart);
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.reason");
    byte[] plain =
        OpinionCanonical.bytes(
            table.caseStream,
            done(table.opinions.differ(table.caseStream, view.withReason("两次外伤"), PIN)).own());
    assertThat(new String(plain, StandardCharsets.UTF_8)).contains("lower-leg/LEFT");
    assertThat(GradeGrounds.heldBy(3, seen().opinions().filed().values()).apart()).isEmpty();
    table.people.become(table.second);
    done(table.opinions.agree(table.caseStream, PIN));
    assertThat(GradeGrounds.heldBy(3, seen().opinions().filed().values()).apart())
        .containsExactly("lower-leg/LEFT");
  }

  @Test
  @Tag("F38")
  void aGradeThatTheRulesDoNotGiveIsRefusedEvenForAReason() {
    table.people.become(table.first);
    OwnView view = OwnView.from(seen().proposal(), seen().exam()).withGrade(6).withReason("功能丧失更重");
    assertThat(view.allowed(seen().exam(), AppraisalType.FIRST).orElseThrow()).doesNotContain(6);
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.outside-rules");
  }

  @Test
  void theWholeOutcomeOfAnEarlierInjuryMayBeGradedOtherwiseForAReason() {
    table.people.become(table.first);
    OwnView view =
        OwnView.from(seen().proposal(), seen().exam())
            .withGrounds(GradeGrounds.NONE.with(PriorInjury.Effect.AGGRAVATES))
            .withGrade(6);
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.reason");
    Opinion own =
        done(table.opinions.differ(table.caseStream, view.withReason("按实际总结局"), PIN)).own();
    assertThat(own.grade()).isEqualTo(6);
    assertThat(own.followedSuggestion()).isFalse();
  }

  @Test
  @Tag("F38")
  void eachStepOfTheTraceCitesWhatItRestsOn() {
    table.people.become(table.first);
    OwnView view =
        OwnView.from(seen().proposal(), seen().exam())
            .withGrounds(GradeGrounds.NONE.with(ComprehensiveGrade.Rise.ILEUS, true));
    for (boolean english : List.of(false, true)) {
      Messages words = Messages.in(english);
      assertThat(view.advice(seen().exam(), AppraisalType.FIRST).orElseThrow().trace())
          .isNotEmpty()
          .allSatisfy(
              step ->
                  assertThat(words.text("opinion.rule." + step.rule().toLowerCase(Locale.ROOT)))
                      .containsPattern("4\\.2|4\\.3|B\\.4|91"));
    }
  }

  @Test
  void theSignatureCoversTheGrounds() {
    aRiseOfAnnexBLiftsTheAdviceAndNeedsAReason();
    Opinion own = seen().own();
    Opinion other =
        new Opinion(
            own.expert(),
            own.seat(),
            own.consents(),
            own.readings(),
            own.grade(),
            own.selfCare(),
            own.reason(),
            own.restsOn(),
            own.media(),
            own.followedSuggestion(),
            own.result(),
            own.decisions(),
            GradeGrounds.NONE);
    assertThat(OpinionCanonical.bytes(table.caseStream, own))
        .isNotEqualTo(OpinionCanonical.bytes(table.caseStream, other));
  }

  private OpinionTable seen() {
    return table.opinions.table(table.caseStream).orElseThrow();
  }
}
