package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;

/** Writes one part: plain bytes are hashed and sealed on the way. Used by one thread at a time. */
final class PartWriter extends MediaStore.Writer {

  /** Takes over a part whose last byte is on the disk. */
  interface Owner {
    void finished(PartWriter part, MediaStore.Sealed plain, Digest sealed) throws IOException;

    void settled(PartWriter part) throws IOException;

    void abandoned(PartWriter part) throws IOException;

    /** The part is not being written any more, in whatever way it ended. */
    void released(PartWriter part);
  }

  private final Path file;
  private final FileAccess.Output disk;
  private final Owner owner;
  private final MessageDigest plainHash = Digest.sha256();
  private final MessageDigest sealedHash = Digest.sha256();
  private final OutputStream sealing;
  private long written;
  private boolean ended;

  PartWriter(Path file, FileAccess files, SealedFormat format, int segment, Owner owner)
      throws IOException {
    this.file = file;
    this.owner = owner;
    this.disk = files.create(file);
    this.sealing = format.sealing(new ToDisk(), segment);
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
    plainHash.update(bytes, offset, length);
    sealing.write(bytes, offset, length);
    written += length;
  }

  @Override
  public void checkpoint() throws IOException {
    sealing.flush();
    disk.force();
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public MediaStore.Sealed finish() throws IOException {
    sealing.close();
    disk.force();
    disk.close();
    ended = true;
    MediaStore.Sealed plain = new MediaStore.Sealed(Digest.ofBytes(plainHash.digest()), written);
    try {
      owner.finished(this, plain, Digest.ofBytes(sealedHash.digest()));
    } finally {
      owner.released(this);
    }
    return plain;
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
    if (!ended) {
      ended = true;
      try {
        disk.close();
      } finally {
        owner.released(this);
      }
    }
  }

  /** Hashes what the disk gets. */
  private final class ToDisk extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      disk.write(ByteBuffer.wrap(bytes, offset, length));
      sealedHash.update(bytes, offset, length);
    }
  }
}
