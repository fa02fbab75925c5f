package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;
import org.junit.jupiter.api.Test;

class ClipGapTest {

  @Test
  void framesThatADiskWasTooSlowForAreToldWithTheirTime() throws Exception {
    CountDownLatch manyFrames = new CountDownLatch(150);
    CountDownLatch diskGoesOn = new CountDownLatch(1);
    try (CaptureDevice device =
        new FfmpegDevice(
            new SimulatedCamera(320, 240, 30),
            new NamedThreads("camera"),
            System::nanoTime,
            Clock.systemUTC())) {
      device.start(device.modes().getFirst(), null, frame -> manyFrames.countDown(), event -> {});
      device.startRecording(new SlowDisk(diskGoesOn));
      assertThat(manyFrames.await(60, TimeUnit.SECONDS)).isTrue();
      diskGoesOn.countDown();

      CaptureDevice.Tally tally = device.stopRecording();

      assertThat(tally.gaps()).isNotEmpty();
      assertThat(tally.dropped())
          .isEqualTo(tally.gaps().stream().mapToLong(Gap::frames).sum())
          .isPositive();
      assertThat(tally.gaps()).allMatch(gap -> gap.atMillis() > 0 && gap.atMillis() < 60_000);
    }
  }

  /** Takes nothing until it is told to. */
  private static final class SlowDisk extends MediaStore.Writer {
    private final CountDownLatch goesOn;
    private long written;

    SlowDisk(CountDownLatch goesOn) {
      this.goesOn = goesOn;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        goesOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written += length;
    }

    @Override
    public void checkpoint() {}

    @Override
    public long written() {
      return written;
    }

    @Override
    public MediaStore.Sealed finish() {
      return new MediaStore.Sealed(Digest.of(new byte[0]), written);
    }

    @Override
    public void abandon() {}
  }
}
