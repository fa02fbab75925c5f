package org.jianzhuo.model.wire;

import org.jianzhuo.model.journal.StationId;

/**
 * Opens a connection.
 *
 * @param clientNonce 32 random bytes in base64url
 * @param serverNonce of the greeting
 * @param signature by the station's key over {@link Handshake#opening}, base64url
 */
public record Opening(
    StationId station, String clientNonce, String serverNonce, String signature) {}
