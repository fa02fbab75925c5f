package org.jianzhuo.desk.sync;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.StationSigner;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.Greeting;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.Hello;
import org.jianzhuo.model.wire.Opening;
import org.jianzhuo.model.wire.StationLine;
import org.jianzhuo.model.wire.SyncProtocol;
import org.jianzhuo.model.wire.Ticket;
import org.jspecify.annotations.Nullable;

/** Proves to a server who this station is. */
final class Credentials {

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Journal journal;
  private final StationKeys keys;
  private final StationSigner signer;
  private final SecureRandom random;

  Credentials(Journal journal, StationKeys keys, StationSigner signer, SecureRandom random) {
    this.journal = journal;
    this.keys = keys;
    this.signer = signer;
    this.random = random;
  }

  StationId station() {
    return journal.station();
  }

  /** Registers this station's key by a code. */
  Enrolled enrol(ServerLink link, String code, @Nullable String committee) {
    Greeting greeting = link.hello(new Hello(List.of(SyncProtocol.VERSION)));
    byte[] words =
        Handshake.enrolment(station(), publicKey(), greeting.nonce(), link.certificate());
    return link.enrol(
        new Enrolment(code, station(), publicKey(), committee, greeting.nonce(), sign(words)));
  }

  /** Opens a connection. */
  Ticket open(ServerLink link) {
    Greeting greeting = link.hello(new Hello(List.of(SyncProtocol.VERSION)));
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String nonce = TEXT.encodeToString(bytes);
    byte[] words = Handshake.opening(station(), nonce, greeting.nonce(), link.certificate());
    return link.open(new Opening(station(), nonce, greeting.nonce(), sign(words)));
  }

  /** Vouches for the key of another station whose entries this one forwards. */
  StationLine introduce(StationId other, String publicKey) {
    byte[] words = Handshake.introduction(other, publicKey, station());
    return new StationLine(other, publicKey, station(), sign(words));
  }

  private String publicKey() {
    return keys.of(station())
        .map(Ed25519Keys::write)
        .orElseThrow(() -> new DeskFault(ErrorCode.BUG, "this station's key is not known"));
  }

  private String sign(byte[] words) {
    return TEXT.encodeToString(signer.sign(words));
  }
}
