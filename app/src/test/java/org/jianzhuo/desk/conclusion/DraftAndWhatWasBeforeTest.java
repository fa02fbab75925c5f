package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.conclusion.ConclusionServiceTest.becomeReview;
import static org.jianzhuo.desk.conclusion.ConclusionServiceTest.issues;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftChecks;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;

/**
 * A draft beside what stood before it: the conclusion under review, or an opinion since replaced.
 */
class DraftAndWhatWasBeforeTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);

  @Test
  void beginsWithNumberGradeAndDayOfTheEarlierConclusionAndWhetherItIsKept() {
    table.decideEarlier(8);
    table.allSign();
    assertThat(introduction()).doesNotContain("原鉴定结论");
    becomeReview(table);
    assertThat(introduction()).doesNotContain("本次鉴定维持");
    StreamId earlier =
        table.journal.streams(StreamKind.CASE).stream()
            .filter(stream -> !stream.equals(table.caseStream))
            .findFirst()
            .orElseThrow();
    table.people.become(table.drafter);
    done(service.compose(earlier, done(service.open(earlier)).initial()));
    done(service.signAsDrafter(earlier, INK, PIN));
    table.people.become(table.checker);
    done(service.signAsChecker(earlier, INK, PIN));
    table.people.become(table.clerk);
    LocalDate today = LocalDate.now(CaseTable.CLOCK);
    done(issues(table, service).issue(earlier, "深劳鉴〔2026〕9号", today));

    assertThat(introduction())
        .contains("原鉴定结论（深劳鉴〔2026〕9号）于" + PaperDay.of(today) + "作出", "捌级")
        .containsPattern("本次鉴定(维持|变更)原鉴定结论。");
  }

  @Test
  void saysWhatTheClerkNotedWhereTheEarlierCaseIsNotKnownHere() {
    becomeReview(table);
    table.allSign();
    table.people.become(table.clerk);
    done(issues(table, service).noteEarlier(table.caseStream, 9, "", "深劳鉴〔2024〕17号"));

    DraftDesk known = done(service.open(table.caseStream));
    assertThat(known.checks(known.initial()))
        .filteredOn(check -> check.rule() == DraftCheck.Rule.EARLIER)
        .singleElement()
        .matches(check -> check.verdict() == DraftCheck.Verdict.PASSED);
    assertThat(known.checks(known.initial().withIntroduction("原鉴定结论于2024年1月2日作出。")))
        .filteredOn(check -> check.rule() == DraftCheck.Rule.EARLIER)
        .singleElement()
        .matches(check -> check.verdict() == DraftCheck.Verdict.TO_LOOK_AT);
    assertThat(known.initial().introduction()).contains("原鉴定结论（深劳鉴〔2024〕17号）结论为：九级。本次鉴定变更原鉴定结论。");
  }

  private String introduction() {
    return done(service.open(table.caseStream)).initial().introduction();
  }

  @Test
  void restingOnAReplacedOpinionIsOutdatedAndPrintedNoMore() {
    table.allSign();
    table.people.become(table.drafter);
    DraftDesk desk =
        done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
    assertThat(desk.outdated()).isFalse();
    ConclusionFact.DraftComposed draft = desk.conclusion().draft();
    assertThat(draft).isNotNull();
    table.act(
        table.drafter,
        new ConclusionFact.DraftComposed(
            2,
            draft.wording(),
            draft.profile(),
            Digest.of(new byte[] {7}),
            draft.medium(),
            draft.sha256()));

    DraftDesk now = done(service.open(table.caseStream));
    assertThat(now.outdated()).isTrue();
    assertThat(now.standsNoMore(now.version(1).orElseThrow(), CaseTable.CLOCK.getZone()))
        .endsWith("已被第 2 版替换，作废");
    assertThat(now.standsNoMore(now.version(2).orElseThrow(), CaseTable.CLOCK.getZone()))
        .isEqualTo("本件为第 2 版，所依据的意见表已被替换，作废");
    assertThat(refused(service.print(table.caseStream, "", 1)))
        .isEqualTo("conclusion.refused.outdated");
  }

  @Test
  void goesOnWithTheNewOpinionOnceTheOneItRestsOnIsReplaced() {
    table.allSign();
    table.people.become(table.drafter);
    DraftWording decided = done(service.open(table.caseStream)).initial();
    DraftDesk desk = done(service.compose(table.caseStream, decided));
    ConclusionFact.DraftComposed draft = Objects.requireNonNull(desk.conclusion().draft());
    DraftWording before =
        new DraftWording(
            "前一次评议的所见。",
            decided.basis(),
            List.of("玖级"),
            decided.remedy(),
            decided.remedyChoice(),
            "申请人甲");
    table.act(
        table.drafter,
        new ConclusionFact.DraftComposed(
            2, before, draft.profile(), Digest.of(new byte[] {7}), draft.medium(), draft.sha256()));

    DraftDesk now = done(service.open(table.caseStream));
    assertThat(now.stage()).isEqualTo(DraftDesk.Stage.TO_DRAFT);
    assertThat(now.wording()).isEqualTo(decided.withApplicant("申请人甲"));
    assertThat(refused(service.signAsDrafter(table.caseStream, INK, PIN)))
        .isEqualTo("conclusion.refused.not-to-sign");
    DraftDesk composed = done(service.compose(table.caseStream, before));
    assertThat(composed.wording().conclusion()).isEqualTo(decided.conclusion());
    assertThat(DraftChecks.allPassed(composed.checks(composed.wording()))).isTrue();
    done(service.signAsDrafter(table.caseStream, INK, PIN));
  }
}
