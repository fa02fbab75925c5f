package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes a case of each graded item from acceptance to its draft. */
class ItemPathsTest extends ItemPathCase {
  private static final String GBT = "GB/T 16180-2014";
  private static final String LSBF = "劳社部发〔2002〕8号";

  private static final Function<ItemPath, DraftWording> INITIAL =
      path -> done(path.conclusions.open(path.caseStream)).initial();

  @Nested
  class GradedItems {
    @ParameterizedTest
    @EnumSource(
        value = AppraisalType.class,
        names = {
          "FIRST",
          "REVIEW_DISPUTED",
          "REVIEW_AFTER_YEAR",
          "MUNICIPAL_REVIEW",
          "REAPPRAISAL"
        })
    void areDraftedInEveryRound(AppraisalType type) throws IOException {
      String draft =
          of(ItemKind.LABOUR_AND_SELF_CARE, type)
              .finding("elbow", "free", clause(GBT, "5.7.2 18)"))
              .selfCare()
              .agreed()
              .draft("grade-" + type.name().toLowerCase(java.util.Locale.ROOT));

      assertThat(draft)
          .contains("劳动功能障碍程度：柒级", "生活自理障碍程度：无生活自理障碍", "第5.7.2条第18)项")
          .contains(type.onPaper())
          .doesNotContain("医疗依赖", "LS2002", "何守正");
      assertThat(draft.contains("是最终结论")).isEqualTo(type == AppraisalType.REAPPRAISAL);
    }

    @Test
    void functionalImpairmentAloneSaysNothingOfSelfCare() throws IOException {
      ItemPath p =
          of(ItemKind.LABOUR_FUNCTION, AppraisalType.FIRST)
              .finding("elbow", "free", clause(GBT, "5.7.2 18)"));
      assertThat(open(p)).isEmpty();
      String draft = p.agreed().draft("grade-alone");

      assertThat(draft).contains("劳动功能障碍程度：柒级", "第5.7.2条第18)项").doesNotContain("自理", "4.1.4");
      assertThat(p.opinionText())
          .contains("二、各专家对所见的意见", "三、综合意见与推导", "四、专家组评议", "六、签名", "认定范围")
          .doesNotContain("自理", "进食");
    }

    @Test
    void belowAllGradesIsSaidInTheStandardsWords() throws IOException {
      ItemPath p = of(ItemKind.LABOUR_AND_SELF_CARE, AppraisalType.FIRST);
      done(p.exams.open(p.caseStream, p.hand()));
      done(
          p.exams.record(
              p.caseStream,
              p.hand(),
              new org.jianzhuo.model.exam.Finding(
                  p.exams.nextId(),
                  1,
                  "elbow",
                  org.jianzhuo.model.exam.Side.LEFT,
                  "左肘活动正常",
                  "",
                  "free",
                  List.of(),
                  null,
                  true,
                  List.of(),
                  "无相应条款，未达等级",
                  List.of())));
      assertThat(p.selfCare().agreed().draft("below")).contains("劳动功能障碍程度：未达到伤残等级");
    }

    @Test
    @Tag("F41")
    void selfCareAloneHasItsOwnEvidenceAndClause() throws IOException {
      ItemPath p =
          of(ItemKind.SELF_CARE, AppraisalType.FIRST)
              .form("eating=需他人喂食")
              .selfCare(SelfCareActivity.EATING, SelfCareActivity.DRESSING);
      assertThat(open(p)).containsExactly("ITEM_FIELD dressing");
      assertThat(refused(p.complete())).isEqualTo("exam.refused.open-points");

      p.close();
      String draft =
          of(ItemKind.SELF_CARE, AppraisalType.FIRST)
              .form("eating=需他人喂食", "dressing=双手不能持物")
              .selfCare(SelfCareActivity.EATING, SelfCareActivity.DRESSING)
              .agreed()
              .draft("self-care");
      assertThat(draft).contains("生活自理障碍程度：部分生活自理障碍", "第4.1.4条").doesNotContain("劳动功能障碍程度：");
    }

    @Test
    void illegalEmploymentIsJudgedByReferenceAndTheUnitPays() throws IOException {
      assertThat(
              of(ItemKind.ILLEGAL_EMPLOYMENT, AppraisalType.FIRST)
                  .finding("elbow", "free", clause(GBT, "5.7.2 18)"))
                  .selfCare()
                  .agreed()
                  .draft("illegal"))
          .contains("非法用工单位伤亡人员一次性赔偿办法", "参照", "费用由该用工单位承担")
          .doesNotContain("认定工伤决定书");
    }
  }

  @Nested
  class IllnessAndDependants {
    @Test
    void anIllnessIsConcludedByItsOwnStandard() throws IOException {
      ItemPath p =
          of(ItemKind.NON_WORK, AppraisalType.FIRST)
              .form("diagnosis=慢阻肺", "system=respiratory", "months=24")
              .finding("lung", "lung", clause(LSBF, "4.1.2"), "fev1a=40");
      String draft = p.agreed().draft("non-work");

      assertThat(draft)
          .contains("完全丧失劳动能力", "劳社部发〔2002〕8号", "第4.1.2条")
          .doesNotContain("16180", "级", "LS2002");
      assertThat(p.opinionText()).contains("劳社部发〔2002〕8号").doesNotContain("16180");
      assertThat(draft).contains("诊断：慢阻肺。", "经系统治疗24个月。").doesNotContain("2.4");
      assertThat(draft).contains("日发病。").doesNotContain("受伤");
      assertThat(p.opinionText()).doesNotContain("认定", "受伤日期", "自理");
    }

