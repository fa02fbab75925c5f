package org.jianzhuo.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.evidence.MediaPresence;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.sync.http.HttpServerDoor;
import org.jianzhuo.desk.sync.store.SqlSyncStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.MissingMedia;
import org.jianzhuo.server.Server;
import org.jianzhuo.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts missing media on two stations with real files, and at the server. */
class MissingMediaTest {

  private static final StreamId ROSTER = new StreamId(new UUID(1, 1));
  private static final StreamId CASE = new StreamId(new UUID(2, 2));

  @TempDir Path folder;
  private final ExecutorService hashing = Executors.newFixedThreadPool(2, new NamedThreads("hash"));
  private final KeyPair keyOfA = TestStation.newKey();
  private final KeyPair keyOfB = TestStation.newKey();
  private final StationId idOfA = new StationId(new UUID(3, 1));
  private final StationId idOfB = new StationId(new UUID(3, 2));
  private Server server;
  private Desk a;
  private Desk b;

  /** A station with real sealed media. */
  private final class Desk implements AutoCloseable {

    private final TestStation base;
    private final SealedMediaStore media;
    private final SqlSyncStore store;
    private final SyncService service;
    private final MediaPresence presence;

    Desk(Path data, StationId id, KeyPair key) {
      base = new TestStation(data, id, key);
      media =
          new SealedMediaStore(
              data,
              new LocalFiles(),
              base.vault,
              new MediaRows(base.database),
              UUID::randomUUID,
              hashing);
      store = new SqlSyncStore(base.database, base.vault);
      service =
          new SyncService(
              base.journal,
              base.keys,
              base.journal,
              media,
              store,
              new HttpServerDoor(),
              new DirectTaskRunner(),
              InstantSource.system(),
              new SecureRandom());
      presence = new MediaPresence(base.journal, media, this::unverified);
    }

    private Set<Digest> unverified(Set<Digest> named) {
      if (store.server().isEmpty()) {
        return Set.of();
      }
      Set<Digest> waiting = new HashSet<>(named);
      waiting.removeAll(store.verified(named));
      return waiting;
    }

    void append(StreamId stream, Fact fact) {
      base.journal.append(null, List.of(new Deed(stream, fact)));
    }

    Digest capture(String name, long seed) {
      byte[] plain = new byte[40_000];
      new Random(seed).nextBytes(plain);
      Digest digest = media.keep(plain).sha256();
      append(
          CASE,
          new EvidenceFact.DocumentKept(
              new Medium(
                  new MediaId(UUID.randomUUID()),
                  MediaKind.DOCUMENT,
                  name,
                  "application/octet-stream",
                  digest,
                  plain.length,
                  null)));
      return digest;
    }

    void enrol() {
      service.enrol(
          server.url().toString(),
          server.offerCode().toString(),
          outcome -> {},
          fault -> {
            throw fault;
          });
    }

    void sync() {
      service.refresh(
          fault -> {
            throw fault;
          });
      service.syncNow();
      assertThat(service.state()).isInstanceOf(SyncState.Done.class);
    }

    MediaPresence.Count count() {
      return presence.of(CASE);
    }

    @Override
    public void close() {
      base.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = Server.start(ServerSettings.local(folder.resolve("server")));
    a = new Desk(folder.resolve("a"), idOfA, keyOfA);
    b = new Desk(folder.resolve("b"), idOfB, keyOfB);
    a.append(
        ROSTER,
        new RosterFact.CommitteeFounded(
            "练习委员会", "练习市", "national-2025", SyncStation.CERTIFICATE, true));
    a.append(
        ROSTER,
        new RosterFact.StationRegistered(
            idOfA, "工位 1", Base64.getEncoder().encodeToString(keyOfA.getPublic().getEncoded())));
    a.append(CASE, SampleFacts.caseRegistered());
  }

  @AfterEach
  void close() throws IOException {
    a.close();
    b.close();
    server.close();
    hashing.shutdown();
  }

  /** Deletes one sealed file, as a bad disk or a hand would. */
  private static void loseOne(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("media"))) {
      Files.delete(files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow());
    }
  }

  @Test
  void whatIsNotSentYetCountsAtItsStationUntilTheServerHasIt() {
    a.capture("IMG-01.jpg", 1);
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(1, 0, 0));
    a.enrol();
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(1, 0, 1));
    a.sync();
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(1, 0, 0));
    assertThat(server.missingMedia()).isEqualTo(new MissingMedia(0, List.of()));
  }

  @Test
  void whatWasLostBeforeItWasSentIsMissingAtBothStationsAndTheServer() throws IOException {
    a.capture("IMG-01.jpg", 1);
    a.capture("IMG-02.jpg", 2);
    loseOne(folder.resolve("a"));
    a.enrol();
    b.enrol();
    a.sync();
    b.sync();
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(2, 1, 1));
    assertThat(b.count()).isEqualTo(new MediaPresence.Count(2, 1, 1));
    assertThat(server.missingMedia())
        .isEqualTo(new MissingMedia(1, List.of(new MissingMedia.OfCase(CASE, 1))));
  }

  @Test
  void aFileDeletedOnTheDiskIsMissingAtTheNextStartAndComesBackFromTheServer() throws IOException {
    a.capture("IMG-01.jpg", 1);
    a.capture("IMG-02.jpg", 2);
    a.enrol();
    a.sync();
    a.close();
    loseOne(folder.resolve("a"));
    a = new Desk(folder.resolve("a"), idOfA, keyOfA);
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(2, 1, 0));
    a.sync();
    assertThat(a.count()).isEqualTo(new MediaPresence.Count(2, 0, 0));
  }

  @Test
  void aFileDeletedAtTheServerCountsThereAtItsNextStart() throws IOException {
    a.capture("IMG-01.jpg", 1);
    a.enrol();
    a.sync();
    server.close();
    loseOne(folder.resolve("server"));
    server = Server.start(ServerSettings.local(folder.resolve("server")));
    assertThat(server.missingMedia().total()).isEqualTo(1);
  }
}
