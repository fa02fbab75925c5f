package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Derives variables that a template's fields give only together: counts, sums, the lower of two.
 */
final class DerivedValues {

  private static final List<String> FINGERS = List.of("index", "middle", "ring", "little");
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

  private DerivedValues() {}

  static Values of(String template, Fill fill) {
    return switch (template) {
      case "hand-map" -> hand(fill);
      case "face" -> face(fill);
      case "foot-map" -> foot(fill);
      case "spine" -> spine(fill);
      case "mouth" -> mouth(fill);
      case "blood" -> blood(fill);
      case "scar" ->
          scarSum(fill)
              .filter(sum -> fill.number("tbsa").isEmpty())
              .map(sum -> Values.NONE.with("scar.tbsa", sum))
              .orElse(Values.NONE);
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

  /** Returns how the derived values were reached, where that is not plain. */
  static List<Calculation.Line> lines(String template, Fill fill) {
    List<Calculation.Line> lines = new ArrayList<>();
    if (template.equals("scar") && fill.number("tbsa").isEmpty()) {
      scarSum(fill)
          .ifPresent(
              sum ->
                  lines.add(
                      Calculation.line(
                          "A.4",
                          "各部位增生性瘢痕合计 " + Figures.plain(sum) + " %",
                          "hypertrophic scars of all parts: " + Figures.plain(sum) + " %")));
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

  private static Values hand(Fill fill) {
    Values values = Values.NONE;
    Optional<Double> thumb = fill.number("thumb.loss");
    if (thumb.isPresent()) {
      values = values.with("hand.w.thumb", thumb.get());
    }
    Optional<Double> index = fill.number("index.loss");
    if (index.isPresent()) {
      // whole is severed at the joint too: the heavier loss is never graded lighter
      values = values.with("hand.w.index", index.get()).with("hand.w.indexPip", index.get() >= 2);
    }
    List<String> others = FINGERS.subList(1, FINGERS.size());
    return values
        .with(lost(fill, FINGERS, 1, "hand.w.dip"))
        .with(lost(fill, FINGERS, 2, "hand.w.pip"))
        .with(lost(fill, FINGERS, 3, "hand.w.fingers"))
        .with(lost(fill, others, 2, "hand.w.pipNoIndex"));
  }

  /**
   * Counts the fingers lost to a level. Two lost fingers are two whatever the others are, so that
   * fingers left blank take nothing away; none counts as none only once all are filled in.
   */
  private static Values lost(Fill fill, List<String> fingers, double level, String variable) {
    List<Optional<Double>> losses =
        fingers.stream().map(finger -> fill.number(finger + ".loss")).toList();
    long count = losses.stream().flatMap(Optional::stream).filter(loss -> loss >= level).count();
    return count > 0 || losses.stream().allMatch(Optional::isPresent)
        ? Values.NONE.with(variable, (double) count)
        : Values.NONE;
  }

  // one question serves the three clauses that ask for a year of treatment
  private static Values treated(Fill fill) {
    return fill.choice("treated1y").isEmpty()
        ? Values.NONE
        : Values.NONE
            .with("cog.treated1y", fill.isYes("treated1y"))
            .with("epi.treated1y", fill.isYes("treated1y"));
  }

  private static Values foot(Fill fill) {
    Optional<Double> hallux = fill.number("hallux");
    Optional<Double> small = fill.number("smallToes");
    double toes = small.orElse(0.0) + (hallux.orElse(0.0) >= 2 ? 1 : 0);
    return toes > 0 || (hallux.isPresent() && small.isPresent())
        ? Values.NONE.with("foot.w.toes", toes)
        : Values.NONE;
  }

  private static Values spine(Fill fill) {
    boolean asked =
        fill.number("canalRemaining").isPresent()
            || fill.number("angle").isPresent()
            || !fill.choice("pedicle").isEmpty();
    return asked
        ? Values.NONE.with(
            "spine.unstable",
            SpineStability.unstable(
                fill.number("heightLoss").orElse(0.0),
                fill.number("angle").orElse(0.0),
                fill.number("canalRemaining").orElse(100.0),
                fill.isYes("pedicle")))
        : Values.NONE;
  }

  private static Values mouth(Fill fill) {
    Values values =
        fill.number("tmjSides")
            .map(s -> Values.NONE.with("tmj.ankylosis", s >= 1))
            .orElse(Values.NONE);
    Integer byFingers = FINGERS_IN_MOUTH.get(fill.choice("fingers"));
    Optional<Integer> degree =
        byFingers != null
            ? Optional.of(byFingers)
            : fill.number("opening").map(MouthOpening::degree);
    return degree.map(d -> values.with("mouth.degree", d)).orElse(values);
  }

  private static Values blood(Fill fill) {
    Optional<Double> tsh = fill.number("tsh");
    OptionalInt level =
        tsh.isEmpty() || fill.choice("t3t4").isEmpty()
            ? OptionalInt.empty()
            : ThyroidFunction.level(
                fill.choice("t3t4").equals("low"), tsh.get(), fill.isYes("tshRaised"));
    return level.isPresent() ? Values.NONE.with("thyroid.level", level.getAsInt()) : Values.NONE;
  }

  private static Values face(Fill fill) {
    Values values = Values.NONE;
    Optional<Integer> severe = fill.countYes("severe");
    Optional<Integer> moderate = fill.countYes("moderate");
    if (severe.isPresent() && moderate.isPresent()) {
      // both together are judged as A.2.1 has it
      return Values.NONE;
    }
    if (severe.isPresent()) {
      values = values.with("face.severeItems", severe.get());
    }
    return moderate.isPresent() ? values.with("face.moderateItems", moderate.get()) : values;
  }

  private static Optional<Double> scarSum(Fill fill) {
    List<Double> parts =
        fill.fields().keySet().stream()
            .filter(field -> field.startsWith("tbsa."))
            .flatMap(field -> fill.number(field).stream())
            .toList();
    return parts.isEmpty() || !fill.choice("scarType").equals("hypertrophic")
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
