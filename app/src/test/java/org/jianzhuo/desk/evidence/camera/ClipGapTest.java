package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk takes nothing for some seconds while the camera goes on. */
@Alongside
class ClipGapTest {

  private static final int PICTURES_MEANWHILE = 90;

  @TempDir Path folder;

  @Test
  void framesThatADiskWasTooSlowForAreToldWithTheirTime() throws Exception {
    CaptureDevice.Tally tally = record(new SimulatedCamera(320, 240, 30), new SlowDisk());

    assertThat(tally.gaps()).isNotEmpty();
    assertThat(tally.dropped())
        .isEqualTo(tally.gaps().stream().mapToLong(Gap::frames).sum())
        .isPositive();
    assertThat(tally.gaps()).allMatch(gap -> gap.atMillis() > 0 && gap.atMillis() < 60_000);
  }

  @Test
  void ofACameraWithItsOwnJpegPicturesNoMoreThanASecondWaits() throws Exception {
    SlowDisk disk = new SlowDisk();
    CaptureDevice.Tally tally = record(FileCamera.mjpeg(folder, 20), disk);

    assertThat(tally.dropped()).isGreaterThan(PICTURES_MEANWHILE - 2 * FileCamera.RATE);
    List<Long> times = times(disk);
    assertThat(times).hasSize((int) tally.frames());
    for (Gap gap : tally.gaps()) {
      int before = lastBefore(times, gap);
      long away = times.get(before + 1) - times.get(before);
      assertThat(away).isCloseTo((gap.frames() + 1) * 1000 / FileCamera.RATE, within(2L));
    }
  }

  @Test
  void aCameraWithItsOwnH264GoesOnWithItsNextKeyPicture() throws Exception {
    SlowDisk disk = new SlowDisk();
    CaptureDevice.Tally tally = record(FileCamera.h264(folder, 20), disk);

    assertThat(tally.dropped()).isGreaterThan(PICTURES_MEANWHILE - 2 * FileCamera.RATE);
    List<Long> times = times(disk);
    assertThat(times).hasSize((int) tally.frames());
    for (Gap gap : tally.gaps()) {
      // A key picture comes each second, and the clip begins with one.
      long again = times.get(lastBefore(times, gap) + 1);
      assertThat(again % 1000).isCloseTo(0, within(2L));
      assertThat(again - gap.atMillis())
          .isCloseTo(gap.frames() * 1000 / FileCamera.RATE, within(2L));
    }
  }

  @Test
  void aClipWhoseWriterBreaksInAnUnforeseenWayIsNotTakenForAWholeOne() throws Exception {
    SlowDisk disk = new SlowDisk();
    disk.breaks = true;

    assertThatThrownBy(() -> record(new SimulatedCamera(320, 240, 30), disk))
        .isInstanceOf(DeskFault.class)
        .hasRootCauseMessage("unforeseen");
  }

  private static int lastBefore(List<Long> times, Gap gap) {
    int last = 0;
    while (last + 1 < times.size() && times.get(last + 1) < gap.atMillis()) {
      last++;
    }
    return last;
  }

  private static CaptureDevice.Tally record(CameraSource camera, SlowDisk disk) throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch meanwhile = new CountDownLatch(PICTURES_MEANWHILE);
    CountDownLatch afterwards = new CountDownLatch(PICTURES_MEANWHILE + 60);
    try (CaptureDevice device =
        new FfmpegDevice(camera, new NamedThreads("camera"), System::nanoTime, Clock.systemUTC())) {
      device.start(
          device.modes().getFirst(),
          null,
          frame -> {
            first.countDown();
            meanwhile.countDown();
            afterwards.countDown();
          },
          event -> {});
      assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
      device.startRecording(disk);
      assertThat(meanwhile.await(60, TimeUnit.SECONDS)).isTrue();
      disk.goesOn.countDown();
      assertThat(afterwards.await(60, TimeUnit.SECONDS)).isTrue();
      return device.stopRecording();
    }
  }

  private List<Long> times(SlowDisk disk) throws Exception {
    Path clip = folder.resolve("clip");
    Files.write(clip, disk.bytes.toByteArray());
    List<Long> times = new ArrayList<>();
    try (var plain = Files.newByteChannel(clip)) {
      assertThat(new FfmpegMediaReader().check(plain).decodes()).isTrue();
      plain.position(0);
      new FfmpegMediaReader().play(plain, 0, 320, frame -> times.add(frame.millis()));
    }
    return times;
  }

  /** Takes nothing until it is told to. */
  private static final class SlowDisk extends MediaStore.Writer {
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean breaks;

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) {
      try {
        goesOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (breaks && bytes.size() > 0) {
        throw new IllegalStateException("unforeseen");
      }
      bytes.write(more, offset, length);
    }

    @Override
    public void checkpoint() {}

    @Override
    public long written() {
      return bytes.size();
    }

    @Override
    public MediaStore.Sealed finish() {
      return new MediaStore.Sealed(Digest.of(new byte[0]), bytes.size());
    }

    @Override
    public void abandon() {}
  }
}
