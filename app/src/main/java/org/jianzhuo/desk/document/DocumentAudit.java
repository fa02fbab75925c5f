package org.jianzhuo.desk.document;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/** Tells who signed a document and whether anything in it was changed since. */
public interface DocumentAudit {

  /**
   * Checks every signature, every certificate and every byte.
   *
   * @param committee the committee's pinned certificate; null to hold the document against the
   *     committee's certificate that its first signature carries
   */
  Report audit(byte[] pdf, @Nullable X509Certificate committee);

  /**
   * What was found.
   *
   * @param signatures in order of signing; empty for a document that nobody signed
   * @param damages empty if all is well
   */
  record Report(List<Signed> signatures, List<Damage> damages) {
    public Report {
      signatures = List.copyOf(signatures);
      damages = List.copyOf(damages);
    }

    /** Tells whether nothing is damaged. */
    public boolean clean() {
      return damages.isEmpty();
    }
  }

  /**
   * One signature.
   *
   * @param field the place on the paper, e.g. {@code expert-1}
   * @param signer the certificate's common name, which is the person's id
   * @param serial the certificate's serial number in hex
   * @param claimedAt the time that the signer's station claims; proves nothing
   * @param revisionBytes how many bytes the signed revision has, from the document's beginning
   * @param revision the digest of the signed revision
   * @param intact whether nothing that it covers was changed and its chain holds
   */
  record Signed(
      String field,
      String signer,
      String serial,
      @Nullable Instant claimedAt,
      long revisionBytes,
      Digest revision,
      boolean intact) {}

  /**
   * One damage.
   *
   * @param item the signature's field, or {@code document}
   */
  record Damage(Kind kind, String item) {

    /** Returns the key of the words that say what is wrong. */
    public String messageKey() {
      return "document.damage." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Kinds of damage. */
  enum Kind {
    /** It is no PDF, or cannot be read. */
    UNREADABLE,
    /** A signature does not fit the bytes that it covers, or is itself damaged. */
    ALTERED,
    /** A signer's certificate was not issued by the committee. */
    SIGNER_UNKNOWN,
    /** Between two signatures more was changed than a signature adds. */
    CHANGED_BETWEEN,
    /** Something was appended after the last signature. */
    APPENDED
  }
}
