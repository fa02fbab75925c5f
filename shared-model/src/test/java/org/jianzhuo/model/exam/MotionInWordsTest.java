package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words on a joint's motion are asked about where the angles deny them. */
class MotionInWordsTest {

  private static final Joint KNEE = CatalogueReader.read().joint("knee").orElseThrow();

  private static Optional<MotionInWords> of(String words, double share) {
    List<RangeOfMotion.Row> rows =
        KNEE.movements().stream()
            .map(
                m ->
                    new RangeOfMotion.Row(
                        m, BigDecimal.valueOf(Math.round(m.normal() * share)), null, null))
            .toList();
    return MotionInWords.of(words, new RangeOfMotion(KNEE, rows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"右膝不能弯曲", "伤后无法屈曲", "膝关节活动受限", "屈曲明显受限", "关节僵硬", "活动度部分丧失"})
  void limitedWordsAreAskedAboutBesideAFullRange(String words) {
    assertThat(of(words, 1)).isPresent();
    assertThat(of(words, 0.5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"活动正常", "膝关节活动自如", "屈伸活动良好", "功能正常"})
  void freeWordsAreAskedAboutBesideALargeLoss(String words) {
    assertThat(of(words, 0.4)).isPresent();
    assertThat(of(words, 0.9)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无活动受限", "未见关节僵硬", "切口愈合，压痛", "活动不受限", "既往活动受限，现恢复"})
  void whatIsDeniedOrOfOldIsNoLimit(String words) {
    assertThat(of(words, 1)).isEmpty();
  }

  @Test
  void nothingIsAskedBeforeEveryMovementIsMeasured() {
    RangeOfMotion.Row open = new RangeOfMotion.Row(KNEE.movements().getFirst(), null, null, null);
    assertThat(MotionInWords.of("不能弯曲", new RangeOfMotion(KNEE, List.of(open)))).isEmpty();
  }

  @Test
  void theWordsAndTheShareAreSaid() {
    MotionInWords said = of("术后右膝不能弯曲，行走跛行", 1).orElseThrow();
    assertThat(said.said()).contains("不能弯曲");
    assertThat(said.retained()).isEqualByComparingTo("100");
  }
}
