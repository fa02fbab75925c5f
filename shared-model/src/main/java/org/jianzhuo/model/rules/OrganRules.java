package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;

/** Hands a template's values to the calculator of its annex, once there are enough of them. */
final class OrganRules {

  private static final List<Integer> SPEECH = List.of(500, 1000, 2000);
  private static final int MERIDIANS = 8;
  private static final List<String> DIGITS =
      List.of("thumb", "index", "middle", "ring", "little", "wrist");

  /** The moderate items of a face with the severe item of the same feature (A.2.1). */
  private static final Map<String, String> FACE =
      Map.of(
          "eyebrow", "eyebrow",
          "eyelids", "eyelids",
          "ear", "ear",
          "nose", "nose",
          "lips", "lips",
          "neck", "chinNeck");

  private final Rules rules;

  OrganRules(Rules rules) {
    this.rules = rules;
  }

  Optional<Calculation> of(String template, Fill fill) {
    return switch (template) {
      case "vision" -> vision(fill);
      case "field" -> field(fill);
      case "ear" -> hearing(fill);
      case "lung" -> lung(fill);
      case "liver" -> liver(fill);
      case "face" -> face(fill);
      case "kidney" -> kidney(fill);
      default -> Optional.empty();
    };
  }

  private Optional<Calculation> vision(Fill fill) {
    return eyes(fill)
        .map(
            result -> {
              List<Calculation.Line> steps = new ArrayList<>(withoutLens(fill));
              steps.addAll(result.calculation().derivation());
              return new Calculation(
                  result.calculation().values(), result.calculation().proposal(), steps);
            });
  }

  /** Returns the grade that a table of an annex gives by reference, whatever clauses hold. */
  Optional<ByReference> byTable(String template, Fill fill) {
    List<HandScore.Item> hand = handItems(template, fill);
    if (!hand.isEmpty()) {
      return ByReference.ofScore(rules.hand().of(hand));
    }
    return template.equals("vision") ? eyes(fill).flatMap(ByReference::ofRate) : Optional.empty();
  }

  // how two eyes are judged; empty while one is not filled in
  private Optional<VisualAcuity.Result> eyes(Fill fill) {
    Optional<Acuity> right = acuity(fill, "right").map(a -> effective(fill, "right", a));
    Optional<Acuity> left = acuity(fill, "left").map(a -> effective(fill, "left", a));
    return right.isEmpty() || left.isEmpty()
        ? Optional.empty()
        : Optional.of(rules.vision().of(right.get(), left.get()));
  }

  // A.3.5: an eye without a lens counts for less than its corrected acuity
  private Acuity effective(Fill fill, String side, Acuity acuity) {
    return lacksLens(fill, side) && acuity.sight() == Acuity.Sight.FORM
        ? Acuity.of(
            Math.min(
                acuity.decimal(),
                rules
                    .aphakia()
                    .effectiveAcuity(acuity.decimal(), lacksLens(fill, other(side)))
                    .orElse(Aphakia.BELOW_THE_TABLE)))
        : acuity;
  }

  private List<Calculation.Line> withoutLens(Fill fill) {
    List<Calculation.Line> steps = new ArrayList<>();
    for (String side : List.of("right", "left")) {
      Optional<Acuity> acuity = acuity(fill, side);
      if (lacksLens(fill, side) && acuity.isPresent()) {
        Words eye = side.equals("right") ? Side.RIGHT.words() : Side.LEFT.words();
        Words measured = acuity.get().written();
        Words counted = effective(fill, side, acuity.get()).written();
        steps.add(
            Calculation.line(
                "A.5",
                eye.zh() + "眼无晶状体：矫正视力 " + measured.zh() + "，按 " + counted.zh() + " 计",
                eye.en()
                    + " eye without a lens: corrected "
                    + measured.en()
                    + ", counted as "
                    + counted.en()));
      }
    }
    return steps;
  }

  private static boolean lacksLens(Fill fill, String side) {
    return fill.choice(side + ".lens").equals("aphakic");
  }

  private static String other(String side) {
    return side.equals("right") ? "left" : "right";
  }

  private static Optional<Acuity> acuity(Fill fill, String side) {
    String globe = fill.choice(side + ".globe");
    if (globe.equals("enucleated") || globe.equals("eviscerated")) {
      return Optional.of(Acuity.of(Acuity.Sight.REMOVED));
    }
    String field = side + ".corrected";
    if (fill.number(field).isPresent()) {
      return fill.number(field).map(Acuity::of);
    }
    String code = fill.choice(field);
    for (Acuity.Sight sight : Acuity.Sight.values()) {
      if (!code.isEmpty() && sight.code().equals(code)) {
        return Optional.of(Acuity.of(sight));
      }
    }
    return Optional.empty();
  }

  private Optional<Calculation> field(Fill fill) {
    Optional<List<Double>> right = fill.all(meridians("right"));
    Optional<List<Double>> left = fill.all(meridians("left"));
    return right.isEmpty() || left.isEmpty()
        ? Optional.empty()
        : Optional.of(rules.field().of(right.get(), left.get()).calculation());
  }

