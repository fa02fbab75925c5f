package org.jianzhuo.packaging.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.model.rules.HandScore;
import org.jianzhuo.model.rules.JointImpairment;
import org.jianzhuo.model.rules.Rules;
import org.jianzhuo.model.rules.Values;
import org.jspecify.annotations.Nullable;

/** Judges joints and hands. */
final class LimbKinds {

  private static final double MIN_DEGREES = -120;
  private static final double MAX_DEGREES = 360;
  private static final List<String> STATES =
      Arrays.stream(JointImpairment.State.values())
          .map(state -> state.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Rules rules;
  private final ClauseKinds clauses;
  private final List<String> joints;

  LimbKinds(Rules rules, ClauseKinds clauses) {
    this.rules = rules;
    this.clauses = clauses;
    this.joints = rules.variables().variable("rom.joint").orElseThrow().choices();
  }

  Map<String, @Nullable Object> motion(Fields in) {
    String joint = in.choice("joint", joints);
    JointImpairment.State state =
        JointImpairment.State.valueOf(in.choice("state", STATES).toUpperCase(Locale.ROOT));
    List<Double> active = degrees(in, "active", state);
    List<Double> reference = degrees(in, "reference", state);
    if (active.size() != reference.size()) {
      throw new FieldFault("reference", "须与 active 一一对应", "must have as many degrees as active");
    }
    if (state == JointImpairment.State.MOBILE) {
      requireArcs(active, reference);
    }
    JointImpairment.Result result = rules.joints().of(joint, state, active, reference, further(in));
    return new Answer()
        .put("residualPercent", result.residualPercent())
        .put("level", result.level())
        .put(result.calculation().proposal())
        .fields();
  }

  private static List<Double> degrees(Fields in, String name, JointImpairment.State state) {
    return state == JointImpairment.State.MOBILE || in.has(name)
        ? in.numbers(name, MIN_DEGREES, MAX_DEGREES)
        : List.of();
  }

  private static void requireArcs(List<Double> active, List<Double> reference) {
    if (active.isEmpty()) {
      throw new FieldFault("active", "可活动的关节须有角度", "must hold the arcs of a mobile joint");
    }
    if (reference.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      throw new FieldFault("reference", "合计须大于 0", "must add up to more than 0");
    }
  }

  private Values further(Fields in) {
    if (!in.has("values")) {
      return Values.NONE;
    }
    Values values = clauses.values(in.object("values"));
    for (String computed : List.of("rom.joint", "rom.level")) {
      if (values.has(computed)) {
        throw new FieldFault(computed, "由测量值计算，不能另填", "is computed from the measurements");
      }
    }
    return values;
  }

  Map<String, @Nullable Object> handScore(Fields in) {
    List<HandScore.Item> items = new ArrayList<>();
    int place = 0;
    for (Object raw : in.list("items")) {
      String field = "items[" + place++ + "]";
      if (!(raw instanceof List<?> pair) || pair.size() != 2) {
        throw new FieldFault(field, "须为 [行, 列]", "must be [row, column]");
      }
      items.add(
          new HandScore.Item(
              rules
                  .hand()
                  .row(String.valueOf(pair.get(0)))
                  .orElseThrow(() -> new FieldFault(field, "没有这一行", "no such row")),
              Arrays.stream(HandScore.Loss.values())
                  .filter(loss -> loss.key().equals(pair.get(1)))
                  .findFirst()
                  .orElseThrow(() -> new FieldFault(field, "没有这一列", "no such column"))));
    }
    HandScore.Result result = rules.hand().of(items);
    return new Answer()
        .put("points", result.points())
        .put("referenceGrade", result.referenceGrade())
        .fields();
  }
}
