package org.jianzhuo.desk.document;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.PersonId;

/** Makes a committee with people's keys for tests. */
public final class TestKeys {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

  private final KeyPair committeeKey = keyPair();
  private final X509Certificate committee =
      certificate("CN=Committee", committeeKey, "CN=Committee", committeeKey, true);

  public X509Certificate committee() {
    return committee;
  }

  /** Makes a person's key; the certificate names the person by id only. */
  public PersonKey person() {
    PersonId person = new PersonId(UUID.randomUUID());
    KeyPair key = keyPair();
    X509Certificate own = certificate("CN=" + person, key, "CN=Committee", committeeKey, false);
    return new PersonKey() {
      @Override
      public PersonId person() {
        return person;
      }

      @Override
      public X509Certificate certificate() {
        return own;
      }

      @Override
      public List<X509Certificate> chain() {
        return List.of(own, committee);
      }

      @Override
      public byte[] sign(byte[] data) {
        try {
          Signature signature = Signature.getInstance("SHA256withECDSA");
          signature.initSign(key.getPrivate());
          signature.update(data);
          return signature.sign();
        } catch (GeneralSecurityException e) {
          throw new AssertionError(e);
        }
      }

      @Override
      public void close() {}
    };
  }

  /** Strokes like those of a pen: an arc and a slanted line. */
  public static List<InkStroke> ink() {
    List<Integer> x = new ArrayList<>();
    List<Integer> y = new ArrayList<>();
    List<Integer> millis = new ArrayList<>();
    List<Integer> pressure = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      x.add(200 + 8 * i);
      y.add((int) (150 + 90 * Math.sin(i / 6.0)));
      millis.add(10 * i);
      pressure.add(300 + 8 * i);
    }
    return List.of(
        new InkStroke(x, y, millis, pressure),
        new InkStroke(List.of(220, 640), List.of(60, 280), List.of(700, 820), List.of(500, 500)));
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static X509Certificate certificate(
      String subject, KeyPair subjectKey, String issuer, KeyPair issuerKey, boolean authority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              new BigInteger(64, new java.util.Random(subjectKey.hashCode())),
              Date.from(FROM),
              Date.from(TO),
              new X500Name(subject),
              subjectKey.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      int usage =
          authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new AssertionError(e);
    }
  }
}
