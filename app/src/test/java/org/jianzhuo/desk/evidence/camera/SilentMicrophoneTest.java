package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.SoundGap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class SilentMicrophoneTest {

  private static final String FLAT = "evidence.notice.sound-flat";
  private static final double MOST_APART_SECONDS = 0.08;

  @Nested
  class WhileAClipIsRecorded {

    @TempDir Path folder;
    private CaptureRoom room;

    @BeforeEach
    void open() throws Exception {
      room = new CaptureRoom(folder.resolve("data")).withNotice();
      room.shelf.hearBy(SimulatedMicrophone.INPUT);
    }

    @AfterEach
    void close() throws Exception {
      room.close();
    }

    private void record(SimulatedMicrophone microphone) throws Exception {
      room.hearBy(microphone);
      room.withCamera();
      done(room.capture.setMicrophone(true));
      room.frames(3);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
    }

    @Test
    void one_that_falls_silent_is_told_after_three_seconds_and_no_more_when_it_is_heard_again()
        throws Exception {
      record(
          new SimulatedMicrophone("aevalsrc='0.5*sin(2*PI*330*t)*(lt(t\\,2)+gt(t\\,5))':s=48000"));
      room.until(status -> status.level() > 0);
      room.until(status -> status.level() == 0);
      room.laterNanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(2_500));
      assertThat(room.capture.status().notice()).isNull();
      room.laterNanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
      room.until(status -> FLAT.equals(told(status)));
      assertThat(Objects.requireNonNull(room.capture.status().notice()).serious()).isFalse();
      assertThat(room.capture.status().recording()).isNotNull();
      room.frames(10);
      room.until(status -> status.notice() == null);
      done(room.capture.stopClip());
      assertThat(how().soundGaps()).isEmpty();
    }

    @Test
    void one_that_was_pulled_out_leaves_a_gap_of_sound_in_the_journal_and_the_picture_goes_on()
        throws Exception {
      record(new SimulatedMicrophone());
      room.frames(20);
      double pulled = at();
      room.microphone().unplug();
      room.until(status -> status.sound().gone());
      room.frames(25);
      room.microphone().replug();
      room.until(status -> !status.sound().gone());
      double back = at();
      room.frames(25);
      done(room.capture.stopClip());

      CaptureRecord how = how();
      assertThat(how.gaps()).isEmpty();
      assertThat(how.soundGaps()).isNotEmpty();
      SoundGap gap =
          how.soundGaps().stream()
              .max((a, b) -> Long.compare(a.millis(), b.millis()))
              .orElseThrow();
      assertThat(gap.atMillis() / 1000.0).isBetween(pulled - 0.5, pulled + 0.5);
      assertThat((gap.atMillis() + gap.millis()) / 1000.0).isBetween(back - 0.5, back + 0.5);
    }

    @Test
    void one_that_never_came_back_is_told_as_silent_to_the_clips_end() throws Exception {
      record(new SimulatedMicrophone());
      room.frames(20);
      double pulled = at();
      room.microphone().unplug();
      room.until(status -> status.sound().gone());
      room.frames(30);
      double stopped = at();
      done(room.capture.stopClip());

      SoundGap gap = how().soundGaps().getLast();
      assertThat(gap.atMillis() / 1000.0).isBetween(pulled - 0.5, pulled + 0.5);
      assertThat((gap.atMillis() + gap.millis()) / 1000.0).isBetween(stopped - 0.5, stopped + 0.5);
    }

    private double at() {
      return room.capture.moment().orElseThrow().atMillis() / 1000.0;
    }

    private CaptureRecord how() {
      return Objects.requireNonNull(room.evidence().pictures().getFirst().capture());
    }
  }

  @Test
  void sound_after_a_gap_lies_at_its_time_however_its_clock_drifts() {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    Ffmpeg.load();
    List<Long> packets = new ArrayList<>();
    try (SoundEncoder encoder = new SoundEncoder(false)) {
      AVFrame block = block();
      encoder.beginAt(0.02);
      double at = 0.02;
      for (int i = 0; i < 400; i++) {
        // The microphone is away for 1.37 seconds, and its clock gains one in a hundred.
        at += i == 100 ? 1.37 : 0;
        encoder.encode(block, at, packet -> packets.add(packet.pts()));
        at += 0.0099;
        double heard = packets.isEmpty() ? 0 : packets.getLast() / 48_000.0;
        // The encoder and the block under way hold three packets back.
        assertThat(at - heard - 4 * 1024 / 48_000.0).isLessThan(MOST_APART_SECONDS);
        assertThat(heard - at).isLessThan(MOST_APART_SECONDS);
      }
      avutil.av_frame_free(block);
      SoundGap gap = encoder.gapsOf(at).getFirst();
      assertThat(gap.atMillis()).isBetween(960L, 1_060L);
      assertThat(gap.millis()).isBetween(1_330L, 1_410L);
    }
  }

  private static AVFrame block() {
    AVFrame block = avutil.av_frame_alloc();
    block.format(avutil.AV_SAMPLE_FMT_FLTP);
    block.sample_rate(48_000);
    block.nb_samples(480);
    avutil.av_channel_layout_default(block.ch_layout(), 1);
    avutil.av_frame_get_buffer(block, 0);
    avutil.av_samples_set_silence(block.data(), 0, 480, 1, avutil.AV_SAMPLE_FMT_FLTP);
    return block;
  }

  private static String told(CaptureStatus status) {
    return status.notice() == null ? "" : status.notice().reason().key();
  }

  private static void done(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      throw new AssertionError(refused.reason());
    }
  }
}
