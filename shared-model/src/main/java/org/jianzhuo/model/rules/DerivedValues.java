package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Derives variables that a template's fields give only together: counts, sums, the lower of two.
 */
final class DerivedValues {

  private static final Map<String, String> KIDNEYS =
      Map.of(
          "1", "kidney.oneRemoved",
          "2", "kidney.bothRemoved",
          "sole", "kidney.soleRemoved",
          "solePart", "kidney.solePartial");
  private static final Map<String, String> PSYCHOSIS =
      Map.of(
          "work", "psy.workAffected",
          "social", "psy.noSocial",
          "selfcare", "psy.noSelfCare",
          "danger", "psy.dangerous");
  private static final Map<String, String> BLOCKS =
      Map.of("m2", "heart.mobitz2", "3", "heart.avBlock3");
  private static final Map<String, String> STOMAS =
      Map.of("ileo", "stoma.ileum", "colo", "stoma.colon");
  private static final Map<String, String> COLON =
      Map.of("part", "resect.colonPart", "most", "resect.colonMost", "total", "resect.colonTotal");

  private static final Map<String, Integer> FINGERS_IN_MOUTH =
      Map.of("3", 0, "2", 1, "1", 2, "0", 3, "closed", 4);

  private static final int LARGE_LIMB_JOINTS = 12;
  private static final int SMALL_TOES = 4;
  private static final int BELOW_THE_ANKLE = 3;

  private static final Set<String> MEASURED = Set.of("scar.tbsa", "limb.shortCm", "mouth.degree");

  private DerivedValues() {}

  static Values of(String template, Fill fill) {
    return switch (template) {
      case "hand-map" -> HandValues.of(fill);
      case "face" -> face(fill);
      case "foot-map" -> foot(fill);
      case "spine" -> spine(fill);
      case "mouth" -> mouth(fill);
      case "limb-length" ->
          shortening(fill)
              .map(centimetres -> Values.NONE.with("limb.shortCm", centimetres))
              .orElse(Values.NONE);
      case "blood" -> blood(fill);
      case "scar" -> scar(fill);
      case "vision" ->
          isAtrophicAndBlind(fill, "right") || isAtrophicAndBlind(fill, "left")
              ? Values.NONE.with("eye.atrophyNlp", true)
              : Values.NONE;
      case "mind" ->
          named(fill, "psychosis", PSYCHOSIS)
              .with(lower(fill).map(s -> Values.NONE.with("cog.score", s)).orElse(Values.NONE))
              .with(
                  fill.choice("epilepsy").equals("controlled")
                      ? Values.NONE.with("epi.drugControlled", true)
                      : Values.NONE)
              .with(treated(fill));
      case "kidney" ->
          named(fill, "kidneysRemoved", KIDNEYS)
              .with(named(fill, "incontinence", Map.of("2", "void.severeIncontinence")));
      case "heart" -> named(fill, "block", BLOCKS);
      case "resection" -> named(fill, "stoma", STOMAS).with(named(fill, "colon", COLON));
      default -> Values.NONE;
    };
  }

  /**
   * Returns what was derived and outweighs an answer of the form: 'no' and 0 are also what 其余正常
   * fills in, and take nothing away from what other fields say; nor does a lower count, but for a
   * total that was measured itself.
   */
  static Values outweighing(Values derived, Values answered) {
    Values values = Values.NONE;
    for (String name : derived.names()) {
      double number = derived.numberOrNaN(name);
      if (derived.isSet(name)) {
        values = values.with(name, true);
      } else if (MEASURED.contains(name)
          ? number > 0 && answered.numberOrNaN(name) == 0
          : number > answered.numberOrNaN(name)) {
        values = values.with(name, number);
      }
    }
    return values;
  }

  /**
   * Returns the variables whose values another field of the form denies: scars that are not
   * hypertrophic do not count (A.2.2), and a result that did not last is none (5.x.2 '持续').
   */
  static Set<String> denied(String template, Fill fill) {
    String scars = fill.choice("scarType");
    boolean notLasting = fill.choice("persistent").equals("no");
    return switch (template) {
      case "scar" ->
          scars.isEmpty() || scars.equals("hypertrophic") ? Set.of() : Set.of("scar.tbsa");
      case "kidney" -> notLasting ? Set.of("kidney.ccr", "kidney.cr") : Set.of();
      case "blood" -> notLasting ? Set.of("blood.wbc", "blood.gran", "blood.neut") : Set.of();
      default -> Set.of();
    };
  }

