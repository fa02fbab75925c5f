package org.jianzhuo.desk.exam;

import java.util.Map;
import org.jianzhuo.model.base.Words;

/** Puts the units of the templates into words; a unit that is not known here is shown as it is. */
public final class UnitWords {

  private static final Map<String, Words> KNOWN =
      Map.ofEntries(
          same("degree", "°"),
          same("cm2", "cm²"),
          same("10^9/L", "×10⁹/L"),
          same("10^6/mL", "×10⁶/mL"),
          same("umol/L", "μmol/L"),
          same("uU/mL", "μU/mL"),
          same("ug/g creatinine", "μg/g Cr"),
          same("% pred", "%"),
          Map.entry("%TBSA", new Words("% 体表", "% TBSA")),
          Map.entry("fraction", new Words("（0–1）", "(0–1)")),
          Map.entry("points", new Words("分", "pts")),
          Map.entry("months", new Words("个月", "mo")),
          Map.entry("years", new Words("年", "yr")),
          Map.entry("days", new Words("天", "days")),
          Map.entry("min", new Words("分钟", "min")),
          Map.entry("斤", new Words("斤", "jin")),
          Map.entry("sides", new Words("侧", "sides")),
          Map.entry("grade", new Words("级", "grade")),
          same("/uL", "/μL"),
          same("mm2", "mm²"),
          same("m2", "m²"),
          Map.entry("years of age", new Words("岁", "yr")),
          Map.entry("/min", new Words("次/分", "/min")),
          Map.entry("per month", new Words("次/月", "/mo")),
          Map.entry("per week", new Words("次/周", "/wk")));

  private UnitWords() {}

  private static Map.Entry<String, Words> same(String unit, String sign) {
    return Map.entry(unit, new Words(sign, sign));
  }

  /** Returns the unit as it is printed; empty for a plain number. */
  public static String of(String unit, boolean english) {
    if (unit.equals("count") || unit.equals("as stated") || unit.isEmpty()) {
      return "";
    }
    Words words = KNOWN.get(unit);
    return words == null ? unit : words.in(english);
  }

  /** Returns a number with its unit, e.g. {@code 26.5 cm} or {@code 30°}; with a true minus. */
  public static String with(String number, String unit, boolean english) {
    String sign = of(unit, english);
    String plain = number.replace('-', '−');
    boolean close = sign.isEmpty() || sign.equals("°") || sign.startsWith("%");
    return unit.equals("fraction") ? plain : plain + (close ? "" : " ") + sign;
  }
}
