package org.jianzhuo.packaging.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.GradedItem;
import org.jianzhuo.model.rules.TreatmentEnd;
import org.jspecify.annotations.Nullable;

/** Judges by the general rules: comprehensive grade, self-care, end of treatment. */
final class GeneralKinds {

  private static final double MAX_MONTHS = 1200;
  private static final List<String> RISES =
      Arrays.stream(ComprehensiveGrade.Rise.values())
          .map(rise -> rise.name().toLowerCase(Locale.ROOT))
          .toList();

  private GeneralKinds() {}

  static Map<String, @Nullable Object> comprehensive(Fields in) {
    List<GradedItem> items = new ArrayList<>();
    for (Fields item : in.objects("items")) {
      item.allowOnly(List.of("grade", "inScope", "injuryGroup"));
      items.add(
          new GradedItem(
              items.size() + 1, item.whole("grade", 1, 10), item.flag("inScope"), group(item)));
    }
    ComprehensiveGrade advice = ComprehensiveGrade.of(items, rises(in));
    return new Answer()
        .put("grade", advice.suggested())
        .put("allowed", advice.allowed())
        .put("needsReason", advice.needsReason())
        .fields();
  }

  private static String group(Fields item) {
    return switch (item.raw("injuryGroup")) {
      case null -> "";
      case String text -> text;
      // 1 and 1.0 name the same group
      case Parsed.Numeral(String written, double number) ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? Long.toString((long) number)
              : Double.toString(number);
      default ->
          throw new FieldFault(item.named("injuryGroup"), "须为文本或数值", "must be a text or a number");
    };
  }

  private static Set<ComprehensiveGrade.Rise> rises(Fields in) {
    Set<ComprehensiveGrade.Rise> rises = EnumSet.noneOf(ComprehensiveGrade.Rise.class);
    if (in.has("rises")) {
      for (Object rise : in.list("rises")) {
        if (!(rise instanceof String text) || !RISES.contains(text)) {
          throw new FieldFault(
              "rises",
              "须为下列之一：" + String.join("、", RISES),
              "must be one of " + String.join(", ", RISES));
        }
        rises.add(ComprehensiveGrade.Rise.valueOf(text.toUpperCase(Locale.ROOT)));
      }
    }
    return rises;
  }

  static Map<String, @Nullable Object> selfCare(Fields in) {
    SelfCareLevel level = SelfCareLevel.of(in.whole("needsHelp", 0, 5));
    return new Answer().put("level", level.name().toLowerCase(Locale.ROOT)).fields();
  }

  static Map<String, @Nullable Object> treatmentEnd(Fields in) {
    List<Double> months = new ArrayList<>();
    for (Fields part : in.objects("parts")) {
      part.allowOnly(List.of("months"));
      months.add(part.number("months", 0, MAX_MONTHS));
    }
    if (months.isEmpty()) {
      throw new FieldFault("parts", "至少一项", "must hold at least one part");
    }
    return new Answer().put("months", TreatmentEnd.months(months)).fields();
  }
}
