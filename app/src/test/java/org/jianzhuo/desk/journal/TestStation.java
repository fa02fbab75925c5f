package org.jianzhuo.desk.journal;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.journal.store.SqlDrafts;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.JsonFactCodec;

/** A station with a real database and an open journal, for tests. */
public final class TestStation implements AutoCloseable {

  public static final List<Projection<?>> PROJECTIONS =
      List.of(Roster.PROJECTION, Session.PROJECTION, Intake.PROJECTION, Evidence.PROJECTION);

  public final StationId id;
  public final SqliteDatabase database;
  public final SealedVault vault = new SealedVault();
  public final SqlStationKeys keys;
  public final SqlDrafts drafts;
  public final StationJournal journal;

  /** Opens a station whose data key is all zero. */
  public TestStation(Path folder, StationId id, KeyPair key) {
    this(folder, id, key, PROJECTIONS);
  }

  /** Opens a station that folds the streams by these projections. */
  public TestStation(Path folder, StationId id, KeyPair key, List<Projection<?>> projections) {
    this(folder, id, key, projections, Instant.parse("2026-11-23T01:00:00Z"));
  }

  /** Opens a station whose clock stands still at a moment. */
  public TestStation(
      Path folder, StationId id, KeyPair key, List<Projection<?>> projections, Instant now) {
    this.id = id;
    database = SqliteDatabase.open(folder, new LocalFiles());
    vault.unlock(new byte[SealedVault.KEY_BYTES]);
    keys = new SqlStationKeys(database);
    keys.learn(id, key.getPublic().getEncoded());
    drafts = new SqlDrafts(database, vault);
    journal =
        new StationJournal(
            new SqlEntryStore(database, vault),
            new JsonFactCodec(),
            projections,
            InstantSource.fixed(now),
            new SecureRandom());
    journal.open(id, key.getPrivate());
  }

  public static TestStation in(Path folder) {
    return new TestStation(folder, new StationId(UUID.randomUUID()), newKey());
  }

  public static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    journal.close();
    vault.lock();
    database.close();
  }
}
