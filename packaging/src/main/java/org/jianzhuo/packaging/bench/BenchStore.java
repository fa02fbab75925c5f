package org.jianzhuo.packaging.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jspecify.annotations.Nullable;

/** A station's sealed media store in a folder of its own, removed at the end. */
final class BenchStore implements AutoCloseable {

  private final Path folder;
  private final SqliteDatabase database;
  private final SealedMediaStore media;

  BenchStore() throws IOException {
    folder = Files.createTempDirectory("jianzhuo-bench");
    SealedVault vault = new SealedVault();
    byte[] key = new byte[SealedVault.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    vault.unlock(key);
    LocalFiles files = new LocalFiles();
    database = SqliteDatabase.open(folder, files);
    media =
        new SealedMediaStore(
            folder,
            files,
            vault,
            new MediaRows(database),
            UUID::randomUUID,
            Executors.newFixedThreadPool(4, new NamedThreads("hash")));
  }

  SealedMediaStore media() {
    return media;
  }

  /** Returns a path for a file that lies on the same disk as the sealed ones. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Removes the sealed files, so that the disk does not fill up. */
  void removeMedia() throws IOException {
    remove(folder.resolve(SealedMediaStore.FOLDER));
  }

  @Override
  public void close() throws IOException {
    database.close();
    remove(folder);
  }

  private static void remove(Path whole) throws IOException {
    Files.walkFileTree(
        whole,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
