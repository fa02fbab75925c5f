package org.jianzhuo.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoneLettersTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", " Y ", "ｘ", "x。", "（a）", "ß"})
  void areAnAnswerThatSaysNothing(String answer) {
    assertThat(LoneLetters.isOne(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "C5", "MRI", "X线", "5", "mm", "x线"})
  void areNotWhatSaysSomething(String answer) {
    assertThat(LoneLetters.isOne(answer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"诊断：x。本次", "目录条目：x，y的停工留薪期为36个月", "延长理由：x", "（X）", "诊断：ｘ。", "x"})
  void areFoundWhereTheyAreAllThatIsSaid(String text) {
    assertThat(LoneLetters.answer(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "诊断：左胫腓骨开放性骨折术后骨不连。",
        "C5、L4/5 椎间盘突出，X 线、X线、CT 与 MRI 示",
        "瘢痕 6.2 cm，肌力 4 级，白细胞 5.1×10⁹/L，体重 60 kg，长 3 m，重 5 g。",
        "B 超、C 臂、T 波、C反应蛋白、Z 字成形、O型腿、T 细胞、D-二聚体、P<0.05、P = 0.01",
        "第 5.8.2 条第 24) 项，GB/T 16180-2014",
        "Gustilo ⅢB 型，A 型，AO 分型 42-A3",
        "维生素 B12，HbA1c 7.1 %，SpO₂ 98 %"
      })
  void areNotFoundInWhatIsUsuallyWritten(String text) {
    assertThat(LoneLetters.answer(text)).isEmpty();
    assertThat(LoneLetters.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"目录条目：x，y的停工留薪期", "左膝 x 屈伸受限", "由a鉴定"})
  void areAskedAboutAmongChineseWords(String text) {
    assertThat(LoneLetters.unknown(text)).isPresent();
  }
}
