package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.opinion.OpinionFixtures.clause;
import static org.jianzhuo.model.opinion.OpinionFixtures.exam;
import static org.jianzhuo.model.opinion.OpinionFixtures.finding;
import static org.jianzhuo.model.opinion.OpinionFixtures.findingId;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.wire.RuleProfiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the composed texts as a lawyer would: who may do what, where, until when, on what law. */
class ConclusionTextsTest {
  private static final RuleProfiles PROFILES = RuleProfiles.builtIn();
  private static final String APPEAL_TO = "向广东省劳动能力鉴定委员会申请再次鉴定";
  private static final Set<ItemKind> INJURIES =
      EnumSet.of(ItemKind.LABOUR_FUNCTION, ItemKind.LABOUR_AND_SELF_CARE, ItemKind.SELF_CARE);

  static Stream<Arguments> papers() {
    return PROFILES.all().stream()
        .flatMap(
            profile ->
                Stream.of(ItemKind.values())
                    .flatMap(
                        item ->
                            Stream.of(AppraisalType.values())
                                .filter(type -> item.isConfirmation() || !isConfirmation(type))
                                .map(type -> Arguments.of(profile, item, type))));
  }

  private static boolean isConfirmation(AppraisalType type) {
    return type == AppraisalType.CONFIRMATION;
  }

  @Nested
  class TheRemedy {
    @ParameterizedTest
    @MethodSource("org.jianzhuo.model.conclusion.ConclusionTextsTest#papers")
    void saysWhoMayApplyWhereAndWithinHowManyDays(
        RuleProfile profile, ItemKind item, AppraisalType type) {
      for (String code : profile.form(item, type).remedies()) {
        String remedy = DraftComposition.remedy(profile, code, "广东省");
        if (item == ItemKind.CAUSALITY) {
          assertThat(remedy).contains("只作为工伤认定的证据").doesNotContain("再次鉴定");
        } else if (type == AppraisalType.REAPPRAISAL) {
          assertThat(remedy).contains("最终结论").doesNotContain("不服", "15 日", "异议");
          if (profile.id().startsWith("national") && item == ItemKind.LABOUR_FUNCTION) {
            assertThat(remedy).contains("《工伤保险条例》第二十六条");
          }
        } else {
          assertThat(remedy)
              .startsWith("用人单位、被鉴定人或者其近亲属对本")
              .contains("自收到本结论书之日起 15 日内", APPEAL_TO);
        }
      }
    }

    @ParameterizedTest
    @MethodSource("org.jianzhuo.model.conclusion.ConclusionTextsTest#papers")
    void namesTheCommitteeAfterAYear(RuleProfile profile, ItemKind item, AppraisalType type) {
      for (String code : profile.form(item, type).remedies()) {
        String remedy = DraftComposition.remedy(profile, code, "广东省");
        if (remedy.contains("1 年后")) {
          assertThat(remedy).contains("社会保险经办机构认为伤残情况发生变化的，可以向本委员会申请复查鉴定");
          assertThat(item.asksGrade() || item.asksSelfCare()).isTrue();
          assertThat(item).isNotIn(ItemKind.NON_WORK, ItemKind.DEPENDANT);
        }
      }
    }

    @ParameterizedTest
    @CsvSource({
      "national-2025+guangdong, FIRST, 选择向本委员会申请复查鉴定",
      "national-2025+guangdong, REVIEW_AFTER_YEAR, 选择向本委员会申请复查鉴定",
      "shenzhen-2007, FIRST, 向本委员会申请复核鉴定",
    })
    void offersTheMunicipalStepWhereThePlaceHasOne(String id, AppraisalType type, String step) {
      assertThat(usual(id, ItemKind.LABOUR_FUNCTION, type)).contains(step);
    }

