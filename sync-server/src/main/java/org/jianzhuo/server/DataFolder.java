package org.jianzhuo.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;
import org.jianzhuo.server.sync.KeyFile;
import org.jianzhuo.server.sync.ServerVault;

/** Names the files of a server's data folder, and opens its vault. */
final class DataFolder {

  private final Path folder;

  DataFolder(Path folder) {
    this.folder = folder;
  }

  Path database() {
    return folder.resolve("server.db");
  }

  Path certificate() {
    return folder.resolve("certificate.sealed");
  }

  Path media() {
    return folder.resolve("media");
  }

  Path path() {
    return folder;
  }

  /** Tells whether a server has ever kept anything here. */
  boolean used() {
    return Files.exists(database());
  }

  /** Lets one server at a time use the folder; closing the channel gives it back. */
  FileChannel occupy() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("another server uses " + folder, e);
    }
    channel.close();
    throw new IOException("another server uses " + folder);
  }

  /** Opens the vault; makes a key only for a folder that was never used. */
  ServerVault vault(KeyFile key, RandomGenerator random) throws IOException {
    if (key.exists()) {
      return new ServerVault(key.read());
    }
    if (used()) {
      throw new IOException(
          "the key file " + key.path() + " is missing: put it back from its backup copy");
    }
    return new ServerVault(key.create(random));
  }
}
