package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TreadTest {

  private static final PedalDevices.Device DEVICE =
      new PedalDevices.Device(new PedalDevices.Identity(1, 2, "", 0), "脚踏", "fake");
  private static final int BUTTONS = 2;
  private static final int AXES = 2;
  private static final int BETWEEN_REPORTS = 8;

  /** One foot: how long it was up before, how long it stays down, how often the contact bounces. */
  record Foot(int upMillis, int downMillis, int bounces) {}

  @Provide
  Arbitrary<Foot> feet() {
    return Combinators.combine(
            Arbitraries.integers().between(60, 2_000),
            Arbitraries.integers().between(60, 3_000),
            Arbitraries.integers().between(0, 4))
        .as(Foot::new);
  }

  /** A device of eight buttons and two sticks, and the time that passes for it. */
  private static final class Device {
    private final Random axes;
    private long millis;
    private int buttons;

    Device(long seed) {
      axes = new Random(seed);
    }

    PedalDevices.Report report() {
      byte[] data = new byte[AXES + 1];
      for (int i = 0; i < AXES; i++) {
        data[i] = (byte) (126 + axes.nextInt(5));
      }
      data[BUTTONS] = (byte) buttons;
      return new PedalDevices.Report(1, data);
    }

    long nanos() {
      return TimeUnit.MILLISECONDS.toNanos(millis);
    }
  }

  private static Tread bit(int number) {
    return Tread.between(DEVICE, 1, BUTTONS, 0, 1 << number);
  }

  @Property
  void every_foot_counts_once_however_it_bounces_and_however_often_the_device_repeats_itself(
      @ForAll("feet") Foot first,
      @ForAll @Size(max = 8) List<@net.jqwik.api.From("feet") Foot> later,
      @ForAll @IntRange(max = 7) int button,
      @ForAll @IntRange(max = 255) int others,
      @ForAll long seed) {
    Device device = new Device(seed);
    int rest = others & ~(1 << button);
    TreadCounter counter = new TreadCounter(bit(button));
    List<Foot> feet = new ArrayList<>(List.of(first));
    feet.addAll(later);
    int counted = 0;
    for (Foot foot : feet) {
      counted += during(device, counter, rest, foot.upMillis());
      for (int i = 0; i < foot.bounces(); i++) {
        counted += during(device, counter, rest | 1 << button, 3);
        counted += during(device, counter, rest, 3);
      }
      counted += during(device, counter, rest | 1 << button, foot.downMillis());
      for (int i = 0; i < foot.bounces(); i++) {
        counted += during(device, counter, rest, 3);
        counted += during(device, counter, rest | 1 << button, 3);
      }
    }
    assertThat(counted).isEqualTo(feet.size());
  }

  private static int during(Device device, TreadCounter counter, int buttons, int millis) {
    int counted = 0;
    device.buttons = buttons;
    for (int passed = 0; passed < millis; passed += BETWEEN_REPORTS) {
      counted += counter.counts(device.report(), device.nanos()) ? 1 : 0;
      device.millis += Math.min(BETWEEN_REPORTS, millis - passed);
    }
    return counted;
  }

  @Property
  void no_other_byte_no_other_report_and_no_other_button_counts(
      @ForAll @Size(min = 3, max = 3) List<Byte> bytes,
      @ForAll @IntRange(min = 1, max = 3) int number,
      @ForAll @IntRange(max = 7) int button,
      @ForAll @IntRange(max = 100_000) int millis) {
    byte[] data = {bytes.get(0), bytes.get(1), (byte) (bytes.get(2) & ~(1 << button))};
    TreadCounter counter = new TreadCounter(bit(button));
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    assertThat(counter.counts(new PedalDevices.Report(number, data), nanos)).isFalse();
    assertThat(counter.counts(new PedalDevices.Report(1, new byte[] {-1, -1}), nanos)).isFalse();
    assertThat(counter.counts(new PedalDevices.Report(2, new byte[] {-1, -1, -1}), nanos))
        .isFalse();
  }

  @Property
  void a_button_beside_sticks_that_never_rest_is_learnt_and_the_sticks_are_not(
      @ForAll @IntRange(max = 7) int button,
      @ForAll @IntRange(max = 255) int others,
      @ForAll @IntRange(min = 60, max = 3_000) int down,
      @ForAll long seed) {
    Device device = new Device(seed);
    TreadLearner learner = new TreadLearner(DEVICE, 0);
    int rest = others & ~(1 << button);
    assertThat(learn(device, learner, rest, 1_000)).isEmpty();
    assertThat(learn(device, learner, rest | 1 << button, down)).isEmpty();
    assertThat(learn(device, learner, rest, 10))
        .contains(Tread.between(DEVICE, 1, BUTTONS, rest, rest | 1 << button));
    assertThat(learn(device, learner, rest, 3_000)).isEmpty();
  }

  private static Optional<Tread> learn(
      Device device, TreadLearner learner, int buttons, int millis) {
    Optional<Tread> learnt = Optional.empty();
    device.buttons = buttons;
    for (int passed = 0; passed < millis; passed += BETWEEN_REPORTS) {
      Optional<Tread> now = learner.hear(device.report(), device.nanos());
      learnt = learnt.or(() -> now);
      device.millis += BETWEEN_REPORTS;
    }
    return learnt;
  }

  @Property
  void a_device_that_reports_only_what_happens_is_learnt_by_its_first_foot(
      @ForAll @IntRange(max = 255) int rest,
      @ForAll @IntRange(max = 7) int button,
      @ForAll @IntRange(min = 30, max = 60_000) int down) {
    int pressed = rest ^ (1 << button);
    TreadLearner learner = new TreadLearner(DEVICE, 0);
    assertThat(learner.hear(one(pressed), at(5_000))).isEmpty();
    assertThat(learner.hear(one(pressed), at(5_010))).isEmpty();
    assertThat(learner.hear(one(rest), at(5_000 + down)))
        .contains(Tread.between(DEVICE, 0, 0, rest, pressed));
  }

  @Property
  void a_dial_that_a_foot_pushes_through_its_values_is_never_learnt(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 127) Integer> way) {
    List<Integer> distinct = way.stream().distinct().toList();
    TreadLearner learner = new TreadLearner(DEVICE, 0);
    learner.hear(one(0), at(10));
    long millis = 3_000;
    if (distinct.size() < 2) {
      return;
    }
    for (int value : way) {
      millis += 20;
      assertThat(learner.hear(one(value), at(millis))).isEmpty();
    }
    assertThat(learner.hear(one(0), at(millis + 40))).isEmpty();
  }

  @Example
  void a_contact_that_bounces_is_learnt_by_the_foot_and_not_by_the_bounce() {
    TreadLearner learner = new TreadLearner(DEVICE, 0);
    assertThat(learner.hear(one(1), at(900))).isEmpty();
    assertThat(learner.hear(one(0), at(903))).isEmpty();
    assertThat(learner.hear(one(1), at(906))).isEmpty();
    assertThat(learner.hear(one(0), at(1_200))).contains(Tread.between(DEVICE, 0, 0, 0, 1));
  }

  @Example
  void a_pedal_that_sends_codes_is_told_apart_by_the_whole_byte() {
    Tread left = Tread.between(DEVICE, 0, 0, 0, 3);
    Tread right = Tread.between(DEVICE, 0, 0, 0, 7);
    assertThat(left.isDown(one(7))).isFalse();
    assertThat(left.meets(right)).isFalse();
    assertThat(Tread.between(DEVICE, 0, 0, 0, 1).meets(left)).isTrue();
    assertThat(left.signal()).isEqualTo(3);
  }

  @Example
  void bits_outside_a_byte_are_no_tread() {
    assertThatThrownBy(() -> new Tread(DEVICE.identity(), "", 0, 0, 256, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tread(DEVICE.identity(), "", 0, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PedalDevices.Report one(int value) {
    return new PedalDevices.Report(0, new byte[] {(byte) value});
  }

  private static long at(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
