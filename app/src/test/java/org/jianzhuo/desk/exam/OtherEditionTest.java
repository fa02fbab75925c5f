package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CATALOGUE;

import java.util.List;
import org.jianzhuo.model.catalogue.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a clause of another edition or standard is named as such. */
class OtherEditionTest {

  private static final List<Standard> WORK = List.of(Standard.GBT_16180_2014);
  private static final List<Standard> ILLNESS = List.of(Standard.LSBF_2002_8);

  @Test
  void anEarlierEditionIsNamedAndTheRestIsKept() {
    OtherEdition other = OtherEdition.of("GB/T 16180—2006 5.8.2", WORK, CATALOGUE).orElseThrow();
    assertThat(other.typed()).isEqualTo("GB/T 16180-2006");
    assertThat(other.named()).isTrue();
    assertThat(other.rest()).isEqualTo("5.8.2");
  }

  @Test
  void theStandardOfAnotherItemIsNamed() {
    assertThat(OtherEdition.of("劳社部发〔2002〕8号", WORK, CATALOGUE)).isPresent();
    assertThat(OtherEdition.of("GB/T 16180-2014 5.8.2", ILLNESS, CATALOGUE)).isPresent();
  }

  @Test
  void aNumberThatOnlyAnotherStandardHoldsSaysWhich() {
    String code = CATALOGUE.clauses(Standard.GBT_16180_2014).getLast().code();
    assertThat(OtherEdition.of(code, ILLNESS, CATALOGUE).orElseThrow().found())
        .isEqualTo("GB/T 16180-2014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5.8.2 24)", "5.8.2 2", "8 24", "关节", "gjy", "GB/T 16180-2014"})
  void whatIsOfTheOwnStandardIsNot(String typed) {
    assertThat(OtherEdition.of(typed, WORK, CATALOGUE)).isEmpty();
  }
}
