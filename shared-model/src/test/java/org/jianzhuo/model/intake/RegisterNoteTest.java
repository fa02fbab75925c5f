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
}
