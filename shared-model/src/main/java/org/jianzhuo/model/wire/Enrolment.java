package org.jianzhuo.model.wire;

import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Asks to register a station.
 *
 * @param code as the administrator gave it
 * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in Base64
 * @param committee the committee's certificate (DER in Base64); null for a station that joins
 * @param signature by the station's key over {@link Handshake#enrolment}, base64url
 */
public record Enrolment(
    String code,
    StationId station,
    String publicKey,
    @Nullable String committee,
    String serverNonce,
    String signature) {}
