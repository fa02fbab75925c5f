package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at what a window shows: derivations, and calculators that batch lines do not name. */
class CalculatorsTest {

  private static final Rules RULES = RulesReader.read();

  private static List<String> zh(List<Calculation.Line> lines) {
    return lines.stream().map(line -> line.source() + " " + line.words().zh()).toList();
  }

  @Nested
  class Derivations {
    @Test
    void showTheAgeRowTheMeansAndTheClause() {
      HearingLoss.Result result =
          RULES
              .hearing()
              .of(52, Sex.MALE, List.of(60.0, 65.0, 72.0), List.of(75.0, 80.0, 95.0), null);
      assertThat(zh(result.calculation().derivation()))
          .startsWith(
              "A.6 男，按 50 岁一行修正 4/4/7 dB",
              "A.3.6 右耳：修正后 56、61、65，均值 61 dB",
              "A.3.6 左耳：修正后 71、76、88，均值 78 dB",
              "A.3.6 双耳：（4×61＋78）÷5 → 64 dB");
      assertThat(result.calculation().derivation().getLast().source()).isEqualTo("5.7.2 32)");
    }

    @Test
    void sayThatAnUnrelatedWorseEarIsLeftOut() {
      HearingLoss.Result result =
          RULES
              .hearing()
              .of(20, Sex.FEMALE, List.of(30.0, 30.0, 30.0), List.of(90.0, 90.0, 90.0), Side.LEFT);
      assertThat(result.binaural()).isEqualTo(30);
      assertThat(zh(result.calculation().derivation())).contains("A.3.6 较差耳与工伤无关，不计，按较好耳 30 dB");
    }

    @Test
    void showTheCompensationRateWhereNoClauseFits() {
      VisualAcuity.Result result =
          RULES.vision().of(Acuity.of(Acuity.Sight.NO_LIGHT), Acuity.of(0.35));
      assertThat(zh(result.calculation().derivation()))
          .containsExactly(
              "A.3.1 最佳矫正视力：右 无光感，左 0.35", "5.x.2 无直接条款，须参照并写明理由", "A.3 视力减弱补偿率 60 %，参照 6级");
    }

    @Test
    void showTheKeptShareOfAJoint() {
      JointImpairment.Result result =
          RULES
              .joints()
              .of(
                  "elbow",
                  JointImpairment.State.MOBILE,
                  List.of(70.0, -20.0),
                  List.of(150.0, 0.0),
                  Values.NONE);
      assertThat(zh(result.calculation().derivation()))
          .startsWith("A.2.5 保留活动度 50° ÷ 150° = 33.33 %", "A.2.5 可活动 → 重度");
    }

    @Test
    void areInBothLanguages() {
      LungFunction.Result result =
          RULES
              .lung()
              .of(
                  Map.of("FVC", 58.0),
                  new LungFunction.Oxygen(65, LungFunction.PressureUnit.MM_HG),
                  Values.NONE.with("silicosis.stage", 1));
      assertThat(result.calculation().proposal().codes()).containsExactly("5.4.2 51)");
      assertThat(result.calculation().derivation())
          .allMatch(line -> line.words().en().matches("[\\p{ASCII}µ°×→–’“”]+"));
    }
  }

  @Nested
  class Acuities {
    @Test
    void keepATwoEyedBlindnessApartFromLightPerception() {
      Acuity projectionWrong = Acuity.of(Acuity.Sight.WRONG_PROJECTION);
      assertThat(codes(projectionWrong, Acuity.of(Acuity.Sight.NO_LIGHT)))
          .containsExactly("5.1.2 9)");
      assertThat(codes(projectionWrong, Acuity.of(Acuity.Sight.LIGHT)))
          .containsExactly("5.2.2 15)");
    }

    @Test
    void judgeARemovedEyeNeverMilderThanOneWithoutLight() {
      assertThat(codes(Acuity.of(Acuity.Sight.REMOVED), Acuity.of(0.15)))
          .containsExactly("5.4.2 16)");
    }

    private static List<String> codes(Acuity right, Acuity left) {
      return RULES.vision().of(right, left).calculation().proposal().codes();
    }
  }

  @Nested
  class OtherAnnexes {
    @ParameterizedTest
    @CsvSource({"4.5, 0", "3.0, 1", "2.9, 2", "1.6, 3", "0, 4"})
    void readTheMouthsOpening(double centimetres, int degree) {
      assertThat(MouthOpening.degree(centimetres)).isEqualTo(degree);
    }

