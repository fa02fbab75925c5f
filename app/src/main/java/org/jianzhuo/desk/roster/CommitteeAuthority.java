package org.jianzhuo.desk.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jianzhuo.model.journal.PersonId;

/**
 * Issues and checks people's certificates: X.509, ECDSA P-256, by the committee's key. They serve
 * integrity, and are no reliable electronic signature (电子签名法 13, 16).
 */
final class CommitteeAuthority {

  private static final Duration CLOCK_ERROR = Duration.ofDays(1);
  private static final Duration COMMITTEE_YEARS = Duration.ofDays(30 * 365L);
  private static final Duration PERSON_YEARS = Duration.ofDays(10 * 365L);
  private static final int SERIAL_BITS = 127;

  private final SecureRandom random;

  CommitteeAuthority(SecureRandom random) {
    this.random = random;
  }

  KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ECDSA P-256 is missing", e);
    }
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an EC private key", e);
    }
  }

  /** Makes the committee's own certificate. */
  X509Certificate found(String committee, KeyPair key, Instant now) {
    X500Name name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, committee)
            .addRDN(BCStyle.CN, committee)
            .build();
    X509v3CertificateBuilder builder =
        builder(name, name, key.getPublic(), now, now.plus(COMMITTEE_YEARS));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    } catch (CertIOException e) {
      throw new IllegalStateException("a certificate cannot be made", e);
    }
    return sign(builder, key.getPrivate());
  }

  /** Issues a person's certificate; the subject's serial number is the person's id. */
  X509Certificate issue(
      X509Certificate committee,
      PrivateKey committeeKey,
      PersonId person,
      String personName,
      PublicKey key,
      Instant now) {
    X500Name issuer = X500Name.getInstance(committee.getSubjectX500Principal().getEncoded());
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.SERIALNUMBER, person.toString())
            .addRDN(BCStyle.CN, personName)
            .build();
    X509v3CertificateBuilder builder = builder(issuer, subject, key, now, now.plus(PERSON_YEARS));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(committee.getPublicKey()));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("a certificate cannot be made", e);
    }
    return sign(builder, committeeKey);
  }

  private X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant end) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now.minus(CLOCK_ERROR)),
            Date.from(end),
            subject,
            key);
    try {
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("a certificate cannot be made", e);
    }
    return builder;
  }

  private X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
    try {
      return decode(
          builder
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").setSecureRandom(random).build(key))
              .getEncoded());
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("a certificate cannot be signed", e);
    }
  }

  /** Tells whether the committee issued this certificate to this person. */
  static boolean isIssued(X509Certificate person, PersonId id, X509Certificate committee) {
    try {
      person.verify(committee.getPublicKey());
    } catch (GeneralSecurityException e) {
      return false;
    }
    return person.getIssuerX500Principal().equals(committee.getSubjectX500Principal())
        && person.getBasicConstraints() < 0
        && subjectNumber(person).equals(id.toString());
  }

  private static String subjectNumber(X509Certificate person) {
    RDN[] numbers =
        X500Name.getInstance(person.getSubjectX500Principal().getEncoded())
            .getRDNs(BCStyle.SERIALNUMBER);
    return numbers.length == 1 ? IETFUtils.valueToString(numbers[0].getFirst().getValue()) : "";
  }

  /**
   * Reads a certificate from Base64 of DER.
   *
   * @throws IllegalArgumentException if it is none
   */
  static X509Certificate read(String base64) {
    return decode(Base64.getDecoder().decode(base64));
  }

  static String write(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate does not encode", e);
    }
  }

  private static X509Certificate decode(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not an X.509 certificate", e);
    }
  }
}
