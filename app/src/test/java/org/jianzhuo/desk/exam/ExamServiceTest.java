package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;
import static org.jianzhuo.desk.exam.ExamCases.RECORDER;
import static org.jianzhuo.desk.exam.ExamCases.SESSION;
import static org.jianzhuo.desk.exam.ExamCases.STRANGER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks who may examine, what may be graded, and when an examination is complete. */
class ExamServiceTest {

  private static final ClauseChoice CLAUSE =
      new ClauseChoice(
          "GB/T 16180-2014", "5.8.2 24)", 8, ClauseMatch.MEETS, "2026-09-12 X线 读片 何守正");

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘");
  private final ExamService service = cases.service();
  private final Hand expert = Hand.own(EXPERT);

  private static Finding finding(
      int number, String part, Side side, @Nullable ClauseChoice clause, boolean inScope) {
    return new Finding(
        new FindingId(new UUID(9, number)),
        number,
        part,
        side,
        "所见",
        "描述",
        "free",
        List.of(),
        clause,
        inScope);
  }

  private static String reason(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.reason().key() : "done";
  }

  @Nested
  class BeforeTheNotices {

    @Test
    void theExaminationDoesNotBegin() {
      assertThat(reason(service.open(CASE, expert))).isEqualTo("exam.refused.recusal-untold");
    }

    @Test
    void norWhileARecusalIsAsked() {
      cases.journal.append(
          EXPERT.id(),
          List.of(new Deed(CASE, new PanelFact.RecusalTold(true, "曾手术", ExamCases.signed()))));
      assertThat(reason(service.open(CASE, expert))).isEqualTo("exam.refused.recusal-asked");
    }
  }

  @Nested
  class Opening {

    @Test
    void startsTheExamAndTellsTheQueue() {
      cases.told();
      assertThat(reason(service.open(CASE, expert))).isEqualTo("done");
      assertThat(service.look(CASE).orElseThrow().exam().started()).isTrue();
      assertThat(queueState()).isEqualTo(QueueState.IN_EXAM);
    }

    @Test
    void waitsUntilThePersonWasCheckedInAndTheIdentityVerified() {
      ExamCases absent = new ExamCases().listed(ItemKind.RELAPSE, "左肘骨折术后", "左肘").told();
      assertThat(reason(absent.service().open(CASE, expert)))
          .isEqualTo("exam.refused.not-checked-in");
      absent.journal.append(
          EXPERT.id(),
          List.of(new Deed(ExamCases.SESSION, new SessionFact.CheckedIn(CASE, "typed", true))));
      assertThat(reason(absent.service().open(CASE, expert))).isEqualTo("exam.ask.not-called");
      absent.journal.append(
          EXPERT.id(), List.of(new Deed(ExamCases.SESSION, new SessionFact.Called(CASE, "第三鉴定室"))));
      assertThat(reason(absent.service().open(CASE, expert))).isEqualTo("done");
    }

    @Test
    void isGrantedToReadWhatWasCompletedThoughAnotherExpertIsChallenged() {
      cases.told();
      service.open(CASE, expert);
      cases.journal.append(
          EXPERT.id(),
          List.of(
              new Deed(CASE, new ExamFact.Completed()),
              new Deed(
                  CASE,
                  new PanelFact.RecusalRequested(
                      new UUID(8, 8),
                      ExamCases.SECOND.id(),
                      RecusalCause.OTHER,
                      "另有情形",
                      "被鉴定人",
                      LocalDate.of(2026, 11, 23)))));
      assertThat(reason(service.open(CASE, expert))).isEqualTo("done");
      assertThat(reason(service.reopen(CASE, expert, "补录右膝")))
          .isEqualTo("exam.refused.recusal-asked");
    }

    @Test
    void isRefusedToAnExpertOfAnotherPanel() {
      cases.told();
      assertThat(reason(service.open(CASE, Hand.own(STRANGER))))
          .isEqualTo("exam.refused.not-seated");
      assertThat(reason(service.open(CASE, new Hand(STRANGER, EXPERT.id()))))
          .isEqualTo("exam.refused.no-recorder");
    }
  }

  @Nested
  class Recording {

