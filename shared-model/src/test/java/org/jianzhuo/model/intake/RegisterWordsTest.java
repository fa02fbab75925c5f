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

  @Test
  void knowsNoOtherItem() {
    assertThat(RegisterWords.item("工伤保险待遇")).isEmpty();
    assertThat(RegisterWords.items()).contains("工伤与病情关联性").contains("停工留薪期");
  }
}
