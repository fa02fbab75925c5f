package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.opinion.ConsultationSeat;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationDeskTest {
  private final CaseTable table = new CaseTable();
  private final PersonId convener = table.people.add("贺延年", Role.EXPERT, "骨科");
  private final PersonId fifth = table.people.add("邵文君", Role.EXPERT, "职业病");
  private final PersonId sixth = table.people.add("范子昂", Role.EXPERT, "眼科");

  @Nested
  class WithoutMajority {
    WithoutMajority() {
      fileThreeGrades();
    }

    @Test
    void noSheetCanBeComposedAndNobodyCanFileAgain() {
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.NO_MAJORITY);
      assertThat(refused(table.opinions.compose(table.caseStream)))
          .isEqualTo("opinion.refused.no-majority");
      assertThat(seen().waitsForOpinion()).isFalse();
    }

    @Test
    void waitsForItsLeaderToReferIt() {
      table.people.become(table.first);
      assertThat(seen().waitsForReferral()).isTrue();
      table.people.become(table.second);
      assertThat(seen().waitsForReferral()).isFalse();
    }

    @Test
    void offersOnlyMembersOfTheCommitteeWhereThePoolNamesThem() {
      table.people.consult(convener);
      table.people.become(table.first);
      assertThat(table.consultations.candidates(seen()))
          .extracting(candidate -> candidate.person().id())
          .containsExactly(convener);
    }

    @Test
    void onlyTheLeaderRefers() {
      table.people.become(table.second);
      assertThat(refused(table.consultations.refer(table.caseStream, referral(), PIN)))
          .isEqualTo("opinion.refused.leader-only");
    }

    @Test
    void nobodyOfThePanelSitsAndThreeDo() {
      table.people.become(table.first);
      assertThat(table.consultations.candidates(seen()))
          .filteredOn(c -> c.obstacle() == ConsultationSeat.ON_PANEL)
          .hasSize(3);
      assertThat(
              refused(
                  table.consultations.refer(
                      table.caseStream,
                      new Referral(
                          "分歧",
                          List.of(),
                          List.of("检查表"),
                          List.of(convener, fifth, table.second),
                          List.of(),
                          null),
                      PIN)))
          .isEqualTo("opinion.refused.member");
      assertThat(
              refused(
                  table.consultations.refer(
                      table.caseStream,
                      new Referral(
                          "分歧", List.of(), List.of("检查表"), List.of(convener), List.of(), null),
                      PIN)))
          .isEqualTo("opinion.refused.too-few-members");
    }

    @Test
    void whomTheCaseBarsFromItsPanelDoesNotConsultEither() {
      table.people.become(table.first);
      table.bars.put(convener, Exclusion.RECUSED);
      table.bars.put(fifth, Exclusion.FIRST_PANEL);
      table.bars.put(sixth, Exclusion.SAME_EMPLOYER);
      assertThat(table.consultations.candidates(seen()))
          .extracting(ConsultationDesk.Candidate::obstacle)
          .contains(
              ConsultationSeat.RECUSED,
              ConsultationSeat.FIRST_PANEL,
              ConsultationSeat.SAME_EMPLOYER);
      assertThat(refused(table.consultations.refer(table.caseStream, referral(), PIN)))
          .isEqualTo("opinion.refused.member");
    }

    @Test
    void anEvenNumberOfMembersIsRefusedWhereTheProfileAsksForAnOddOne() {
      PersonId seventh = table.people.add("喻明德", Role.EXPERT, "骨科");
      table.people.become(table.first);
      Referral four = referral(List.of(convener, fifth, sixth, seventh), null);
      assertThat(refused(table.consultations.refer(table.caseStream, four, PIN)))
          .isEqualTo("opinion.refused.even-members");
      table.route.set(new ConsultationRoute("委员会规定", 3, false));
      done(table.consultations.refer(table.caseStream, four, PIN));
    }

    @Test
    void aPartWithoutASpecialistOfTheCommitteeNeedsAReason() {
      CaseSpecialties.Need elbow =
          new CaseSpecialties.Need(new Words("左肘", "Left elbow"), Set.of("骨科"));
      CaseSpecialties.Need ear = new CaseSpecialties.Need(new Words("耳", "Ear"), Set.of("耳鼻喉科"));
      table.needs.addAll(List.of(elbow, ear));
      table.people.become(table.first);
      assertThat(table.consultations.needs(seen())).containsExactly(elbow, ear);
      assertThat(table.consultations.candidates(seen()))
          .filteredOn(candidate -> candidate.person().id().equals(convener))
          .singleElement()
          .satisfies(candidate -> assertThat(candidate.fits()).containsExactly(elbow));
      assertThat(refused(table.consultations.refer(table.caseStream, referral(), PIN)))
          .isEqualTo("opinion.refused.members-unfit");
      Referral reasoned = referral(List.of(convener, fifth, sixth), "本市无耳鼻喉科委员");
      OpinionTable after = done(table.consultations.refer(table.caseStream, reasoned, PIN));
      assertThat(after.opinions().referral().unfit()).isEqualTo("本市无耳鼻喉科委员");
    }

    @Test
    void theCommitteesOpinionDecidesAndTheSheetIsComposedFromIt() {
      refer();
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);
      table.people.become(table.second);
      assertThat(refused(table.consultations.consult(table.caseStream, opinion(8), PIN, Map.of())))
          .isEqualTo("opinion.refused.not-consulted");
      table.people.become(convener);
      assertThat(table.opinions.toSign())
          .singleElement()
          .matches(waiting -> waiting.due() == ToSign.Due.CONSULTATION);
      OpinionTable after =
          done(table.consultations.consult(table.caseStream, opinion(8), PIN, Map.of()));
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
      assertThat(after.decided().grade()).isEqualTo(8);
      assertThat(after.decided().ruled()).containsExactly(PanelOpinion.GRADE);
      table.people.become(table.first);
      done(table.opinions.sign(table.caseStream, CaseTable.INK, PIN));
    }

    @Test
    void anOpinionThatLeavesAFieldOpenOrIsOfTomorrowIsRefused() {
      refer();
      table.people.become(convener);
      ConsultationOpinion noClause =
          new ConsultationOpinion(
              List.of(convener, fifth, sixth),
              LocalDate.of(2026, 11, 18),
              opinion(8).rulings(),
              List.of());
      assertThat(refused(table.consultations.consult(table.caseStream, noClause, PIN, Map.of())))
          .isEqualTo("opinion.refused.clause-open");
      ConsultationOpinion tomorrow =
          new ConsultationOpinion(
              List.of(convener, fifth, sixth),
              LocalDate.of(2026, 11, 19),
              opinion(8).rulings(),
              opinion(8).clauses());
      assertThat(refused(table.consultations.consult(table.caseStream, tomorrow, PIN, Map.of())))
          .isEqualTo("opinion.refused.future");
      // the journal's times here are the first seconds of 1970
      ConsultationOpinion before =
          new ConsultationOpinion(
              List.of(convener, fifth, sixth),
              LocalDate.of(1969, 12, 31),
              opinion(8).rulings(),
              opinion(8).clauses());
      assertThat(refused(table.consultations.consult(table.caseStream, before, PIN, Map.of())))
          .isEqualTo("opinion.refused.before-referral");
    }

    @Test
    void oneMemberAloneDecidesNothing() {
      refer();
      table.people.become(convener);
      ConsultationOpinion said = opinion(8);
      ConsultationOpinion unsigned =
          new ConsultationOpinion(
              said.attended(), said.on(), said.rulings(), said.clauses(), List.of(fifth));
      assertThat(refused(table.consultations.consult(table.caseStream, unsigned, PIN, Map.of())))
          .isEqualTo("opinion.refused.member-unsigned");
      done(table.consultations.consult(table.caseStream, unsigned, PIN, Map.of(sixth, PIN)));
    }

    @Test
    void aReasoningOfAnotherGradeIsRefused() {
      refer();
      table.people.become(convener);
      ConsultationOpinion said = opinion(8);
      ConsultationOpinion other =
          new ConsultationOpinion(
              said.attended(),
              said.on(),
              List.of(new ConsultationOpinion.Ruling(PanelOpinion.GRADE, "8", "经会诊定为七级")),
              said.clauses(),
              List.of(fifth, sixth));
      assertThat(refused(table.consultations.consult(table.caseStream, other, PIN, Map.of())))
          .isEqualTo("opinion.refused.reason-other-grade");
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);
    }

    @Test
    void othersSignBesideTheOneWhoRecordsAndTheSheetSaysWhoDid() {
      refer();
      table.people.become(convener);
      assertThat(
              refused(
                  table.consultations.consult(
                      table.caseStream, opinion(8), PIN, Map.of(fifth, "000000"))))
          .isEqualTo("opinion.refused.member-pin");
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);
      done(table.consultations.consult(table.caseStream, opinion(8), PIN, Map.of(fifth, PIN)));
      OpinionFact.Consulted consulted =
          table.journal.stream(table.caseStream).history().ordered().stream()
              .map(act -> act.fact())
              .filter(OpinionFact.Consulted.class::isInstance)
              .map(OpinionFact.Consulted.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(consulted.assenting()).containsExactly(fifth);
      assertThat(consulted.assents().getFirst().signature()).isNotEqualTo(consulted.signature());
      assertThat(deliberation()).contains("贺延年（本机签名）").contains("邵文君（本机签名）").contains("范子昂（书面签名）");
    }

    @Test
    void whoRecordsHasAttendedAndNotFewerThanTheProfileAsks() {
      refer();
      table.people.become(convener);
      assertThat(refusedWith(List.of(fifth, sixth))).isEqualTo("opinion.refused.recorder-absent");
      assertThat(refusedWith(List.of(convener, fifth)))
          .isEqualTo("opinion.refused.too-few-attended");
    }

    private String refusedWith(List<PersonId> attended) {
      ConsultationOpinion opinion =
          new ConsultationOpinion(
              attended, LocalDate.of(2026, 11, 18), opinion(8).rulings(), opinion(8).clauses());
      return refused(table.consultations.consult(table.caseStream, opinion, PIN, Map.of()));
    }

    @Test
    void aGradeThatTheClausesDoNotGiveIsRefusedToTheCommitteeToo() {
      refer();
      table.people.become(convener);
      assertThat(refused(table.consultations.consult(table.caseStream, opinion(5), PIN, Map.of())))
          .isEqualTo("opinion.refused.committee-outside-rules");
      assertThat(seen().stage()).isEqualTo(OpinionTable.Stage.CONSULTATION);
    }

    @Test
    void whereTheProfileHasNoCommitteeThePanelVotesAnew() {
      table.people.become(table.first);
      assertThat(refused(table.consultations.anew().reopen(table.caseStream, "重新评议", PIN)))
          .isEqualTo("opinion.refused.route-exists");
      table.route.set(null);
      assertThat(refused(table.consultations.refer(table.caseStream, referral(), PIN)))
          .isEqualTo("opinion.refused.no-route");
      OpinionTable after = done(table.consultations.anew().reopen(table.caseStream, "重新评议", PIN));
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.OPEN);
      assertThat(after.waitsForOpinion()).isTrue();
      assertThat(table.journal.stream(table.caseStream).get(Exam.PROJECTION).locked()).isFalse();
    }
  }

  @Nested
  class AfterTheSheet {
    @Test
    void thePanelWithdrawsItAndTheNextOneIsANewVersionThatReplacesIt() {
      table.allSign();
      Digest old = opinions().lastDigest().orElseThrow();
      table.deliberateAnew("漏看影像");
      table.allSign();
      assertThat(opinions().sheet().version()).isEqualTo(2);
      assertThat(opinions().signatures()).hasSize(3);
      assertThat(opinions().replacedBy(old))
          .hasValueSatisfying(
              replaced -> {
                assertThat(replaced.version()).isEqualTo(1);
                assertThat(replaced.reason()).isEqualTo("漏看影像");
              });
      assertThat(table.media.has(old)).isTrue();
    }

    @Test
    void itStaysOnceAConclusionIsDraftedFromIt() {
      table.allSign();
      table.concluded.set(true);
      table.people.become(table.first);
      assertThat(refused(table.consultations.anew().call(table.caseStream, "漏看影像", PIN)))
          .isEqualTo("opinion.refused.concluded");
    }
  }

  private String deliberation() {
    CaseFile file = table.journal.stream(table.caseStream);
    PanelSheet sheet =
        new PanelSheet(
            file,
            table.people.roster(),
            seen().decided(),
            1,
            LocalDate.of(2026, 11, 18).atStartOfDay());
    return new SheetDeliberation(
            sheet,
            seen().accepted().item(),
            FindingsSheet.of(file.get(Exam.PROJECTION), CatalogueReader.read()),
            new SheetTimes(table.journal, ZoneOffset.UTC))
        .deliberation()
        .text();
  }

  private void refer() {
    table.people.become(table.first);
    done(table.consultations.refer(table.caseStream, referral(), PIN));
  }

  private Referral referral() {
    return referral(List.of(convener, fifth, sixth), null);
  }

  private static Referral referral(List<PersonId> members, @Nullable String unfit) {
    return new Referral(
        "三名专家等级各不相同",
        List.of(PanelOpinion.GRADE),
        List.of("检查表", "各专家意见"),
        members,
        List.of(),
        unfit);
  }

  private ConsultationOpinion opinion(int grade) {
    return new ConsultationOpinion(
        List.of(convener, fifth, sixth),
        LocalDate.of(2026, 11, 18),
        List.of(
            new ConsultationOpinion.Ruling(
                PanelOpinion.GRADE, Integer.toString(grade), "创伤性关节炎有影像依据")),
        List.of(new ConsultationOpinion.ClauseRuling(ELBOW, clause("5.8.2 24)", 8))),
        List.of(fifth, sixth));
  }

  private void fileThreeGrades() {
    int grade = 7;
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      OwnView view =
          OwnView.from(null, seen().exam())
              .with(ELBOW, OwnView.Stand.OPEN.with(clause("5." + grade + ".2 1)", grade)))
              .with(ULNA, OwnView.Stand.OPEN.with(clause("5.9.2 23)", 9)))
              .withGrade(grade)
              .withReason("理由见影像所见");
      done(table.opinions.differ(table.caseStream, view, PIN));
      grade++;
    }
  }

  private OpinionTable seen() {
    return table.opinions.table(table.caseStream).orElseThrow();
  }

  private Opinions opinions() {
    return table.journal.stream(table.caseStream).get(Opinions.PROJECTION);
  }
}
