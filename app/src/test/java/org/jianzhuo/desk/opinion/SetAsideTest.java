package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.Opinion;
import org.junit.jupiter.api.Test;

/** What an expert had filed does not turn into consent unsaid when the panel deliberates anew. */
class SetAsideTest {
  private final CaseTable table = new CaseTable();

  @Test
  void withdrawingNeedsAReasonThatSaysSomething() {
    twoAgreeAndTheThirdDiffersOnSelfCare();
    assertThat(refused(table.consultations.anew().call(table.caseStream, "漏", PIN)))
        .isEqualTo("opinion.refused.reason-to-reopen");
  }

  @Test
  void theCopyOfASheetThatWasSetAsideSaysSinceWhenAndWhatReplacedIt() {
    table.allSign();
    assertThat(strip(1)).isEmpty();
    table.deliberateAnew("漏查双手");
    assertThat(strip(1)).startsWith("本件为第 1 版，").endsWith(" 已撤回，作废");
    table.allSign();
    assertThat(strip(1)).startsWith("本件为第 1 版，").endsWith(" 已被第 2 版替换，作废");
    assertThat(strip(2)).isEmpty();
  }

  private String strip(int version) {
    return ReplacedSheetWords.of(
        table.journal.stream(table.caseStream), version, CaseTable.CLOCK.getZone());
  }

  @Test
  void everyExpertIsToldWhoWithdrewTheSheetAndWhy() {
    withdrawn();
    SetAside told = seenBy(table.second).setAside();
    assertThat(told.version()).isEqualTo(1);
    assertThat(told.seat()).isEqualTo(1);
    assertThat(told.agreed()).containsExactly(1, 2);
    assertThat(told.reason()).isEqualTo("漏查双手");
    assertThat(told.filedBy(table.second).consents()).isTrue();
    assertThat(told.differing()).containsExactly(table.third);
  }

  @Test
  void whatWasMendedInTheExaminationSinceIsTold() {
    withdrawn();
    assertThat(seenBy(table.second).setAside().exam()).isNull();
    Finding finding =
        table.journal.stream(table.caseStream).get(Exam.PROJECTION).inOrder().getFirst();
    table.act(table.third, new ExamFact.Reopened("漏查右手"));
    table.act(table.third, new ExamFact.FindingRecorded(finding, table.third));
    table.act(table.third, new ExamFact.Completed());
    SetAside.ExamAgain again = seenBy(table.second).setAside().exam();
    assertThat(again.seat()).isEqualTo(3);
    assertThat(again.reason()).isEqualTo("漏查右手");
    assertThat(again.findings()).containsExactly(finding.number());
  }

  @Test
  void whoDifferedIsNotOfferedConsentWithOneKey() {
    withdrawn();
    agree(table.first);
    OpinionTable seen = seenBy(table.third);
    assertThat(seen.canAgree()).isFalse();
    assertThat(new ToSign("", seen).due()).isEqualTo(ToSign.Due.OPINION);
    assertThat(refused(table.opinions.agree(table.caseStream, PIN)))
        .isEqualTo("opinion.refused.held-before");
    assertThat(seenBy(table.second).canAgree()).isTrue();
  }

  @Test
  void whoDifferedKeepsThatViewAsItStood() {
    withdrawn();
    agree(table.first);
    OwnView kept = OwnView.from(seenBy(table.third));
    assertThat(kept.selfCare()).isEqualTo(SelfCareLevel.PARTIAL);
    OpinionTable after = done(table.opinions.differ(table.caseStream, kept, PIN));
    assertThat(after.own().reason()).isEqualTo("进食须人帮助");
  }

  @Test
  void whoDifferedChangesThatViewForANewReasonOnly() {
    withdrawn();
    agree(table.first);
    OwnView changed = OwnView.from(seenBy(table.third)).withSelfCare(SelfCareLevel.NONE);
    assertThat(refused(table.opinions.differ(table.caseStream, changed, PIN)))
        .isEqualTo("opinion.refused.change-reason");
    assertThat(refused(table.opinions.differ(table.caseStream, changed.withReason("同意"), PIN)))
        .isEqualTo("opinion.refused.change-reason");
    OwnView because = changed.withReason("复看录像，进食无须帮助");
    assertThat(done(table.opinions.differ(table.caseStream, because, PIN)).own().consents())
        .isTrue();
  }

