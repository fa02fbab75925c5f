package org.jianzhuo.desk.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that fills up after some bytes, or whose forcing fails: for tests. */
public final class FaultyFiles implements FileAccess {

  private final FileAccess disk;
  private long room = Long.MAX_VALUE;
  private volatile boolean forceFails;
  private final AtomicInteger forcesUntilOneFails = new AtomicInteger(-1);

  public FaultyFiles(FileAccess disk) {
    this.disk = disk;
  }

  /** Lets this many bytes be written from now on, then is full. */
  public void fullAfter(long bytes) {
    room = bytes;
  }

  /** Lets every forcing fail from now on, or not. */
  public void forceFails(boolean fails) {
    forceFails = fails;
  }

  /** Lets so many forcings succeed, the next one fail, and all after it succeed again. */
  public void failsOneForceAfter(int forces) {
    forcesUntilOneFails.set(forces);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    disk.createFolder(folder);
  }

  @Override
  public Output create(Path file) throws IOException {
    Output real = disk.create(file);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        int fits = (int) Math.min(room, bytes.remaining());
        ByteBuffer part = bytes.slice(bytes.position(), fits);
        real.write(part);
        bytes.position(bytes.position() + fits);
        room -= fits;
        if (bytes.hasRemaining()) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void force() throws IOException {
        if (forceFails || forcesUntilOneFails.getAndDecrement() == 0) {
          throw new IOException("Input/output error");
        }
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  @Override
  public void moveAtomically(Path from, Path to) throws IOException {
    disk.moveAtomically(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }
}
