package org.jianzhuo.desk.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.FolderLock;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.store.SqlDrafts;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.desk.roster.Argon2Cost;
import org.jianzhuo.desk.roster.StationAccounts;
import org.jianzhuo.desk.roster.StoreDoor;
import org.jianzhuo.desk.roster.store.SqlAccountStore;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ReviewedResult;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.DeadlineSettings;
import org.jianzhuo.model.evidence.Descriptions;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.DrawnCharacters;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.JsonFactCodec;

/** Builds what stands on a station's data folder: store, vault, journal, accounts, media. */
final class Station implements AutoCloseable {

  /** Every projection of the program. */
  static final List<Projection<?>> PROJECTIONS =
      List.of(
          Roster.PROJECTION,
          DeadlineSettings.PROJECTION,
          OfficialWordings.PROJECTION,
          CaseTimes.PROJECTION,
          Intake.PROJECTION,
          DrawnCharacters.PROJECTION,
          Session.PROJECTION,
          Panel.PROJECTION,
          Exam.PROJECTION,
          Evidence.PROJECTION,
          Notes.PROJECTION,
          KeyImages.PROJECTION,
          Descriptions.PROJECTION,
          Opinions.PROJECTION,
          Conclusion.PROJECTION,
          ReviewedResult.PROJECTION,
          Papers.PROJECTION);

  /**
   * The plain bytes, the sealed bytes and the disk; one more, so that a slow disk holds up none.
   */
  private static final int SEALING_THREADS = 4;

  final Path data;
  final Clock clock;
  final SecureRandom random;
  final Supplier<UUID> ids;
  final FileAccess files = new LocalFiles();
  private final FolderLock lock;
  final SqliteDatabase database;
  final SealedVault vault = new SealedVault();
  final StationKeys stationKeys;
  final StationJournal journal;
  final SqlDrafts drafts;
  final StationAccounts accounts;
  final SealedMediaStore media;

  private Station(
      Path data, FolderLock lock, SqliteDatabase database, Clock clock, SecureRandom random) {
    this.data = data;
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    this.random = random;
    ids = () -> randomId(random);
    stationKeys = new SqlStationKeys(database);
    journal =
        new StationJournal(
            new SqlEntryStore(database, vault), new JsonFactCodec(), PROJECTIONS, clock, random);
    drafts = new SqlDrafts(database, vault);
    SqlAccountStore accountStore = new SqlAccountStore(database, vault);
    StoreDoor door =
        new StoreDoor(accountStore, vault, journal, stationKeys, random, Argon2Cost.STANDARD);
    accounts = new StationAccounts(accountStore, door, vault, journal, stationKeys, clock, random);
    media =
        new SealedMediaStore(
            data,
            files,
            vault,
            new MediaRows(database),
            ids,
            Executors.newFixedThreadPool(SEALING_THREADS, new NamedThreads("hash")));
  }

  /** Opens or makes the folder's store; it stays sealed until somebody signs in. */
  static Station open(Path data, Clock clock, SecureRandom random) {
    LocalFiles files = new LocalFiles();
    try {
      files.createFolder(data);
    } catch (IOException e) {
      throw DiskFaults.of(e, "the data folder cannot be made");
    }
    FolderLock lock = FolderLock.take(data);
    try {
      return new Station(data, lock, SqliteDatabase.open(data, files), clock, random);
    } catch (DeskFault fault) {
      lock.close();
      throw fault;
    }
  }

  private static UUID randomId(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
    bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      high = high << 8 | bytes[i] & 0xff;
      low = low << 8 | bytes[i + 8] & 0xff;
    }
    return new UUID(high, low);
  }

  @Override
  public void close() {
    accounts.lock();
    database.close();
    lock.close();
  }
}