    @ParameterizedTest
    @CsvSource({
      "true, 4, 0, 3",
      "false, 3, 0, 2",
      "false, 0, 3, 2",
      "false, 1, 1, 1",
      "true, 1, 0, 0"
    })
    void readTheFacesDisfigurement(boolean scarred, int severe, int moderate, int level) {
      assertThat(RULES.face().of(scarred, severe, moderate, Values.NONE).level()).isEqualTo(level);
    }

    @Test
    void readTheThyroidAndLeaveOpenWhatTheyDoNotCover() {
      assertThat(ThyroidFunction.level(true, 51, true)).isEqualTo(OptionalInt.of(3));
      assertThat(ThyroidFunction.level(false, 51, true)).isEqualTo(OptionalInt.of(2));
      assertThat(ThyroidFunction.level(false, 49, true)).isEqualTo(OptionalInt.of(1));
      assertThat(ThyroidFunction.level(false, 50, true)).isEmpty();
    }

    @Test
    void readTheSpinesStability() {
      assertThat(SpineStability.unstable(51, 31, 100, false)).isTrue();
      assertThat(SpineStability.unstable(51, 30, 100, false)).isFalse();
      assertThat(SpineStability.unstable(20, 0, 39, false)).isTrue();
      assertThat(SpineStability.unstable(0, 0, 100, true)).isTrue();
    }

    @Test
    void readEyesWithoutALens() {
      assertThat(RULES.aphakia().efficiency(1.0, false)).isEqualTo(OptionalInt.of(50));
      assertThat(RULES.aphakia().efficiency(1.0, true)).isEqualTo(OptionalInt.of(75));
      assertThat(RULES.aphakia().effectiveAcuity(1.0, false)).hasValue(0.2);
      assertThat(RULES.aphakia().efficiency(0.1, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tetra, 3, 1", "para, 4, 7", "hands-all, 3, 0", "hand-part, 4, 0", "mono, 4, 8"})
    void readThePatternOfAPalsy(String pattern, int strength, int grade) {
      Calculation found = RULES.strength().of(pattern, strength, Values.NONE);
      assertThat(found.proposal().gravest().orElse(0)).isEqualTo(grade);
      assertThat(found.proposal().outcome())
          .isEqualTo(grade == 0 ? Outcome.BY_REFERENCE : Outcome.CLAUSE);
    }

    @ParameterizedTest
    @CsvSource({
      "81, , , 1",
      "60, 75, , 2",
      ", 55, 70, 3",
      "40, , , 3",
      ", , 59, 4",
      ", , 70, -1",
      "100, 95, 85, 1",
      "79, , 87, 3",
      "79, , 88, 2",
    })
    void readTheDyspnoeaOfIllness(Double fev1, Double vital, Double po2, int level) {
      assertThat(NonWorkOrgans.dyspnoea(fev1, vital, po2).orElse(-1)).isEqualTo(level);
    }

    @Test
    void readTheOrgansOfIllness() {
      assertThat(NonWorkOrgans.liver(3.6, 1.0, 0, 0, 0)).isZero();
      assertThat(NonWorkOrgans.liver(3.6, 5.1, 0, 0, 0)).isEqualTo(2);
      assertThat(NonWorkOrgans.liver(2.4, 1.0, 0, 0, 0)).isEqualTo(3);
      assertThat(NonWorkOrgans.kidney(20.0, null)).isEqualTo(3);
      assertThat(NonWorkOrgans.kidney(81.0, 8.1)).isEqualTo(4);
      assertThat(NonWorkOrgans.kidney(80.0, null)).isEqualTo(1);
    }
  }

  @Nested
  class Floors {
    @Test
    void keepAHeavierFindingFromAMilderGrade() {
      assertThat(floor(Values.NONE.with("limb.shortCm", 4.5).with("limb.angulationDeg", 10)))
          .contains(7);
      assertThat(floor(Values.NONE.with("hand.w.thumb", 3))).contains(8);
      assertThat(floor(Values.NONE.with("foot.w.smallToes", 1))).contains(10);
    }

    @Test
    void areSilentWhereAClauseFits() {
      assertThat(floor(Values.NONE.with("limb.shortCm", 4).with("limb.angulationDeg", 16)))
          .isEmpty();
    }

    private static Optional<Integer> floor(Values values) {
      Calculation found = Calculation.of(RULES.workInjury(), values, true, List.of());
      return ReferenceFloors.of(found).map(ReferenceFloors.Floor::grade);
    }
  }
}