  /** Returns how the derived values were reached, where that is not plain. */
  static List<Calculation.Line> lines(String template, Fill fill) {
    List<Calculation.Line> lines = new ArrayList<>();
    if (template.equals("scar") && lacksTotal(fill)) {
      scarSum(fill)
          .ifPresent(
              sum ->
                  lines.add(
                      Calculation.line(
                          "A.4",
                          "各部位增生性瘢痕合计 " + Figures.plain(sum) + " %",
                          "hypertrophic scars of all parts: " + Figures.plain(sum) + " %")));
    }
    if (template.equals("limb-length") && fill.number("short").filter(cm -> cm > 0).isEmpty()) {
      shortening(fill)
          .ifPresent(
              cm ->
                  lines.add(
                      Calculation.line(
                          "5.7.2 24)",
                          "两下肢长度相差，患侧短 " + Figures.plain(cm) + " cm",
                          "by the lengths of both legs " + Figures.plain(cm) + " cm short")));
    }
    if (template.equals("vision")) {
      fill.number("betterFieldPct")
          .ifPresent(
              percent ->
                  lines.add(
                      Calculation.line(
                          "A.3.2",
                          "较好眼视野有效值 " + Figures.plain(percent) + " %",
                          "field of the better eye: " + Figures.plain(percent) + " %")));
    }
    if (template.equals("mind")) {
      lower(fill)
          .ifPresent(
              score ->
                  lines.add(
                      Calculation.line(
                          "A.1",
                          "智商与记忆商取较低者 " + Figures.plain(score),
                          "the lower of IQ and MQ: " + Figures.plain(score))));
    }
    return lines;
  }

  // one question serves the three clauses that ask for a year of treatment
  private static Values treated(Fill fill) {
    return fill.choice("treated1y").isEmpty()
        ? Values.NONE
        : Values.NONE
            .with("cog.treated1y", fill.isYes("treated1y"))
            .with("epi.treated1y", fill.isYes("treated1y"));
  }

  // a joint among the large ones is a joint, and all of them are more than three (5.2.2 7), 5.5.2
  // 9))
  private static Values scar(Fill fill) {
    Values values =
        scarSum(fill)
            .filter(sum -> lacksTotal(fill))
            .map(sum -> Values.NONE.with("scar.tbsa", sum))
            .orElse(Values.NONE);
    boolean all = fill.isYes("spineLimb");
    if (all) {
      values = values.with("joint.largeLimited", LARGE_LIMB_JOINTS);
    }
    return all || fill.number("jointsLimited").orElse(0.0) >= 1
        ? values.with("joint.anyLimited", true)
        : values;
  }

  private static boolean isAtrophicAndBlind(Fill fill, String side) {
    return fill.choice(side + ".globe").equals("atrophy")
        && fill.choice(side + ".corrected").equals("NLP");
  }

  private static Values foot(Fill fill) {
    return toes(fill).with(otherFoot(fill));
  }

  // who lost a foot walks no better than with a deformed one (5.4.2 15))
  private static Values otherFoot(Fill fill) {
    Values values = Values.NONE;
    if (fill.number("other.legLevel").orElse(0.0) >= BELOW_THE_ANKLE) {
      values = values.with("foot.o.deformedWalk", true);
    }
    // nor with the great toe damaged as well than with it alone (5.6.2 22))
    return fill.number("other.smallToes").orElse(0.0) >= SMALL_TOES
        ? values.with("foot.o.onlyHallux", true)
        : values;
  }

  private static Values toes(Fill fill) {
    Optional<Double> hallux = fill.number("hallux");
    Optional<Double> small = fill.number("smallToes");
    double toes = small.orElse(0.0) + (hallux.orElse(0.0) >= 2 ? 1 : 0);
    return toes > 0 || (hallux.isPresent() && small.isPresent())
        ? Values.NONE.with("foot.w.toes", toes)
        : Values.NONE;
  }

