package org.jianzhuo.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

  @ParameterizedTest
  @ValueSource(strings = {"病情需要", "已按退回意见核对原件", "see the operation note", "術後感染", "6 个月内再次手术"})
  void say_something(String words) {
    assertThat(Reasons.says(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "同意",
        "需要",
        "。。。。。。。。",
        "12345678",
        "同同同同",
        "ok ok ok",
        "\u200B\u200B"
      })
  void say_nothing(String words) {
    assertThat(Reasons.says(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMS 1038", "邮政签收", "11-20 短信已读", "signed for"})
  void identify(String words) {
    assertThat(Reasons.identify(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "电话", "111111", "有", "……"})
  void identify_nothing(String words) {
    assertThat(Reasons.identify(words)).isFalse();
  }
}
