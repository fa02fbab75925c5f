package org.jianzhuo.desk.evidence.camera;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jianzhuo.model.journal.StationId;

/** Records the simulated camera until it is killed. */
final class KilledRecorder {

  private KilledRecorder() {}

  /** Arguments: data folder, station, private key file, public key file. */
  public static void main(String[] args) throws Exception {
    KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
    KeyPair key =
        new KeyPair(
            ed25519.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(args[3])))),
            ed25519.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(args[2])))));
    CaptureRoom room = new CaptureRoom(Path.of(args[0]), StationId.of(args[1]), key);
    room.withNotice().withCamera();
    room.capture.setMicrophone(true);
    room.frames(2);
    room.capture.startClip(room.expert, room.elbow);
    room.frames(1);
    System.out.println("stream " + room.stream);
    System.out.println("recording " + System.currentTimeMillis());
    System.out.flush();
    room.frames(Integer.MAX_VALUE);
  }
}
