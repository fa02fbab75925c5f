package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads lung, liver and kidney templates by the own tables of 劳社部发〔2002〕8号 (5.2.1). */
final class NonWorkValues {

  /** How many µmol/L of creatinine are one mg/dL. */
  private static final double MICROMOL_PER_MG = 88.4;

  private static final double MM_HG_PER_KPA = 7.50062;
  private static final List<String> LUNG = List.of("无", "轻度", "中度", "重度", "严重");
  private static final List<String> LUNG_EN =
      List.of("none", "mild", "moderate", "severe", "critical");
  private static final List<String> LIVER = List.of("无", "轻度", "中度", "重度");
  private static final List<String> LIVER_EN = List.of("none", "mild", "moderate", "severe");
  private static final List<String> KIDNEY = List.of("无", "代偿期", "失代偿期", "衰竭期", "尿毒症期");
  private static final List<String> KIDNEY_EN =
      List.of("none", "compensated", "decompensated", "failure", "uraemia");

  private NonWorkValues() {}

  /**
   * What the standard's own table gives.
   *
   * @param lines how it was reached; empty where the standard has no own table for the template
   */
  record Found(Values values, List<Calculation.Line> lines) {
    static final Found NOTHING = new Found(Values.NONE, List.of());

    Found {
      lines = List.copyOf(lines);
    }
  }

  static Found of(String template, Fill fill) {
    return switch (template) {
      case "lung" -> lung(fill);
      case "liver" -> liver(fill);
      case "kidney" -> kidney(fill);
      default -> Found.NOTHING;
    };
  }

  // the template has no vital capacity of its own: FVC stands for it (proposal)
  private static Found lung(Fill fill) {
    Double fev1 = best(fill, "fev1a", "fev1b").orElse(null);
    Double vital = best(fill, "fvc1", "fvc2").orElse(null);
    Double po2 =
        fill.number("po2mm")
            .or(() -> fill.number("po2").map(kpa -> kpa * MM_HG_PER_KPA))
            .orElse(null);
    OptionalInt level = NonWorkOrgans.dyspnoea(fev1, vital, po2);
    return level.isEmpty()
        ? Found.NOTHING
        : found("nw.dyspnoea", "表1", "呼吸困难", "dyspnoea", level.getAsInt(), LUNG, LUNG_EN);
  }

  private static Optional<Double> best(Fill fill, String first, String second) {
    Optional<Double> one = fill.number(first);
    Optional<Double> other = fill.number(second);
    return one.isPresent() && other.isPresent()
        ? Optional.of(Math.max(one.get(), other.get()))
        : one.or(() -> other);
  }

  private static Found liver(Fill fill) {
    return fill.all(List.of("albumin", "bilirubin", "ascites", "encephalopathy", "ptSeconds"))
        .map(
            v ->
                found(
                    "nw.liver",
                    "表2",
                    "肝功能损害",
                    "liver dysfunction",
                    NonWorkOrgans.liver(
                        v.get(0),
                        v.get(1),
                        v.get(2).intValue() - 1,
                        v.get(3).intValue() - 1,
                        v.get(4)),
                    LIVER,
                    LIVER_EN))
        .orElse(Found.NOTHING);
  }

  private static Found kidney(Fill fill) {
    Double clearance = fill.number("ccr").orElse(null);
    Double creatinine = fill.number("cr").map(v -> v / MICROMOL_PER_MG).orElse(null);
    // 4.1.8 and 4.2.6 speak of a chronic disease
    if ((clearance == null && creatinine == null) || fill.choice("persistent").equals("no")) {
      return Found.NOTHING;
    }
    int stage = NonWorkOrgans.kidney(clearance, creatinine);
    return found("nw.kidney", "表3", "肾功能不全", "renal stage", stage, KIDNEY, KIDNEY_EN);
  }

  private static Found found(
      String variable,
      String table,
      String zh,
      String en,
      int level,
      List<String> levels,
      List<String> levelsEn) {
    return new Found(
        Values.NONE.with(variable, level),
        List.of(
            Calculation.line(
                "8号文" + table, zh + "：" + levels.get(level), en + ": " + levelsEn.get(level))));
  }
}
