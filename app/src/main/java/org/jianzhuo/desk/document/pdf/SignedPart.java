package org.jianzhuo.desk.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Checks one signature against the bytes that its range names (ISO 32000-1, 12.8.1): everything up
 * to the range's end but the signature's own hexadecimal string.
 *
 * @param chain the signer's certificate first; empty if the signature cannot be read
 * @param intact whether the signature fits the bytes
 */
record SignedPart(List<X509Certificate> chain, boolean intact) {

  private static final SignedPart BROKEN = new SignedPart(List.of(), false);

  /** Reads and checks; {@code range} is the signature's {@code ByteRange}. */
  static SignedPart check(byte[] pdf, int[] range) {
    try {
      if (range.length != 4
          || range[0] != 0
          || range[1] <= 0
          || range[2] <= range[1] + 1
          || range[3] < 0
          || (long) range[2] + range[3] > pdf.length) {
        return BROKEN;
      }
      byte[] cms = contents(Arrays.copyOfRange(pdf, range[1], range[2]));
      if (cms == null) {
        return BROKEN;
      }
      byte[] covered = new byte[range[1] + range[3]];
      System.arraycopy(pdf, 0, covered, 0, range[1]);
      System.arraycopy(pdf, range[2], covered, range[1], range[3]);
      return verify(cms, covered);
    } catch (IOException
        | CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      // Bouncy Castle reports damaged ASN.1 by many kinds of unchecked exceptions.
      return BROKEN;
    }
  }

  /** Returns the CMS structure; null unless the gap holds one string of it, padded with zeros. */
  private static byte @Nullable [] contents(byte[] gap) throws IOException {
    String text = new String(gap, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("<") || !text.endsWith(">")) {
      return null;
    }
    String hex = text.substring(1, text.length() - 1);
    if (!hex.equals(hex.toLowerCase(Locale.ROOT)) && !hex.equals(hex.toUpperCase(Locale.ROOT))) {
      return null;
    }
    byte[] padded = HexFormat.of().parseHex(hex);
    try (ASN1InputStream in = new ASN1InputStream(padded)) {
      ASN1Primitive structure = in.readObject();
      byte[] cms = structure.getEncoded(ASN1Encoding.DER);
      boolean exact = Arrays.equals(cms, Arrays.copyOf(padded, cms.length));
      for (int i = cms.length; i < padded.length; i++) {
        exact &= padded[i] == 0;
      }
      return exact ? cms : null;
    }
  }

  private static SignedPart verify(byte[] cms, byte[] covered)
      throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
    CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(covered), cms);
    Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
    if (!data.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
        || signers.size() != 1
        || data.getVersion() != 1
        || signers.iterator().next().getVersion() != 1
        || data.getDigestAlgorithmIDs().size() != 1
        || !data.getSignedContentTypeOID().equals(PKCSObjectIdentifiers.data.getId())) {
      return BROKEN;
    }
    SignerInformation signer = signers.iterator().next();
    Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
    if (own.size() != 1 || !data.getDigestAlgorithmIDs().contains(signer.getDigestAlgorithmID())) {
      return BROKEN;
    }
    X509CertificateHolder holder = own.iterator().next();
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(certificate(holder));
    for (ASN1Encodable element : certificates(data)) {
      X509CertificateHolder other = new X509CertificateHolder(Certificate.getInstance(element));
      if (!other.equals(holder)) {
        chain.add(certificate(other));
      }
    }
    boolean intact =
        signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().build(chain.getFirst().getPublicKey()))
            && signer.getUnsignedAttributes() == null
            && asStandardised(data, signer)
            && namesCertificate(signer, holder);
    return new SignedPart(chain, intact);
  }

  /** Tells whether the signer's part stands as it would be written; Bouncy Castle reads more. */
  private static boolean asStandardised(CMSSignedData data, SignerInformation signer)
      throws IOException {
    byte[] written = new DERSet(signer.toASN1Structure()).getEncoded(ASN1Encoding.DER);
    return Arrays.equals(written, content(data).getSignerInfos().getEncoded(ASN1Encoding.DER));
  }

  private static SignedData content(CMSSignedData data) {
    return SignedData.getInstance(data.toASN1Structure().getContent());
  }

  /** Returns all that stands where certificates should; Bouncy Castle's store leaves out others. */
  private static ASN1Set certificates(CMSSignedData data) {
    return content(data).getCertificates();
  }

  /** Checks the attribute by which the signature itself names the certificate (RFC 5035). */
  private static boolean namesCertificate(SignerInformation signer, X509CertificateHolder holder)
      throws IOException {
    if (signer.getSignedAttributes() == null) {
      return false;
    }
    Attribute attribute =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return false;
    }
    ESSCertIDv2[] named =
        SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts();
    return named.length > 0
        && Arrays.equals(named[0].getCertHash(), Digest.of(holder.getEncoded()).bytes());
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws GeneralSecurityException, IOException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }

  /** Returns the certificate in the signature that issued itself; null if there is none. */
  @Nullable X509Certificate root() {
    return chain.stream().skip(1).filter(c -> issued(c, c)).findFirst().orElse(null);
  }

  /** Tells whether the anchor issued the signer, and every certificate here is on that way. */
  boolean leadsTo(X509Certificate anchor) {
    if (chain.isEmpty()) {
      return false;
    }
    List<X509Certificate> unused = new ArrayList<>(chain);
    X509Certificate current = unused.removeFirst();
    while (!issued(anchor, current)) {
      X509Certificate child = current;
      X509Certificate issuer =
          unused.stream().filter(c -> issued(c, child)).findFirst().orElse(null);
      if (issuer == null) {
        return false;
      }
      unused.remove(issuer);
      current = issuer;
    }
    unused.remove(anchor);
    return unused.isEmpty() && !chain.getFirst().equals(anchor);
  }

  private static boolean issued(X509Certificate issuer, X509Certificate subject) {
    if (issuer.getBasicConstraints() < 0
        || !issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
      return false;
    }
    try {
      subject.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
