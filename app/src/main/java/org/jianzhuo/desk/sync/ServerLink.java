package org.jianzhuo.desk.sync;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.SyncProtocol;
import org.jianzhuo.model.wire.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A line to one server. Every call throws {@link DeskFault} {@code SERVER_UNREACHABLE} if the line
 * breaks, {@code SERVER_FAILED} if the server cannot answer.
 */
public interface ServerLink extends SyncProtocol, AutoCloseable {

  /** Returns the SHA-256 of the certificate that the server presented. */
  Digest certificate();

  /**
   * Uploads a medium, from where an earlier upload ended.
   *
   * @param upload the path of the upload to go on with; null to begin one
   * @param sent is told how many bytes the server has
   */
  void upload(
      Ticket ticket,
      Digest digest,
      SeekableByteChannel plain,
      @Nullable String upload,
      LongConsumer sent);

  /** Reads a medium; a broken line is picked up where it broke, a few times. */
  InputStream download(Ticket ticket, Digest digest);

  @Override
  void close();
}
