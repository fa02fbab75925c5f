package org.jianzhuo.desk.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.RosterFact;

/** Writes entries and drafts until it is killed, and says what was acknowledged. */
final class KilledWriter {

  private KilledWriter() {}

  /** Arguments: data folder, station, private key file, public key file, stream, person, round. */
  public static void main(String[] args) throws Exception {
    KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
    KeyPair key =
        new KeyPair(
            ed25519.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(args[3])))),
            ed25519.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(args[2])))));
    StreamId stream = StreamId.of(args[4]);
    PersonId person = PersonId.of(args[5]);
    TestStation station = new TestStation(Path.of(args[0]), StationId.of(args[1]), key);
    System.out.println("ready");
    for (int i = 0; ; i++) {
      String value = args[6] + "-" + i;
      station.journal.append(
          person, List.of(new Deed(stream, new RosterFact.SettingChanged("k" + i % 7, value))));
      long last = station.journal.known().getOrDefault(station.id, 0L);
      Entry entry = station.journal.after(station.id, last - 1, 1).getFirst();
      System.out.println("entry " + entry.id());
      station.drafts.save(person, "d" + i % 5, value.getBytes(StandardCharsets.UTF_8));
      System.out.println("draft d" + i % 5 + " " + value);
      System.out.flush();
    }
  }
}
