package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A paper names each illness once. */
class DiagnosesTest {

  @ParameterizedTest
  @CsvSource({
    "脑梗死后遗症, 脑梗症, 脑梗症",
    "慢性阻塞性肺疾病, 慢阻肺, 慢阻肺",
    "脑梗死，高血压病3级, 脑梗塞恢复期, 脑梗塞恢复期；登记的其他诊断：高血压病3级",
    "冠心病, 肺心病, 肺心病；登记的其他诊断：冠心病",
    "高血压病, 高脂血症, 高脂血症；登记的其他诊断：高血压病",
    "右肺癌, 左肺癌, 左肺癌；登记的其他诊断：右肺癌",
    "胃癌术后；糖尿病, 胃癌术后, 胃癌术后；糖尿病",
  })
  void thePanelsWordsStandAndOfTheRegistersWhatIsAnotherIllness(
      String registered, String panels, String printed) {
    assertThat(Diagnoses.of(registered, panels)).isEqualTo(printed);
  }
}
