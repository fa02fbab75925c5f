package org.jianzhuo.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.server.store.ServerDatabase;
import org.jianzhuo.server.store.StoreFault;
import org.jianzhuo.server.store.StoredEntryCheck;
import org.jianzhuo.server.store.StoredMediaCheck;
import org.jianzhuo.server.sync.KeyFile;
import org.jianzhuo.server.sync.ServerVault;
import org.jspecify.annotations.Nullable;

/**
 * Checks a server's data folder. Cold, without a secret: headers, signatures, gapless seq, parents,
 * sealed hashes, missing and surplus files. Open, with the key file: also bodies, the stations'
 * rows and the media themselves.
 */
public final class ServerAudit {

  private final DataFolder folder;

  public ServerAudit(Path data) {
    this.folder = new DataFolder(data);
  }

  /** Tells whether the path is a server's data folder. */
  public static boolean recognises(Path path) {
    return new DataFolder(path).used();
  }

  /** Checks without a secret. */
  public List<Damage> cold() throws IOException {
    return check(null);
  }

  /**
   * Checks with the key file.
   *
   * @throws IOException if the key file cannot be read
   */
  public List<Damage> open(Path keyFile) throws IOException {
    return check(new ServerVault(new KeyFile(keyFile, folder.path()).read()));
  }

  private List<Damage> check(@Nullable ServerVault vault) throws IOException {
    if (!folder.used()) {
      throw new IOException("no server's data folder: " + folder.path());
    }
    try (ServerDatabase database = ServerDatabase.look(folder.database())) {
      StoredEntryCheck entries = new StoredEntryCheck(database, vault);
      List<Damage> found = entries.check();
      found.addAll(
          new StoredMediaCheck(database, folder.media(), vault, entries.mediaNames()).check());
      return List.copyOf(found);
    } catch (StoreFault e) {
      return List.of(new Damage("database", "server.db", "it cannot be read: " + e.getMessage()));
    }
  }
}
