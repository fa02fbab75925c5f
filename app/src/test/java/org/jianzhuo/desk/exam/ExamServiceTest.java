package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;
import static org.jianzhuo.desk.exam.ExamCases.MEETS;
import static org.jianzhuo.desk.exam.ExamCases.RECORDER;
import static org.jianzhuo.desk.exam.ExamCases.SESSION;
import static org.jianzhuo.desk.exam.ExamCases.STRANGER;
import static org.jianzhuo.desk.exam.ExamCases.finding;
import static org.jianzhuo.desk.exam.ExamCases.reason;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks who may examine and what may be graded. */
class ExamServiceTest {

  private final ExamCases cases = new ExamCases().seated("肱骨髁间骨折术后", "左肘");
  private final ExamService service = cases.service();
  private final Hand expert = Hand.own(EXPERT);

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
    void isNoReviewOfThePapersAloneWhereThePersonIsInTheRoom() {
      ExamCases called = new ExamCases().listed(ItemKind.PAID_LEAVE, "左肘骨折术后", "左肘");
      ExamService exams = called.service();
      ExamCase known = exams.look(CASE).orElseThrow();
      assertThat(exams.opening().mayReviewPapers(known)).isTrue();
      called.journal.append(
          EXPERT.id(),
          List.of(
              new Deed(SESSION, new SessionFact.CheckedIn(CASE, "typed", true)),
              new Deed(SESSION, new SessionFact.Called(CASE, "第三鉴定室"))));
      assertThat(exams.opening().mayReviewPapers(known)).isFalse();
      assertThat(reason(exams.reviewPapers(CASE, expert, "2026-04-22 邮寄", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-review-present");
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
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, MEETS, true));
      assertThat(
              cases.journal.acts(CASE).stream()
                  .filter(a -> a.fact() instanceof ExamFact.FindingRecorded))
          .hasSize(2);
      assertThat(service.look(CASE).orElseThrow().exam().inOrder().get(0).clause())
          .isEqualTo(MEETS);
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
      assertThat(reason(service.record(CASE, expert, finding(1, "knee", Side.LEFT, MEETS, true))))
          .isEqualTo("exam.refused.out-of-scope");
      assertThat(reason(service.record(CASE, expert, finding(1, "knee", Side.LEFT, MEETS, false))))
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
              reason(service.record(CASE, recorder, finding(1, "elbow", Side.LEFT, MEETS, true))))
          .isEqualTo("exam.refused.recorder-clause");
      service.record(CASE, expert, finding(1, "elbow", Side.LEFT, MEETS, true));
      assertThat(
              reason(service.record(CASE, recorder, finding(1, "elbow", Side.LEFT, MEETS, true))))
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

  private QueueState queueState() {
    return cases.journal.stream(SESSION).get(Session.PROJECTION).ticket(CASE).orElseThrow().state();
  }
}
