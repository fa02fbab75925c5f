package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;

/**
 * Keeps media sealed. A medium is named on the disk by an HMAC of its plain digest; no plain byte
 * ever touches the disk. Calls block: lane {@code IO} or {@code CAMERA}.
 */
public interface MediaStore {

  /** What a finished medium is: its plain digest and length. */
  record Sealed(Digest sha256, long bytes) {}

  /**
   * Writes one medium: plain bytes in, hashed and sealed on the way. {@link #finish} or {@link
   * #abandon} ends it; closing without either leaves the part to recovery.
   */
  abstract class Writer extends OutputStream {

    /** Forces the closed segments to the disk; the open one waits for more bytes. */
    public abstract void checkpoint() throws IOException;

    /**
     * Returns how many bytes must still follow until all written so far is in closed segments, of
     * which a kill or a power cut after the next checkpoint takes nothing; 0 where it is.
     */
    public int untilClosed() {
      return 0;
    }

    /** Has recovery told where pictures are missing so far; on the disk when this returns. */
    public void missing(List<Gap> gaps) throws IOException {}

    /** Returns the plain bytes written so far. */
    public abstract long written();

    /** Seals the end, forces it to the disk and gives the medium its final name. */
    public abstract Sealed finish() throws IOException;

    /** Removes the part. */
    public abstract void abandon() throws IOException;

    /** Says that the finished medium stands in the journal, so that its note is not needed. */
    public void settle() throws IOException {}
  }

  /** Journals a medium that a crash or a full disk had left as a part. */
  @FunctionalInterface
  interface Recovery {
    /**
     * Called once it is sealed anew, before the part is removed.
     *
     * @param gaps where pictures were missing, as told last; some may lie behind the cut
     */
    void journal(byte[] note, List<Gap> gaps, Sealed sealed);
  }

  /**
   * Starts a medium that is recorded live, in segments of 4 KiB. The note (JSON, sealed) lets
   * recovery journal it.
   */
  Writer record(byte[] note);

  /** Keeps bytes that are whole, in segments of 64 KiB; the same bytes are kept once. */
  Sealed keep(byte[] plain);

  /** Keeps a stream whose digest must come out as expected; else nothing is kept. */
  Sealed keep(InputStream plain, Digest expected) throws IOException;

  boolean has(Digest sha256);

  /** Opens the plain bytes for reading and seeking. */
  SeekableByteChannel open(Digest sha256);

  /** Reads the plain bytes whole; for stills and documents. */
  byte[] read(Digest sha256);

  /** Returns digests of every medium held. */
  List<Digest> held();

  /**
   * Seals anew what a crash left of recordings, cut at the last whole fragment, and returns how
   * many were kept. Recordings that are under way are left alone.
   */
  default int recover(Recovery recovery) {
    return 0;
  }
}
