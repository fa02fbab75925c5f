package org.jianzhuo.desk.journal;

import org.jianzhuo.desk.base.DeskFault;

/**
 * Signs as this station, while its store is open: what opens a connection to a server. Entries are
 * signed by the journal itself. Before and after that throws {@link DeskFault} {@code
 * STORE_LOCKED}.
 */
@FunctionalInterface
public interface StationSigner {

  /** Signs the data (Ed25519); whoever calls begins it with its purpose. */
  byte[] sign(byte[] data);
}
