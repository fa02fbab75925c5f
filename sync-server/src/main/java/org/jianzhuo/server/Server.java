package org.jianzhuo.server;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.EnrolmentCode;
import org.jianzhuo.model.wire.MissingMedia;
import org.jianzhuo.server.http.HttpFrontDoor;
import org.jianzhuo.server.http.ServerCertificate;
import org.jianzhuo.server.store.FolderMediaStore;
import org.jianzhuo.server.store.ServerDatabase;
import org.jianzhuo.server.store.SqliteEntryStore;
import org.jianzhuo.server.sync.EntryStore;
import org.jianzhuo.server.sync.KeyFile;
import org.jianzhuo.server.sync.MediaStore;
import org.jianzhuo.server.sync.ServerVault;
import org.jianzhuo.server.sync.SyncHub;

/** A running server on the embedded stores: SQLite and a folder. */
public final class Server implements AutoCloseable {

  private final ServerSettings settings;
  private final FileChannel occupied;
  private final EntryStore entries;
  private final SyncHub hub;
  private final HttpFrontDoor door;
  private final Digest fingerprint;
  private final boolean keyCreated;

  private Server(ServerSettings settings, FileChannel occupied) throws IOException {
    SecureRandom random = new SecureRandom();
    DataFolder folder = new DataFolder(settings.data());
    KeyFile key = new KeyFile(settings.key(), settings.data());
    this.settings = settings;
    this.occupied = occupied;
    this.keyCreated = !key.exists();
    ServerVault vault = folder.vault(key, random);
    ServerCertificate certificate =
        ServerCertificate.readOrMake(folder.certificate(), vault, random);
    this.fingerprint = certificate.fingerprint();
    ServerDatabase database = ServerDatabase.open(folder.database());
    this.entries = new SqliteEntryStore(database, vault, UUID::randomUUID);
    MediaStore media = new FolderMediaStore(settings.data(), database, vault, UUID::randomUUID);
    this.hub =
        new SyncHub(entries, media, fingerprint, Clock.systemUTC(), System::nanoTime, random);
    this.door = new HttpFrontDoor(hub, media, certificate, settings.host(), settings.port());
  }

  /**
   * Starts a server and returns once it answers.
   *
   * @throws IOException if the key file is missing or another's, or another server is at work here
   */
  public static Server start(ServerSettings settings) throws IOException {
    FileChannel occupied = new DataFolder(settings.data()).occupy();
    boolean started = false;
    try {
      Server server = new Server(settings, occupied);
      started = true;
      return server;
    } finally {
      if (!started) {
        occupied.close();
      }
    }
  }

  /** Returns the address by which this machine reaches the server. */
  public URI url() {
    String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
    return URI.create("https://" + host + ":" + door.port());
  }

  /** Returns the SHA-256 of the server's certificate. */
  public Digest fingerprint() {
    return fingerprint;
  }

  /** Counts the media that the entries name and this server does not have. */
  public MissingMedia missingMedia() {
    return hub.missing();
  }

  /** Tells whether this start made the key file, of which a copy must be kept elsewhere. */
  public boolean keyCreated() {
    return keyCreated;
  }

  /** Offers a new one-time enrolment code, good for 24 hours. */
  public EnrolmentCode offerCode() {
    return hub.offerCode();
  }

  /** Offers a code for the server of this data folder, which may be running in another process. */
  public static EnrolmentCode offerCode(ServerSettings settings) throws IOException {
    DataFolder folder = new DataFolder(settings.data());
    if (!folder.used()) {
      throw new IOException("no server was ever started on " + settings.data());
    }
    SecureRandom random = new SecureRandom();
    ServerVault vault = folder.vault(new KeyFile(settings.key(), settings.data()), random);
    Digest fingerprint =
        ServerCertificate.readOrMake(folder.certificate(), vault, random).fingerprint();
    ServerDatabase database = ServerDatabase.open(folder.database());
    try (EntryStore entries = new SqliteEntryStore(database, vault, UUID::randomUUID)) {
      MediaStore media = new FolderMediaStore(settings.data(), database, vault, UUID::randomUUID);
      return new SyncHub(entries, media, fingerprint, Clock.systemUTC(), System::nanoTime, random)
          .offerCode();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    entries.close();
    occupied.close();
  }
}
