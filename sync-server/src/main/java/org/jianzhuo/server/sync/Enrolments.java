package org.jianzhuo.server.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.EnrolmentCode;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;

/** Offers one-time codes and registers stations that bring one. */
final class Enrolments {

  private static final Duration CODE_LIFE = Duration.ofHours(24);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int WRONG_BEFORE_PAUSE = 10;

  private final EntryStore store;
  private final Digest certificate;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final RandomGenerator random;
  private int wrong;
  private long pausedUntil;

  Enrolments(
      EntryStore store,
      Digest certificate,
      InstantSource clock,
      LongSupplier nanos,
      RandomGenerator random) {
    this.store = store;
    this.certificate = certificate;
    this.clock = clock;
    this.nanos = nanos;
    this.random = random;
    this.pausedUntil = nanos.getAsLong();
  }

  /** Offers a code that is good once, for 24 hours. */
  EnrolmentCode offer() {
    byte[] bytes = new byte[5];
    random.nextBytes(bytes);
    EnrolmentCode code = EnrolmentCode.of(bytes, certificate);
    store.addCode(code.secret(), clock.instant().plus(CODE_LIFE));
    return code;
  }

  Enrolled enrol(Enrolment request) {
    checkProof(request);
    pauseAfterGuesses();
    return store.inTransaction(() -> register(request));
  }

  private static ProtocolException refused(ProblemKind kind) {
    return new ProtocolException(kind, "");
  }

  private void checkProof(Enrolment request) {
    byte[] words =
        Handshake.enrolment(
            request.station(), request.publicKey(), request.serverNonce(), certificate);
    try {
      if (!Ed25519Keys.signed(Ed25519Keys.read(request.publicKey()), words, request.signature())) {
        throw refused(ProblemKind.NOT_SIGNED);
      }
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(ProblemKind.MALFORMED, "not an Ed25519 key");
    }
  }

  private Enrolled register(Enrolment request) {
    Optional<KnownStation> known = store.station(request.station());
    if (known.isPresent() && !known.get().line().publicKey().equals(request.publicKey())) {
      throw refused(ProblemKind.OTHER_KEY);
    }
    Optional<String> committee = store.committee();
    String brought = request.committee();
    if (brought != null && committee.isPresent() && !committee.get().equals(brought)) {
      throw refused(ProblemKind.OTHER_COMMITTEE);
    }
    if (!redeem(request)) {
      countWrong();
      throw refused(ProblemKind.WRONG_CODE);
    }
    store.addStation(KnownStation.enrolled(request.station(), request.publicKey()));
    if (brought != null && committee.isEmpty()) {
      store.keepCommittee(brought);
      return new Enrolled(store.epoch(), brought);
    }
    return new Enrolled(store.epoch(), committee.orElse(null));
  }

  private boolean redeem(Enrolment request) {
    try {
      EnrolmentCode code = EnrolmentCode.parse(request.code());
      return code.fits(certificate)
          && store.redeem(code.secret(), request.station(), clock.instant());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private synchronized void countWrong() {
    wrong++;
    if (wrong >= WRONG_BEFORE_PAUSE) {
      wrong = 0;
      pausedUntil = nanos.getAsLong() + PAUSE.toNanos();
    }
  }

  private synchronized void pauseAfterGuesses() {
    if (nanos.getAsLong() - pausedUntil < 0) {
      throw refused(ProblemKind.TOO_MANY);
    }
  }
}
