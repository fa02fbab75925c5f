package org.jianzhuo.desk.sync;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.sync.http.HttpServerDoor;
import org.jianzhuo.desk.sync.store.SqlSyncStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/** A station with a real store and a sync service that runs on the calling thread. */
public final class SyncStation implements AutoCloseable {

  static final String CERTIFICATE = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

  public final TestStation base;
  final KeptMedia media = new KeptMedia();
  final SqlSyncStore store;
  public final SyncService service;

  private SyncStation(TestStation base) {
    this(base, null);
  }

  private SyncStation(TestStation base, @Nullable MediaStore real) {
    this.base = base;
    this.store = new SqlSyncStore(base.database, base.vault);
    this.service =
        new SyncService(
            base.journal,
            base.keys,
            base.journal,
            real == null ? media : real,
            store,
            new HttpServerDoor(),
            new DirectTaskRunner(),
            InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z")),
            new SecureRandom());
  }

  /** A station that keeps its media in this store. */
  public static SyncStation over(TestStation base, MediaStore media) {
    return new SyncStation(base, media);
  }

  /** A station that joins. */
  public static SyncStation joining(Path folder) {
    return new SyncStation(TestStation.in(folder));
  }

  /** A station that joins, and folds the streams by these projections. */
  public static SyncStation joining(Path folder, List<Projection<?>> projections) {
    return new SyncStation(
        new TestStation(
            folder, new StationId(UUID.randomUUID()), TestStation.newKey(), projections));
  }

  /** A station that founded the committee. */
  public static SyncStation founding(Path folder, StreamId roster) {
    return founding(folder, roster, TestStation.PROJECTIONS);
  }

  /** A station that founded the committee, and folds the streams by these projections. */
  public static SyncStation founding(
      Path folder, StreamId roster, List<Projection<?>> projections) {
    KeyPair key = TestStation.newKey();
    StationId id = new StationId(UUID.randomUUID());
    SyncStation station = new SyncStation(new TestStation(folder, id, key, projections));
    station.found(roster, key);
    return station;
  }

  /** Founds the committee at this station. */
  public void found(StreamId roster, KeyPair key) {
    append(
        roster,
        new RosterFact.CommitteeFounded("练习委员会", "练习市", "national-2025", CERTIFICATE, true));
    append(
        roster,
        new RosterFact.StationRegistered(
            base.id, "工位 1", Base64.getEncoder().encodeToString(key.getPublic().getEncoded())));
  }

  public void append(StreamId stream, org.jianzhuo.model.journal.Fact fact) {
    base.journal.append(null, List.of(new Deed(stream, fact)));
  }

  /** Keeps random bytes as a medium of the case and journals it. */
  public Digest capture(StreamId caseStream, String fileName, int bytes, long seed) {
    byte[] plain = new byte[bytes];
    new Random(seed).nextBytes(plain);
    Digest digest = media.keep(plain).sha256();
    append(
        caseStream,
        new EvidenceFact.DocumentKept(
            new Medium(
                new MediaId(UUID.randomUUID()),
                MediaKind.DOCUMENT,
                fileName,
                "application/octet-stream",
                digest,
                bytes,
                null)));
    return digest;
  }

  public Outcome<EnrolledServer> enrol(URI url, String code) {
    List<Outcome<EnrolledServer>> outcomes = new ArrayList<>();
    service.enrol(
        url.toString(),
        code,
        outcomes::add,
        fault -> {
          throw fault;
        });
    return outcomes.getFirst();
  }

  /** Moves the station to another address of the same server, such as a proxy. */
  void readdress(URI url) {
    EnrolledServer known = store.server().orElseThrow();
    long cursor = store.cursor();
    store.enrolled(new EnrolledServer(url, known.certificate(), known.epoch()));
    store.keepCursor(cursor);
  }

  SyncState sync() {
    service.refresh(
        fault -> {
          throw fault;
        });
    service.syncNow();
    return service.state();
  }

  public SyncReport syncFully() {
    SyncState state = sync();
    if (state instanceof SyncState.Done done) {
      return done.report();
    }
    throw new AssertionError("not done: " + state);
  }

  List<Entry> allEntries() {
    List<Entry> all = new ArrayList<>();
    base.journal.known().keySet().stream()
        .sorted()
        .forEach(station -> all.addAll(base.journal.after(station, 0, 100_000)));
    return all;
  }

  SyncOverview overview() {
    List<SyncOverview> seen = new ArrayList<>();
    service.overview(
        seen::add,
        fault -> {
          throw new DeskFault(fault.code(), "overview", fault);
        });
    return seen.getFirst();
  }

  @Override
  public void close() {
    base.close();
  }
}
