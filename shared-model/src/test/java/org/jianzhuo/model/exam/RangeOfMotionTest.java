package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks what is derived from the readings of a joint; numbers of the data's own check list. */
class RangeOfMotionTest {

  private static final Joint ELBOW = CatalogueReader.read().joint("elbow").orElseThrow();
  private static final Joint.Movement FLEXION = ELBOW.movements().get(0);
  private static final Joint.Movement EXTENSION = ELBOW.movements().get(1);

  private static @Nullable BigDecimal degrees(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static RangeOfMotion.Row row(
      Joint.Movement movement,
      @Nullable Integer active,
      @Nullable Integer passive,
      @Nullable Integer healthy) {
    return new RangeOfMotion.Row(movement, degrees(active), degrees(passive), degrees(healthy));
  }

  private static RangeOfMotion.Summary arcs(int kept, int healthy) {
    return new RangeOfMotion(ELBOW, List.of(row(FLEXION, kept, null, healthy)))
        .summary()
        .orElseThrow();
  }

  @Nested
  class WhatWasKept {

    @Test
    void isTheArcOverThatOfTheHealthySide() {
      RangeOfMotion.Summary summary =
          new RangeOfMotion(
                  ELBOW, List.of(row(FLEXION, 118, 116, 142), row(EXTENSION, -15, -12, 0)))
              .summary()
              .orElseThrow();
      assertThat(summary.injuredArc()).isEqualByComparingTo("103");
      assertThat(summary.referenceArc()).isEqualByComparingTo("142");
      assertThat(summary.retainedPercent()).isEqualByComparingTo("72.5");
      assertThat(summary.againstHealthy()).isTrue();
      assertThat(summary.complete()).isTrue();
    }

    @Test
    void isComparedWithTheNormalValueWhereNoHealthySideWasMeasured() {
      RangeOfMotion.Summary summary =
          new RangeOfMotion(ELBOW, List.of(row(FLEXION, 70, null, null))).summary().orElseThrow();
      assertThat(summary.retainedPercent()).isEqualByComparingTo("50.0");
      assertThat(summary.againstHealthy()).isFalse();
    }

    @Test
    void isUnknownUntilTheInjuredSideIsMeasured() {
      assertThat(new RangeOfMotion(ELBOW, List.of(row(FLEXION, null, null, 142))).summary())
          .isEmpty();
    }

    @Test
    void agreesWithTheCheckedExamples() {
      assertThat(arcs(50, 150).retainedPercent()).isEqualByComparingTo("33.3");
      assertThat(arcs(50, 150).level()).isEqualTo(RangeOfMotion.Level.SEVERE);
      assertThat(arcs(51, 150).retainedPercent()).isEqualByComparingTo("34.0");
      assertThat(arcs(51, 150).level()).isEqualTo(RangeOfMotion.Level.MODERATE);
      assertThat(arcs(100, 150).retainedPercent()).isEqualByComparingTo("66.7");
      assertThat(arcs(100, 150).level()).isEqualTo(RangeOfMotion.Level.MODERATE);
      assertThat(arcs(101, 150).retainedPercent()).isEqualByComparingTo("67.3");
      assertThat(arcs(101, 150).level()).isEqualTo(RangeOfMotion.Level.MILD);
      assertThat(arcs(150, 150).level()).isEqualTo(RangeOfMotion.Level.NORMAL);
    }

    @Test
    void asksForASecondMeasurementNearACutPoint() {
      assertThat(arcs(101, 150).nearCutPoint()).isTrue();
      assertThat(arcs(103, 142).nearCutPoint()).isFalse();
    }

    @Property
    void neverFallsWhenTheInjuredSideMovesFurther(
        @ForAll @IntRange(min = 0, max = 150) int kept,
        @ForAll @IntRange(min = 1, max = 160) int healthy) {
      assertThat(arcs(kept + 1, healthy).retainedPercent())
          .isGreaterThanOrEqualTo(arcs(kept, healthy).retainedPercent());
    }
  }

  @Nested
  class ALoss {

    @Test
    void isCountedAgainstTheHealthySide() {
      assertThat(row(FLEXION, 118, null, 142).lossPercent()).hasValue(new BigDecimal("16.9"));
    }

    @Test
    void ofExtensionIsADeficitInDegrees() {
      assertThat(row(EXTENSION, -15, null, 0).lossPercent()).isEmpty();
      assertThat(row(EXTENSION, -15, null, 0).deficit()).hasValue(BigDecimal.valueOf(15));
    }
  }

  @Nested
  class AReading {

    @Test
    void aboveWhatAnyJointCanDoIsNotStored() {
      Reading reading = Reading.ofAngle("170", FLEXION, false, null);
      assertThat(reading.verdict()).isEqualTo(Reading.Verdict.IMPOSSIBLE);
      assertThat(reading.storable()).isEmpty();
    }

    @Test
    void farAboveTheNormalRangeIsStoredAndAsks() {
      assertThat(Reading.ofAngle("155", FLEXION, true, null).asks()).isFalse();
      Reading reading = Reading.ofAngle("158", FLEXION, false, null);
      assertThat(reading.verdict()).isEqualTo(Reading.Verdict.UNUSUAL);
      assertThat(reading.asks()).isTrue();
      assertThat(reading.storable()).isPresent();
    }

    @Test
    void ofAHealthySideFarBelowNormalAsks() {
      assertThat(Reading.ofAngle("100", FLEXION, true, null).asks()).isTrue();
      assertThat(Reading.ofAngle("100", FLEXION, false, null).asks()).isFalse();
    }

    @Test
    void passiveBelowActiveIsAContradiction() {
      assertThat(Reading.ofAngle("116", FLEXION, false, BigDecimal.valueOf(118)).verdict())
          .isEqualTo(Reading.Verdict.CONTRADICTORY);
      assertThat(Reading.ofAngle("118", FLEXION, false, BigDecimal.valueOf(118)).verdict())
          .isEqualTo(Reading.Verdict.FINE);
    }

    @Test
    void takesFullWidthDigitsAndATrueMinus() {
      assertThat(Reading.ofAngle("１１８", FLEXION, false, null).value()).isEqualByComparingTo("118");
      assertThat(Reading.ofAngle("−15°", EXTENSION, false, null).value())
          .isEqualByComparingTo("-15");
    }

    @Test
    void tellsNothingFromNotMeasurableAndFromNoNumber() {
      assertThat(Reading.ofAngle(" ", FLEXION, false, null).verdict())
          .isEqualTo(Reading.Verdict.EMPTY);
      assertThat(Reading.ofAngle("N", FLEXION, false, null).verdict())
          .isEqualTo(Reading.Verdict.NOT_MEASURABLE);
      assertThat(Reading.ofAngle("1-2", FLEXION, false, null).verdict())
          .isEqualTo(Reading.Verdict.UNREADABLE);
    }

    @Property
    void isNeverStoredOutsideWhatIsPossible(@ForAll @IntRange(min = -999, max = 999) int typed) {
      Reading.ofAngle(String.valueOf(typed), FLEXION, false, null)
          .storable()
          .ifPresent(value -> assertThat(value.intValue()).isBetween(0, 160));
    }
  }
}
