package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes a case of each confirmation from acceptance to its draft. */
@Alongside
class ConfirmationPathsTest extends ItemPathCase {
  @Nested
  class Confirmations {
    private String confirmed(ItemKind item, String name, String... answers) throws IOException {
      String draft = of(item, AppraisalType.CONFIRMATION).form(answers).agreed().draft(name);
      assertThat(draft).contains("确认结论").doesNotContain("伤残等级", "级。", "生活自理");
      return draft;
    }

    @Test
    void aRelapseElsewhereThanTheRecognisedPartOrReasonedByOneLetterStaysOpen() {
      ItemPath knee =
          of(ItemKind.RELAPSE, AppraisalType.CONFIRMATION)
              .form("oldConclusion=2024-001", "part=左膝", "state=肿胀", "link=yes", "linkReason=同一部位");
      assertThat(open(knee)).contains("RELAPSE_SCOPE part");
      closeLast();
      ItemPath elbow =
          of(ItemKind.RELAPSE, AppraisalType.CONFIRMATION)
              .form("oldConclusion=2024-001", "part=左肘", "state=肿胀", "link=yes", "linkReason=x");
      assertThat(open(elbow))
          .contains("ITEM_FIELD linkReason")
          .doesNotContain("RELAPSE_SCOPE part");
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
          .contains("属于工伤复发（复发部位：左肘），需要治疗", "第三十八条");
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
          .contains("医疗终结期为6个月，至2026年5月6日止；医疗期为9个月", "劳部发〔1994〕479号", "医疗期为9个月，按15个月内累计病休时间计算");
    }

    @Test
    @Tag("F40")
    void aMedicalPeriodOtherThanTheTablesNeedsAReasonThatSaysSomethingAndIsToldToTheChecker()
        throws IOException {
      assertThat(open(of(ItemKind.TREATMENT_END, AppraisalType.CONFIRMATION).form(period("需要"))))
          .containsExactly("ITEM_RULE protectionReason");
      closeLast();
      ItemPath p =
          of(ItemKind.TREATMENT_END, AppraisalType.CONFIRMATION)
              .form(period("恶性肿瘤术后仍须化疗"))
              .agreed();
      assertThat(p.draft("medical-period")).contains("医疗期为12个月", "医疗期为9个月，按15个月内累计病休时间计算");
      assertThat(p.opinionText()).contains("劳部发〔1994〕479号期限表9个月，按15个月内累计病休时间计算", "恶性肿瘤术后仍须化疗");
      assertThat(p.toLookAt())
          .singleElement()
          .satisfies(
              check -> {
                assertThat(check.rule()).isEqualTo(DraftCheck.Rule.TABLE_TERM);
                assertThat(check.detail().zh()).isEqualTo("表列9个月（15个月内累计），结论12个月；理由：恶性肿瘤术后仍须化疗");
              });
    }

    private String[] period(String reason) {
      return new String[] {
        "asked=protection",
        "diagnosis=胃恶性肿瘤术后",
        "yearsWorked=12",
        "yearsHere=6",
        "protectionMonths=12",
        "protectionReason=" + reason
      };
    }

