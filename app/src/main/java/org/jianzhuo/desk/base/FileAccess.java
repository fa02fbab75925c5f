package org.jianzhuo.desk.base;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Writes files so that what is acknowledged is on the disk. The one seam between the program and
 * the disk for all that is not the database; tests put a disk behind it that fills up or fails.
 */
public interface FileAccess {

  /** One file that is being written. Closing does not force. */
  interface Output extends Closeable {

    /** Writes all remaining bytes at the end. */
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when the disk has every byte written so far; may run beside a write. */
    void force() throws IOException;
  }

  /** Makes the folder and those above it, readable by this user only where the system can. */
  void createFolder(Path folder) throws IOException;

  /** Starts a new file; fails if it exists. */
  Output create(Path file) throws IOException;

  /**
   * Gives a file its final name in one step, replacing what is there, and forces the folder, so
   * that the name survives a power cut.
   */
  void moveAtomically(Path from, Path to) throws IOException;

  /** Removes the file if it is there, and forces the folder. */
  void delete(Path file) throws IOException;

  /** Writes the bytes as a new file, forced, under its final name; what failed leaves no file. */
  default void writeWhole(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    delete(part);
    try {
      try (Output out = create(part)) {
        out.write(ByteBuffer.wrap(bytes));
        out.force();
      }
      moveAtomically(part, file);
    } catch (IOException e) {
      deleteAfter(e, part);
      throw e;
    }
  }

  /** Removes what a failure left; where that fails too, it is told with the first. */
  default void deleteAfter(IOException cause, Path left) {
    try {
      delete(left);
    } catch (IOException again) {
      cause.addSuppressed(again);
    }
  }
}
