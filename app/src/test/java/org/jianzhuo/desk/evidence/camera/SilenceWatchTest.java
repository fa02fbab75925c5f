package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for cameras of several rates by a clock that is moved by hand. */
class SilenceWatchTest {

  private static final long MOST_MILLIS = 3000;
  private static final int LOOK_MILLIS = 100;

  private long millis;
  private int told;
  private SilenceWatch watch = watch(false);

  private SilenceWatch watch(boolean remote) {
    return new SilenceWatch(
        () -> TimeUnit.MILLISECONDS.toNanos(millis),
        TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS),
        remote,
        () -> told++);
  }

  @ParameterizedTest
  @CsvSource({"60, 900", "30, 900", "15, 900", "5, 900", "4, 1100", "2, 2100", "1, 3300"})
  void a_camera_that_stalls_is_told_the_sooner_the_faster_it_was(int rate, int within) {
    deliver(100, 1000 / rate);
    assertThat(told).isZero();
    assertThat(untilTold()).isLessThanOrEqualTo(within);
  }

  @Test
  void a_camera_whose_pictures_come_slower_in_the_dark_is_not_told_to_be_silent() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    deliver(300, 33);
    // From 30 a second to 5, to 2, and back, each with a third of jitter.
    for (int every : new int[] {200, 500, 200, 33, 500, 33}) {
      for (int i = 0; i < 200; i++) {
        deliver(1, every * (100 + random.nextInt(33)) / 100);
      }
    }
    assertThat(told).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 700})
  void a_camera_that_focuses_for_a_moment_is_not_told_to_be_silent(int pause) {
    deliver(300, 33);
    deliver(1, pause);
    deliver(300, 33);
    assertThat(told).isZero();
  }

  @Test
  void a_camera_that_pauses_again_and_again_is_told_once_and_then_known() {
    deliver(300, 33);
    for (int i = 0; i < 20; i++) {
      deliver(1, 1500);
      deliver(60, 33);
    }
    assertThat(told).isEqualTo(1);
    deliver(3000, 33);
    assertThat(untilTold()).isLessThanOrEqualTo(900);
  }

  @Test
  void before_it_is_known_how_a_camera_delivers_and_over_a_network_the_longest_wait_counts() {
    deliver(3, 33);
    assertThat(untilTold()).isBetween(3200, 3400);
    watch = watch(true);
    told = 0;
    deliver(300, 33);
    assertThat(untilTold()).isBetween(3200, 3400);
  }

  private void deliver(int packets, int everyMillis) {
    for (int i = 0; i < packets; i++) {
      watch.waits();
      for (int waited = 0; waited < everyMillis; waited += LOOK_MILLIS) {
        millis += Math.min(LOOK_MILLIS, everyMillis - waited);
        watch.look();
      }
      boolean unused = watch.heard();
    }
  }

  /** Returns after how many milliseconds without a picture it is told. */
  private int untilTold() {
    int before = told;
    watch.waits();
    int waited = 0;
    while (told == before && waited < 10_000) {
      waited += LOOK_MILLIS;
      millis += LOOK_MILLIS;
      watch.look();
    }
    boolean unused = watch.heard();
    return waited;
  }
}