    @Test
    void theSumOfTheTermsIsRefused() {
      ItemPath p =
          of(ItemKind.TREATMENT_END, AppraisalType.CONFIRMATION)
              .form(
                  "asked=end",
                  "diagnosis=多发骨折",
                  "startOn=2025-11-06",
                  "part1=左肘",
                  "months1=3",
                  "part2=左膝",
                  "months2=6",
                  "part3=骨盆",
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
          .contains("停工留薪期目录条目：S52.2尺骨骨干骨折。左前臂的停工留薪期为6个月。");
      closeLast();
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
          .contains("同意配置辅助器具：肘关节矫形器（目录编码：060615）", "工伤保险辅助器具配置管理办法");
    }

    @Test
    void aReplacedDeviceNamesTheOneBefore() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.DEVICE,
                  "device-replaced",
                  "action=replace",
                  "earlier=小腿假肢",
                  "earlierOn=2026-01-05",
                  "need=yes",
                  "reason=接受腔破损",
                  "granted=yes",
                  "deviceName=小腿假肢",
                  "catalogueCode=06 24 09"))
          .contains("原配置器具：小腿假肢（2026年1月5日配置）", "需要配置的理由：接受腔破损", "同意更换辅助器具");
    }

    @Test
    void aDecisionBegunAtTheTableIsWrittenWhole() {
      ItemPath undecided =
          of(ItemKind.DEVICE, AppraisalType.CONFIRMATION)
              .form("action=new", "need=yes", "reason=肘关节不稳");
      assertThat(open(undecided)).isEmpty();
      closeLast();
      ItemPath begun =
          of(ItemKind.DEVICE, AppraisalType.CONFIRMATION)
              .form("action=new", "need=yes", "reason=肘关节不稳", "granted=yes");
      assertThat(open(begun)).containsExactly("ITEM_FIELD deviceName", "ITEM_FIELD catalogueCode");
    }

    @Test
    void aCausalLinkServesTheRecognitionOnly() throws IOException {
      assertThat(
              confirmed(
                  ItemKind.CAUSALITY,
                  "causality",
                  "injury=左肘骨折",
                  "disease=左尺神经炎",
                  "diseaseOn=2026-03-02",
                  "reasoning=骨折畸形愈合致卡压",
                  "direct=yes"))
          .contains("左尺神经炎与工伤有直接因果关系", "只作为工伤认定的证据")
          .contains("疾病诊断日期：2026年3月2日", "因果关系分析：骨折畸形愈合致卡压")
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
      return begin(item, AppraisalType.CONFIRMATION, false);
    }

    @Test
    void needsNoPersonNoCameraAndListsItsSources() throws IOException {
      ItemPath p = untold(ItemKind.PAID_LEAVE);
      assertThat(refused(p.exams.open(p.caseStream, p.hand())))
          .isEqualTo("exam.refused.recusal-untold");
      assertThat(refused(p.exams.reviewPapers(p.caseStream, p.hand(), "", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-sources");
      assertThat(
              refused(p.exams.reviewPapers(p.caseStream, p.hand(), "2026-04-22 邮寄", List.of(" "))))
          .isEqualTo("exam.refused.paper-sources");
      assertThat(refused(p.exams.reviewPapers(p.caseStream, p.hand(), "已邮寄", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-told-day");
      assertThat(
              refused(
                  p.exams.reviewPapers(p.caseStream, p.hand(), "2020年1月1日 邮寄", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-told-early");
      // accepted on the 20th, the panel seated on the 22nd
      assertThat(
              refused(
                  p.exams.reviewPapers(p.caseStream, p.hand(), "2026-04-21 邮寄", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-told-unseated");
      assertThat(
              refused(
                  p.exams.reviewPapers(p.caseStream, p.hand(), "2099-01-01 邮寄", List.of("出院记录"))))
          .isEqualTo("exam.refused.paper-future");
      assertThat(
              refused(
                  p.exams.reviewPapers(
                      p.caseStream, p.hand(), "2026-04-22 邮寄", List.of("2099年1月1日 X线片"))))
          .isEqualTo("exam.refused.paper-future");
      done(
          p.exams.reviewPapers(
              p.caseStream,
              p.hand(),
              "2026-04-22 邮寄告知书，未申请回避",
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

  @Test
  void aLeaveEndsWithItsExtensionTwentyFourMonthsAfterItBegan() {
    ItemPath p =
        of(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION)
            .form(
                "kind=extension",
                "diagnosis=左尺骨骨折",
                "baseFrom=2025-11-06",
                "baseTo=2027-06-05",
                "granted=yes",
                "reason=骨不连",
                "from=2027-06-06",
                "to=2028-06-05");
    assertThat(p.exams.open(p.exams.look(p.caseStream).orElseThrow()))
        .filteredOn(point -> point.kind() == OpenPoint.Kind.ITEM_RULE)
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.field()).isEqualTo("to");
              assertThat(point.detail(false)).contains("2027-11-05");
            });
  }

  @Test
  void anExtensionOfLeaveBeginsWhereTheRegisteredLeaveEnds() {
    assertThat(open(extended("2026-09-30"))).contains("ITEM_RULE baseTo");
    closeLast();
    assertThat(open(extended("2026-11-30"))).doesNotContain("ITEM_RULE baseTo");
  }

  private ItemPath extended(String baseTo) {
    ItemPath p = of(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION);
    p.registered(
        new ApplicationDetails(
            null, true, null, null, null, LocalDate.of(2026, 11, 30), null, null, null, null));
    return p.form("kind=extension", "baseFrom=2025-11-06", "baseTo=" + baseTo);
  }

  @Test
  void anItemsFormMustBeFilledInBeforeTheExamIsCompleted() {
    ItemPath p = of(ItemKind.RELAPSE, AppraisalType.CONFIRMATION).form("link=yes");
    assertThat(open(p))
        .containsExactly(
            "ITEM_FIELD oldConclusion",
            "ITEM_FIELD part",
            "ITEM_FIELD state",
            "ITEM_FIELD linkReason",
            "ITEM_FIELD treatment");
  }
}
