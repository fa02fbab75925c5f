package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.evidence.BytesChannel;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.FourInks;
import org.junit.jupiter.api.Test;

class InkPicturesTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  @Test
  void four_inks_without_the_marker_are_shown_in_their_colours() throws Exception {
    // much cyan, no magenta, no yellow, no black: a light blue green
    assertColour(inks(255, 0, 0, 0), 0, 255, 255);
    assertColour(inks(0, 255, 0, 0), 255, 0, 255);
    assertColour(inks(0, 0, 255, 0), 255, 255, 0);
    assertColour(inks(0, 0, 0, 255), 0, 0, 0);
    assertColour(inks(0, 0, 0, 0), 255, 255, 255);
    assertColour(inks(100, 50, 200, 80), 155 * 175 / 255, 205 * 175 / 255, 55 * 175 / 255);
  }

  @Test
  void a_usual_picture_is_left_to_ffmpeg() throws Exception {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    assertThat(InkPictures.recognised(new BytesChannel(out.toByteArray()))).isFalse();
    assertThat(InkPictures.recognised(new BytesChannel(new byte[] {1, 2, 3}))).isFalse();
  }

  private static void assertColour(byte[] jpeg, int red, int green, int blue) {
    assertThat(InkPictures.recognised(new BytesChannel(jpeg))).isTrue();
    Frame frame = new FfmpegMediaReader().picture(new BytesChannel(jpeg), WIDTH);
    int middle = (frame.height() / 2 * frame.width() + frame.width() / 2) * 4;
    assertThat(frame.bgra()[middle] & 0xff).isBetween(blue - 6, blue + 6);
    assertThat(frame.bgra()[middle + 1] & 0xff).isBetween(green - 6, green + 6);
    assertThat(frame.bgra()[middle + 2] & 0xff).isBetween(red - 6, red + 6);
  }

  private static byte[] inks(int... levels) throws IOException {
    return FourInks.jpeg(WIDTH, HEIGHT, (x, y) -> levels);
  }
}
