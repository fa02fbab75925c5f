package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoEncoderTest {

  /** What a machine that is too slow leaves: pictures in a row, single ones, and long gaps. */
  private static final int[] LEFT_OUT = {31, 1, 33, 120, 1, 1, 6, 74, 1, 40};

  @ParameterizedTest
  @EnumSource(names = {"OPEN_H264", "MJPEG"})
  void no_picture_is_skipped_however_uneven_their_times(ClipCodec codec) {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    Ffmpeg.load();
    List<Long> given = new ArrayList<>();
    List<Long> written = new ArrayList<>();
    Random noise = new Random(1);
    try (VideoEncoder encoder = new VideoEncoder(codec, 320, 240, 30, true)) {
      long number = 0;
      for (int round = 0; round < LEFT_OUT.length; round++) {
        for (int i = 0; i < (round % 2 == 0 ? 12 : 1); i++) {
          long pts = number++ * 3000;
          given.add(pts);
          AVFrame picture = noise(noise);
          encoder.encode(picture, pts, packet -> written.add(packet.pts()));
          avutil.av_frame_free(picture);
        }
        number += LEFT_OUT[round];
      }
      encoder.encode(null, 0, packet -> written.add(packet.pts()));
    }
    assertThat(written).isEqualTo(given);
  }

  private static AVFrame noise(Random noise) {
    AVFrame picture = avutil.av_frame_alloc();
    picture.format(avutil.AV_PIX_FMT_YUV420P);
    picture.width(320);
    picture.height(240);
    avutil.av_frame_get_buffer(picture, 0);
    for (int plane = 0; plane < 3; plane++) {
      byte[] bytes = new byte[picture.linesize(plane) * (plane == 0 ? 240 : 120)];
      noise.nextBytes(bytes);
      picture.data(plane).put(bytes);
    }
    return picture;
  }
}
