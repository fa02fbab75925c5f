package org.jianzhuo.desk.sync;

import java.net.URI;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.base.Digest;

/** The port to servers. */
public interface ServerDoor {

  /**
   * Reaches a server; nothing is sent to one whose certificate is not accepted.
   *
   * @param address {@code https} with host and port
   * @param certificate tells by the SHA-256 of its DER whether it is the right server's
   * @throws DeskFault {@code SERVER_UNREACHABLE}, or {@code SERVER_NOT_OURS} if the certificate is
   *     not accepted
   */
  ServerLink reach(URI address, Predicate<Digest> certificate);
}
