package org.jianzhuo.desk.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.util.List;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpinionServiceTest {
  private final CaseTable table = new CaseTable();

  @Nested
  class ConsentWithOneKey {
    @Test
    void filesTheSheetsClausesAndGradeSignedByTheExpert() {
      OpinionTable after = agree(table, 1);
      Opinion opinion = after.own();
      assertThat(opinion.consents()).isTrue();
      assertThat(opinion.grade()).isEqualTo(8);
      assertThat(opinion.reading(ELBOW).orElseThrow().clause()).isEqualTo(clause("5.8.2 24)", 8));
      assertThat(opinion.restsOn()).hasSize(3);
      assertThat(filings(table)).hasSize(1);
      assertThat(
              org.jianzhuo.model.opinion.OpinionCanonical.isSignedByExpert(
                  table.caseStream, filings(table).getFirst(), table.people.roster()))
          .isTrue();
    }

    @Test
    void locksTheFindingsInTheSameAct() {
      agree(table, 1);
      assertThat(file(table).get(Exam.PROJECTION).locked()).isTrue();
      table.act(table.first, new ExamFact.Reopened("again"));
      assertThat(file(table).get(Exam.PROJECTION).completed()).isTrue();
    }

    @Test
    void isRefusedForAWrongPinAndNothingChanges() {
      table.people.become(table.first);
      assertThat(refused(table.opinions.agree(table.caseStream, "000000")))
          .isEqualTo("roster.refused.wrong-pin");
      assertThat(filings(table)).isEmpty();
    }

    @Test
    void isRefusedForWhoDoesNotSitOnThePanel() {
      table.people.become(table.drafter);
      assertThat(refused(table.opinions.agree(table.caseStream, PIN)))
          .isEqualTo("opinion.refused.not-on-panel");
    }

    @Test
    void isRefusedASecondTimeFromOneLogin() {
      agree(table, 1);
      assertThat(refused(table.opinions.agree(table.caseStream, PIN)))
          .isEqualTo("opinion.refused.already-filed");
    }

    @Test
    void isRefusedBeforeAnybodySignsWhereTheSheetCouldNotBeComposed() {
      table.act(table.first, new ExamFact.Reopened("补录"));
      table.act(table.first, new ExamFact.SelfCareWithdrawn());
      table.act(table.first, new ExamFact.Completed());
      table.people.become(table.first);
      OwnView view = ownView(table).withReason("理由见影像所见");
      assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
          .isEqualTo("opinion.refused.self-care-sheet");
      assertThat(filings(table)).isEmpty();
    }

    @Test
    void isRefusedWhileARecordingRuns() {
      table.people.become(table.first);
      table.recording.set(true);
      assertThat(refused(table.opinions.agree(table.caseStream, PIN)))
          .isEqualTo("opinion.refused.recording");
    }

    @Test
    void isRefusedWhereTwoEqualGravestGradesAreToBeWeighed() {
      CaseTable equal = new CaseTable(OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, 9, 9);
      equal.people.become(equal.first);
      assertThat(refused(equal.opinions.agree(equal.caseStream, PIN)))
          .isEqualTo("opinion.refused.nothing-to-consent");
      OwnView view = ownView(equal).withGrade(8);
      assertThat(refused(equal.opinions.differ(equal.caseStream, view, PIN)))
          .isEqualTo("opinion.refused.reason");
      assertThat(refused(equal.opinions.differ(equal.caseStream, view.withReason("y"), PIN)))
          .as("one letter is no reason")
          .isEqualTo("opinion.refused.reason");
      OpinionTable after =
          done(equal.opinions.differ(equal.caseStream, view.withReason("两处不同伤情"), PIN));
      assertThat(after.own().consents()).isTrue();
      assertThat(after.own().followedSuggestion()).isTrue();
      equal.people.become(equal.second);
      assertThat(done(equal.opinions.agree(equal.caseStream, PIN)).own().grade()).isEqualTo(8);
    }
  }

  @Nested
  class ADifferentOpinion {
    @Test
    void needsTheOwnReadingOfWhatItDoesNotAcceptAndAReason() {
      agree(table, 1);
      table.people.become(table.third);
      OwnView view = ownView(table).with(ELBOW, ownView(table).stand(ELBOW).accepting(false));
      assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
          .isEqualTo("opinion.refused.reading-of");
      view = view.with(ELBOW, view.stand(ELBOW).reading("未见关节间隙变窄").with(clause("5.10.2 12)", 10)));
      assertThat(refused(table.opinions.differ(table.caseStream, view.withGrade(9), PIN)))
          .isEqualTo("opinion.refused.reason");
      OpinionTable after =
          done(
              table.opinions.differ(
                  table.caseStream, view.withGrade(9).withReason("以重者定为九级"), PIN));
      assertThat(after.own().consents()).isFalse();
      assertThat(after.own().grade()).isEqualTo(9);
      assertThat(after.own().followedSuggestion()).isTrue();
    }

    @Test
    void aClauseMustBeSettledForEveryFindingInScope() {
      table.people.become(table.first);
      OwnView view =
          new OwnView(
              java.util.Map.of(ULNA, OwnView.Stand.OPEN.with(clause("5.9.2 23)", 9))),
              9,
              org.jianzhuo.model.exam.SelfCareLevel.NONE,
              null,
              "x");
      assertThat(
              view.advice(
                  table.opinions.table(table.caseStream).orElseThrow().exam(),
                  org.jianzhuo.model.intake.AppraisalType.FIRST))
          .isEmpty();
      assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
          .isEqualTo("opinion.refused.clause-of");
    }

    @Test
    void leavesTheMajorityStanding() {
      agree(table, 1);
      agree(table, 2);
      OpinionTable after = differNine(table);
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
      assertThat(after.decided().grade()).isEqualTo(8);
      assertThat(after.decided().differing()).containsExactly(table.third);
    }
  }

  @Nested
  @Tag("F67")
  class BackToBack {
    private final CaseTable hidden =
        new CaseTable(OpinionMode.BACK_TO_BACK, ItemKind.LABOUR_AND_SELF_CARE, 8, 9);

    @Test
    void nothingOfTheOthersIsShownUntilAllHaveFiled() {
      fileOwn(hidden, hidden.first, 8);
      hidden.people.become(hidden.second);
      OpinionTable seen = hidden.opinions.table(hidden.caseStream).orElseThrow();
      assertThat(seen.othersHidden()).isTrue();
      assertThat(seen.proposal()).isNull();
      assertThat(seen.decided()).isNull();
      assertThat(seen.panel().getFirst().filed()).isTrue();
      assertThat(seen.panel().getFirst().opinion()).isNull();
      assertThat(refused(hidden.opinions.agree(hidden.caseStream, PIN)))
          .isEqualTo("opinion.refused.nothing-to-consent");
      fileOwn(hidden, hidden.second, 8);
      OpinionTable after = fileOwn(hidden, hidden.third, 8);
      assertThat(after.othersHidden()).isFalse();
      assertThat(after.panel().getFirst().opinion()).isNotNull();
    }
  }

  @Nested
  class WhenAllHaveFiled {
    @Test
    void theSheetIsComposedKeptAndJournalled() {
      agree(table, 1);
      agree(table, 2);
      OpinionTable after = agree(table, 3);
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
      assertThat(table.media.held()).hasSize(1);
      assertThat(file(table).get(org.jianzhuo.model.evidence.Evidence.PROJECTION).items())
          .hasSize(1);
    }

    @Test
    @Tag("F69")
    void noMajorityBlocksTheSheetAndNamesTheCommittee() {
      fileOwn(table, table.first, 8);
      fileOwn(table, table.second, 9);
      OpinionTable after = fileOwn(table, table.third, 10);
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.NO_MAJORITY);
      assertThat(refused(table.opinions.compose(table.caseStream)))
          .isEqualTo("opinion.refused.no-majority");
      assertThat(file(table).get(Opinions.PROJECTION).sheet()).isNull();
    }

    @Test
    @Tag("F76")
    void isNotComposedWithAPlaceEmptyAndNamesWhoIsMissing() {
      agree(table, 1);
      assertThat(table.opinions.compose(table.caseStream))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(Messages.in(false).text(refused.reason()))
                      .isEqualTo("2, 3 号专家还没有提交意见"));
      assertThat(refused(table.opinions.sign(table.caseStream, INK, PIN)))
          .startsWith("opinion.refused.");
      assertThat(file(table).get(Opinions.PROJECTION).sheet()).isNull();
    }

    @Test
    void theMinuteOfSigningStandsBesideEachHandwriting() {
      table.allSign();
      Digest last = file(table).get(Opinions.PROJECTION).lastDigest().orElseThrow();
      assertThat(new String(table.media.read(last), UTF_8))
          .contains("expert-1 " + table.first + " 签名 2026-11-18 10:57")
          .contains("expert-3 " + table.third + " 签名 2026-11-18 10:57");
    }

    @Test
    void eachExpertSignsOnceAndEachRevisionIsKept() {
      table.allSign();
      Opinions opinions = file(table).get(Opinions.PROJECTION);
      assertThat(opinions.signatures()).hasSize(3);
      assertThat(opinions.signatures().getLast().revision()).isEqualTo(3);
      assertThat(table.media.held()).hasSize(4);
      assertThat(refused(table.opinions.sign(table.caseStream, INK, PIN)))
          .isEqualTo("opinion.refused.already-signed");
      assertThat(table.opinions.table(table.caseStream).orElseThrow().stage())
          .isEqualTo(OpinionTable.Stage.SIGNED);
    }

    @Test
    void signingNeedsHandwriting() {
      agree(table, 1);
      agree(table, 2);
      agree(table, 3);
      assertThat(refused(table.opinions.sign(table.caseStream, List.of(), PIN)))
          .isEqualTo("opinion.refused.no-ink");
    }

    @Test
    void aConflictBlocksSigning() {
      agree(table, 1);
      agree(table, 2);
      List<EntryId> before = file(table).history().heads();
      agree(table, 3);
      table.journal.appendAfter(
          table.second,
          new Deed(
              table.caseStream,
              new OpinionFact.SheetComposed(
                  1,
                  new org.jianzhuo.model.journal.MediaId(new java.util.UUID(3, 3)),
                  org.jianzhuo.model.base.Digest.of(new byte[1]),
                  null)),
          before);
      assertThat(refused(table.opinions.sign(table.caseStream, INK, PIN)))
          .isEqualTo("opinion.refused.conflict");
    }

    @Test
    void aPaperWhoseBytesChangedIsNotSigned() {
      agree(table, 1);
      agree(table, 2);
      agree(table, 3);
      table.media.damage(table.media.held().getFirst());
      assertThatThrownBy(() -> table.opinions.sign(table.caseStream, INK, PIN))
          .isInstanceOf(DeskFault.class);
    }

    @Test
    void eachPrintIsNumberedAndItsJobNamesNobody() {
      table.allSign();
      assertThat(done(table.opinions.print(table.caseStream, "PDF", 1))).isEqualTo(1);
      assertThat(done(table.opinions.print(table.caseStream, "PDF", 1))).isEqualTo(2);
      assertThat(table.jobs).containsExactly("panel-opinion-v1-p1", "panel-opinion-v1-p2");
    }
  }

  @Nested
  class TheListToSign {
    @Test
    void namesCasesThatWaitForAnOpinionThenForASignature() {
      table.people.become(table.third);
      assertThat(table.opinions.toSign())
          .extracting(ToSign::due)
          .containsExactly(ToSign.Due.CONSENT);
      agree(table, 1);
      agree(table, 2);
      agree(table, 3);
      assertThat(table.opinions.toSign())
          .extracting(ToSign::due)
          .containsExactly(ToSign.Due.SIGNATURE);
      table.people.become(table.drafter);
      assertThat(table.opinions.toSign()).isEmpty();
    }
  }

  @Test
  void aConfirmationIsVotedByItsResult() {
    CaseTable relapse = new CaseTable(OpinionMode.TOGETHER, ItemKind.RELAPSE, 8, 9);
    relapse.people.become(relapse.first);
    assertThat(refused(relapse.opinions.agree(relapse.caseStream, PIN)))
        .isEqualTo("opinion.refused.nothing-to-consent");
    done(
        relapse.opinions.differ(
            relapse.caseStream, ownView(relapse).withResult("属于工伤复发，需要治疗"), PIN));
    relapse.people.become(relapse.second);
    done(relapse.opinions.agree(relapse.caseStream, PIN));
    relapse.people.become(relapse.third);
    OpinionTable after = done(relapse.opinions.agree(relapse.caseStream, PIN));
    assertThat(after.decided().result()).isEqualTo("属于工伤复发，需要治疗");
  }

  static OpinionTable agree(CaseTable table, int seat) {
    table.people.become(List.of(table.first, table.second, table.third).get(seat - 1));
    return done(table.opinions.agree(table.caseStream, PIN));
  }

  static OpinionTable differNine(CaseTable table) {
    table.people.become(table.third);
    OwnView view = ownView(table);
    view =
        view.with(
                ELBOW,
                view.stand(ELBOW)
                    .accepting(false)
                    .reading("X 线正侧位片未见明确关节间隙变窄")
                    .with(clause("5.10.2 12)", 10)))
            .withGrade(9)
            .withReason("边缘骨赘不能单独成立创伤性关节炎，以重者定为九级");
    return done(table.opinions.differ(table.caseStream, view, PIN));
  }

  private static OpinionTable fileOwn(
      CaseTable table, org.jianzhuo.model.journal.PersonId expert, int grade) {
    table.people.become(expert);
    Exam exam = table.opinions.table(table.caseStream).orElseThrow().exam();
    OwnView view =
        OwnView.from(null, exam)
            .with(ELBOW, OwnView.Stand.OPEN.with(CaseTable.elbowClause(grade)))
            .with(ULNA, OwnView.Stand.OPEN.with(CaseTable.ulnaClause(grade)))
            .withGrade(grade)
            .withReason("理由见影像所见");
    return done(table.opinions.differ(table.caseStream, view, PIN));
  }

  private static OwnView ownView(CaseTable table) {
    OpinionTable seen = table.opinions.table(table.caseStream).orElseThrow();
    return OwnView.from(seen.proposal(), seen.exam());
  }

  private static CaseFile file(CaseTable table) {
    return table.journal.stream(table.caseStream);
  }

  private static List<OpinionFact.Filed> filings(CaseTable table) {
    return file(table).history().ordered().stream()
        .filter(act -> act.fact() instanceof OpinionFact.Filed)
        .map(act -> (OpinionFact.Filed) act.fact())
        .toList();
  }
}
