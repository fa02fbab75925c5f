package org.jianzhuo.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jianzhuo.server.sync.MediaStore;
import org.jianzhuo.server.sync.ServerVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest extends MediaStoreContract {

  @TempDir Path folder;
  private ServerDatabase database;
  private MediaStore store;

  @BeforeEach
  void open() {
    database = ServerDatabase.open(folder.resolve("server.db"));
    try {
      store =
          new FolderMediaStore(folder, database, new ServerVault(new byte[32]), UUID::randomUUID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  MediaStore store() {
    return store;
  }

  @Override
  MediaStore reopened() {
    close();
    open();
    return store;
  }
}