    @ParameterizedTest
    @CsvSource({
      "national-2025+guangdong, REVIEW_DISPUTED",
      "national-2025+guangdong, MUNICIPAL_REVIEW",
      "national-2025, FIRST",
      "national-2025, REVIEW_DISPUTED",
      "national-2014, FIRST",
      "shenzhen-2007, MUNICIPAL_REVIEW",
      "shenzhen-2007, REVIEW_DISPUTED",
    })
    void leadsToTheProvinceAloneOtherwise(String id, AppraisalType type) {
      assertThat(usual(id, ItemKind.LABOUR_FUNCTION, type))
          .contains(APPEAL_TO)
          .doesNotContain("选择", "申请复核鉴定");
    }

    private String usual(String id, ItemKind item, AppraisalType type) {
      RuleProfile profile = PROFILES.profile(id);
      return DraftComposition.remedy(
          profile, profile.form(item, type).remedies().getFirst(), "广东省");
    }
  }

  @Nested
  class TheBasis {
    @ParameterizedTest
    @MethodSource("org.jianzhuo.model.conclusion.ConclusionTextsTest#papers")
    void namesTheStandardOfTheItemAndNoOther(
        RuleProfile profile, ItemKind item, AppraisalType type) {
      String basis = wording(profile, item, type, graded(8, clause("5.8.2 24)", 8))).basis();
      if (INJURIES.contains(item)) {
        assertThat(basis).contains("GB/T 16180-2014").doesNotContain("劳社部发");
      } else if (item == ItemKind.NON_WORK) {
        assertThat(basis).contains("劳社部发〔2002〕8号").doesNotContain("16180", "《工伤保险条例》");
      } else if (item.isConfirmation()) {
        assertThat(basis).contains("《工伤保险条例》").doesNotContain("16180", "条第");
      }
      assertThat(basis).doesNotContain("{", "、。", "；。", "LS 2002").endsWith("。");
      assertThat(profile.form(item, type).basisDocuments()).allMatch(basis::contains);
    }

    @ParameterizedTest
    @CsvSource({
      "national-2025, LABOUR_FUNCTION, 《工伤保险条例》《劳动能力鉴定管理办法》",
      "national-2025, NON_WORK, 《劳动能力鉴定管理办法》",
      "national-2014, PAID_LEAVE, 《工伤保险条例》《工伤职工劳动能力鉴定管理办法》",
      "national-2014, NON_WORK, 《职工非因工伤残或因病丧失劳动能力程度鉴定标准（试行）》（劳社部发〔2002〕8号）",
      "shenzhen-2007, LABOUR_FUNCTION, 《工伤保险条例》《深圳市职工劳动能力鉴定办法》",
    })
    void isToldInANoticeWithoutTheStandards(String id, ItemKind item, String laws) {
      assertThat(String.join("", PROFILES.profile(id).form(item, AppraisalType.FIRST).laws()))
          .isEqualTo(laws);
    }

    @Test
    void saysByReferenceWhereAClauseIsNotMet() {
      ClauseChoice choice =
          new ClauseChoice(
              "GB/T 16180-2014", "5.7.2 24)", 7, ClauseMatch.BY_REFERENCE, "短缩超过 4 cm，无成角");
      DraftWording wording = wording(graded(7, choice));
      assertThat(wording.basis()).endsWith("（GB/T 16180-2014）参照第 5.7.2 条第 24) 项。");
      assertPasses(wording, graded(7, choice));
    }

    @Test
    void namesTheRuleThatLiftsEqualGrades() {
      PanelOpinion lifted = graded(8, clause("5.9.2 22)", 9), clause("5.9.2 23)", 9));
      DraftWording wording = wording(lifted);
      assertThat(wording.basis()).endsWith("第 5.9.2 条第 22) 项、第 5.9.2 条第 23) 项、第 4.2 条。");
      assertPasses(wording, lifted);
    }

