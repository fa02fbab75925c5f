package org.jianzhuo.desk.base.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;

/** Keeps a data folder for one running desk: two would give the same number to two entries. */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder until {@link #close} or the end of the process.
   *
   * @throws DeskFault {@code STORE_IN_USE} where another desk has it, or a disk fault
   */
  public static FolderLock take(Path dataFolder) {
    try {
      FileChannel channel =
          FileChannel.open(
              dataFolder.resolve("desk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DeskFault(ErrorCode.STORE_IN_USE, "another desk has the data folder");
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw DiskFaults.of(e, "the data folder cannot be locked");
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DiskFaults.of(e, "the data folder's lock cannot be closed");
    }
  }
}
