package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.ReviewFee;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.RuleProfiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class ConclusionServiceTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = service(table);

  /** Makes the service over a table whose papers are plain text. */
  public static ConclusionService service(CaseTable table) {
    return new ConclusionService(
        table.journal,
        table.people,
        table.media,
        RuleProfiles.builtIn(),
        sheet ->
            Outcome.done(
                ("draft v" + sheet.version() + " " + sheet.text())
                    .getBytes(StandardCharsets.UTF_8)),
        CaseTable.signer(),
        table.printer(),
        CaseTable.CLOCK,
        table::nextId);
  }

  /** Makes the service of issue and service over the same table. */
  public static IssueService issues(CaseTable table, ConclusionService service) {
    return new IssueService(table.journal, table.people, service::open, CaseTable.CLOCK);
  }

  @Nested
  class Opens {
    @Test
    void onlyAfterEveryExpertHasSigned() {
      table.people.become(table.drafter);
      assertThat(refused(service.open(table.caseStream)))
          .isEqualTo("conclusion.refused.not-signed");
      assertThat(service.list()).isEmpty();
      table.allSign();
      table.people.become(table.drafter);
      assertThat(done(service.open(table.caseStream)).stage()).isEqualTo(DraftDesk.Stage.TO_DRAFT);
      assertThat(service.list()).hasSize(1);
    }

    @Test
    @Tag("F76")
    void andSaysWhoseOpinionOrSignatureIsMissing() {
      table.people.become(table.drafter);
      assertThat(missing()).containsExactly("1, 2, 3");
      table.people.become(table.first);
      done(table.opinions.agree(table.caseStream, PIN));
      assertThat(missing()).containsExactly("2, 3");
      for (var expert : List.of(table.second, table.third)) {
        table.people.become(expert);
        done(table.opinions.agree(table.caseStream, PIN));
      }
      table.people.become(table.second);
      done(table.opinions.sign(table.caseStream, INK, PIN));
      assertThat(missing()).containsExactly("1, 3");
      assertThat(table.opinions.table(table.caseStream).orElseThrow().missing()).isEqualTo("1, 3");
    }

    private List<Object> missing() {
      return service.open(table.caseStream) instanceof Outcome.Refused<DraftDesk>(Reason reason)
          ? reason.arguments()
          : List.of();
    }

    @Test
    void notWhereThePanelOpinionsBytesChanged() {
      table.allSign();
      table.people.become(table.drafter);
      table.media.damage(
          table.journal.stream(table.caseStream)
              .get(Opinions.PROJECTION)
              .lastDigest()
              .orElseThrow());
      assertThat(refused(service.open(table.caseStream))).isEqualTo("conclusion.refused.hash");
    }
  }

  @Nested
  class TheWay {
    @Test
    void isDraftSignCheckAndEachPrintIsNumbered() {
      DraftDesk desk = drafted();
      assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_SIGN);
      assertThat(desk.checks(desk.wording())).allMatch(DraftCheck::allowsSigning);
      assertThat(new String(service.paper(table.caseStream).orElseThrow(), StandardCharsets.UTF_8))
          .contains("劳动功能障碍程度：捌级")
          .doesNotContain("何守正")
          .doesNotContain("许国栋");
      desk = done(service.signAsDrafter(table.caseStream, INK, PIN));
      assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_CHECK);
      table.people.become(table.checker);
      desk = done(service.signAsChecker(table.caseStream, INK, PIN));
      assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.CHECKED);
      assertThat(done(service.print(table.caseStream, "PDF", 1))).isEqualTo(1);
      assertThat(done(service.print(table.caseStream, "PDF", 2))).isEqualTo(2);
      assertThat(table.jobs).containsExactly("conclusion-draft-v1-p1", "conclusion-draft-v1-p2");
    }

    @Test
    void backMakesANewVersion() {
      drafted();
      done(service.signAsDrafter(table.caseStream, INK, PIN));
      table.people.become(table.checker);
      assertThat(refused(service.returns().giveBack(table.caseStream, "x")))
          .isEqualTo("conclusion.refused.no-reason");
      DraftDesk desk = done(service.returns().giveBack(table.caseStream, "伤情介绍缺诊断"));
      assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_DRAFT);
      assertThat(refused(service.print(table.caseStream, "", 1)))
          .isEqualTo("conclusion.refused.returned");
      table.people.become(table.drafter);
      desk = done(service.compose(table.caseStream, desk.wording().withIntroduction("诊断：左肘骨折")));
      assertThat(desk.stage()).isEqualTo(DraftDesk.Stage.TO_SIGN);
      assertThat(desk.versions()).hasSize(2);
      assertThat(desk.versions().getFirst().returned()).isTrue();
      assertThat(desk.conclusion().signatures()).isEmpty();
    }
  }

  @Nested
  class IsRefused {
    @Test
    void toWhoIsNoDrafter() {
      table.allSign();
      table.people.become(table.checker);
      DraftDesk desk = done(service.open(table.caseStream));
      assertThat(refused(service.compose(table.caseStream, desk.initial())))
          .isEqualTo("conclusion.refused.no-drafter");
    }

    @Test
    void withAFailingCheck() {
      table.allSign();
      table.people.become(table.drafter);
      DraftDesk desk = done(service.open(table.caseStream));
      done(service.compose(table.caseStream, desk.initial().withIntroduction("多数意见2人")));
      assertThat(refused(service.signAsDrafter(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.check");
    }

    @Test
    void toADrafterWhoRecordedTheFindings() {
      var both = table.people.add("韩两职", Role.DRAFTER, "");
      table.act(
          both, new ExamFact.Reopened("补一项"), new ExamFact.SelfCareRecorded(java.util.Set.of()));
      table.act(both, new ExamFact.Completed());
      table.allSign();
      table.people.become(both);
      done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
      assertThat(refused(service.signAsDrafter(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.same-person");
    }

    /** Nobody holds both posts; a role that was given later does not open the way either. */
    @Test
    @Tag("F78")
    void toAnExpertOfThePanelWhoBecameDrafterOrChecker() {
      table.allSign();
      table.people.appoint(table.first, Role.DRAFTER);
      table.people.become(table.first);
      done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
      assertThat(refused(service.signAsDrafter(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.same-person");

      table.people.become(table.drafter);
      done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
      done(service.signAsDrafter(table.caseStream, INK, PIN));
      table.people.appoint(table.second, Role.CHECKER);
      table.people.become(table.second);
      assertThat(refused(service.signAsChecker(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.same-person");
      table.people.appoint(table.drafter, Role.CHECKER);
      table.people.become(table.drafter);
      assertThat(refused(service.signAsChecker(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.same-person");
    }

    @Test
    void toTheCheckerBeforeTheDrafterSigned() {
      drafted();
      table.people.become(table.checker);
      assertThat(refused(service.signAsChecker(table.caseStream, INK, PIN)))
          .isEqualTo("conclusion.refused.not-to-check");
    }

    @Test
    void withoutHandwriting() {
      drafted();
      assertThat(refused(service.signAsDrafter(table.caseStream, java.util.List.of(), PIN)))
          .isEqualTo("conclusion.refused.no-ink");
    }
  }

  @Nested
  class AGradeFarFromTheEarlierOne {
    @Test
    @Tag("F42")
    void isToldToTheCheckerOnly() {
      table.decideEarlier(5);
      drafted();
      table.people.become(table.first);
      assertThat(service.gradeJump(done(service.open(table.caseStream)))).isEmpty();
      table.people.become(table.drafter);
      assertThat(service.gradeJump(done(service.open(table.caseStream)))).isEmpty();
      table.people.become(table.checker);
      GradeJump jump = service.gradeJump(done(service.open(table.caseStream))).orElseThrow();
      assertThat(jump.earlier()).isEqualTo(5);
      assertThat(jump.grade()).isEqualTo(8);
      assertThat(jump.apart()).isEqualTo(3);
    }

    @Test
    @Tag("F42")
    void isToldOfTheGradeThatTheRegisterGivesAsWell() {
      table.act(table.drafter, registered(5));
      drafted();
      table.people.become(table.checker);
      GradeJump jump = service.gradeJump(done(service.open(table.caseStream))).orElseThrow();
      assertThat(jump.acceptanceNumber()).isEqualTo("深劳鉴〔2025〕17号");
      assertThat(jump.issuedOn()).isEqualTo("2025-11-10");
      assertThat(jump.earlier()).isEqualTo(5);
    }

    @Test
    void isNoneWhereTheGradesAreClose() {
      table.decideEarlier(7);
      drafted();
      table.people.become(table.checker);
      assertThat(service.gradeJump(done(service.open(table.caseStream)))).isEmpty();
    }
  }

  @Nested
  class TheFeeOfAReview {
    private final IssueService issues = issues(table, service);

    @Test
    void isToldOnceTheClerkNotedTheConclusionUnderReview() {
      review();
      checked();
      ReviewFee asked = service.fee(done(service.open(table.caseStream))).orElseThrow();
      assertThat(asked.standing()).isEqualTo(ReviewFee.Standing.UNKNOWN);
      table.people.become(table.clerk);
      assertThat(refused(issues.noteEarlier(table.caseStream, 8, "", " ")))
          .isEqualTo("conclusion.refused.earlier");
      DraftDesk desk = done(issues.noteEarlier(table.caseStream, 8, "", "深劳鉴〔2024〕17号"));
      ReviewFee told = service.fee(desk).orElseThrow();
      assertThat(told.standing()).isEqualTo(ReviewFee.Standing.UNCHANGED);
      assertThat(told.before()).isNotNull();
      assertThat(told.before().source()).isEqualTo("深劳鉴〔2024〕17号");
      desk = done(issues.noteEarlier(table.caseStream, 9, "", "更正：深劳鉴〔2024〕17号"));
      assertThat(service.fee(desk).orElseThrow().standing()).isEqualTo(ReviewFee.Standing.CHANGED);
    }

    @Test
    void isSilentForAFirstAppraisalAndBeforeTheCheck() {
      checked();
      assertThat(service.fee(done(service.open(table.caseStream)))).isEmpty();
      table.people.become(table.clerk);
      assertThat(refused(issues.noteEarlier(table.caseStream, 8, "", "x")))
          .isEqualTo("conclusion.refused.no-review");
    }

    @Test
    void takesTheResultOfTheRegisterWhereNobodyNotedAnother() {
      table.act(table.drafter, registered(8));
      review();
      checked();
      ReviewFee told = service.fee(done(service.open(table.caseStream))).orElseThrow();
      assertThat(told.standing()).isEqualTo(ReviewFee.Standing.UNCHANGED);
      assertThat(told.before().source()).isEqualTo("深劳鉴〔2025〕17号，2025年11月10日");
    }

    @Test
    void doesNotBearTheNumberOfTheConclusionUnderReview() {
      table.act(table.drafter, registered(8));
      review();
      checked();
      LocalDate today = LocalDate.now(CaseTable.CLOCK);
      table.people.become(table.clerk);
      assertThat(refused(issues(table, service).issue(table.caseStream, "深劳鉴〔2025〕17号", today)))
          .isEqualTo("conclusion.refused.number-of-earlier");
      done(issues(table, service).issue(table.caseStream, "深劳鉴〔2026〕17号", today));
    }

    private void review() {
      becomeReview(table);
    }
  }

  /** Makes the case a disputed review. */
  private static IntakeFact.ApplicationJudged registered(int grade) {
    return new IntakeFact.ApplicationJudged(
        new ApplicationDetails(
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            LocalDate.of(2025, 11, 10),
            null,
            new StatedConclusion(grade, "", "深劳鉴〔2025〕17号", java.util.List.of("E1001"))),
        java.util.List.of(),
        "national-2025");
  }

  public static void becomeReview(CaseTable table) {
    AcceptedCase a = table.journal.stream(table.caseStream).get(Intake.PROJECTION).accepted();
    table.act(
        table.recorder,
        new IntakeFact.CaseCorrected(
            new AcceptedCase(
                a.acceptanceNumber(),
                a.name(),
                a.sex(),
                a.identityNumber(),
                a.phone(),
                a.employer(),
                a.creditCode(),
                a.item(),
                AppraisalType.REVIEW_DISPUTED,
                a.recognitionNumber(),
                a.recognisedParts(),
                a.diagnosis(),
                a.injuredOn(),
                a.appliedOn(),
                a.acceptedOn(),
                a.note()),
            "登记有误"));
  }

  private DraftDesk drafted() {
    return drafted(table, service);
  }

  private void checked() {
    checked(table, service);
  }

  /** Signs the panel's opinion and composes the first draft. */
  static DraftDesk drafted(CaseTable table, ConclusionService service) {
    table.allSign();
    table.people.become(table.drafter);
    DraftDesk desk = done(service.open(table.caseStream));
    return done(service.compose(table.caseStream, desk.initial()));
  }

  /** Has drafter and checker sign the first draft; the records clerk goes on. */
  static void checked(CaseTable table, ConclusionService service) {
    drafted(table, service);
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    table.people.become(table.checker);
    done(service.signAsChecker(table.caseStream, INK, PIN));
    table.people.become(table.clerk);
  }
}
