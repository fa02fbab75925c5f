package org.jianzhuo.server.sync;

import java.security.PublicKey;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.StationLine;
import org.jspecify.annotations.Nullable;

/**
 * A station whose key the server knows.
 *
 * @param enrolled whether it may connect; false for one that only another station introduced
 * @param line its key, and who introduced it
 */
public record KnownStation(boolean enrolled, StationLine line) {

  /** Knows a station that enrolled by a code. */
  public static KnownStation enrolled(StationId station, String publicKey) {
    return new KnownStation(true, new StationLine(station, publicKey, null, null));
  }

  public StationId id() {
    return line.station();
  }

  public PublicKey key() {
    return Ed25519Keys.read(line.publicKey());
  }

  public @Nullable StationId introducedBy() {
    return line.by();
  }
}
