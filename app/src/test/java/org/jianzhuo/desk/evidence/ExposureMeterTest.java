package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ExposureMeter.Verdict;
import org.junit.jupiter.api.Test;

class ExposureMeterTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 36;

  private final ExposureMeter meter = new ExposureMeter();

  @Test
  void an_even_grey_fits_and_is_not_striped() {
    assertThat(meter.measure(grey(128))).isEqualTo(Verdict.FITTING);
    assertThat(meter.stripes()).containsOnly(0);
    assertThat(meter.bars()[16]).isEqualTo(16 * 9);
  }

  @Test
  void white_is_too_bright_and_striped() {
    assertThat(meter.measure(grey(255))).isEqualTo(Verdict.TOO_BRIGHT);
    assertThat(Arrays.stream(meter.stripes()).filter(each -> each != 0).count())
        .isBetween(50L, 100L);
  }

  @Test
  void one_spot_of_light_does_not_make_a_picture_too_bright_but_is_striped() {
    byte[] bgra = grey(120).bgra();
    for (int x = 0; x < 4; x++) {
      Arrays.fill(bgra, x * 4, x * 4 + 3, (byte) 255);
    }
    assertThat(meter.measure(new Frame(WIDTH, HEIGHT, bgra, 0))).isEqualTo(Verdict.FITTING);
    assertThat(meter.stripes()[0]).isNotZero();
  }

  @Test
  void skin_whose_red_is_gone_is_too_bright_though_its_brightness_is_not() {
    byte[] bgra = grey(0).bgra();
    for (int i = 0; i < bgra.length; i += 4) {
      bgra[i] = (byte) 150;
      bgra[i + 1] = (byte) 170;
      bgra[i + 2] = (byte) 255;
    }
    assertThat(meter.measure(new Frame(WIDTH, HEIGHT, bgra, 0))).isEqualTo(Verdict.TOO_BRIGHT);
  }

  @Test
  void black_is_too_dark() {
    assertThat(meter.measure(grey(4))).isEqualTo(Verdict.TOO_DARK);
  }

  private static Frame grey(int level) {
    byte[] bgra = new byte[WIDTH * HEIGHT * 4];
    Arrays.fill(bgra, (byte) level);
    return new Frame(WIDTH, HEIGHT, bgra, 0);
  }
}
