package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;

/**
 * Writes one part: plain bytes are hashed and sealed on the way. Used by one thread at a time;
 * hashing goes on beside sealing and writing, and has ended when {@link #finish} returns.
 */
final class PartWriter extends MediaStore.Writer {

  /** Takes over a part whose last byte is on the disk. */
  interface Owner {
    void finished(PartWriter part, MediaStore.Sealed plain, Digest sealed) throws IOException;

    void settled(PartWriter part) throws IOException;

    void abandoned(PartWriter part) throws IOException;

    void missing(PartWriter part, List<Gap> gaps) throws IOException;

    /** The part is not being written any more, in whatever way it ended. */
    void released(PartWriter part);
  }

  private final Path file;
  private final Owner owner;
  private final HashBeside plainHash;
  private final SealedOutput disk;
  private final SegmentSealer sealing;
  private long written;
  private boolean ended;
  private boolean released;

  /**
   * @param beside where hashes are counted and the disk is forced ahead
   */
  PartWriter(
      Path file, FileAccess files, SealedFormat format, int segment, Owner owner, Executor beside)
      throws IOException {
    this.file = file;
    this.owner = owner;
    this.plainHash = new HashBeside(beside);
    this.disk = new SealedOutput(files.create(file), beside);
    this.sealing = format.sealing(disk, segment);
  }

  Path file() {
    return file;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    // Piece by piece, so that a piece is sealed while the one before is hashed.
    for (int done = 0; done < length; ) {
      int part = plainHash.fill(bytes, offset + done, length - done);
      if (plainHash.isFull()) {
        plainHash.handOver();
      }
      sealing.write(bytes, offset + done, part);
      done += part;
    }
    disk.drain();
    written += length;
  }

  /**
   * Writes bytes without a copy for the hash.
   *
   * @param bytes nobody changes them until {@link #finish} has returned
   */
  void writeLent(byte[] bytes) throws IOException {
    plainHash.lend(bytes, 0, bytes.length);
    sealing.write(bytes, 0, bytes.length);
    written += bytes.length;
  }

  @Override
  public void checkpoint() throws IOException {
    disk.force();
  }

  @Override
  public int untilClosed() {
    return sealing.untilClosed();
  }

  @Override
  public void missing(List<Gap> gaps) throws IOException {
    owner.missing(this, gaps);
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public MediaStore.Sealed finish() throws IOException {
    end();
    MediaStore.Sealed plain = new MediaStore.Sealed(plainHash.digest(), written);
    try {
      owner.finished(this, plain, disk.digest());
    } finally {
      release();
    }
    return plain;
  }

  /** Seals the end, forces it to the disk and tells the plain digest; nothing is named yet. */
  Digest end() throws IOException {
    if (!ended) {
      plainHash.handOver();
      sealing.close();
      disk.end();
      disk.force();
      disk.closeFile();
      ended = true;
    }
    return plainHash.digest();
  }

  @Override
  public void settle() throws IOException {
    owner.settled(this);
  }

  @Override
  public void abandon() throws IOException {
    close();
    owner.abandoned(this);
  }

  /** Lets go of the file without an end: what is there waits for recovery. */
  @Override
  public void close() throws IOException {
    try {
      if (!ended) {
        ended = true;
        disk.closeFile();
      }
    } finally {
      release();
    }
  }

  private void release() {
    if (!released) {
      released = true;
      owner.released(this);
    }
  }
}
