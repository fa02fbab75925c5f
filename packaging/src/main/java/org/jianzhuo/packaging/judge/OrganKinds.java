package org.jianzhuo.packaging.judge;

import java.util.HashMap;
import java.util.Map;
import org.jianzhuo.model.rules.KidneyFunction;
import org.jianzhuo.model.rules.LiverScore;
import org.jianzhuo.model.rules.LungFunction;
import org.jianzhuo.model.rules.Rules;
import org.jianzhuo.model.rules.Values;
import org.jspecify.annotations.Nullable;

/** Judges liver, lungs and kidneys. The limits refuse what can only be another unit. */
final class OrganKinds {

  private static final double MAX_ALBUMIN = 10;
  private static final double MAX_BILIRUBIN = 100;
  private static final double MAX_SECONDS = 300;
  private static final double MAX_PERCENT = 300;
  private static final double MAX_KPA = 40;
  private static final double MAX_MM_HG = 300;
  private static final double MAX_CLEARANCE = 200;
  private static final double MAX_CREATININE = 3000;

  private final Rules rules;

  OrganKinds(Rules rules) {
    this.rules = rules;
  }

  Map<String, @Nullable Object> liver(Fields in) {
    LiverScore.Result result =
        rules
            .liver()
            .of(
                new LiverScore.Findings(
                    in.number("albumin", 0, MAX_ALBUMIN),
                    in.number("bilirubin", 0, MAX_BILIRUBIN),
                    in.whole("ascites", 1, 3),
                    in.whole("encephalopathy", 1, 3),
                    in.number("prothrombin", 0, MAX_SECONDS)),
                Values.NONE);
    return new Answer().put("points", result.points()).put("level", result.level()).fields();
  }

  Map<String, @Nullable Object> lung(Fields in) {
    Map<String, Double> measured = new HashMap<>();
    if (in.has("params")) {
      Fields params = in.object("params");
      for (String id : params.names()) {
        if (rules.lung().parameter(id).isEmpty()) {
          throw new FieldFault(params.named(id), "没有这个指标", "no such parameter");
        }
        if (params.has(id)) {
          measured.put(id, params.number(id, 0, MAX_PERCENT));
        }
      }
    }
    LungFunction.Oxygen oxygen = oxygen(in);
    if (measured.isEmpty() && oxygen == null) {
      throw new FieldFault("params", "缺少", "is missing");
    }
    LungFunction.Result result = rules.lung().of(measured, oxygen, Values.NONE);
    return new Answer()
        .put("level", shown(result.level()))
        .put("hypoxaemia", shown(result.hypoxaemia()))
        .put(result.calculation().proposal())
        .fields();
  }

  // The format knows 0 to 3 only: what was not measured shows no loss, as in the outcome.
  private static int shown(@Nullable Integer level) {
    return level == null ? 0 : level;
  }

  private static LungFunction.@Nullable Oxygen oxygen(Fields in) {
    if (in.has("po2Kpa") && in.has("po2MmHg")) {
      throw new FieldFault("po2MmHg", "kPa 与 mmHg 只能填一个", "only one of kPa and mmHg");
    }
    if (in.has("po2Kpa")) {
      return new LungFunction.Oxygen(
          in.number("po2Kpa", 0, MAX_KPA), LungFunction.PressureUnit.KPA);
    }
    return in.has("po2MmHg")
        ? new LungFunction.Oxygen(
            in.number("po2MmHg", 0, MAX_MM_HG), LungFunction.PressureUnit.MM_HG)
        : null;
  }

  Map<String, @Nullable Object> kidney(Fields in) {
    if (!in.has("ccr") && !in.has("creatinine")) {
      throw new FieldFault("ccr", "缺少", "is missing");
    }
    KidneyFunction.Result result =
        rules
            .kidney()
            .of(
                in.has("ccr") ? in.number("ccr", 0, MAX_CLEARANCE) : null,
                in.has("creatinine") ? in.number("creatinine", 0, MAX_CREATININE) : null,
                Values.NONE);
    return new Answer().put("stage", result.stage()).put(result.calculation().proposal()).fields();
  }
}
