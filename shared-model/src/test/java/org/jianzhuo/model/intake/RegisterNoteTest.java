package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterNoteTest {

  @Test
  void whatAnEarlierPanelConcludedIsNotForThisOne() {
    assertThat(RegisterNote.forThePanel("原结论：八级；需方言翻译")).isEqualTo("需方言翻译");
    assertThat(RegisterNote.forThePanel("需方言翻译。上次鉴定为 10级。")).isEqualTo("需方言翻译。");
    assertThat(RegisterNote.forThePanel("原结论未达级")).isEmpty();
  }

  @Test
  void whoComesAlongIsTold() {
    String note = "本人不能签字，配偶梁小雨为监护人；轮椅，请安排一楼";
    assertThat(RegisterNote.forThePanel(note)).isEqualTo(note);
    assertThat(RegisterNote.forThePanel("")).isEmpty();
  }

  @Test
  void whoTheGuardianIsIsReadOnlyWhereTheNoteSaysIt() {
    assertThat(RegisterNote.guardian("非法用工（童工）；监护人：母 尤兰")).contains("监护人：母 尤兰");
    assertThat(RegisterNote.guardian("本人不能签字，配偶梁小雨为监护人；轮椅")).contains("配偶梁小雨为监护人");
    assertThat(RegisterNote.guardian("监护人母亲尤兰，需方言翻译")).contains("监护人母亲尤兰");
    assertThat(RegisterNote.guardian("由监护人陪同")).isEmpty();
    assertThat(RegisterNote.guardian("")).isEmpty();
  }
}
