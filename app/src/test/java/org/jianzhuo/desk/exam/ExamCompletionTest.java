package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;
import static org.jianzhuo.desk.exam.ExamCases.MEETS;
import static org.jianzhuo.desk.exam.ExamCases.RECORDER;
import static org.jianzhuo.desk.exam.ExamCases.SESSION;
import static org.jianzhuo.desk.exam.ExamCases.finding;
import static org.jianzhuo.desk.exam.ExamCases.reason;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks when an examination is complete, and what keeps it open. */
class ExamCompletionTest {

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘");
  private final ExamService service = cases.service();
  private final Hand expert = Hand.own(EXPERT);

  @Test
  void isRefusedWhileAClauseIsOpen() {
    cases.told();
    service.record(CASE, expert, finding(1, "elbow", Side.LEFT, null, true));
    assertThat(reason(service.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    assertThat(service.open(service.look(CASE).orElseThrow()))
        .extracting(OpenPoint::kind)
        .contains(OpenPoint.Kind.CLAUSE, OpenPoint.Kind.SELF_CARE);
  }

  @Test
  void isAllowedWithAClauseOrWithNoneThatFits() {
    cases.told();
    service.record(CASE, expert, finding(1, "elbow", Side.LEFT, MEETS, true));
    service.record(
        CASE,
        expert,
        new Finding(
            new FindingId(new UUID(9, 2)),
            2,
            "elbow",
            Side.LEFT,
            "瘢痕",
            "肘后线状瘢痕",
            "free",
            List.of(),
            null,
            true,
            List.of(),
            "瘢痕不足1%",
            List.of()));
    service.record(CASE, expert, finding(3, "knee", Side.LEFT, null, false));
    service.recordSelfCare(CASE, expert, Set.of(), Map.of());
    assertThat(reason(service.complete(CASE, expert))).isEqualTo("done");
    assertThat(queueState()).isEqualTo(QueueState.EXAMINED);
    assertThat(reason(service.record(CASE, expert, finding(4, "elbow", Side.LEFT, null, true))))
        .isEqualTo("exam.refused.completed");
    assertThat(reason(service.reopen(CASE, expert, "漏记瘢痕"))).isEqualTo("done");
    assertThat(service.look(CASE).orElseThrow().exam().completed()).isFalse();
  }

  @Test
  @Tag("F33")
  void isUndoneWithAReasonOnlyWhichStandsInTheHistory() {
    cases.told();
    service.open(CASE, expert);
    service.record(CASE, expert, finding(1, "knee", Side.LEFT, null, false));
    service.recordSelfCare(CASE, expert, Set.of(), Map.of());
    assertThat(reason(service.complete(CASE, expert))).isEqualTo("done");
    assertThat(service.history(CASE).afterCompleting()).isEmpty();
    for (String blank : List.of("", "  ", "x")) {
      assertThat(reason(service.reopen(CASE, expert, blank))).isEqualTo("exam.refused.no-reason");
    }
    assertThat(service.look(CASE).orElseThrow().exam().completed()).isTrue();
    service.reopen(CASE, expert, "漏记瘢痕");
    service.record(CASE, expert, finding(2, "knee", Side.RIGHT, null, false));
    assertThat(service.history(CASE).afterCompleting())
        .extracting(entry -> entry.what().zh() + " " + entry.detail())
        .first()
        .isEqualTo("完成后修改 漏记瘢痕");
    assertThat(service.history(CASE).afterCompleting()).hasSize(2);
  }

  @Test
  void isNotTheRecorders() {
    cases.told();
    assertThat(reason(service.complete(CASE, new Hand(RECORDER, EXPERT.id()))))
        .isEqualTo("exam.refused.recorder-completes");
  }

  @Test
  void asksForSelfCareWhereThatIsWhatIsAppraised() {
    ExamCases care = new ExamCases().seated(ItemKind.SELF_CARE, "", "左肘").told();
    ExamService careService = care.service();
    careService.record(CASE, expert, finding(1, "elbow", Side.LEFT, MEETS, true));
    assertThat(reason(careService.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    careService.recordSelfCare(CASE, expert, Set.of(SelfCareActivity.DRESSING), Map.of());
    // each activity that needs help has its own evidence
    assertThat(reason(careService.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    careService.recordSelfCare(CASE, expert, Set.of(), Map.of());
    assertThat(reason(careService.complete(CASE, expert))).isEqualTo("done");
  }

  @Test
  void asksWhatTheNeedOfHelpRestsOnWhereBothAreAppraised() {
    ExamCases both = new ExamCases().seated(ItemKind.LABOUR_AND_SELF_CARE, "", "左肘").told();
    ExamService exams = both.service();
    exams.record(CASE, expert, finding(1, "elbow", Side.LEFT, MEETS, true));
    Set<SelfCareActivity> help = Set.of(SelfCareActivity.DRESSING);
    exams.recordSelfCare(CASE, expert, help, Map.of());
    assertThat(exams.open(exams.look(CASE).orElseThrow()))
        .filteredOn(point -> point.kind() == OpenPoint.Kind.SELF_CARE_EVIDENCE)
        .extracting(point -> point.detail(false))
        .containsExactly("穿衣洗漱");
    exams.recordSelfCare(CASE, expert, help, Map.of(SelfCareActivity.DRESSING, "x"));
    assertThat(reason(exams.complete(CASE, expert)))
        .as("one letter is no evidence")
        .isEqualTo("exam.refused.open-points");
    exams.recordSelfCare(CASE, expert, help, Map.of(SelfCareActivity.DRESSING, "双".repeat(201)));
    assertThat(reason(exams.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    exams.recordSelfCare(CASE, expert, help, Map.of(SelfCareActivity.DRESSING, "左手不能扣纽扣"));
    assertThat(reason(exams.complete(CASE, expert))).isEqualTo("done");
  }

  @Test
  void isRefusedWhileAFindingSaysNothing() {
    cases.told();
    service.record(CASE, expert, emptyAt("lumbar-spine", "spine-pelvis", "腰椎：脊柱与骨盆"));
    assertThat(reason(service.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    service.record(CASE, expert, emptyAt("lumbar-spine", "free", "腰椎所见"));
    assertThat(service.open(service.look(CASE).orElseThrow()))
        .filteredOn(OpenPoint::blocks)
        .extracting(OpenPoint::kind)
        .containsOnly(OpenPoint.Kind.EMPTY, OpenPoint.Kind.SELF_CARE);
    service.record(CASE, expert, emptyAt("lumbar-spine", "free", "腰部疼痛（自述）"));
    assertThat(service.open(service.look(CASE).orElseThrow()))
        .extracting(OpenPoint::kind)
        .doesNotContain(OpenPoint.Kind.EMPTY);
  }

  @Test
  void isRefusedWhileAClauseRestsOnATitleAlone() {
    cases.told();
    service.record(CASE, expert, palsy(""));
    assertThat(kinds()).contains(OpenPoint.Kind.EMPTY);
    service.record(CASE, expert, palsy("偏瘫"));
    assertThat(kinds())
        .doesNotContain(OpenPoint.Kind.EMPTY)
        .contains(OpenPoint.Kind.CLAUSE_UNMEASURED);
    service.record(CASE, expert, palsy("左侧偏瘫，肌力2级"));
    assertThat(kinds()).doesNotContain(OpenPoint.Kind.CLAUSE_UNMEASURED);
  }

  private List<OpenPoint.Kind> kinds() {
    return service.open(service.look(CASE).orElseThrow()).stream().map(OpenPoint::kind).toList();
  }

  private static Finding palsy(String words) {
    Clause clause =
        ExamCases.CATALOGUE.clauses(Standard.GBT_16180_2014).stream()
            .filter(each -> each.code().equals("5.2.2 3)"))
            .findFirst()
            .orElseThrow();
    return new Finding(
        new FindingId(new UUID(9, 2)),
        1,
        "elbow",
        Side.LEFT,
        "颅脑伤后",
        words,
        "free",
        List.of(),
        ClauseChoice.of(clause, ClauseMatch.MEETS, ""),
        true);
  }

  private static Finding emptyAt(String part, String template, String title) {
    return new Finding(
        new FindingId(new UUID(9, 2)),
        1,
        part,
        Side.NONE,
        title,
        "",
        template,
        List.of(),
        null,
        false);
  }

  @Test
  void asksForTheReasonOfWhatCouldNotBeMeasured() {
    cases.told();
    Finding finding =
        new Finding(
            new FindingId(new UUID(9, 1)),
            1,
            "elbow",
            Side.LEFT,
            "左肘",
            "",
            "rom",
            List.of(
                new Measurement(
                    "elbow.flexion", "active", Side.LEFT, BigDecimal.valueOf(90), "degree", false)),
            MEETS,
            true,
            List.of(new Unmeasured("elbow.extension", "active", Side.LEFT, "")),
            "",
            List.of());
    service.record(CASE, expert, finding);
    assertThat(service.open(service.look(CASE).orElseThrow()))
        .extracting(OpenPoint::kind)
        .contains(OpenPoint.Kind.UNMEASURED_WITHOUT_REASON);
  }

  @Test
  void namesWhatIsTooShortInsteadOfCallingItsFieldEmpty() {
    ExamCases device = new ExamCases().seated(ItemKind.DEVICE, "右小腿截肢术后", "右小腿").told();
    ExamService exams = device.service();
    FindingDraft form = FindingDraft.itemForm(new FindingId(new UUID(9, 4)), 1, "item-device");
    for (String field : List.of("action=new", "need=yes", "reason=x")) {
      String[] said = field.split("=", 2);
      form = FindingEdits.value(form, TemplateForm.key("item-device", said[0]), said[1]);
    }
    ExamCase known = exams.look(CASE).orElseThrow();
    exams.record(CASE, expert, form.finding(ExamCases.CATALOGUE, known.scope()).orElseThrow());
    assertThat(exams.open(exams.look(CASE).orElseThrow()))
        .filteredOn(point -> point.field().equals("reason"))
        .singleElement()
        .satisfies(point -> assertThat(point.detail(false)).contains("“x”").contains("四个字"));
  }

  private static Finding audiogram(Map<String, String> despite) {
    Clause tumour =
        ExamCases.CATALOGUE.clause(Standard.GBT_16180_2014.number(), "5.2.2 39)").orElseThrow();
    return new Finding(
        new FindingId(new UUID(9, 3)),
        1,
        "ear",
        Side.BOTH,
        "噪声聋",
        "",
        "ear",
        List.of(),
        ClauseChoice.of(tumour, ClauseMatch.MEETS, ""),
        true,
        List.of(),
        "",
        List.of(new Answer("right.ac500", "45", false, false)),
        null,
        List.of(),
        List.of(),
        despite);
  }

  @Test
  void isRefusedWhileAClauseSpeaksOfSomethingElseThanTheFormAndNobodySaysWhy() {
    ExamCases deaf = new ExamCases().seated("噪声聋", "双耳").told();
    ExamService exams = deaf.service();
    exams.recordSelfCare(CASE, expert, Set.of(), Map.of());
    exams.record(CASE, expert, audiogram(Map.of()));
    assertThat(exams.open(exams.look(CASE).orElseThrow()))
        .filteredOn(point -> point.kind() == OpenPoint.Kind.CLAUSE_OF_OTHERS)
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.blocks()).isTrue();
              assertThat(point.detail(false)).startsWith("5.2.2 39)");
            });
    assertThat(reason(exams.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    exams.record(CASE, expert, audiogram(Map.of("clause-of-others:5.2.2 39)", "听神经放射性肿瘤，病理证实")));
    assertThat(reason(exams.complete(CASE, expert))).isEqualTo("done");
    assertThat(FindingsSheet.of(exams.look(CASE).orElseThrow().exam(), ExamCases.CATALOGUE).rows())
        .flatExtracting(FindingsSheet.Row::items)
        .anyMatch(item -> item.label().zh().equals("条款说明") && item.injured().contains("病理证实"));
  }

  private static Finding ankle(Map<String, String> despite) {
    Clause knee =
        ExamCases.CATALOGUE.clause(Standard.GBT_16180_2014.number(), "5.9.2 22)").orElseThrow();
    return new Finding(
        new FindingId(new UUID(4, 22)),
        1,
        "ankle",
        Side.RIGHT,
        "右踝骨折内固定术后",
        "右踝压痛，步态正常。",
        "free",
        List.of(),
        ClauseChoice.of(knee, ClauseMatch.MEETS, ""),
        true,
        List.of(),
        "",
        List.of(),
        null,
        List.of(),
        List.of(),
        despite);
  }

  @Test
  void isRefusedWhileAClauseSpeaksOfAnotherPartAndNobodySaysWhy() {
    ExamCases broken = new ExamCases().seated("右踝骨折", "右踝").told();
    ExamService exams = broken.service();
    exams.recordSelfCare(CASE, expert, Set.of(), Map.of());
    exams.record(CASE, expert, ankle(Map.of()));
    assertThat(exams.open(exams.look(CASE).orElseThrow()))
        .filteredOn(point -> point.kind() == OpenPoint.Kind.CLAUSE_PART)
        .singleElement()
        .satisfies(point -> assertThat(point.blocks()).isTrue());
    assertThat(reason(exams.complete(CASE, expert))).isEqualTo("exam.refused.open-points");
    exams.record(CASE, expert, ankle(Map.of("clause-part:5.9.2 22)", "踝部同等损伤，标准未列此项")));
    assertThat(exams.open(exams.look(CASE).orElseThrow()))
        .filteredOn(point -> point.kind() == OpenPoint.Kind.CLAUSE_PART)
        .noneMatch(OpenPoint::blocks);
    assertThat(FindingsSheet.of(exams.look(CASE).orElseThrow().exam(), ExamCases.CATALOGUE).rows())
        .flatExtracting(FindingsSheet.Row::items)
        .anyMatch(item -> item.injured().contains("踝部同等损伤"));
  }

  private QueueState queueState() {
    return cases.journal.stream(SESSION).get(Session.PROJECTION).ticket(CASE).orElseThrow().state();
  }
}
