package org.jianzhuo.server.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Ed25519Keys;

/** A station that writes entries, for tests. */
public final class TestAuthor {

  public final StationId id = new StationId(UUID.randomUUID());
  private final KeyPair key;
  private final StreamId stream = new StreamId(UUID.randomUUID());

  public TestAuthor() {
    try {
      key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public String publicKey() {
    return Ed25519Keys.write(key.getPublic());
  }

  public KnownStation enrolled() {
    return KnownStation.enrolled(id, publicKey());
  }

  /** Signs the data; base64url. */
  public String sign(byte[] data) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw(data));
  }

  private byte[] raw(byte[] data) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key.getPrivate());
      signer.update(data);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Entry entry(long seq, String words, List<EntryId> parents) {
    byte[] body = ("0123456789abcdef{\"w\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
    byte[] header =
        new EntryHeader(stream, id, seq, parents, 1_000 + seq, null, "test.said", Digest.of(body))
            .encode();
    return new Entry(new SignedHeader(header, raw(Digest.of(header).bytes())), body);
  }

  public Entry entry(long seq, String words) {
    return entry(seq, words, List.of());
  }
}