    @Test
    void keepsEveryVersion() {
      cases.told();
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, null, true));
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, CLAUSE, true));
      assertThat(
              cases.journal.acts(CASE).stream()
                  .filter(a -> a.fact() instanceof ExamFact.FindingRecorded))
          .hasSize(2);
      assertThat(service.look(CASE).orElseThrow().exam().inOrder().get(0).clause())
          .isEqualTo(CLAUSE);
    }

    @Test
    void writesNothingWhereNothingChanged() {
      cases.told();
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, null, true));
      int before = cases.journal.acts(CASE).size();
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, null, true));
      assertThat(cases.journal.acts(CASE)).hasSize(before);
    }

    @Test
    void takesAPartOutsideTheDecisionButNeverGradesIt() {
      cases.told();
      assertThat(reason(service.record(CASE, expert, finding(1, "knee", Side.LEFT, CLAUSE, true))))
          .isEqualTo("exam.refused.out-of-scope");
      assertThat(reason(service.record(CASE, expert, finding(1, "knee", Side.LEFT, CLAUSE, false))))
          .isEqualTo("exam.refused.out-of-scope");
      assertThat(reason(service.record(CASE, expert, finding(1, "knee", Side.LEFT, null, false))))
          .isEqualTo("done");
    }

    @Test
    void refusesAClauseThatDoesNotExistOrHasAnotherGrade() {
      cases.told();
      ClauseChoice wrong =
          new ClauseChoice("GB/T 16180-2014", "5.8.2 24)", 7, ClauseMatch.MEETS, "");
      assertThat(reason(service.record(CASE, expert, finding(1, "elbow", Side.LEFT, wrong, true))))
          .isEqualTo("exam.refused.no-clause");
    }

    @Test
    void letsARecorderTypeButNotChooseAClause() {
      cases.told();
      Hand recorder = new Hand(RECORDER, EXPERT.id());
      assertThat(reason(service.record(CASE, recorder, finding(1, "elbow", Side.LEFT, null, true))))
          .isEqualTo("done");
      assertThat(
              reason(service.record(CASE, recorder, finding(1, "elbow", Side.LEFT, CLAUSE, true))))
          .isEqualTo("exam.refused.recorder-clause");
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, CLAUSE, true));
      assertThat(
              reason(service.record(CASE, recorder, finding(1, "elbow", Side.LEFT, CLAUSE, true))))
          .isEqualTo("done");
      ExamFact.FindingRecorded first =
          cases.journal.acts(CASE).stream()
              .filter(a -> a.fact() instanceof ExamFact.FindingRecorded)
              .map(a -> (ExamFact.FindingRecorded) a.fact())
              .findFirst()
              .orElseThrow();
      assertThat(first.attributedTo()).isEqualTo(EXPERT.id());
    }

    @Test
    void withdrawsWithAReasonOnly() {
      cases.told();
      Finding finding = finding(1, "elbow", Side.LEFT, null, true);
      service.record(CASE, expert, finding);
      assertThat(reason(service.withdraw(CASE, expert, finding.id(), "x")))
          .isEqualTo("exam.refused.no-reason");
      assertThat(reason(service.withdraw(CASE, expert, finding.id(), "记错部位"))).isEqualTo("done");
      assertThat(service.look(CASE).orElseThrow().exam().findings()).isEmpty();
    }
  }

  @Nested
  class Completing {

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
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, CLAUSE, true));
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
      careService.record(CASE, expert, finding(1, "elbow", Side.LEFT, CLAUSE, true));
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
      exams.record(CASE, expert, finding(1, "elbow", Side.LEFT, CLAUSE, true));
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
                      "elbow.flexion",
                      "active",
                      Side.LEFT,
                      BigDecimal.valueOf(90),
                      "degree",
                      false)),
              CLAUSE,
              true,
              List.of(new Unmeasured("elbow.extension", "active", Side.LEFT, "")),
              "",
              List.of());
      service.record(CASE, expert, finding);
      assertThat(service.open(service.look(CASE).orElseThrow()))
          .extracting(OpenPoint::kind)
          .contains(OpenPoint.Kind.UNMEASURED_WITHOUT_REASON);
    }
  }

  private QueueState queueState() {
    return cases.journal.stream(SESSION).get(Session.PROJECTION).ticket(CASE).orElseThrow().state();
  }
}
