package org.jianzhuo.model.wire;

import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Introduces a station whose entries follow: bodies are opaque to a server, so a station's key must
 * travel beside them.
 *
 * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in Base64
 * @param by the station that vouches for it; null for one that enrolled by itself
 * @param signature by that station's key over {@link Handshake#introduction}, base64url; null with
 *     {@code by}
 */
public record StationLine(
    StationId station, String publicKey, @Nullable StationId by, @Nullable String signature) {}
