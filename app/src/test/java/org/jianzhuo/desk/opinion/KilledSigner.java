package org.jianzhuo.desk.opinion;

import static org.jianzhuo.desk.opinion.CaseTable.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;

/** Signs case after case as a batch and says so, until it is done or killed. */
final class KilledSigner {

  private KilledSigner() {}

  /**
   * @param args data folder, station, files of its private and public key, number of cases
   */
  public static void main(String[] args) throws Exception {
    KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
    KeyPair key =
        new KeyPair(
            ed25519.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(args[3])))),
            ed25519.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(args[2])))));
    try (SigningTable table = new SigningTable(Path.of(args[0]), StationId.of(args[1]), key)) {
      table.examine(Integer.parseInt(args[4]));
      say("ready");
      for (int round = 0; round < 2; round++) {
        for (PersonId expert : table.panel) {
          table.people.become(expert);
          try (BatchSigning batch = done(table.opinions.batch(CaseTable.INK, FakePeople.PIN))) {
            for (ToSign each : table.opinions.toSign()) {
              done(batch.sign(each));
              say(each.due() + " " + each.caseStream() + " " + expert);
            }
          }
        }
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
