package org.jianzhuo.desk.evidence.camera;

import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.evidence.Medium;

/** Takes a photo again and dies as soon as the journal holds anything of it. */
final class KilledRetaker {

  private KilledRetaker() {}

  /** Arguments: data folder, station, private key file, public key file. */
  public static void main(String[] args) throws Exception {
    CaptureRoom room = KilledRecorder.room(args, kept -> kept);
    room.withNotice().withCamera();
    KilledRecorder.say("stream " + room.stream);
    Medium first =
        ((Outcome.Done<Medium>) room.capture.still(room.stream, room.expert, room.elbow)).value();
    try (AutoCloseable watch =
        room.station.journal.onChange(changed -> Runtime.getRuntime().halt(137))) {
      room.capture.retake(room.stream, room.expert, first.id(), "out of focus");
    }
  }
}
