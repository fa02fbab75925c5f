package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/**
 * Supposes what an implausible number was meant to be: of another unit, or with the point at
 * another place. It asks only; nothing is changed before a person says so.
 *
 * @param value in the field's own unit
 * @param typed the number as it was typed, without a unit
 * @param unit the unit it may have been typed in; empty where a digit or the point slipped
 */
public record UnitSlip(BigDecimal value, String typed, String unit) {

  /** Another unit of the same quantity, and what makes it the field's. */
  private record Unit(String id, BigDecimal factor) {

    static Unit of(String id, String factor) {
      return new Unit(id, new BigDecimal(factor));
    }
  }

  private static final Map<String, List<Unit>> OTHERS =
      Map.ofEntries(
          Map.entry("cm", List.of(Unit.of("mm", "0.1"), Unit.of("m", "100"))),
          Map.entry("mm", List.of(Unit.of("cm", "10"))),
          Map.entry("cm2", List.of(Unit.of("mm2", "0.01"), Unit.of("m2", "10000"))),
          Map.entry("mmHg", List.of(Unit.of("kPa", "7.5"))),
          Map.entry("kPa", List.of(Unit.of("mmHg", "0.133322"), Unit.of("Pa", "0.001"))),
          Map.entry("Pa", List.of(Unit.of("kPa", "1000"), Unit.of("mmHg", "133.322"))),
          Map.entry("g/dL", List.of(Unit.of("g/L", "0.1"))),
          Map.entry("10^9/L", List.of(Unit.of("/uL", "0.001"))),
          Map.entry("kg", List.of(Unit.of("斤", "0.5"), Unit.of("g", "0.001"))),
          Map.entry("mL", List.of(Unit.of("L", "1000"))),
          Map.entry("s", List.of(Unit.of("ms", "0.001"), Unit.of("min", "60"))),
          Map.entry("years", List.of(Unit.of("months", "0.083333"))),
          Map.entry("months", List.of(Unit.of("years", "12"), Unit.of("days", "0.033333"))),
          Map.entry("fraction", List.of(Unit.of("%", "0.01"))),
          Map.entry("%", List.of(Unit.of("fraction", "100"))),
          Map.entry("% pred", List.of(Unit.of("fraction", "100"))),
          Map.entry("%TBSA", List.of(Unit.of("fraction", "100"))));

  private static final int MOST_DECIMALS = 2;

  private static final List<BigDecimal> POINT_SLIPS =
      List.of(new BigDecimal("0.1"), BigDecimal.TEN, new BigDecimal("0.01"));

  private static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,6})?)\\s*([\\p{L}%/^²]{0,8}\\d?)");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+");

  /** Returns what was probably meant; empty where the number is plausible or nothing fits. */
  public static Optional<UnitSlip> of(String typed, TemplateField field) {
    if (isSettled(Reading.ofNumber(typed, field))) {
      return Optional.empty();
    }
    Matcher parts = NUMBER_WITH_UNIT.matcher(plain(typed));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String number = parts.group(1);
    String said = parts.group(2).replace("²", "2").toLowerCase(Locale.ROOT);
    List<Unit> others = OTHERS.getOrDefault(field.unit(), List.of());
    if (!said.isEmpty()) {
      boolean own = said.equals(field.unit().toLowerCase(Locale.ROOT));
      return own
          ? made(number, BigDecimal.ONE, "", field)
          : others.stream()
              .filter(unit -> unit.id().toLowerCase(Locale.ROOT).equals(said))
              .findFirst()
              .flatMap(unit -> made(number, unit.factor(), unit.id(), field));
    }
    Optional<UnitSlip> parted =
        THOUSANDS.matcher(Reading.clean(typed)).matches()
            ? made(number, BigDecimal.ONE, "", field)
            : Optional.empty();
    return parted.or(() -> slipped(number, others, field));
  }

  private static Optional<UnitSlip> slipped(String number, List<Unit> others, TemplateField field) {
    return others.stream()
        .flatMap(unit -> made(number, unit.factor(), unit.id(), field).stream())
        .findFirst()
        .or(
            () ->
                POINT_SLIPS.stream()
                    .flatMap(factor -> made(number, factor, "", field).stream())
                    .findFirst());
  }

  /** Returns the angle that was probably meant where a digit too many was typed. */
  public static Optional<UnitSlip> ofAngle(String typed, Joint.Movement movement, boolean healthy) {
    if (Reading.ofAngle(typed, movement, healthy, null).verdict() != Reading.Verdict.IMPOSSIBLE) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(Reading.clean(typed));
    for (BigDecimal factor : POINT_SLIPS) {
      BigDecimal value = number.multiply(factor).setScale(0, RoundingMode.HALF_UP);
      Reading read = Reading.ofAngle(value.toPlainString(), movement, healthy, null);
      if (read.verdict() == Reading.Verdict.FINE) {
        return Optional.of(new UnitSlip(value, number.toPlainString(), ""));
      }
    }
    return Optional.empty();
  }

  private static boolean isSettled(Reading reading) {
    return switch (reading.verdict()) {
      case EMPTY, FINE, NOT_MEASURABLE, OFF_STEP, CONTRADICTORY -> true;
      // which whole number was meant nobody can tell
      case NOT_WHOLE -> true;
      case UNREADABLE, IMPOSSIBLE, UNUSUAL -> false;
    };
  }

  private static String plain(String typed) {
    String text = Reading.clean(typed);
    return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
  }

  private static Optional<UnitSlip> made(
      String number, BigDecimal factor, String unit, TemplateField field) {
    BigDecimal value = inFieldsUnit(new BigDecimal(number), factor, field.step());
    Reading read = Reading.ofNumber(value.toPlainString(), field);
    return switch (read.verdict()) {
      case FINE, OFF_STEP -> read.storable().map(fine -> new UnitSlip(fine, number, unit));
      case EMPTY, NOT_MEASURABLE, CONTRADICTORY, UNREADABLE, IMPOSSIBLE, NOT_WHOLE, UNUSUAL ->
          Optional.empty();
    };
  }

  /** A measured value whose point moves is not rounded; one that is converted is, to the step. */
  private static BigDecimal inFieldsUnit(
      BigDecimal typed, BigDecimal factor, @Nullable BigDecimal step) {
    BigDecimal exact = typed.multiply(factor);
    BigDecimal plain = exact.stripTrailingZeros();
    boolean pointMoves = factor.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    if (pointMoves && plain.scale() <= MOST_DECIMALS) {
      return plain.setScale(Math.max(0, plain.scale()));
    }
    return step == null || step.signum() <= 0
        ? exact.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
        : exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