    @Test
    void completeLossByThreeMajorConditionsCitesTheRuleThatGivesIt() throws IOException {
      ItemPath p =
          of(ItemKind.NON_WORK, AppraisalType.FIRST)
              .form("diagnosis=慢性阻塞性肺疾病，重度", "system=respiratory", "months=24")
              .finding("lung", "lung", clause(LSBF, "4.2.2"), "fev1a=60")
              .finding("heart", "free", clause(LSBF, "4.2.3"))
              .finding("spine", "free", clause(LSBF, "4.2.1(1)"));
      done(p.complete());
      for (int i = 0; i < 3; i++) {
        done(
            p.differ(
                i, view -> view.withDecision("degree", "complete").withReason("三类疾病，不能从事任何工作")));
      }
      String draft = p.draft("non-work-several");

      assertThat(draft).contains("诊断：慢性阻塞性肺疾病，重度。", "完全丧失劳动能力", "第4.2.2条", "第4.2.3条", "第2.4条");
      assertThat(p.opinionText())
          .contains("大部分丧失劳动能力")
          .doesNotContain("认定工伤决定书", "认定部位", "认定范围", "受伤日期");
      assertThat(done(p.conclusions.open(p.caseStream)).checks(INITIAL.apply(p)))
          .extracting(DraftCheck::rule)
          .doesNotContain(DraftCheck.Rule.IN_SCOPE);
    }

    @Test
    void theStepToCompleteLossNeedsAReasonAlsoWhereTheSheetNamesIt() throws IOException {
      ItemPath p =
          of(ItemKind.NON_WORK, AppraisalType.FIRST)
              .form("diagnosis=慢阻肺", "system=respiratory", "months=24", "degree=complete")
              .finding("lung", "lung", clause(LSBF, "4.2.2"), "fev1a=60")
              .finding("heart", "free", clause(LSBF, "4.2.3"))
              .finding("spine", "free", clause(LSBF, "4.2.1(1)"));
      done(p.complete());
      assertThat(refused(p.differ(0, view -> view.withDecision("degree", "complete"))))
          .isEqualTo("opinion.refused.reason");
      assertThat(refused(p.opinions.agree(p.caseStream, PIN)))
          .isEqualTo("opinion.refused.nothing-to-consent");
      done(p.differ(0, v -> v.withDecision("degree", "complete").withReason("三类疾病并存，不能从事任何工作")));
    }

    @Test
    void aClauseForWorkInjuryIsRefused() {
      ItemPath p = of(ItemKind.NON_WORK, AppraisalType.FIRST);
      done(p.exams.open(p.caseStream, p.hand()));
      assertThat(
              refused(
                  p.exams.record(
                      p.caseStream,
                      p.hand(),
                      new org.jianzhuo.model.exam.Finding(
                          p.exams.nextId(),
                          1,
                          "lung",
                          org.jianzhuo.model.exam.Side.NONE,
                          "肺",
                          "",
                          "free",
                          List.of(),
                          clause(GBT, "5.2.2 1)"),
                          true))))
          .isEqualTo("exam.refused.other-standard");
    }

    @Test
    void noDegreeStandsThatTheOwnClausesDoNotGive() {
      ItemPath p =
          of(ItemKind.DEPENDANT, AppraisalType.FIRST)
              .form("relation=母", "death=work", "basis=injury", "diagnosis=左下肢缺失")
              .finding("elbow", "free", clause(GBT, "5.7.2 1)"));
      done(p.complete());
      assertThat(refused(p.differ(0, view -> view.withDecision("degree", "complete"))))
          .isEqualTo("opinion.refused.outside-clauses");
      assertThat(done(p.differ(0, view -> view.withDecision("degree", "none"))).own().result())
          .isEqualTo("未达到完全丧失劳动能力");
    }

    @Test
    void aDependantMayBeJudgedByEitherStandard() throws IOException {
      String byInjury =
          of(ItemKind.DEPENDANT, AppraisalType.FIRST)
              .form("relation=母", "death=work", "basis=injury", "diagnosis=左下肢缺失")
              .finding("elbow", "free", clause(GBT, "5.4.2 8)"))
              .agreed()
              .draft("dependant-injury");
      assertThat(byInjury).contains("完全丧失劳动能力", "16180").doesNotContain("劳社部发");
      closeLast();

      String byIllness =
          of(ItemKind.DEPENDANT, AppraisalType.FIRST)
              .form("relation=母", "death=work", "basis=illness", "diagnosis=慢阻肺", "months=24")
              .finding("lung", "lung", clause(LSBF, "4.2.2"), "fev1a=60")
              .agreed()
              .draft("dependant-illness");
      assertThat(byIllness).contains("未达到完全丧失劳动能力", "劳社部发〔2002〕8号").doesNotContain("16180");
    }
  }
}