  private static List<String> meridians(String side) {
    return IntStream.range(0, MERIDIANS).mapToObj(i -> side + ".m" + i).toList();
  }

  private Optional<Calculation> hearing(Fill fill) {
    Optional<Double> age = fill.number("age");
    String sex = fill.choice("sex");
    Optional<List<Double>> right = fill.all(tones("right"));
    Optional<List<Double>> left = fill.all(tones("left"));
    if (age.isEmpty() || sex.isEmpty() || right.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Side unrelated =
        switch (fill.choice("unrelatedEar")) {
          case "right" -> Side.RIGHT;
          case "left" -> Side.LEFT;
          default -> null;
        };
    return Optional.of(
        rules
            .hearing()
            .of(
                age.get(),
                sex.equals("F") ? Sex.FEMALE : Sex.MALE,
                right.get(),
                left.get(),
                unrelated)
            .calculation());
  }

  private static List<String> tones(String side) {
    return SPEECH.stream().map(hz -> side + ".ac" + hz).toList();
  }

  private Optional<Calculation> lung(Fill fill) {
    Map<String, Double> measured = new HashMap<>();
    best(fill, "fvc1", "fvc2").ifPresent(v -> measured.put("FVC", v));
    best(fill, "fev1a", "fev1b").ifPresent(v -> measured.put("FEV1", v));
    fill.number("mvv").ifPresent(v -> measured.put("MVV", v));
    fill.number("ratio").ifPresent(v -> measured.put("FEV1_FVC", v));
    fill.number("rvtlc").ifPresent(v -> measured.put("RV_TLC", v));
    fill.number("dlco").ifPresent(v -> measured.put("DLco", v));
    LungFunction.Oxygen oxygen =
        fill.number("po2")
            .map(v -> new LungFunction.Oxygen(v, LungFunction.PressureUnit.KPA))
            .or(
                () ->
                    fill.number("po2mm")
                        .map(v -> new LungFunction.Oxygen(v, LungFunction.PressureUnit.MM_HG)))
            .orElse(null);
    return measured.isEmpty() && oxygen == null
        ? Optional.empty()
        : Optional.of(rules.lung().of(measured, oxygen, Values.NONE).calculation());
  }

  // of two efforts the better one counts
  private static Optional<Double> best(Fill fill, String first, String second) {
    Optional<Double> one = fill.number(first);
    Optional<Double> other = fill.number(second);
    return one.isPresent() && other.isPresent()
        ? Optional.of(Math.max(one.get(), other.get()))
        : one.or(() -> other);
  }

  // a feature that is lost severely is not counted again among the moderate ones; three are three
  // whatever is left blank
  private Optional<Calculation> face(Fill fill) {
    Optional<Integer> severe = fill.countYes("severe");
    Optional<Integer> others = fill.countYes("moderate");
    if (severe.or(() -> others).isEmpty()) {
      return Optional.empty();
    }
    int moderate =
        (int)
            FACE.entrySet().stream()
                .filter(f -> fill.isYes("moderate." + f.getKey()))
                .filter(f -> !fill.isYes("severe." + f.getValue()))
                .count();
    return Optional.of(
        rules
            .face()
            .of(fill.isYes("severeScar"), severe.orElse(0), moderate, Values.NONE)
            .calculation());
  }

  private Optional<Calculation> liver(Fill fill) {
    Optional<List<Double>> all =
        fill.all(List.of("albumin", "bilirubin", "ascites", "encephalopathy", "ptSeconds"));
    return all.map(
        v ->
            rules
                .liver()
                .of(
                    new LiverScore.Findings(
                        v.get(0), v.get(1), v.get(2).intValue(), v.get(3).intValue(), v.get(4)),
                    Values.NONE)
                .calculation());
  }

  // the annex asks for results that last; while nobody said so, the stage counts like the values
  private Optional<Calculation> kidney(Fill fill) {
    Double clearance = fill.number("ccr").orElse(null);
    Double creatinine = fill.number("cr").orElse(null);
    return fill.choice("persistent").equals("no") || (clearance == null && creatinine == null)
        ? Optional.empty()
        : Optional.of(rules.kidney().of(clearance, creatinine, Values.NONE).calculation());
  }

  /** Returns what Table B.2 adds up for a hand; nothing for another form. */
  List<HandScore.Item> handItems(String template, Fill fill) {
    List<HandScore.Item> items = new ArrayList<>();
    if (!template.equals("hand-map")) {
      return items;
    }
    for (String digit : DIGITS) {
      Optional<HandScore.Row> row = rules.hand().row(digit + "." + fill.choice(digit + ".joints"));
      for (HandScore.Loss loss : HandScore.Loss.values()) {
        if (loss.key().equals(fill.choice(digit + ".kind"))) {
          row.ifPresent(r -> items.add(new HandScore.Item(r, loss)));
        }
      }
    }
    return items;
  }
}
