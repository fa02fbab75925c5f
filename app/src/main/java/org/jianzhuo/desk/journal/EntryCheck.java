package org.jianzhuo.desk.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jspecify.annotations.Nullable;

/** Checks single rows of entries without any secret, and names the damaged ones. */
final class EntryCheck {

  /** A row whose header reads, whatever else may be wrong with it. */
  record Read(EntryId id, EntryHeader header, AuditStore.RawEntry row) {}

  private final Map<String, PublicKey> keys = new HashMap<>();
  private final List<Damage> found = new ArrayList<>();
  private final List<Read> read = new ArrayList<>();

  /**
   * @param keys public keys by station id, as they stand on the disk
   */
  EntryCheck(Map<String, byte[]> keys) {
    keys.forEach(
        (station, encoded) -> {
          try {
            this.keys.put(
                station,
                KeyFactory.getInstance(EntryHeader.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(encoded)));
          } catch (GeneralSecurityException e) {
            found.add(new Damage("station-key", station, "the public key does not read"));
          }
        });
  }

  List<Damage> found() {
    return found;
  }

  /** Returns the rows whose headers read, in the order of the disk. */
  List<Read> read() {
    return read;
  }

  void check(AuditStore.RawEntry row) {
    Digest computed = Digest.of(row.header());
    @Nullable EntryHeader header = decode(row.header());
    @Nullable PublicKey key =
        keys.get(header == null ? row.station() : header.station().toString());
    boolean signsHeader = key != null && verifies(key, computed.bytes(), row.signature());
    StringJoiner wrong = new StringJoiner("; ");
    if (header == null) {
      wrong.add("the header is not canonical");
    }
    if (key == null) {
      wrong.add("the station's key is not known");
    } else if (!signsHeader) {
      wrong.add("the signature does not fit the header");
    }
    if (!row.id().equals(computed.hex())) {
      wrong.add("the id is not the header's hash");
    }
    if (!Arrays.equals(Digest.of(row.sealedBody()).bytes(), row.sealedHash())) {
      wrong.add("the sealed body does not fit its hash");
    }
    if (header != null
        && !(header.station().toString().equals(row.station())
            && header.seq() == row.seq()
            && header.stream().toString().equals(row.stream()))) {
      wrong.add("the row's index does not fit the header");
    }
    if (wrong.length() > 0) {
      found.add(new Damage("entry", nameOf(row, computed, signsHeader), wrong.toString()));
    }
    if (header != null) {
      read.add(new Read(new EntryId(computed), header, row));
    }
  }

  /**
   * Returns the id that the entry was written under. Only one part was changed, as a rule: where
   * the signature fits the header, the row's id may be wrong, else the row's id is what others
   * know.
   */
  private static String nameOf(AuditStore.RawEntry row, Digest computed, boolean signsHeader) {
    return signsHeader || row.id().isBlank() ? computed.hex() : row.id();
  }

  private static @Nullable EntryHeader decode(byte[] header) {
    try {
      return EntryHeader.decode(header);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean verifies(PublicKey key, byte[] id, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(EntryHeader.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(id);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
