package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialtyWordsTest {

  private static final Messages ZH = Messages.in(false);
  private static final Messages EN = Messages.in(true);

  @Test
  void aSpecialtyIsNamedInThePersonsLanguageAlsoByItsOtherName() {
    assertThat(SpecialtyWords.of("骨科", ZH)).isEqualTo("骨科");
    assertThat(SpecialtyWords.of("骨科", EN)).isEqualTo("Orthopaedics");
    assertThat(SpecialtyWords.of(" 脑外科 ", EN)).isEqualTo("Neurosurgery");
  }

  @Test
  void whatNoTableKnowsStaysAsItIs() {
    assertThat(SpecialtyWords.of("高压氧科", EN)).isEqualTo("高压氧科");
    assertThat(SpecialtyWords.of("", EN)).isEmpty();
  }

  @Test
  void severalArePartedByTheLanguagesOwnSignAndNamedOnce() {
    List<String> several = List.of("骨科", "创伤骨科", "眼科");
    assertThat(SpecialtyWords.of(several, EN)).isEqualTo("Orthopaedics, Ophthalmology");
    assertThat(SpecialtyWords.of(several, ZH)).isEqualTo("骨科、创伤骨科、眼科");
  }

  @Test
  void aSpecialtyIsFoundByEitherLanguagesWord() {
    assertThat(SpecialtyWords.found("骨科", "骨")).isTrue();
    assertThat(SpecialtyWords.found("骨科", " ORTHO ")).isTrue();
    assertThat(SpecialtyWords.found("脑外科", "neuro")).isTrue();
    assertThat(SpecialtyWords.found("眼科", "ortho")).isFalse();
    assertThat(SpecialtyWords.found("高压氧科", "oxygen")).isFalse();
  }
}
