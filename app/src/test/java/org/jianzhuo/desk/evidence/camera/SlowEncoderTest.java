package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera brings its pictures faster than any encoder takes them. */
class SlowEncoderTest {

  private static final double PICTURE_MILLIS = 1000 / 30.0;
  private static final int PICTURES = 150;

  @TempDir Path folder;

  @Test
  void whatTheEncoderWasTooSlowForIsToldWithItsTimeAndTheClipPlays() throws Exception {
    try (CaptureRoom room = new CaptureRoom(folder.resolve("data")).withNotice()) {
      room.use(new Unpaced());
      room.frames(2);
      done(room.capture.startClip(room.stream, room.expert, room.elbow));
      room.frames(PICTURES);
      Medium clip = done(room.capture.stopClip());

      Evidence.Item item = room.evidence().pictures().getFirst();
      List<Gap> told = Objects.requireNonNull(item.capture()).gaps();
      assertThat(Custody.of(room.station.journal.stream(room.stream), clip.id()).decodes())
          .isTrue();
      List<Long> times = new ArrayList<>();
      room.custody.play(clip, 0, 160, frame -> times.add(frame.millis()));
      List<Gap> seen = new ArrayList<>();
      for (int i = 1; i < times.size(); i++) {
        long missing = Math.round((times.get(i) - times.get(i - 1)) / PICTURE_MILLIS) - 1;
        if (missing > 0) {
          seen.add(new Gap(Math.round(times.get(i - 1) + PICTURE_MILLIS), missing));
        }
      }
      assertThat(told).isNotEmpty();
      // One more where the clip was stopped while pictures were left out.
      assertThat(told)
          .as("seen %s at %s", seen, times)
          .hasSizeBetween(seen.size(), seen.size() + 1);
      for (int i = 0; i < seen.size(); i++) {
        assertThat(told.get(i).frames()).isEqualTo(seen.get(i).frames());
        assertThat(told.get(i).atMillis()).isCloseTo(seen.get(i).atMillis(), within(40L));
      }
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError(refused.reason());
    };
  }

  /** Brings thirty pictures for each second of its own, in less than a second. */
  private record Unpaced() implements CameraSource {
    @Override
    public CaptureDevice.Identity identity() {
      return new CaptureDevice.Identity("lavfi:unpaced", "unpaced", true);
    }

    @Override
    public List<CaptureDevice.Mode> modes() {
      return List.of(new CaptureDevice.Mode(1280, 720, 30, "raw"));
    }

    @Override
    public String format() {
      return "lavfi";
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      return "testsrc2=size=1280x720:rate=30,format=yuv420p[out0]";
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      return Map.of();
    }
  }
}