    @Test
    void doesNotNameItWhereNothingWasLifted() {
      assertThat(wording(graded(9, clause("5.9.2 22)", 9), clause("5.9.2 23)", 9))).basis())
          .doesNotContain("4.2");
      assertThat(wording(graded(8, clause("5.8.2 24)", 8), clause("5.9.2 23)", 9))).basis())
          .doesNotContain("4.2");
    }

    @Test
    void namesTheArticleOnSelfCareWhereThereIsAnImpairment() {
      PanelOpinion partial =
          panel(
              ItemKind.LABOUR_AND_SELF_CARE,
              4,
              SelfCareLevel.PARTIAL,
              List.of(clause("5.4.2 8)", 4)));
      assertThat(wording(partial).basis()).endsWith("第 5.4.2 条第 8) 项、第 4.1.4 条。");
      assertPasses(wording(partial), partial);
    }
  }

  @Nested
  class TheIntroduction {
    @Test
    void datesThingsAsDocumentsDo() {
      assertThat(wording(graded(8, clause("5.8.2 24)", 8))).introduction())
          .startsWith("2025年11月6日受伤，经深人社工认〔2026〕00412号《认定工伤决定书》认定为工伤，认定部位：左肘。")
          .doesNotContain("2025-11-06");
    }

    @Test
    void saysWhichFunctionSuffered() {
      assertThat(wording(graded(8, clause("5.8.2 24)", 8))).introduction())
          .endsWith("功能障碍情况：所见1（描述）。");
    }

    @Test
    void leavesOutWhatIsOutOfScope() {
      PanelOpinion opinion =
          PanelOpinion.of(
              ItemKind.LABOUR_AND_SELF_CARE, 3, List.of(), exam(finding(1, "elbow", false)));
      assertThat(wording(opinion).introduction()).doesNotContain("功能障碍情况", "所见");
    }

    @Test
    void doesNotSayThatADependantWasHurt() {
      assertThat(
              wording(
                      PROFILES.profile("national-2025"),
                      ItemKind.DEPENDANT,
                      AppraisalType.FIRST,
                      graded(8, clause("5.8.2 24)", 8)))
                  .introduction())
          .doesNotContain("受伤", "2025");
    }
  }

  private static void assertPasses(DraftWording wording, PanelOpinion opinion) {
    assertThat(
            DraftChecks.run(
                accepted(ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST),
                opinion,
                GradeGrounds.NONE,
                PROFILES.profile(RuleProfile.DEFAULT_ID),
                wording,
                "广东省",
                new DraftChecks.People(List.of(), List.of(), List.of(), null, null, false)))
        .allMatch(DraftCheck::allowsSigning);
  }

  private static DraftWording wording(PanelOpinion opinion) {
    return wording(
        PROFILES.profile(RuleProfile.DEFAULT_ID),
        ItemKind.LABOUR_AND_SELF_CARE,
        AppraisalType.FIRST,
        opinion);
  }

  private static DraftWording wording(
      RuleProfile profile, ItemKind item, AppraisalType type, PanelOpinion opinion) {
    return DraftComposition.initial(accepted(item, type), opinion, profile, "广东省");
  }

  private static PanelOpinion graded(int grade, ClauseChoice... clauses) {
    return panel(ItemKind.LABOUR_AND_SELF_CARE, grade, SelfCareLevel.NONE, List.of(clauses));
  }

  private static PanelOpinion panel(
      ItemKind item, int grade, SelfCareLevel selfCare, Collection<ClauseChoice> chosen) {
    Map<FindingId, ClauseChoice> clauses = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ClauseChoice clause : chosen) {
      int number = findings.size() + 1;
      findings.add(finding(number, "elbow", true));
      clauses.put(findingId(number), clause);
    }
    return PanelOpinion.of(
        item,
        3,
        List.of(
            opinion(1, grade, selfCare, clauses),
            opinion(2, grade, selfCare, clauses),
            opinion(3, grade, selfCare, clauses)),
        exam(findings.toArray(Finding[]::new)));
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
