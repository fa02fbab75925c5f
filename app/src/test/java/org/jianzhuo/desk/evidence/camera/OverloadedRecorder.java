package org.jianzhuo.desk.evidence.camera;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Records the simulated camera on a disk that is too slow for it, until it is killed. */
final class OverloadedRecorder {

  /** Longer than what may wait at such a disk, so that pictures are left out. */
  private static final long MILLIS_PER_FRAGMENT = 650;

  private OverloadedRecorder() {}

  /** Arguments as for {@link KilledRecorder}; tells with each picture how far the clip has come. */
  public static void main(String[] args) throws Exception {
    AtomicReference<SlowDisk> disk = new AtomicReference<>();
    CaptureRoom room =
        KilledRecorder.room(
            args,
            store -> {
              disk.set(new SlowDisk(store, MILLIS_PER_FRAGMENT));
              return disk.get();
            });
    room.withNotice().withCamera();
    room.capture.setMicrophone(true);
    room.frames(2);
    KilledRecorder.say("stream " + room.stream);
    System.in.read();
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.capture.onPreview(
        frame -> {
          room.capture
              .moment()
              .ifPresent(
                  at -> {
                    disk.get().cameraAt(at.atMillis());
                    KilledRecorder.say("at " + at.atMillis());
                  });
        });
    new CountDownLatch(1).await();
  }
}
