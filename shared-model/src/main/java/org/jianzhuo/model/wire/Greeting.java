package org.jianzhuo.model.wire;

/**
 * Answers a {@link Hello}.
 *
 * @param version the highest that both speak
 * @param epoch names this life of the server: another one after it was restored from a copy
 * @param nonce 32 random bytes in base64url, for the signature of the opening
 */
public record Greeting(int version, String epoch, String nonce) {}
