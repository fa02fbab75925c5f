package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterWordsTest {

  @ParameterizedTest
  @EnumSource
  void knowsEachItemByItsNameAndItsCode(ItemKind item) {
    assertThat(RegisterWords.item(item.words().zh())).contains(item);
    assertThat(RegisterWords.item(item.words().zh() + "确认")).contains(item);
    assertThat(RegisterWords.item(item.code())).contains(item);
  }

  @ParameterizedTest
  @CsvSource({
    "工伤直接导致疾病确认, CAUSALITY",
    "工伤直接导致疾病, CAUSALITY",
    "旧伤复发确认, RELAPSE",
    "辅助器具更换, DEVICE",
    "供养亲属完全丧失劳动能力, DEPENDANT",
    "非因工伤残或因病丧失劳动能力鉴定, NON_WORK",
    "劳动能力鉴定, LABOUR_AND_SELF_CARE"
  })
  void knowsWhatRegistersWriteBesides(String written, ItemKind item) {
    assertThat(RegisterWords.item(written)).contains(item);
  }

  @ParameterizedTest
  @CsvSource({
    "医疗期, MEDICAL_PERIOD",
    "医疗期确认, MEDICAL_PERIOD",
    "停工留薪期延长, LEAVE_EXTENSION",
    "延长停工留薪期确认, LEAVE_EXTENSION",
    "辅助器具更换, DEVICE_REPLACEMENT",
    "康复效果评估, REHABILITATION_EFFECT"
  })
  void knowsWhichOfTwoIsAskedFor(String written, ItemVariant variant) {
    assertThat(RegisterWords.variant(written)).contains(variant);
    assertThat(RegisterWords.item(written)).contains(variant.item());
  }

  @ParameterizedTest
  @CsvSource({"医疗终结期", "医疗终结期(医疗期)确认", "停工留薪期", "辅助器具配置（更换）", "工伤康复"})
  void leavesOpenWhichOfTwoWhereTheWordsDo(String written) {
    assertThat(RegisterWords.variant(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"工伤职工, WORKER", "社会保险行政部门, RECOGNITION_AUTHORITY", "社会保险经办机构, INSURANCE_AGENCY"})
  void knowsWhoApplies(String written, Applicant applicant) {
    assertThat(RegisterWords.applicant(written)).contains(applicant);
  }

  @Test
  void knowsNoOtherItem() {
    assertThat(RegisterWords.item("工伤保险待遇")).isEmpty();
    assertThat(RegisterWords.items()).contains("工伤与病情关联性").contains("停工留薪期");
  }
}
