package org.jianzhuo.server.sync;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;

/**
 * Hands out nonces that are good once and for a minute, and tokens that are good for 15 minutes, by
 * the monotonic clock: setting the server's date opens no door. Thread-safe.
 */
final class Connections {

  private static final Duration NONCE_LIFE = Duration.ofMinutes(1);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
  private static final int MOST_KEPT = 10_000;

  private record Admitted(StationId station, long untilNanos) {}

  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Map<String, Long> nonces = new LinkedHashMap<>();
  private final Map<String, Admitted> tokens = new LinkedHashMap<>();

  Connections(LongSupplier nanos, RandomGenerator random) {
    this.nanos = nanos;
    this.random = random;
  }

  synchronized String nonce() {
    long now = nanos.getAsLong();
    nonces.values().removeIf(until -> until - now < 0);
    dropEldest(nonces);
    String nonce = randomText();
    nonces.put(nonce, now + NONCE_LIFE.toNanos());
    return nonce;
  }

  /** Uses up a nonce. */
  synchronized void useNonce(String nonce) {
    Long until = nonces.remove(nonce);
    if (until == null || until - nanos.getAsLong() < 0) {
      throw new ProtocolException(ProblemKind.NOT_SIGNED, "unknown or used nonce");
    }
  }

  synchronized String admit(StationId station) {
    long now = nanos.getAsLong();
    tokens.values().removeIf(admitted -> admitted.untilNanos() - now < 0);
    dropEldest(tokens);
    String token = randomText();
    tokens.put(token, new Admitted(station, now + TOKEN_LIFE.toNanos()));
    return token;
  }

  synchronized StationId stationOf(String token) {
    Admitted admitted = tokens.get(token);
    if (admitted == null || admitted.untilNanos() - nanos.getAsLong() < 0) {
      throw new ProtocolException(ProblemKind.TICKET_EXPIRED, "");
    }
    return admitted.station();
  }

  private static void dropEldest(Map<String, ?> map) {
    while (map.size() >= MOST_KEPT) {
      map.remove(map.keySet().iterator().next());
    }
  }

  private String randomText() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
