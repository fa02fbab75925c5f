package org.jianzhuo.packaging.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.rules.Acuity;
import org.jianzhuo.model.rules.HearingLoss;
import org.jianzhuo.model.rules.Rules;
import org.jianzhuo.model.rules.VisualAcuity;
import org.jianzhuo.model.rules.VisualField;
import org.jspecify.annotations.Nullable;

/** Judges ears and eyes. */
final class SenseKinds {

  private static final double MIN_AGE = 14;
  private static final double MAX_AGE = 100;
  private static final double MIN_DB = -10;
  private static final double MAX_DB = 120;
  private static final double MAX_MERIDIAN = 95;
  private static final double MAX_ACUITY = 2;

  private final Rules rules;

  SenseKinds(Rules rules) {
    this.rules = rules;
  }

  Map<String, @Nullable Object> hearing(Fields in) {
    HearingLoss.Result result =
        rules
            .hearing()
            .of(
                in.number("age", MIN_AGE, MAX_AGE),
                in.choice("sex", List.of("M", "F")).equals("M") ? Sex.MALE : Sex.FEMALE,
                in.numbers("right", 3, MIN_DB, MAX_DB),
                in.numbers("left", 3, MIN_DB, MAX_DB),
                unrelated(in));
    return new Answer()
        .put("rightMean", result.rightMean())
        .put("leftMean", result.leftMean())
        .put("binaural", result.binaural())
        .put(result.calculation().proposal())
        .fields();
  }

  private static @Nullable Side unrelated(Fields in) {
    if (!in.has("unrelated")) {
      return null;
    }
    return in.choice("unrelated", List.of("right", "left")).equals("right")
        ? Side.RIGHT
        : Side.LEFT;
  }

  Map<String, @Nullable Object> field(Fields in) {
    VisualField.Result result =
        rules
            .field()
            .of(in.numbers("right", 8, 0, MAX_MERIDIAN), in.numbers("left", 8, 0, MAX_MERIDIAN));
    return new Answer()
        .put("percent", result.percent())
        .put(result.calculation().proposal())
        .fields();
  }

  Map<String, @Nullable Object> vision(Fields in) {
    VisualAcuity.Result result = rules.vision().of(acuity(in, "right"), acuity(in, "left"));
    return new Answer()
        .put(result.calculation().proposal())
        .put("a3Percent", result.a3Percent())
        .put("referenceGrade", result.referenceGrade())
        .fields();
  }

  private static Acuity acuity(Fields in, String name) {
    if (!(in.raw(name) instanceof String)) {
      return Acuity.of(in.number(name, 0, MAX_ACUITY));
    }
    List<Acuity.Sight> sights =
        Arrays.stream(Acuity.Sight.values())
            .filter(s -> s != Acuity.Sight.FORM && s != Acuity.Sight.FINGERS)
            .toList();
    String code = in.choice(name, sights.stream().map(Acuity.Sight::code).toList());
    return Acuity.of(sights.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow());
  }
}