  @Test
  void theSentenceOfADissentNamesTheSelfCareThatItIsAbout() {
    twoAgreeAndTheThirdDiffersOnSelfCare();
    OpinionTable seen = seenBy(table.third);
    assertThat(DissentText.of(seen.accepted().item(), seen.exam(), seen.own()))
        .contains(SelfCareLevel.PARTIAL.words().zh());
  }

  @Test
  void theNewSheetSaysWhatItReplacesByWhomAndWhy() {
    withdrawn();
    agree(table.first);
    agree(table.second);
    seenBy(table.third);
    OwnView kept = OwnView.from(seenBy(table.third));
    done(table.opinions.differ(table.caseStream, kept, PIN));
    assertThat(seenBy(table.first).opinions().sheet().version()).isEqualTo(2);
    assertThat(changes(2))
        .startsWith("本表为第 2 版，替代第 1 版，第 1 版作废，由1号专家提议（1、2号专家同意）于 ")
        .contains("撤回，理由：漏查双手。原持不同意见：3号专家。");
  }

  private String changes(int version) {
    OpinionTable seen = seenBy(table.first);
    PanelSheet sheet =
        new PanelSheet(
            table.journal.stream(table.caseStream),
            table.people.roster(),
            seen.decided(),
            version,
            LocalDateTime.now(CaseTable.CLOCK));
    return new SheetChanges(
            sheet, seen.accepted().item(), new SheetTimes(table.journal, CaseTable.CLOCK.getZone()))
        .said();
  }

  @Test
  void aSignedOpinionIsChangedForANewReasonThatTheSheetTells() {
    OwnView none = OwnView.from(seenBy(table.first).proposal(), seenBy(table.first).exam());
    none = none.with(ELBOW, OwnView.Stand.OPEN.with(null)).withReason("影像所见不足");
    none = none.with(ULNA, OwnView.Stand.OPEN.with(null)).withGrade(8);
    OwnView elbow = none.with(ELBOW, OwnView.Stand.OPEN.with(clause("5.8.2 24)", 8)));
    file(table.first, elbow);
    file(table.second, none.with(ULNA, OwnView.Stand.OPEN.with(clause("5.8.2 25)", 8))));
    OwnView below = none.withGrade(Opinion.BELOW_GRADES);
    assertThat(file(table.third, below).stage()).isEqualTo(OpinionTable.Stage.CLAUSES_DIFFER);
    assertThat(seenBy(table.second).canAgree()).isFalse();
    assertThat(refused(table.opinions.agree(table.caseStream, PIN)))
        .isEqualTo("opinion.refused.held-before");
    OpinionTable after = file(table.second, elbow.withReason("复看影像后改选左肘条款"));
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
    assertThat(changes(1)).startsWith("2号专家于 ").contains("改变已签署的意见").contains("理由：复看影像后改选左肘条款。");
  }

  @Test
  void whoReturnedASignedOpinionsDraftAndWhyIsTold() {
    table.allSign();
    assertThat(seenBy(table.second).draftReturn()).isNull();
    table.act(
        table.drafter,
        new ConclusionFact.DraftComposed(
            1,
            new DraftWording("", "", List.of(), "", "", ""),
            "national-2025",
            seenBy(table.second).opinions().lastDigest().orElseThrow(),
            new MediaId(new UUID(8, 8)),
            Digest.of(new byte[] {1})));
    table.act(table.checker, new ConclusionFact.DraftReturned(1, "专家组须重新评议：漏查双手"));
    assertThat(seenBy(table.second).draftReturn().reason()).contains("漏查双手");
  }

  private OpinionTable file(PersonId expert, OwnView view) {
    table.people.become(expert);
    return done(table.opinions.differ(table.caseStream, view, PIN));
  }

  private void withdrawn() {
    twoAgreeAndTheThirdDiffersOnSelfCare();
    table.deliberateAnew("漏查双手");
    table.act(table.first, new org.jianzhuo.model.exam.ExamFact.Completed());
  }

  private void twoAgreeAndTheThirdDiffersOnSelfCare() {
    agree(table.first);
    agree(table.second);
    OpinionTable seen = seenBy(table.third);
    done(
        table.opinions.differ(
            table.caseStream,
            OwnView.from(seen.proposal(), seen.exam())
                .withSelfCare(SelfCareLevel.PARTIAL)
                .withReason("进食须人帮助"),
            PIN));
    table.people.become(table.first);
  }

  private void agree(PersonId expert) {
    table.people.become(expert);
    done(table.opinions.agree(table.caseStream, PIN));
  }

  private OpinionTable seenBy(PersonId expert) {
    table.people.become(expert);
    return table.opinions.table(table.caseStream).orElseThrow();
  }
}
