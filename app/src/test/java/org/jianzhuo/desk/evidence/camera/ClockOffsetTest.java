package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {

  @Test
  void knowsNothingBeforeAnythingArrived() {
    assertThat(new ClockOffset().seconds()).isNaN();
  }

  @Test
  void believesTheSoonestArrival() {
    ClockOffset offset = new ClockOffset();
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      offset.arrived(i / 30.0, 1000 + i / 30.0 + random.nextDouble() * 0.2);
    }
    assertThat(offset.seconds()).isCloseTo(1000, within(0.01));
  }

  @Test
  void followsADeviceWhoseClockRunsSlowForHalfAnHour() {
    ClockOffset offset = new ClockOffset();
    double slow = 1 - 100e-6;
    for (int i = 0; i < 30 * 60 * 30; i++) {
      double real = i / 30.0;
      offset.arrived(real * slow, real + (i % 7) * 0.01);
    }
    double real = 30 * 60;
    assertThat(real * slow + offset.seconds()).isCloseTo(real, within(0.01));
  }
}
