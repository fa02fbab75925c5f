package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Joint;
import org.jspecify.annotations.Nullable;

/**
 * Derives what a joint has kept of its motion: the sum of the injured side's active movements over
 * that of the healthy side, or of the normal values (GB/T 16180-2014, A.2.5).
 */
public record RangeOfMotion(Joint joint, List<Row> rows) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ONE_THIRD = new BigDecimal("33.3333333333");
  private static final BigDecimal TWO_THIRDS = new BigDecimal("66.6666666667");

  public RangeOfMotion {
    rows = List.copyOf(rows);
  }

  /**
   * Says how much of its function a joint lost. The cut points are a reading of "about a third".
   */
  public enum Level {
    NORMAL,
    MILD,
    MODERATE,
    SEVERE
  }

  /**
   * One movement's readings in degrees; null where none was taken.
   *
   * @param healthyActive the other side's
   */
  public record Row(
      Joint.Movement movement,
      @Nullable BigDecimal injuredActive,
      @Nullable BigDecimal injuredPassive,
      @Nullable BigDecimal healthyActive) {

    /** Returns the healthy side's value, else the normal one. */
    public BigDecimal reference() {
      return healthyActive == null ? BigDecimal.valueOf(movement.normal()) : healthyActive;
    }

    /** Returns the lost share in per cent, one place; empty where nothing can be lost. */
    public Optional<BigDecimal> lossPercent() {
      return injuredActive == null || reference().signum() <= 0
          ? Optional.empty()
          : Optional.of(percent(reference().subtract(injuredActive), reference()));
    }

    /** Returns the degrees that are missing to neutral zero (欠伸); empty for none. */
    public Optional<BigDecimal> deficit() {
      return injuredActive != null && injuredActive.signum() < 0
          ? Optional.of(injuredActive.negate())
          : Optional.empty();
    }

    /** Tells whether the passive reading is below the active one, which cannot be. */
    public boolean contradictory() {
      return injuredActive != null
          && injuredPassive != null
          && injuredPassive.compareTo(injuredActive) < 0;
    }
  }

  /**
   * The sums over the movements whose injured side was measured.
   *
   * @param againstHealthy whether every reference is the healthy side's
   * @param complete whether every movement was measured
   */
  public record Summary(
      BigDecimal injuredArc, BigDecimal referenceArc, boolean againstHealthy, boolean complete) {

    /** Returns 保留活动度 in per cent, one place. */
    public BigDecimal retainedPercent() {
      return percent(injuredArc, referenceArc);
    }

    /** Returns the level that the kept share stands for. */
    public Level level() {
      if (injuredArc.compareTo(referenceArc) >= 0) {
        return Level.NORMAL;
      }
      BigDecimal thrice = injuredArc.multiply(BigDecimal.valueOf(3));
      if (thrice.compareTo(referenceArc.multiply(BigDecimal.TWO)) > 0) {
        return Level.MILD;
      }
      return thrice.compareTo(referenceArc) > 0 ? Level.MODERATE : Level.SEVERE;
    }

    /** Tells whether a cut point lies within five per cent: a second measurement is due. */
    public boolean nearCutPoint() {
      BigDecimal kept = exactPercent(injuredArc, referenceArc);
      BigDecimal five = BigDecimal.valueOf(5);
      return kept.subtract(ONE_THIRD).abs().compareTo(five) <= 0
          || kept.subtract(TWO_THIRDS).abs().compareTo(five) <= 0;
    }
  }

  /** Sums up; empty until a movement of the injured side is measured. */
  public Optional<Summary> summary() {
    BigDecimal injured = BigDecimal.ZERO;
    BigDecimal reference = BigDecimal.ZERO;
    int measured = 0;
    boolean againstHealthy = true;
    for (Row row : rows) {
      if (row.injuredActive() != null) {
        injured = injured.add(row.injuredActive());
        reference = reference.add(row.reference());
        againstHealthy &= row.healthyActive() != null;
        measured++;
      }
    }
    return measured == 0 || reference.signum() <= 0
        ? Optional.empty()
        : Optional.of(new Summary(injured, reference, againstHealthy, measured == rows.size()));
  }

  /** Reads a finding's measurements; the side of the finding is the injured one. */
  public static RangeOfMotion of(Joint joint, Finding finding) {
    List<Row> rows = new ArrayList<>();
    for (Joint.Movement movement : joint.movements()) {
      String field = joint.id() + "." + movement.id();
      rows.add(
          new Row(
              movement,
              value(finding, field, "active", finding.side()),
              value(finding, field, "passive", finding.side()),
              hasOtherSide(finding.side())
                  ? value(finding, field, "active", finding.side().opposite())
                  : null));
    }
    return new RangeOfMotion(joint, rows);
  }

  /** Tells whether there is a healthy side to compare with. */
  public static boolean hasOtherSide(Side side) {
    return side == Side.LEFT || side == Side.RIGHT;
  }

  private static @Nullable BigDecimal value(
      Finding finding, String field, String column, Side side) {
    return finding.measurements().stream()
        .filter(m -> m.field().equals(field) && m.column().equals(column) && m.side() == side)
        .map(Measurement::value)
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return exactPercent(part, whole).setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal exactPercent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
  }
}
