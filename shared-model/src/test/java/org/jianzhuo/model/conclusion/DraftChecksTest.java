package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.opinion.OpinionFixtures.clause;
import static org.jianzhuo.model.opinion.OpinionFixtures.exam;
import static org.jianzhuo.model.opinion.OpinionFixtures.expert;
import static org.jianzhuo.model.opinion.OpinionFixtures.finding;
import static org.jianzhuo.model.opinion.OpinionFixtures.findingId;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.wire.RuleProfiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftChecksTest {
  private static final RuleProfiles PROFILES = RuleProfiles.builtIn();
  private static final RuleProfile GUANGDONG = PROFILES.profile(RuleProfile.DEFAULT_ID);
  private static final AcceptedCase CASE =
      accepted(ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST);
  private static final PersonId DRAFTER = new PersonId(new UUID(7, 1));
  private static final PersonId CHECKER = new PersonId(new UUID(7, 2));
  private static final DraftWording INITIAL =
      DraftComposition.initial(CASE, panel(), GUANGDONG, "广东省");

  @Nested
  class OfAnUntouchedDraft {
    @Test
    void allPass() {
      assertThat(checks(INITIAL, GUANGDONG, DRAFTER, CHECKER))
          // a grade has no table of terms, a first appraisal no earlier conclusion
          .hasSize(DraftCheck.Rule.values().length - 2)
          .allMatch(check -> check.verdict() == DraftCheck.Verdict.PASSED);
    }

    @Test
    void theConclusionIsInCapitalsWithTheSelfCareWords() {
      assertThat(INITIAL.conclusion()).containsExactly("劳动功能障碍程度：捌级", "生活自理障碍程度：无生活自理障碍");
    }

    @Test
    void theBasisCitesTheDecidedClauses() {
      assertThat(INITIAL.basis()).endsWith("第 5.8.2 条第 24) 项。");
    }

    @ParameterizedTest
    @EnumSource(names = {"LABOUR_FUNCTION", "LABOUR_AND_SELF_CARE", "SELF_CARE"})
    void anInjuryIsGradedByTheStandardInEveryProfile(ItemKind item) {
      for (String id : List.of("national-2025", "national-2025+guangdong", "national-2014")) {
        assertThat(PROFILES.profile(id).form(item, AppraisalType.FIRST).standard())
            .as(id)
            .isEqualTo("GB/T 16180-2014");
      }
    }

    @Test
    void aConfirmationRestsOnNoClause() {
      AcceptedCase recurrence = accepted(ItemKind.RELAPSE, AppraisalType.CONFIRMATION);
      assertThat(DraftComposition.initial(recurrence, panel(), GUANGDONG, "广东省").basis())
          .doesNotContain("条第");
    }

    @Test
    void theItemsOfArticle25AreAmongTheRows() {
      DraftText text = DraftComposition.compose(CASE, panel(), GUANGDONG, INITIAL);
      assertThat(text.subtitle()).isEqualTo("初次鉴定（工伤）");
      assertThat(text.rows().stream().map(DraftText.Row::kind).collect(Collectors.toSet()))
          .contains(
              PaperForm.RowKind.EMPLOYER,
              PaperForm.RowKind.APPLICANT,
              PaperForm.RowKind.APPRAISED,
              PaperForm.RowKind.BASIS,
              PaperForm.RowKind.CONCLUSION,
              PaperForm.RowKind.REMEDY,
              PaperForm.RowKind.DATE);
      assertThat(text.rows().getFirst().numeral()).isEqualTo("一");
      assertThat(text.text(PaperForm.RowKind.NUMBER)).isEmpty();
    }
  }

  @Nested
  class Fail {
    @ParameterizedTest
    @CsvSource({
      "经何守正检查, NO_EXPERT",
      "多数意见2人, NO_VOTES",
      "见照片, NO_PICTURES",
      "诊断：x。, CHINESE",
      "目录条目：x，y的停工留薪期为36个月。, CHINESE",
      "延长理由：X, CHINESE"
    })
    void onWordsThatMayNotStandThere(String words, DraftCheck.Rule rule) {
      assertFails(INITIAL.withIntroduction(words), rule);
    }

    @Test
    void onAMissingApplicant() {
      assertFails(INITIAL.withApplicant(" "), DraftCheck.Rule.STATUTORY);
    }

    @Test
    void onAMissingIntroduction() {
      assertFails(INITIAL.withIntroduction(""), DraftCheck.Rule.STATUTORY);
    }

    @Test
    void onEachOtherStatutoryItemThatIsMissing() {
      assertThat(
              failures(
                  checks(
                      INITIAL.withRemedy(INITIAL.remedyChoice(), ""), GUANGDONG, DRAFTER, CHECKER)))
          .contains(DraftCheck.Rule.STATUTORY, DraftCheck.Rule.REMEDY);
      assertThat(failures(checks(basis(""), GUANGDONG, DRAFTER, CHECKER)))
          .contains(DraftCheck.Rule.STATUTORY, DraftCheck.Rule.BASIS_CURRENT);
    }

    @Test
    void onAnotherResult() {
      assertFails(
          new DraftWording(
              INITIAL.introduction(),
              INITIAL.basis(),
              List.of("劳动功能障碍程度：柒级"),
              INITIAL.remedy(),
              INITIAL.remedyChoice(),
              INITIAL.applicant()),
          DraftCheck.Rule.SAME_RESULT);
    }

    @Test
    void onAnotherClause() {
      assertFails(
          basis(INITIAL.basis().replace("第 24) 项", "第 23) 项")), DraftCheck.Rule.SAME_CLAUSES);
    }

    @Test
    void onAPartOutOfScope() {
      assertFails(INITIAL.withIntroduction("另见所见2"), DraftCheck.Rule.IN_SCOPE);
    }

    @Test
    void onAMissingBasisDocument() {
      assertFails(
          basis(INITIAL.basis().replace("《劳动能力鉴定管理办法》", "")), DraftCheck.Rule.BASIS_CURRENT);
    }

    @Test
    void onAProfileNoLongerInForce() {
      RuleProfile old = PROFILES.profile("shenzhen-2007");
      DraftWording wording = DraftComposition.initial(CASE, panel(), old, "广东省");
      assertThat(failures(checks(wording, old, DRAFTER, CHECKER)))
          .containsExactly(DraftCheck.Rule.BASIS_CURRENT);
    }

    @Test
    void onAnotherRemedy() {
      assertFails(INITIAL.withRemedy(INITIAL.remedyChoice(), "可以申诉。"), DraftCheck.Rule.REMEDY);
      assertFails(
          INITIAL.withRemedy("final", DraftComposition.remedy(GUANGDONG, "final", "广东省")),
          DraftCheck.Rule.REMEDY);
    }

    @Test
    void onOnePersonInTwoPosts() {
      assertThat(failures(checks(INITIAL, GUANGDONG, DRAFTER, DRAFTER)))
          .containsExactly(DraftCheck.Rule.PEOPLE);
      assertThat(failures(checks(INITIAL, GUANGDONG, expert(1), CHECKER)))
          .containsExactly(DraftCheck.Rule.PEOPLE);
    }
  }

  @Test
  void everyProfileHasAPaperForEveryItemAndType() {
    for (RuleProfile profile : PROFILES.all()) {
      for (ItemKind item : ItemKind.values()) {
        for (AppraisalType type : AppraisalType.values()) {
          DraftWording wording =
              DraftComposition.initial(accepted(item, type), panel(), profile, "广东省");
          assertThat(wording.remedy()).isNotBlank().doesNotContain("{");
          assertThat(wording.basis()).doesNotContain("{");
          assertThat(
                  DraftComposition.compose(accepted(item, type), panel(), profile, wording)
                      .subtitle())
              .doesNotContain("{");
        }
      }
    }
    assertThat(PROFILES.all()).extracting(RuleProfile::id).hasSize(4);
  }

  @Test
  void aGradeThatTheRulesDoNotGiveIsNamedWithTheReasonsPlace() {
    PanelOpinion lifted = panel(7);
    DraftWording wording = DraftComposition.initial(CASE, lifted, GUANGDONG, "广东省");

    List<DraftCheck> checks = checks(lifted, wording, GUANGDONG, DRAFTER, CHECKER);

    assertThat(checks)
        .filteredOn(check -> check.verdict() != DraftCheck.Verdict.PASSED)
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.rule()).isEqualTo(DraftCheck.Rule.GRADE_RULE);
              assertThat(check.verdict()).isEqualTo(DraftCheck.Verdict.TO_LOOK_AT);
              assertThat(check.detail().zh()).contains("八级").contains("意见表");
            });
    assertThat(DraftChecks.allPassed(checks)).isTrue();
  }

  @Test
  void aSelfCareLevelThatTheGradesPrincipleDoesNotNameIsToBeLookedAt() {
    PanelOpinion dependent = panel(8, SelfCareLevel.MAJOR);
    DraftWording wording = DraftComposition.initial(CASE, dependent, GUANGDONG, "广东省");

    List<DraftCheck> checks = checks(dependent, wording, GUANGDONG, DRAFTER, CHECKER);

    assertThat(checks)
        .filteredOn(check -> check.verdict() != DraftCheck.Verdict.PASSED)
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.rule()).isEqualTo(DraftCheck.Rule.SELF_CARE_FITS);
              assertThat(check.verdict()).isEqualTo(DraftCheck.Verdict.TO_LOOK_AT);
            });
  }

  @Test
  void wordsTypedInEnglishAreToBeLookedAt() {
    DraftWording english =
        INITIAL.withIntroduction(INITIAL.introduction() + "graft scar of the back of the hand");

    assertThat(checks(english, GUANGDONG, DRAFTER, CHECKER))
        .filteredOn(check -> check.verdict() != DraftCheck.Verdict.PASSED)
        .singleElement()
        .satisfies(check -> assertThat(check.rule()).isEqualTo(DraftCheck.Rule.CHINESE));
    assertThat(failures(checks(english, GUANGDONG, DRAFTER, CHECKER))).isEmpty();
  }

  @Test
  void aLostNumberOrPartOfTheRecognitionIsToBeLookedAt() {
    for (String lost : List.of("深人社工认〔2026〕00412号", "左肘")) {
      DraftWording without = INITIAL.withIntroduction(INITIAL.introduction().replace(lost, ""));
      assertThat(checks(without, GUANGDONG, DRAFTER, CHECKER))
          .filteredOn(check -> check.rule() == DraftCheck.Rule.RECOGNITION)
          .singleElement()
          .satisfies(
              check -> {
                assertThat(check.verdict()).isEqualTo(DraftCheck.Verdict.TO_LOOK_AT);
                assertThat(check.detail().zh()).endsWith(lost);
              });
    }
  }

  @Test
  void oneEnglishWordIsToBeLookedAtAndTheNameOfAScaleIsNot() {
    DraftWording word = INITIAL.withIntroduction(INITIAL.introduction() + "翻身（ventilator）");
    assertThat(checks(word, GUANGDONG, DRAFTER, CHECKER))
        .filteredOn(check -> check.verdict() != DraftCheck.Verdict.PASSED)
        .extracting(DraftCheck::rule)
        .containsExactly(DraftCheck.Rule.CHINESE);
    DraftWording scale =
        INITIAL.withIntroduction(INITIAL.introduction() + "Barthel 指数 40，FEV1 60 %");
    assertThat(checks(scale, GUANGDONG, DRAFTER, CHECKER))
        .allMatch(check -> check.verdict() == DraftCheck.Verdict.PASSED);
  }

  @Test
  void aDescriptionOfTheOtherSideBarsTheDraft() {
    String title = panel().items().getFirst().finding().title();
    String told = title + "（";
    DraftWording other = INITIAL.withIntroduction("功能障碍情况：" + told + "右肘屈曲受限）。");
    assertThat(checks(other, GUANGDONG, DRAFTER, CHECKER))
        .filteredOn(check -> check.rule() == DraftCheck.Rule.SAME_SIDE)
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.verdict()).isEqualTo(DraftCheck.Verdict.FAILED);
              assertThat(check.detail().zh()).contains(title).contains("右肘屈曲受限");
            });
    for (String words : List.of("左肘屈曲受限", "健侧（右侧）正常", "屈曲受限", "左肘118°、右肘142°")) {
      assertThat(
              checks(
                  INITIAL.withIntroduction("功能障碍情况：" + told + words + "）。"),
                  GUANGDONG,
                  DRAFTER,
                  CHECKER))
          .as(words)
          .filteredOn(check -> check.rule() == DraftCheck.Rule.SAME_SIDE)
          .allMatch(check -> check.verdict() == DraftCheck.Verdict.PASSED);
    }
  }

  @Test
  void aSignerWhoIsKeptAwayByRecusalBarsTheDraft() {
    List<DraftCheck> checks =
        DraftChecks.run(
            CASE,
            panel(),
            GradeGrounds.NONE,
            GUANGDONG,
            INITIAL,
            "广东省",
            new DraftChecks.People(List.of(), List.of(), List.of(), DRAFTER, CHECKER, true));

    assertThat(failures(checks)).containsExactly(DraftCheck.Rule.RECUSAL);
    assertThat(DraftChecks.allPassed(checks)).isFalse();
  }

  private static void assertFails(DraftWording wording, DraftCheck.Rule rule) {
    assertThat(failures(checks(wording, GUANGDONG, DRAFTER, CHECKER))).containsExactly(rule);
  }

  private static DraftWording basis(String basis) {
    return new DraftWording(
        INITIAL.introduction(),
        basis,
        INITIAL.conclusion(),
        INITIAL.remedy(),
        INITIAL.remedyChoice(),
        INITIAL.applicant());
  }

  private static Set<DraftCheck.Rule> failures(List<DraftCheck> checks) {
    return checks.stream()
        .filter(check -> !check.allowsSigning())
        .map(DraftCheck::rule)
        .collect(Collectors.toSet());
  }

  private static List<DraftCheck> checks(
      DraftWording wording, RuleProfile profile, PersonId drafter, PersonId checker) {
    return checks(panel(), wording, profile, drafter, checker);
  }

  private static List<DraftCheck> checks(
      PanelOpinion opinion,
      DraftWording wording,
      RuleProfile profile,
      PersonId drafter,
      PersonId checker) {
    return DraftChecks.run(
        CASE,
        opinion,
        GradeGrounds.NONE,
        profile,
        wording,
        "广东省",
        new DraftChecks.People(
            List.of(expert(1), expert(2), expert(3)),
            List.of("何守正", "许国栋", "梁淑仪"),
            List.of(new PersonId(new UUID(7, 9))),
            drafter,
            checker,
            false));
  }

  private static PanelOpinion panel() {
    return panel(8);
  }

  private static PanelOpinion panel(int grade) {
    return panel(grade, SelfCareLevel.NONE);
  }

  private static PanelOpinion panel(int grade, SelfCareLevel level) {
    var clauses = Map.of(findingId(1), clause("5.8.2 24)", 8));
    return PanelOpinion.of(
        ItemKind.LABOUR_AND_SELF_CARE,
        3,
        List.of(
            opinion(1, grade, level, clauses),
            opinion(2, grade, level, clauses),
            opinion(3, grade, level, clauses)),
        exam(finding(1, "elbow", true), finding(2, "spine", false)));
  }

  private static AcceptedCase accepted(ItemKind item, AppraisalType type) {
    return new AcceptedCase(
        "2026-03187",
        "邓国梁",
        Sex.MALE,
        "990000197906120019",
        "",
        "示例精密制造（深圳）有限公司",
        "",
        item,
        type,
        "深人社工认〔2026〕00412号",
        List.of("左肘"),
        "左肱骨远端髁间骨折",
        LocalDate.of(2025, 11, 6),
        null,
        null,
        "");
  }
}
