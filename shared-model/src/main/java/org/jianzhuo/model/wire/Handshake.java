package org.jianzhuo.model.wire;

import java.nio.charset.StandardCharsets;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StationId;

/**
 * Lays out what a station signs. Each text begins with its purpose, so that no signature serves
 * another, and names the certificate that the station saw, so that nobody can stand in between.
 */
public final class Handshake {

  private Handshake() {}

  /** Returns what is signed to open a connection. */
  public static byte[] opening(
      StationId station, String clientNonce, String serverNonce, Digest certificate) {
    return text("jianzhuo-open-1", station.toString(), clientNonce, serverNonce, certificate.hex());
  }

  /** Returns what is signed to enrol: proof that the station holds the key. */
  public static byte[] enrolment(
      StationId station, String publicKey, String serverNonce, Digest certificate) {
    return text("jianzhuo-enrol-1", station.toString(), publicKey, serverNonce, certificate.hex());
  }

  /** Returns what a station signs to vouch for another's key. */
  public static byte[] introduction(StationId station, String publicKey, StationId by) {
    return text("jianzhuo-introduce-1", station.toString(), publicKey, by.toString());
  }

  private static byte[] text(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
