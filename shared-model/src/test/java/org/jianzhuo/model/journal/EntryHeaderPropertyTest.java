package org.jianzhuo.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.base.Digest;

class EntryHeaderPropertyTest {

  private static final KeyPair KEY = key();

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static EntryHeader header(long seed) {
    Random random = new Random(seed);
    List<EntryId> parents = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parents.add(new EntryId(digest(random)));
    }
    return new EntryHeader(
        new StreamId(uuid(random)),
        new StationId(uuid(random)),
        1 + random.nextLong(1_000_000),
        parents,
        random.nextLong(-1_000_000, 2_000_000_000_000L),
        random.nextBoolean() ? new PersonId(uuid(random)) : null,
        random.nextBoolean() ? "exam.finding-recorded" : "roster.person-listed",
        digest(random));
  }

  private static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static Digest digest(Random random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Digest.ofBytes(bytes);
  }

  @Property(tries = 300)
  void a_header_reads_back_as_it_was(@ForAll long seed) {
    EntryHeader header = header(seed);
    assertThat(EntryHeader.decode(header.encode())).isEqualTo(header);
    assertThat(EntryHeader.decode(header.encode()).encode()).isEqualTo(header.encode());
  }

  @Property(tries = 40)
  void any_changed_byte_is_noticed_by_layout_or_signature(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 255) int change)
      throws GeneralSecurityException {
    byte[] bytes = header(seed).encode();
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(KEY.getPrivate());
    signer.update(Digest.of(bytes).bytes());
    byte[] signature = signer.sign();
    SignedHeader sound = new SignedHeader(bytes, signature);
    assertThat(sound.isSignedBy(KEY.getPublic())).isTrue();
    for (int place = 0; place < bytes.length; place += 7) {
      byte[] changed = bytes.clone();
      changed[place] ^= (byte) change;
      assertThat(isSound(changed, signature, sound.id())).isFalse();
    }
  }

  private static boolean isSound(byte[] bytes, byte[] signature, EntryId id) {
    try {
      SignedHeader read = new SignedHeader(bytes, signature);
      return read.id().equals(id) || read.isSignedBy(KEY.getPublic());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
