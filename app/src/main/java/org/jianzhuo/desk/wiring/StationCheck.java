package org.jianzhuo.desk.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.MediaAudit;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.StationAudit;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.store.SqlAuditStore;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.desk.roster.AccountStore;
import org.jianzhuo.desk.roster.Argon2Cost;
import org.jianzhuo.desk.roster.CertificateAudit;
import org.jianzhuo.desk.roster.StoreDoor;
import org.jianzhuo.desk.roster.store.SqlAccountStore;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.wire.JsonFactCodec;

/** Checks a station's data folder without changing it: what the command {@code verify} does. */
public final class StationCheck {

  private final Path data;
  private final SealedVault vault = new SealedVault();
  private final AccountStore accounts;
  private final StoreDoor door;
  private final Database database;

  /** Looks at the folder; nothing is written into it. */
  public StationCheck(Path data) {
    this.data = data;
    database = SqliteDatabase.forReading(data.resolve(SqliteDatabase.FILE));
    accounts = new SqlAccountStore(database, vault);
    SecureRandom random = new SecureRandom();
    StationJournal journal =
        new StationJournal(
            new SqlEntryStore(database, vault),
            new JsonFactCodec(),
            List.of(),
            InstantSource.system(),
            random);
    door =
        new StoreDoor(
            accounts, vault, journal, new SqlStationKeys(database), random, Argon2Cost.STANDARD);
  }

  /** Tells whether the path is a station's data folder. */
  public static boolean recognises(Path path) {
    return Files.isRegularFile(path.resolve(SqliteDatabase.FILE));
  }

  /** Checks without a secret. */
  public List<Damage> cold() {
    return audit().cold();
  }

  /**
   * Checks with any account's password or the recovery key, which is wiped; empty if it does not
   * open this store.
   */
  public Optional<List<Damage>> open(char[] secret) {
    boolean opened;
    try {
      opened = door.openVault(secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
    if (!opened) {
      return Optional.empty();
    }
    try {
      List<Damage> found = new ArrayList<>(audit().cold());
      StationAudit.Open open = audit().open(vault, new JsonFactCodec());
      found.addAll(open.damage());
      found.addAll(new CertificateAudit(accounts).check(open.acts()));
      SealedMediaStore media =
          new SealedMediaStore(
              data,
              new LocalFiles(),
              vault,
              new MediaRows(database),
              UUID::randomUUID,
              Runnable::run);
      found.addAll(new MediaAudit(media, door.station()).check(open.acts()));
      return Optional.of(found);
    } finally {
      vault.lock();
    }
  }

  private StationAudit audit() {
    return new StationAudit(new SqlAuditStore(database), data, ownStation());
  }

  // Where even that cannot be read, the audit says so itself.
  private String ownStation() {
    try {
      return door.station().toString();
    } catch (DeskFault | IllegalArgumentException e) {
      return "unknown";
    }
  }
}
