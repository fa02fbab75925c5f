package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F82")
class CorrectionLineTest {

  private static final List<List<String>> PAPER =
      List.of(
          List.of("姓名", "岑木匠"),
          List.of("性别", "男"),
          List.of("公民身份号码", "990000197906120019"),
          List.of("用人单位", "示例建筑（深圳）有限公司"),
          List.of("伤情介绍", "2025年3月1日受伤。握力 18 kg，视力 0.8。诊断：左示指离断。"),
          List.of("鉴定依据", "《劳动能力鉴定　职工工伤与职业病致残等级》（GB/T 16180-2014）第 5.8.2 条第 18) 项"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名 | 岑木匠 | 岑木将",
        "用人单位 | 示例建筑(深圳)有限公司 | 示例建筑（深圳）工程有限公司",
        "伤情介绍 | 2025-03-01 | 2025-03-02",
        "伤情介绍 | 2025 年 3 月 1 日 | 2025 年 3 月 2 日",
        "伤情介绍 | 左示指离断 | 左食指离断",
        "伤情介绍 | 0.8 | 0.6",
        "公民身份号码 | 990000197906120019 | 990000197906120035",
        "性别 | 男 | 女",
        "伤情介绍 |  | 职业：木工"
      })
  void mendsWhatStandsThere(String line) {
    assertThat(CorrectionLine.of(line).fault(PAPER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "鉴定依据 | 5.8.2 18) | 5.6.2 18)",
        "鉴定依据 | 第 5.8.2 条第 18) 项 | 第 5.6.2 条第 18) 项",
        "鉴定依据 | 18) | 17)",
        "鉴定依据 |  | 第4.2条",
        "鉴定依据 | 2014 | 2006",
        "鉴定依据 | GB/T 16180-2014 | GB/T 16180-2006",
        "鉴定依据 | 16180 | 16181",
        "姓名 | 岑木工 | 岑木匠",
        "姓名 | 左示指离断 | 左食指离断",
        "伤情绍 | 左示指离断 | 左食指离断",
        "伤情介绍 | 左示指离断 | 左示指离断，不属于工伤",
        "伤情介绍 | 诊断 | 工伤复发，诊断",
        " | 左示指离断 | 左食指离断",
        "委员会印章 |  | 另一枚印章",
        "姓名 | 岑 | 芩",
        "姓名 | 岑木匠 | ",
        "姓名 | 岑木匠 | 岑 木匠",
        "公民身份号码 | 6318 | 6310",
        "公民身份号码 | 0019 | 0027",
        "公民身份号码 | 990000197906120019 | 990000197906120018",
        "公民身份号码 |  | 990000197906120018"
      })
  void changesNeitherGroundNorWhatNeverStoodThere(String line) {
    assertThat(CorrectionLine.of(line).fault(PAPER)).isPresent();
  }

  @Test
  void namesTheItemsOfThePaperForAnItemThatItHasNot() {
    assertThat(CorrectionLine.of("伤情绍 | 左示指离断 | 左食指离断").fault(PAPER))
        .hasValueSatisfying(says -> assertThat(says.zh()).contains("没有“伤情绍”这一项", "姓名、性别", "伤情介绍"));
  }
}
