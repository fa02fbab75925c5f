package org.jianzhuo.server.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;

/**
 * The port to where the server keeps media, sealed. A medium exists only once its whole digest was
 * verified; until then it is an upload, whose bytes survive a restart. Thread-safe; one upload is
 * written by one thread at a time.
 */
public interface MediaStore {

  /** An unfinished upload: {@code offset} bytes of {@code length} are on the disk. */
  record Upload(UUID id, Digest sha256, long length, long offset) {}

  boolean has(Digest sha256);

  /** Begins an upload, or returns the one of this medium that is under way. */
  Upload begin(Digest sha256, long length) throws IOException;

  Optional<Upload> upload(UUID id) throws IOException;

  /** Finds the upload of a medium that is under way. */
  Optional<Upload> uploadOf(Digest sha256) throws IOException;

  /**
   * Appends what the stream gives, and keeps what came before the stream broke. With the last byte
   * the digest is verified and the medium kept.
   *
   * @throws WrongDigest if the whole bytes are not the medium's; the upload is dropped
   */
  Upload append(Upload upload, InputStream bytes) throws IOException;

  /**
   * Verifies and keeps an upload whose bytes are all there, such as one that a crash interrupted
   * just before.
   *
   * @throws WrongDigest if the whole bytes are not the medium's; the upload is dropped
   */
  void complete(Upload upload) throws IOException;

  /** Takes back the last bytes of an upload. */
  void shorten(Upload upload, long length) throws IOException;

  /** Opens the plain bytes of a verified medium for reading and seeking. */
  SeekableByteChannel open(Digest sha256) throws IOException;

  /** Reports that an upload's bytes were not the medium that was announced. */
  final class WrongDigest extends IOException {
    private static final long serialVersionUID = 1L;

    public WrongDigest(Digest announced) {
      super("the bytes of an upload are not " + announced.brief());
    }
  }
}