  private static Values spine(Fill fill) {
    // the pelvis is one of the bones that 5.9.2 24) lists
    Values values =
        fill.isYes("pelvisFixed") ? Values.NONE.with("bone.listedFixed", true) : Values.NONE;
    boolean asked =
        fill.number("canalRemaining").isPresent()
            || fill.number("angle").isPresent()
            || !fill.choice("pedicle").isEmpty();
    return asked
        ? values.with(
            "spine.unstable",
            SpineStability.unstable(
                fill.number("heightLoss").orElse(0.0),
                fill.number("angle").orElse(0.0),
                fill.number("canalRemaining").orElse(100.0),
                fill.isYes("pedicle")))
        : values;
  }

  // rounded to the tenth of a centimetre that a tape is read to
  private static Optional<Double> shortening(Fill fill) {
    boolean right = fill.choice("side").equals("right");
    Optional<Double> injured = fill.number(right ? "lowerRight" : "lowerLeft");
    Optional<Double> healthy = fill.number(right ? "lowerLeft" : "lowerRight");
    return injured.isEmpty()
            || healthy.isEmpty()
            || !(right || fill.choice("side").equals("left"))
            || healthy.get() <= injured.get()
        ? Optional.empty()
        : Optional.of(Math.round((healthy.get() - injured.get()) * 10) / 10.0);
  }

  private static Values mouth(Fill fill) {
    Values values =
        fill.number("tmjSides")
            .map(s -> Values.NONE.with("tmj.ankylosis", s >= 1))
            .orElse(Values.NONE);
    // a share of one is a whole maxilla, and the other way round
    if (fill.number("maxillaLoss").orElse(0.0) >= 1) {
      values = values.with("jaw.maxillaSides", 1);
    }
    if (fill.number("maxillaSides").orElse(0.0) >= 1) {
      values = values.with("jaw.maxillaLoss", 1);
    }
    Optional<Integer> degree = opening(fill);
    return degree.isPresent() ? values.with("mouth.degree", degree.get()) : values;
  }

  // the fingers decide, unless three of them (as 其余正常 fills in) stand beside far fewer centimetres
  private static Optional<Integer> opening(Fill fill) {
    Integer byFingers = FINGERS_IN_MOUTH.get(fill.choice("fingers"));
    Optional<Integer> byLength = fill.number("opening").map(MouthOpening::degree);
    return byFingers == null || (byFingers == 0 && byLength.orElse(0) >= 2)
        ? byLength
        : Optional.of(byFingers);
  }

  private static Values blood(Fill fill) {
    Optional<Double> tsh = fill.number("tsh");
    if (tsh.isEmpty() || fill.choice("t3t4").isEmpty()) {
      return Values.NONE;
    }
    OptionalInt level =
        ThyroidFunction.level(
            fill.choice("t3t4").equals("low"), tsh.get(), fill.isYes("tshRaised"));
    return level.isPresent()
        ? Values.NONE.with("thyroid.level", level.getAsInt())
        : Values.NONE.with(ThyroidFunction.UNCOVERED, true);
  }

  // the items are judged as A.2.1 has it; a scar is one of the changes of 5.10.2 2)
  private static Values face(Fill fill) {
    return fill.number("scarCm2")
        .map(area -> Values.NONE.with("face.anyCm2", area))
        .orElse(Values.NONE);
  }

  private static boolean lacksTotal(Fill fill) {
    return fill.number("tbsa").filter(total -> total > 0).isEmpty();
  }

  private static Optional<Double> scarSum(Fill fill) {
    List<Double> parts =
        fill.fields().keySet().stream()
            .filter(field -> field.startsWith("tbsa."))
            .flatMap(field -> fill.number(field).stream())
            .toList();
    return parts.isEmpty() || !Set.of("", "hypertrophic").contains(fill.choice("scarType"))
        ? Optional.empty()
        : Optional.of(parts.stream().mapToDouble(Double::doubleValue).sum());
  }

  private static Optional<Double> lower(Fill fill) {
    Optional<Double> iq = fill.number("iq");
    Optional<Double> mq = fill.number("mq");
    return iq.isPresent() && mq.isPresent()
        ? Optional.of(Math.min(iq.get(), mq.get()))
        : iq.or(() -> mq);
  }

  private static Values named(Fill fill, String field, Map<String, String> variables) {
    String variable = variables.get(fill.choice(field));
    return variable == null ? Values.NONE : Values.NONE.with(variable, true);
  }
}
