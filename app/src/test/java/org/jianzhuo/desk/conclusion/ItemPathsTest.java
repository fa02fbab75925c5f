package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes a case of each item from acceptance to its draft. */
class ItemPathsTest {
  private static final String GBT = "GB/T 16180-2014";
  private static final String LSBF = "劳社部发〔2002〕8号";

  private static final Function<ItemPath, DraftWording> INITIAL =
      path -> done(path.conclusions.open(path.caseStream)).initial();

  @TempDir private Path folder = Path.of("");
  private @Nullable ItemPath path;
  private int stations;

  @AfterEach
  void close() {
    if (path != null) {
      path.close();
    }
  }

  private ItemPath of(ItemKind item, AppraisalType type) {
    path = new ItemPath(folder.resolve("station-" + ++stations), item, type);
    return path;
  }

  private static ClauseChoice clause(String standard, String code) {
    return ClauseChoice.of(
        ItemPath.CATALOGUE.clause(standard, code).orElseThrow(), ClauseMatch.MEETS, "");
  }

  private static List<String> open(ItemPath path) {
    return path.exams.open(path.known()).stream()
        .filter(OpenPoint::blocks)
        .map(point -> point.kind() + " " + point.field())
        .toList();
  }

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
      assertThat(draft).contains("诊断：慢阻肺。").doesNotContain("2.4");
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
    void aDependantMayBeJudgedByEitherStandard() throws IOException {
      String byInjury =
          of(ItemKind.DEPENDANT, AppraisalType.FIRST)
              .form("relation=母", "death=work", "basis=injury", "diagnosis=左下肢缺失")
              .finding("elbow", "free", clause(GBT, "5.4.2 8)"))
              .agreed()
              .draft("dependant-injury");
      assertThat(byInjury).contains("完全丧失劳动能力", "16180").doesNotContain("劳社部发");
      Objects.requireNonNull(path).close();

      String byIllness =
          of(ItemKind.DEPENDANT, AppraisalType.FIRST)
              .form("relation=母", "death=work", "basis=illness", "diagnosis=慢阻肺", "months=24")
              .finding("lung", "lung", clause(LSBF, "4.2.2"), "fev1a=60")
              .agreed()
              .draft("dependant-illness");
      assertThat(byIllness).contains("未达到完全丧失劳动能力", "劳社部发〔2002〕8号").doesNotContain("16180");
    }
  }

  @Nested
  class Confirmations {
    private String confirmed(ItemKind item, String name, String... answers) throws IOException {
      String draft = of(item, AppraisalType.CONFIRMATION).form(answers).agreed().draft(name);
      assertThat(draft).contains("确认结论").doesNotContain("伤残等级", "级。", "生活自理");
      return draft;
    }

    @Test
    void aRelapse() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.RELAPSE,
                  "relapse",
                  "oldConclusion=深劳鉴〔2025〕88号",
                  "part=左肘",
                  "state=内固定松动",
                  "link=yes",
                  "linkReason=与原骨折同一部位",
                  "treatment=yes"))
          .contains("属于工伤复发，需要治疗", "第三十八条");
    }

    @Test
    @Tag("F40")
    void theEndOfTreatmentIsTheLongestTermAndNeverTheSum() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.TREATMENT_END,
                  "treatment-end",
                  "asked=both",
                  "diagnosis=多发骨折",
                  "startOn=2025-11-06",
                  "part1=左尺骨",
                  "months1=3",
                  "part2=左桡骨",
                  "months2=6",
                  "part3=左腕",
                  "months3=4",
                  "months=6",
                  "endOn=2026-05-06",
                  "yearsWorked=12",
                  "yearsHere=6",
                  "protectionMonths=9"))
          .contains("医疗终结期为6个月，至2026年5月6日止；医疗期为9个月", "劳部发〔1994〕479号");
    }

    @Test
    void theSumOfTheTermsIsRefused() {
      ItemPath p =
          of(ItemKind.TREATMENT_END, AppraisalType.CONFIRMATION)
              .form(
                  "asked=end",
                  "diagnosis=多发骨折",
                  "startOn=2025-11-06",
                  "part1=a",
                  "months1=3",
                  "part2=b",
                  "months2=6",
                  "part3=c",
                  "months3=4",
                  "months=13",
                  "endOn=2026-12-06");
      assertThat(open(p)).containsExactly("ITEM_RULE months");
    }

    @Test
    void anExtensionOfTreatment() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.TREATMENT_EXTENSION,
                  "extension",
                  "currentEnd=2026-05-06",
                  "reasons=骨折延迟愈合",
                  "granted=yes",
                  "months=3",
                  "to=2026-08-06"))
          .contains("同意延长医疗终结期3个月，延长至2026年8月6日止");
    }

    @Test
    void aPaidLeaveAndItsBound() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.PAID_LEAVE,
                  "paid-leave",
                  "kind=first",
                  "diagnosis=左尺骨骨折",
                  "entry=S52.2 尺骨骨干骨折",
                  "part1=左前臂",
                  "months1=6",
                  "granted=yes",
                  "from=2025-11-06",
                  "to=2026-05-05"))
          .contains("停工留薪期自2025年11月6日起至2026年5月5日止", "第三十三条")
          .contains("停工留薪期目录条目：S52.2尺骨骨干骨折。左前臂：6个月。");
      Objects.requireNonNull(path).close();
      ItemPath long13 =
          of(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION)
              .form(
                  "kind=first",
                  "diagnosis=左尺骨骨折",
                  "granted=yes",
                  "from=2025-11-06",
                  "to=2026-12-05");
      assertThat(open(long13)).containsExactly("ITEM_RULE to");
    }

    @Test
    void aDevice() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.DEVICE,
                  "device",
                  "action=new",
                  "need=yes",
                  "reason=肘关节不稳",
                  "granted=yes",
                  "deviceName=肘关节矫形器",
                  "catalogueCode=06 06 15"))
          .contains("同意配置辅助器具：肘关节矫形器（目录编码060615）", "工伤保险辅助器具配置管理办法");
    }

    @Test
    void aCausalLinkServesTheRecognitionOnly() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.CAUSALITY,
                  "causality",
                  "injury=左肘骨折",
                  "disease=左尺神经炎",
                  "reasoning=骨折畸形愈合致卡压",
                  "direct=yes"))
          .contains("左尺神经炎与工伤有直接因果关系", "只作为工伤认定的证据")
          .doesNotContain("申请再次鉴定");
    }

    @Test
    void aRehabilitation() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.REHABILITATION,
                  "rehabilitation",
                  "kind=need",
                  "diagnosis=左肘僵硬",
                  "value=yes",
                  "valueReason=术后3个月，有恢复潜力",
                  "months=3",
                  "from=2026-05-06",
                  "to=2026-08-05"))
          .contains("需要工伤康复，康复期自2026年5月6日起至2026年8月5日止");
    }
  }

  @Nested
  @Tag("F142")
  class AReviewOfPapers {
    private ItemPath untold(ItemKind item) {
      path =
          new ItemPath(
              folder.resolve("station-" + ++stations), item, AppraisalType.CONFIRMATION, false);
      return path;
    }

    @Test
    void needsNoPersonNoCameraAndListsItsSources() throws IOException {
      ItemPath p = untold(ItemKind.PAID_LEAVE);
      assertThat(refused(p.exams.open(p.caseStream, p.hand())))
          .isEqualTo("exam.refused.recusal-untold");
      assertThat(refused(p.exams.reviewPapers(p.caseStream, p.hand(), "", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-sources");
      assertThat(
              refused(p.exams.reviewPapers(p.caseStream, p.hand(), "2026-04-25 邮寄", List.of(" "))))
          .isEqualTo("exam.refused.paper-sources");
      done(
          p.exams.reviewPapers(
              p.caseStream,
              p.hand(),
              "2026-04-25 邮寄告知书，未申请回避",
              List.of("2026-03-02 某医院 出院记录", "X线片两张")));
      String draft =
          p.form("kind=first", "diagnosis=左尺骨骨折", "granted=yes", "from=2025-11-06", "to=2026-05-05")
              .agreed()
              .draft("paper-review");

      assertThat(draft).contains("停工留薪期自2025年11月6日起", "书面审查，未进行现场检查");
      assertThat(p.opinionText())
          .contains("书面审查，依据资料：1.2026-03-02某医院出院记录；2.X线片两张", "书面告知", "书面审查，本人未到场", "未采集影像");
    }

    @Test
    void isForSomeItemsOnly() {
      ItemPath p = untold(ItemKind.DEVICE);
      assertThat(refused(p.exams.reviewPapers(p.caseStream, p.hand(), "告知", List.of("资料"))))
          .isEqualTo("exam.refused.no-paper-review");
    }
  }

  @Nested
  class EachDecidedField {
    private ItemPath leave() {
      ItemPath p =
          of(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION)
              .form(
                  "kind=first",
                  "diagnosis=左尺骨骨折",
                  "granted=yes",
                  "from=2025-11-06",
                  "to=2026-05-05");
      done(p.complete());
      return p;
    }

    @Test
    void hasItsOwnMajority() {
      ItemPath p = leave();
      p.agree(0);
      p.agree(1);
      OpinionTable after =
          done(p.differ(2, v -> v.withDecision("to", "2026-03-05").withReason("愈合良好")));

      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
      assertThat(Objects.requireNonNull(after.decided()).result()).contains("2026年5月5日");
      assertThat(after.decided().differing()).hasSize(1);
    }

    @Test
    void withoutAMajorityGoesToConsultation() {
      ItemPath p = leave();
      p.agree(0);
      done(p.differ(1, v -> v.withDecision("to", "2026-03-05").withReason("a")));
      OpinionTable after =
          done(p.differ(2, v -> v.withDecision("to", "2026-04-05").withReason("b")));
      assertThat(after.stage()).isEqualTo(OpinionTable.Stage.NO_MAJORITY);
    }

    @Test
    void thatDoesNotApplyIsVotedAsSuch() {
      ItemPath p = leave();
      p.agree(0);
      done(p.differ(1, v -> v.withDecision("granted", "no").withReason("a")));
      OpinionTable after = done(p.differ(2, v -> v.withDecision("granted", "no").withReason("b")));
      assertThat(Objects.requireNonNull(after.decided()).result()).isEqualTo("不予确认停工留薪期");
    }

    @Test
    void isRefusedWhereItCannotBe() {
      ItemPath p = leave();
      assertThat(refused(p.differ(0, v -> v.withDecision("to", "2025-01-01"))))
          .isEqualTo("opinion.refused.decision-rule");
      assertThat(refused(p.differ(0, v -> v.withDecision("to", ""))))
          .isEqualTo("opinion.refused.decision");
    }
  }

  @Test
  void anItemsFormMustBeFilledInBeforeTheExamIsCompleted() {
    ItemPath p = of(ItemKind.RELAPSE, AppraisalType.CONFIRMATION).form("link=yes");
    assertThat(open(p))
        .containsExactly(
            "ITEM_FIELD oldConclusion",
            "ITEM_FIELD part",
            "ITEM_FIELD state",
            "ITEM_FIELD linkReason");
  }
}
