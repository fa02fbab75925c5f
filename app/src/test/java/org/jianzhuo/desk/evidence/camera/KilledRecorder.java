package org.jianzhuo.desk.evidence.camera;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.ClipMoment;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StationId;

/** Records the simulated camera, takes photos beside it and marks moments until it is killed. */
final class KilledRecorder {

  private static final int FRAMES_BETWEEN_PHOTOS = 9;

  private KilledRecorder() {}

  /**
   * Arguments: data folder, station, private key file, public key file, how many photos; it begins
   * when it reads a line, and tells each photo and mark once it is acknowledged.
   */
  public static void main(String[] args) throws Exception {
    CaptureRoom room = room(args, kept -> kept);
    room.withNotice().withCamera();
    room.capture.setMicrophone(true);
    room.frames(2);
    say("stream " + room.stream);
    System.in.read();
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(1);
    say("recording " + System.currentTimeMillis());
    for (int photo = 0; photo < Integer.parseInt(args[4]); photo++) {
      room.frames(FRAMES_BETWEEN_PHOTOS);
      if (room.capture.still(room.stream, room.expert, room.scar)
          instanceof Outcome.Done<Medium>(Medium taken)) {
        say("photo " + taken.id());
        ClipMoment moment = room.capture.moment().orElseThrow();
        say("mark " + room.capture.mark(room.expert, moment).id());
      }
    }
    room.frames(2 * FRAMES_BETWEEN_PHOTOS);
    // What is recorded ends here, however long it then takes to close and check the clip.
    say("stopping " + System.currentTimeMillis());
    room.capture.stopClip();
    say("stopped");
    Runtime.getRuntime().halt(0);
  }

  /** Opens the station that the arguments name. */
  static CaptureRoom room(String[] args, UnaryOperator<MediaStore> disk) throws Exception {
    KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
    KeyPair key =
        new KeyPair(
            ed25519.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(args[3])))),
            ed25519.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(args[2])))));
    return new CaptureRoom(Path.of(args[0]), StationId.of(args[1]), key, disk);
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
