package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Gap;

/** An encoder takes pictures when it can; the camera brings one after the other. */
class BacklogTest {

  private static final int RATE = 30;
  private static final int MOST_WAITING = RATE;

  @Property(tries = 100)
  void every_picture_is_taken_in_order_or_told_as_missing_at_its_time_and_few_wait(
      @ForAll @Size(max = 300) List<Boolean> encoderTakesOne) {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    Ffmpeg.load();
    Input.Track track =
        new Input.Track(
            0,
            new AVCodecParameters((Pointer) null),
            new AVCodecContext((Pointer) null),
            avutil.av_make_q(1, RATE));
    Backlog backlog = new Backlog(track, RATE, false);
    AVFrame frame = avutil.av_frame_alloc();
    frame.format(avutil.AV_PIX_FMT_GRAY8);
    frame.width(16);
    frame.height(16);
    avutil.av_frame_get_buffer(frame, 0);
    List<Long> taken = new ArrayList<>();
    int brought = 0;
    int waiting = 0;
    for (boolean takes : encoderTakesOne) {
      if (takes && !backlog.isEmpty()) {
        take(backlog, taken);
        waiting--;
      } else {
        long missing = missing(backlog);
        frame.pts(brought++);
        backlog.picture(frame);
        waiting += missing(backlog) == missing ? 1 : 0;
      }
      assertThat(waiting).isLessThanOrEqualTo(MOST_WAITING);
    }
    backlog.end();
    while (take(backlog, taken)) {
      // What waits is still written.
    }
    avutil.av_frame_free(frame);

    assertThat(taken).isSorted().doesNotHaveDuplicates();
    assertThat(taken.size() + missing(backlog)).isEqualTo(brought);
    List<Long> told = new ArrayList<>();
    for (Gap gap : backlog.gaps()) {
      long first = Math.round(gap.atMillis() * RATE / 1000.0);
      for (long i = 0; i < gap.frames(); i++) {
        told.add(first + i);
      }
    }
    assertThat(told).isSorted();
    assertThat(taken).noneMatch(told::contains);
  }

  private static long missing(Backlog backlog) {
    return backlog.gaps().stream().mapToLong(Gap::frames).sum();
  }

  private static boolean take(Backlog backlog, List<Long> taken) {
    if (backlog.take() instanceof Backlog.Item.Picture(AVFrame picture)) {
      taken.add(picture.pts());
      avutil.av_frame_free(picture);
      return true;
    }
    return false;
  }
}
