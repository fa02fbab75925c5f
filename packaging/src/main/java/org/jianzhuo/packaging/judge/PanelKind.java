package org.jianzhuo.packaging.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jianzhuo.model.opinion.Majority;
import org.jspecify.annotations.Nullable;

/** Counts the votes of a panel. */
final class PanelKind {

  private PanelKind() {}

  static Map<String, @Nullable Object> judge(Fields in) {
    int size = in.whole("size", 3, 5);
    if (size == 4) {
      throw new FieldFault("size", "专家组为 3 人或 5 人", "a panel has three or five experts");
    }
    // Votes may be texts, numbers or flags: they are counted by a key and answered as they stood.
    Map<String, @Nullable Object> byKey = new HashMap<>();
    List<Map<String, String>> votes = new ArrayList<>();
    for (Fields vote : in.objects("votes")) {
      Map<String, String> keys = new HashMap<>();
      for (String field : vote.names()) {
        Object value = vote.raw(field);
        String key = key(vote.named(field), value);
        byKey.putIfAbsent(key, value);
        keys.put(field, key);
      }
      votes.add(keys);
    }
    if (votes.size() > size) {
      throw new FieldFault("votes", "多于专家人数", "more votes than experts");
    }
    Majority majority = Majority.of(size, votes);
    Map<String, @Nullable Object> decided = new TreeMap<>();
    majority.decided().forEach((field, key) -> decided.put(field, byKey.get(key)));
    return new Answer()
        .put("state", majority.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("decided", decided)
        .put("minority", new TreeMap<>(majority.minority()))
        .fields();
  }

  private static String key(String field, @Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> "text " + text;
      case Boolean flag -> "flag " + flag;
      case Parsed.Numeral(String text, double number) -> "number " + normal(text);
      default ->
          throw new FieldFault(field, "须为文本、数值或 true、false", "must be a text, number or flag");
    };
  }

  private static String normal(String number) {
    BigDecimal stripped = new BigDecimal(number).stripTrailingZeros();
    return stripped.unscaledValue() + "E" + -stripped.scale();
  }
}
